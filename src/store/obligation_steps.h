#pragma once

#include "domain/occurrence.h"
#include "domain/progress.h"
#include "store/connection.h"
#include "store/obligation_filter.h"
#include "store/proof.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// An obligation as far as steps ask.
struct Duty {
    domain::ObligationId id;
    std::int64_t version = 1;
    domain::Progress progress = domain::Progress::Planned;
    domain::Occurrence occurrence;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;
    RoadMapId road_map;
    std::optional<ActorId> submitted_by;
    std::optional<ActorId> checked_by;
    bool left_audience = false; ///< cancelled because its body is no longer addressed
    std::optional<domain::Date> term_was;
    std::string acceptance;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

[[nodiscard]] std::optional<Duty> find_duty(Connection& connection, const Scope& scope, domain::ObligationId id);

/// The obligations of a list, nearest term first. @return nullopt when there are more than `most`
[[nodiscard]] std::optional<std::vector<domain::ObligationId>> duties_of_list(Connection& connection,
                                                                              const Scope& scope,
                                                                              const ObligationFilter& filter,
                                                                              domain::Date today, int most);

/// One step of the log. Nothing of it is ever changed.
struct TakenStep {
    Instant at;
    domain::Date day;
    ActorId actor;
    std::string actor_name;
    domain::Step step = domain::Step::Start;
    domain::Progress from = domain::Progress::Planned;
    domain::Progress to = domain::Progress::Planned;
    std::string reason; ///< domain::ReturnReason::code
    std::string words;
    std::vector<ProofItem> proof; ///< as it was then
};

/// What a step changes beside the progress.
struct StepEffect {
    std::optional<domain::Occurrence> term;            ///< Move
    std::optional<domain::ObligationId> replaced_by{}; ///< Replace
};

/// Changes the obligation and writes the log. @return false when it is no longer of the version that `duty` names
[[nodiscard]] bool take_step(Connection& connection, RegionId region, const Duty& duty, const TakenStep& step,
                             const StepEffect& effect);

/// From the first to the last.
[[nodiscard]] std::vector<TakenStep> steps_of(Connection& connection, RegionId region, domain::ObligationId id);
[[nodiscard]] std::optional<TakenStep> last_step_of(Connection& connection, RegionId region, domain::ObligationId id);

/// The obligation that took its place, then the one that took that one's, and so on.
[[nodiscard]] std::vector<domain::ObligationId> replacements_of(Connection& connection, RegionId region,
                                                                domain::ObligationId id);

/// What each obligation of a step over many came to: its id and the code of the refusal, empty where it was done.
struct BulkResult {
    domain::ObligationId id;
    std::string code;

    friend bool operator==(const BulkResult&, const BulkResult&) = default;
};
std::int64_t insert_bulk_results(Connection& connection, RegionId region, ActorId by, domain::Step step,
                                 const std::vector<BulkResult>& results, Instant now);
[[nodiscard]] std::vector<BulkResult> bulk_results(Connection& connection, RegionId region, std::int64_t id);

} // namespace vekha::store
