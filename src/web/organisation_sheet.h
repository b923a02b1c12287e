#pragma once

#include "service/organisations.h"
#include "web/list_sheet.h"

namespace vekha::web
{

/// One row an organisation.
[[nodiscard]] ListSheet organisation_sheet(const service::OrganisationList& all,
                                           const store::OrganisationFilter& filter, domain::Date today,
                                           language::Tongue tongue);

} // namespace vekha::web
