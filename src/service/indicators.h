#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/indicator_rows.h"
#include "store/page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using domain::IndicatorId;
using store::IndicatorFilter;
using store::IndicatorLink;
using store::IndicatorRow;
using store::IndicatorState;

/// By code. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<IndicatorRow>>
list_indicators(Services& services, const Call& call, const IndicatorFilter& filter, const store::PageRequest& page);

struct IndicatorView {
    IndicatorRow row;
    std::vector<IndicatorLink> links;
    bool may_write = false;
    bool may_fill = false; ///< somewhere in the region

    friend bool operator==(const IndicatorView&, const IndicatorView&) = default;
};

/// @error not-permitted, indicator-not-found
[[nodiscard]] Answer<IndicatorView> get_indicator(Services& services, const Call& call, IndicatorId id);

struct MakeIndicator {
    domain::Indicator indicator;
    std::vector<domain::YearTarget> targets;
    std::optional<std::string> idempotency_key;
};

/// Of the territory in force.
///
/// @error not-permitted, view-as-read-only, value-empty, field-too-long, rules-disagree, number-out-of-range,
///        indicator-code-taken, target-year-repeated, too-many-values, idempotency-key-reused
[[nodiscard]] Answer<IndicatorView> make_indicator(Services& services, const Call& call, const MakeIndicator& command);

struct EditIndicator {
    IndicatorId id;
    std::int64_t version = 0;
    domain::Indicator indicator;
    std::optional<int> from_year; ///< of the new edition when the meaning changes; this year when absent
};

/// Words are corrected in the edition that stands. Another meaning begins an edition; earlier years keep theirs.
///
/// @error those of make_indicator, indicator-not-found, changed-meanwhile, indicator-has-facts (facts stated from that
///        year on answer the question as it was), edition-too-early
[[nodiscard]] Answer<IndicatorView> edit_indicator(Services& services, const Call& call, const EditIndicator& command);

struct SetTargets {
    IndicatorId id;
    std::int64_t version = 0;
    std::vector<domain::YearTarget> targets;
};

/// @error not-permitted, view-as-read-only, indicator-not-found, changed-meanwhile, target-year-repeated,
///        too-many-values, number-out-of-range, field-too-long
[[nodiscard]] Answer<IndicatorView> set_targets(Services& services, const Call& call, const SetTargets& command);

struct SetIndicatorState {
    IndicatorId id;
    std::int64_t version = 0;
    IndicatorState state = IndicatorState::Withdrawn;
};

/// A withdrawn indicator keeps its facts and takes no new ones.
/// @error not-permitted, view-as-read-only, indicator-not-found, changed-meanwhile
[[nodiscard]] Answer<IndicatorView> set_indicator_state(Services& services, const Call& call,
                                                        const SetIndicatorState& command);

} // namespace vekha::service
