#pragma once

#include "language/in_words.h"
#include "service/context_figures.h"
#include "service/scales.h"
#include "service/social_passports.h"
#include "web/list_sheet.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

/// Figures of schools with their words and bounds, fields of the social passport, procedures.
[[nodiscard]] boost::json::value encode_context_catalogue(language::Tongue tongue);
[[nodiscard]] boost::json::value encode_context_table(const service::ContextTable& table);
[[nodiscard]] boost::json::value encode_school_context(const service::SchoolContext& context);
[[nodiscard]] boost::json::object encode_context_value(const service::ContextValue& value);

[[nodiscard]] boost::json::object encode_passport(const service::PassportRow& row);
[[nodiscard]] boost::json::value encode_passport(const service::PassportView& view);

[[nodiscard]] boost::json::object encode_scale(const domain::Scale& scale);
[[nodiscard]] boost::json::object encode_scale(const service::ScaleRow& row);

/// Schools × figures, as the table on the screen has them.
[[nodiscard]] ListSheet sheet_of(const service::ContextTable& table, const service::ContextQuestion& question,
                                 domain::Date today, language::Tongue tongue);
/// Schools with the state of their social passport of the year.
[[nodiscard]] ListSheet sheet_of(const std::vector<service::PassportRow>& rows, const service::PassportFilter& filter,
                                 domain::Date today, language::Tongue tongue);

} // namespace vekha::web
