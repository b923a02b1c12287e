#pragma once

#include "service/people.h"
#include "web/list_sheet.h"

#include <vector>

namespace vekha::web
{

/// One row a person, without contacts.
[[nodiscard]] ListSheet people_sheet(const std::vector<service::PersonEntry>& people,
                                     const service::PersonFilter& filter, domain::Date today, language::Tongue tongue);

} // namespace vekha::web
