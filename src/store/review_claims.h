#pragma once

#include "domain/obligation.h"
#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>

namespace vekha::store
{

/// Who looks at something that was sent to be checked.
struct ReviewClaim {
    PersonId person;
    std::string name;
    Instant since;
    Instant until;

    friend bool operator==(const ReviewClaim&, const ReviewClaim&) = default;
};

/// Of the obligation at this version; what ended before `now` counts no more.
[[nodiscard]] std::optional<ReviewClaim> live_claim(Connection& connection, RegionId region,
                                                    domain::ObligationId obligation, std::int64_t version, Instant now);

/// In place of whatever claim there was.
void keep_claim(Connection& connection, RegionId region, domain::ObligationId obligation, std::int64_t version,
                const ReviewClaim& claim);

/// Of this person only.
void release_claim(Connection& connection, RegionId region, domain::ObligationId obligation, PersonId person);

/// Those of the person that ended before `now`: they do not pile up.
void forget_ended_claims(Connection& connection, RegionId region, PersonId person, Instant now);

} // namespace vekha::store
