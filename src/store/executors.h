#pragma once

#include "store/connection.h"
#include "store/executor_rows.h"
#include "store/page.h"
#include "store/scope.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What wordings mean in a territory: its own entries, then those of the territories above it.
[[nodiscard]] domain::ExecutorDictionary executor_dictionary(Connection& connection, RegionId region,
                                                             TerritoryId territory);

/// By wording. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<ExecutorRow>> page_of_executors(Connection& connection, const Scope& scope,
                                                                 const std::string& text, const PageRequest& request);
[[nodiscard]] std::optional<ExecutorRow> find_executor(Connection& connection, const Scope& scope, ExecutorId id);
/// The entry of exactly this territory.
[[nodiscard]] std::optional<ExecutorId> executor_of(Connection& connection, RegionId region, TerritoryId territory,
                                                    const std::string& words);

struct SettledExecutor {
    TerritoryId territory;
    std::string wording;
    std::vector<domain::ExecutorTarget> targets;
    ActorId by;
    std::string by_name;
};

/// Remembers what a wording means; an entry of the territory with the same words is overwritten.
ExecutorId keep_executor(Connection& connection, RegionId region, const SettledExecutor& settled, Instant now);

/// @return false when the entry is no longer at `version`; nothing is changed then
[[nodiscard]] bool remove_executor(Connection& connection, RegionId region, ExecutorId id, std::int64_t version);

/// Open drafts and the newest editions of road maps, one after the other.
void visit_plans(Connection& connection, const Scope& drafts, const Scope& road_maps,
                 const std::function<void(const WrittenPlan&)>& visit);

} // namespace vekha::store
