#pragma once

#include "service/dashboards.h"
#include "service/saved_views.h"
#include "service/workload.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

/// Numbers of a dashboard with the filters of the lists that they count: `filter` of the whole, of a row, of a column
/// and of a state (`states`) put together are the query of GET /api/v1/obligations; null takes a filter away.
[[nodiscard]] boost::json::value encode_dashboard(const service::TerritoryDashboard& dashboard, domain::Date today);
[[nodiscard]] boost::json::value encode_dashboard(const service::SchoolDashboard& dashboard, domain::Date today);
[[nodiscard]] boost::json::value encode_stood(const service::AsItStood& stood, domain::Date today);
[[nodiscard]] boost::json::value encode_load(const service::Load& load, domain::Date today);
[[nodiscard]] boost::json::value encode_burden(const service::Burden& burden);
[[nodiscard]] boost::json::value encode_burden(const service::BurdenOfMonth& burden);
[[nodiscard]] boost::json::object encode_view(const service::SavedViewRow& view, service::ActorId reader);

} // namespace vekha::web
