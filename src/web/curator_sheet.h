#pragma once

#include "service/curators.h"
#include "web/list_sheet.h"

#include <span>

namespace vekha::web
{

/// The report on curators: who, where from, which schools, what the profile says.
[[nodiscard]] ListSheet sheet_of(std::span<const service::CuratorRow> curators, const service::CuratorFilter& filter,
                                 domain::Date today, language::Tongue tongue);

} // namespace vekha::web
