#pragma once

#include "service/bodies.h"
#include "service/school_groups.h"
#include "web/list_sheet.h"

#include <vector>

namespace vekha::web
{

/// The members of a group with their stays, one a row, as a table that can be read in again by code.
[[nodiscard]] ListSheet group_sheet(const service::WholeGroup& whole, language::Tongue tongue);

/// Bodies with their members, a member a row; a body without any has a row of its own.
[[nodiscard]] ListSheet bodies_sheet(const std::vector<service::BodyView>& bodies, const service::BodyFilter& filter,
                                     domain::Date today, language::Tongue tongue);

[[nodiscard]] ListSheet appointments_sheet(const std::vector<service::AppointmentRow>& rows,
                                           const service::AppointmentFilter& filter, domain::Date today,
                                           language::Tongue tongue);

} // namespace vekha::web
