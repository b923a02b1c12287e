#pragma once

#include "service/identifications.h"
#include "web/list_sheet.h"

namespace vekha::web
{

/// The schools of a run with the reason in words, a school a row.
[[nodiscard]] ListSheet sheet_of(const service::WholeList& list, const service::FindingFilter& filter,
                                 domain::Date today, language::Tongue tongue);

} // namespace vekha::web
