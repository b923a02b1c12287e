#pragma once

#include "service/risk_parts.h"
#include "service/visits.h"

namespace vekha::service
{

/// @error not-permitted, visit-not-found
[[nodiscard]] Answer<VisitRow> seen_visit(Connection& connection, const Call& call, VisitId id);
/// @error not-permitted, view-as-read-only
[[nodiscard]] Answer<void> permit_visit(Connection& connection, const Call& call, Permission permission,
                                        const VisitRow& visit);
/// A visit whose act is not agreed and that was not called off, and the caller may write it.
/// @error not-permitted, view-as-read-only, visit-not-found, visit-closed
[[nodiscard]] Answer<VisitRow> open_visit(Connection& connection, const Call& call, VisitId id);
/// The same at a version. @error also changed-meanwhile
[[nodiscard]] Answer<VisitRow> open_visit(Connection& connection, const Call& call, VisitId id, std::int64_t version);

[[nodiscard]] Answer<VisitView> view_of_visit(Connection& connection, const Call& call, VisitId id);

/// What is checked on a visit: the newest profile until it was held. nullopt for a school without one.
[[nodiscard]] std::optional<RiskProfileRow> profile_of_visit(Connection& connection, const Call& call,
                                                             const VisitRow& visit);

/// Changes the row at its version. @error changed-meanwhile
[[nodiscard]] Answer<void> keep_visit(Connection& connection, const Call& call, const VisitRow& visit);

void record_visit(Connection& connection, const Call& call, std::string_view act, const VisitRow& visit,
                  std::map<std::string, std::string> details = {});

/// The marks of a held visit become checks of the profile. @error changed-meanwhile
[[nodiscard]] Answer<void> put_checks(Connection& connection, const Call& call, const VisitRow& visit,
                                      const RiskProfileRow& profile, const std::vector<store::VisitMark>& marks);

} // namespace vekha::service
