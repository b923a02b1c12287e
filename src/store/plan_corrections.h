#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

#include <span>

namespace vekha::store
{

using domain::CorrectionId;

/// A correction of one row of a road map that was proposed.
struct CorrectionRow {
    CorrectionId id;
    PlaceName place;
    domain::ObligationId obligation;
    RoadMapId road_map;
    std::string road_map_title;
    std::string number; ///< of the activity
    std::string activity;
    std::optional<domain::Date> due;
    std::optional<RoundId> round;
    std::string round_title;
    std::string proposal;
    domain::CorrectionState state = domain::CorrectionState::Proposed;
    std::string words;
    std::string decider;
    std::optional<domain::Date> decided_on;
    std::int64_t version = 1;
};

struct CorrectionFilter {
    std::optional<domain::CorrectionState> state;
    std::optional<RoundId> round;
};

/// Newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<CorrectionRow>> page_of_corrections(Connection& connection, const Scope& scope,
                                                                     const CorrectionFilter& filter,
                                                                     const PageRequest& request);
[[nodiscard]] std::optional<CorrectionRow> find_correction(Connection& connection, const Scope& scope, CorrectionId id);

/// Brings the corrections of an answer in line with its notes: what nobody decided on yet is rewritten or goes, what
/// was decided stays.
void propose_corrections(Connection& connection, RegionId region, const AnswerRow& answer,
                         std::span<const domain::DutyNote> notes, ActorId by, Instant now);

/// @return false when the correction is no longer at `version`
[[nodiscard]] bool decide_correction(Connection& connection, RegionId region, CorrectionId id, std::int64_t version,
                                     domain::CorrectionState state, const std::string& words, const std::string& by,
                                     domain::Date today, Instant now);

} // namespace vekha::store
