#pragma once

#include "domain/plan.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// Open: being corrected. Approved: frozen, a road map was made of it. Discarded: the import was undone.
enum class DraftState { Open, Approved, Discarded };

/// One line of the list of drafts.
struct DraftSummary {
    DraftId id;
    std::int64_t version = 1; ///< grows with every change; what If-Match carries
    std::string source;       ///< file name of the document
    std::string title;
    domain::PlanKind kind = domain::PlanKind::Municipal;
    std::optional<std::string> territory;
    std::optional<domain::Period> period;
    std::int64_t activities = 0;
    std::int64_t doubtful = 0; ///< fields that wait for a look
    DraftState state = DraftState::Open;
    std::optional<RoadMapId> road_map;
    Instant created_at;
    std::string created_by;
    Instant changed_at;
    std::string changed_by;

    friend bool operator==(const DraftSummary&, const DraftSummary&) = default;
};

/// One activity of a draft. `id` stays over corrections, undo and redo.
struct DraftRow {
    RowId id;
    std::int64_t position = 0; ///< order within the draft; gaps are ordinary
    domain::Activity activity;

    friend bool operator==(const DraftRow&, const DraftRow&) = default;
};

} // namespace vekha::store
