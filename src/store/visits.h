#pragma once

#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"
#include "store/visit_rows.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// By the day they are due. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<VisitRow>> page_of_visits(Connection& connection, const Scope& scope,
                                                           const VisitFilter& filter, const PageRequest& request,
                                                           domain::Date today);
[[nodiscard]] VisitCounts visit_counts(Connection& connection, const Scope& scope, const VisitFilter& filter,
                                       domain::Date today);

/// Inside the scope; nullopt when there is none.
[[nodiscard]] std::optional<VisitRow> find_visit(Connection& connection, const Scope& scope, VisitId id);

/// The visit without its id, version and marks of who changed it.
[[nodiscard]] VisitId insert_visit(Connection& connection, RegionId region, const VisitRow& visit, ActorId by,
                                   const std::string& name, Instant now);

/// @return false when the visit is no longer at `visit.version`; nothing is changed then
[[nodiscard]] bool update_visit(Connection& connection, RegionId region, const VisitRow& visit, ActorId by,
                                const std::string& name, Instant now);

[[nodiscard]] std::vector<VisitMark> visit_marks(Connection& connection, RegionId region, VisitId visit);
/// Instead of those that were there.
void put_visit_marks(Connection& connection, RegionId region, VisitId visit, std::span<const VisitMark> marks);

[[nodiscard]] std::vector<VisitTask> visit_tasks(Connection& connection, RegionId region, VisitId visit);
/// Instead of those that were there; what was done stays with the task of the same id.
void put_visit_tasks(Connection& connection, RegionId region, VisitId visit, std::span<const VisitTask> tasks);
void finish_visit_task(Connection& connection, RegionId region, const VisitTask& task);

[[nodiscard]] std::vector<VisitPhotoRow> visit_photos(Connection& connection, RegionId region, VisitId visit);
[[nodiscard]] std::optional<VisitPhotoRow> find_visit_photo(Connection& connection, RegionId region, VisitId visit,
                                                            VisitPhotoId id);
[[nodiscard]] VisitPhotoId insert_visit_photo(Connection& connection, RegionId region, const VisitPhotoRow& photo,
                                              ActorId by, Instant now);
bool delete_visit_photo(Connection& connection, RegionId region, VisitId visit, VisitPhotoId id);

/// Visits of a school that a rule asked for and nobody has held, from a day on.
[[nodiscard]] std::vector<VisitRow> waiting_visits(Connection& connection, RegionId region,
                                                   domain::OrganisationId school, VisitBasis basis, domain::Date from);
/// Days on which visits of a rule are due, whatever became of them.
[[nodiscard]] std::vector<domain::Date> days_of_visits(Connection& connection, RegionId region,
                                                       const std::optional<domain::OrganisationId>& school,
                                                       TerritoryId territory, VisitBasis basis);

} // namespace vekha::store
