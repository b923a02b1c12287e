#pragma once

#include "domain/grant.h"

#include <optional>
#include <span>
#include <vector>

namespace vekha::domain
{

/// A grant whether it holds or not, as its person holds it.
struct HeldGrant {
    Grant grant;
    bool ended = false; ///< taken back
    /// False: the table does not know the role, or the scope that the role needs is missing. It gives nothing.
    bool usable = true;

    [[nodiscard]] bool in_force(Date day) const
    {
        return usable && !ended && (!grant.from || *grant.from <= day) && (!grant.to || *grant.to >= day);
    }
    friend bool operator==(const HeldGrant&, const HeldGrant&) = default;
};

/// What one grant says to a question. Ended, Over, NotYet: it would allow, were it in force.
enum class GrantVerdict { Allows, NoSuchRight, OutsideScope, NotYet, Over, Ended, Unusable };

struct WeighedGrant {
    GrantId grant;
    GrantVerdict verdict = GrantVerdict::NoSuchRight;
    std::optional<Extent> extent; ///< when it allows, or would

    friend bool operator==(const WeighedGrant&, const WeighedGrant&) = default;
};

/// A decision with its reasons.
struct Decision {
    std::optional<GrantId> by; ///< the grant that allows it; none: refused
    std::optional<Extent> extent;
    std::vector<WeighedGrant> weighed; ///< every grant, in the order given
    /// The refusal in one word: what came nearest to allowing it. Allows when allowed; nullopt without any grant.
    std::optional<GrantVerdict> nearest;

    [[nodiscard]] bool allowed() const { return by.has_value(); }
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// Decides by allowed_by() over the grants in force on `day`, as permit does, and asks the same allowed_by() about each
/// grant alone, so that the reasons cannot differ from the decision.
[[nodiscard]] Decision weigh(const RightsTable& table, std::span<const HeldGrant> held, Permission permission,
                             const Location& location, Date day);

} // namespace vekha::domain
