#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

#include <map>

namespace vekha::store
{

/// More than any school owes within a quarter.
inline constexpr int most_form_duties = 500;

/// Duties of a school that come with the form of a round: checks whose window meets the period, and, when `duties` says
/// so, whatever falls due in it. By term. At most `most_form_duties`.
[[nodiscard]] std::vector<domain::FormDuty> duties_for_form(Connection& connection, RegionId region,
                                                            domain::OrganisationId school, domain::FormDuties duties,
                                                            const domain::Period& period);

/// How the duties of each addressee of a round stood that fell due in its period; of a municipality, those of all its
/// territory. Who owes none is absent.
[[nodiscard]] std::map<AnswerId, domain::DutyFigures> duty_figures(Connection& connection, RegionId region,
                                                                   const RoundRow& round, domain::Date today);

} // namespace vekha::store
