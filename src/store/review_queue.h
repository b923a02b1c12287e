#pragma once

#include "store/connection.h"
#include "store/page.h"
#include "store/review_claims.h"
#include "store/road_map_rows.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

/// Check: sent. Changed: its proof was changed after it had been accepted. Confirm: accepted, waits for the
/// coordinator.
enum class ReviewList { Check, Changed, Confirm };

/// Waiting: who waits longest comes first. Term: the nearest one.
enum class ReviewOrder { Waiting, Term };

/// How it came into the list Check.
enum class ReviewKind { First, Again };

struct ReviewFilter {
    ReviewList list = ReviewList::Check;
    ReviewOrder order = ReviewOrder::Waiting;
    std::optional<domain::OrganisationId> organisation;
    std::optional<RoadMapId> road_map;
    std::optional<ReviewKind> kind; ///< narrows the list Check only
};

/// One line of the queue.
struct ReviewRow {
    ObligationRow obligation;
    Instant waits_since{};
    std::string sender;      ///< who sent it last
    std::int64_t proofs = 0; ///< pieces of evidence that count
    std::optional<ReviewClaim> claim{};
};

/// What waits inside the scope. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<ReviewRow>> page_of_review(Connection& connection, const Scope& scope,
                                                            const ReviewFilter& filter, const PageRequest& request,
                                                            domain::Date today, Instant now);

[[nodiscard]] std::int64_t count_of_review(Connection& connection, const Scope& scope, const ReviewFilter& filter);

/// A duty that came back, with what is to be mended.
struct ReturnedRow {
    ObligationRow obligation;
    std::string words; ///< of who returned it
    Instant returned_at;
};

/// Whose returns: of this person, or of everything inside the scope.
[[nodiscard]] std::optional<Page<ReturnedRow>> page_of_returned(Connection& connection, const Scope& scope,
                                                                std::optional<PersonId> sender,
                                                                const PageRequest& request, domain::Date today);

} // namespace vekha::store
