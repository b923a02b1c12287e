#pragma once

#include "domain/proof_difference.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/obligation_steps.h"
#include "store/review_queue.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace vekha::service
{

using store::ReturnedRow;
using store::ReviewClaim;
using store::ReviewFilter;
using store::ReviewKind;
using store::ReviewList;
using store::ReviewOrder;
using store::ReviewRow;

/// How much waits in each list; absent where the caller may not decide.
struct ReviewCounts {
    std::optional<std::int64_t> check;
    std::optional<std::int64_t> changed;
    std::optional<std::int64_t> confirm;

    friend bool operator==(const ReviewCounts&, const ReviewCounts&) = default;
};

struct ReviewPage {
    store::Page<ReviewRow> page;
    ReviewCounts counts; ///< of the filter without its list and kind
};

/// What waits for the caller's word: lists Check and Changed inside the scope of obligation.accept, Confirm inside that
/// of obligation.confirm. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<ReviewPage> list_review(Services& services, const Call& call, const ReviewFilter& filter,
                                             const store::PageRequest& page);

/// For menus. @error not-permitted when the caller decides nowhere
[[nodiscard]] Answer<ReviewCounts> count_review(Services& services, const Call& call);

/// What came back to the caller: for who works for named organisations everything returned to them, for who reaches
/// whole territories what they sent themselves. Nearest term first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<ReturnedRow>> list_returned(Services& services, const Call& call,
                                                             const store::PageRequest& page);

/// How long a claim holds without being renewed.
inline constexpr std::chrono::seconds claim_lease{120};

struct ReviewLook {
    ReviewClaim holder;
    bool mine = false;
    std::int64_t version = 1; ///< of the obligation that is looked at
};

/// The caller looks at what waits for a check: holds it for `claim_lease` when nobody does, renews an own claim, or is
/// told who looks and since when. It stands in nobody's way.
///
/// @error obligation-not-found, not-permitted, view-as-read-only, nothing-to-check (data of last_word when somebody
///        decided)
[[nodiscard]] Answer<ReviewLook> claim_review(Services& services, const Call& call, domain::ObligationId id);

/// The caller looks no longer; done also when they did not. @error obligation-not-found, not-permitted
[[nodiscard]] Answer<void> release_review(Services& services, const Call& call, domain::ObligationId id);

struct ReviewDifference {
    std::optional<store::TakenStep> accepted; ///< the last acceptance or confirmation; absent: there was none
    std::vector<domain::ProofChange> changes; ///< of the proof since then; all of it when there was none
    std::vector<domain::ProofItem> proof;     ///< as it is now
};

/// What of the proof is not as it was when it was accepted last. @error obligation-not-found, not-permitted
[[nodiscard]] Answer<ReviewDifference> review_difference(Services& services, const Call& call, domain::ObligationId id);

} // namespace vekha::service
