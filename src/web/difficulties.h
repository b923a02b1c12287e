#pragma once

#include "service/task_difficulties.h"
#include "web/list_sheet.h"

#include <boost/json/value.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace vekha::web
{

inline constexpr std::array<std::pair<service::ComparedWith, std::string_view>, 2> compared_with{
    {{service::ComparedWith::Region, "region"}, {service::ComparedWith::Country, "country"}}};

/// Percents are rounded to tenths, as people read them.
[[nodiscard]] boost::json::value encode_difficulties(const service::TaskDifficulties& read);

/// One row a task, the ones most failed first.
[[nodiscard]] ListSheet sheet_of(const service::TaskDifficulties& read, domain::Date today, language::Tongue tongue);

} // namespace vekha::web
