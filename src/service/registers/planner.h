#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/registers/territory_index.h"
#include "store/connection.h"
#include "store/register_imports.h"
#include "store/register_objects.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::service
{

/// What rows of one kind mean for the register as it stands: the dry run plans, the carrying out plans again and
/// writes.
///
/// A planner lives in one transaction. Rows are planned in the order of the table, each with those before it in mind.
class RegisterPlanner
{
public:
    virtual ~RegisterPlanner() = default;

    /// Sets the outcome of a row that was read, what it changes, and adds its remarks. Rows that failed stay so.
    virtual void plan(store::ImportRow& row) = 0;
    /// Writes all that was planned, many objects at a time, with the events of the audit. @return one change an object
    [[nodiscard]] virtual std::vector<store::ImportChange> write() = 0;
};

/// In which import rows are planned.
struct PlanningFor {
    store::Connection& connection;
    const Call& call;              ///< of who carries it out
    store::ImportId import;        ///< 0 for one that is not kept
    domain::TerritoryId territory; ///< where rows belong that name no territory
};

[[nodiscard]] std::unique_ptr<RegisterPlanner> planner_for(domain::RegisterKind kind, const PlanningFor& planning);

/// The right that a row of the kind needs where it lies.
[[nodiscard]] Permission permission_for(domain::RegisterKind kind);

/// Takes back what an import of the kind did, in the transaction of the caller.
/// @error import-changed-since: what it did was changed or is used by now; the caller's transaction must be taken back
[[nodiscard]] Answer<void> take_back(const PlanningFor& planning, const store::RegisterImportRow& import);
/// What would keep it from being taken back; at most `most`.
[[nodiscard]] std::vector<store::UndoObstacle> obstacles_to(const PlanningFor& planning,
                                                            const store::RegisterImportRow& import, int most);

/// Shared by planners.
namespace planning
{

[[nodiscard]] std::string value_of(const domain::RegisterValues& values, const std::string& field);
/// Adds a remark that fails the row.
void fail(store::ImportRow& row, std::string code, std::string field = {}, std::string text = {});
void warn(store::ImportRow& row, std::string code, std::string field = {}, std::string text = {});

/// Which territory a row names.
struct NamedTerritory {
    std::optional<domain::TerritoryId> id;
    bool said = false; ///< the row names one
};

/// The territory of the row, the one in force when it names none. Fails the row with `territory-unknown` or
/// `territory-ambiguous`.
[[nodiscard]] std::optional<NamedTerritory> territory_of(const TerritoryIndex& territories, store::ImportRow& row,
                                                         domain::TerritoryId in_force);

} // namespace planning

} // namespace vekha::service
