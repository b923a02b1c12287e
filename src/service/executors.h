#pragma once

#include "domain/executor_suggestions.h"
#include "service/audience.h"
#include "store/executor_rows.h"
#include "store/page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ExecutorId;
using store::ExecutorRow;
using store::NamedTarget;

/// What one printed executor of a plan stands for.
struct ExecutorInPlan {
    std::string wording;
    domain::Known known = domain::Known::No;
    std::vector<NamedTarget> targets;
    std::size_t schools = 0; ///< how many schools owe because of it, one that is named apart
};

/// Every executor of a draft, each once, in the order of the plan. @error not-permitted, draft-not-found
[[nodiscard]] Answer<std::vector<ExecutorInPlan>> executors_of_draft(Services& services, const Call& call,
                                                                     DraftId draft);
/// Of the newest edition of a road map. @error not-permitted, road-map-not-found
[[nodiscard]] Answer<std::vector<ExecutorInPlan>> executors_of_road_map(Services& services, const Call& call,
                                                                        RoadMapId road_map);

/// A place where a wording stands.
struct ExecutorPlace {
    std::optional<DraftId> draft;
    std::optional<RoadMapId> road_map;
    std::string title;
    std::string number; ///< of the first such activity there
    std::int64_t activities = 0;
};

/// A wording that nothing tells yet.
struct UnresolvedExecutor {
    std::string wording; ///< as it is printed first
    TerritoryId territory;
    std::string territory_name;
    std::int64_t activities = 0;
    std::vector<ExecutorPlace> places;
    std::vector<domain::ExecutorSuggestion> suggestions;
};

/// The wordings of open drafts and approved road maps that stand for nothing we know, the most frequent first.
/// @error not-permitted
[[nodiscard]] Answer<std::vector<UnresolvedExecutor>> unresolved_executors(Services& services, const Call& call);

/// The dictionary, by wording. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<ExecutorRow>> list_executors(Services& services, const Call& call,
                                                              const std::string& text, const store::PageRequest& page);

struct SettleExecutor {
    std::string wording;
    std::vector<domain::ExecutorTarget> targets;
    std::optional<TerritoryId> territory; ///< the one in force when absent; holds for all that lie below too
};
struct ExecutorSettled {
    ExecutorRow entry;
    AudienceEffect effect;
};
/// Remembers what a wording means and brings the open duties in line; what was settled before is overwritten.
///
/// @error not-permitted, territory-not-found, value-empty, field-too-long, targets-missing, list-too-long,
///        organisation-not-found, body-not-found, role-unknown, executor-known (the register itself tells it)
[[nodiscard]] Answer<ExecutorSettled> settle_executor(Services& services, const Call& call,
                                                      const SettleExecutor& command);

struct ForgetExecutor {
    ExecutorId executor;
    std::int64_t version = 0;
};
/// Duties that were told by it go back to their printed names. @error not-permitted, executor-not-found,
/// changed-meanwhile
[[nodiscard]] Answer<AudienceEffect> forget_executor(Services& services, const Call& call,
                                                     const ForgetExecutor& command);

} // namespace vekha::service
