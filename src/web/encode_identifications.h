#pragma once

#include "language/in_words.h"
#include "service/identifications.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

using language::Tongue;

[[nodiscard]] boost::json::object encode_method_summary(const service::MethodView& view);
[[nodiscard]] boost::json::value encode_method(const service::MethodView& view);

[[nodiscard]] boost::json::object encode_identification(const service::IdentificationRow& row);
[[nodiscard]] boost::json::object encode_identification(const service::IdentificationView& view);
[[nodiscard]] boost::json::value encode_finding(const service::FindingRow& row);
[[nodiscard]] boost::json::value encode_changes(const service::ListChanges& changes);
[[nodiscard]] boost::json::value encode_points(const std::vector<service::FindingPoint>& points);
[[nodiscard]] boost::json::value encode_what_if(const service::WhatIfAnswer& answer);
[[nodiscard]] boost::json::value encode_rerun(const service::Rerun& again);
[[nodiscard]] boost::json::value encode_confirmed(const service::Confirmed& done);

} // namespace vekha::web
