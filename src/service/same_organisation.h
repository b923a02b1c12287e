#pragma once

#include "domain/likeness.h"
#include "service/organisation_entries.h"

#include <string>
#include <vector>

namespace vekha::service
{

/// Two records that may be one organisation.
struct Proposal {
    domain::Organisation first; ///< would be kept
    domain::Organisation second;
    std::string territory; ///< of the first, by name
    double confidence = 0;
    std::vector<domain::LikenessSign> signs;
};

struct Proposals {
    std::vector<Proposal> items; ///< the surest; at most two hundred
    std::int64_t total = 0;
};

/// Pairs among the organisations that the caller may change, those left out of which a person said that they are
/// different. @error not-permitted
[[nodiscard]] Answer<Proposals> list_proposals(Services& services, const Call& call);

struct MergeOrganisations {
    domain::OrganisationId survivor;
    std::int64_t version = 0; ///< of the survivor
    domain::OrganisationId duplicate;
};
/// One record stays. It gets the names of the other as aliases and what it did not say itself; everything that named
/// the other names it.
/// @error not-permitted, organisation-not-found, organisation-merged, merge-with-itself, changed-meanwhile
[[nodiscard]] Answer<KeptOrganisation> merge_organisations(Services& services, const Call& call,
                                                           const MergeOrganisations& command);

/// «Это разные организации»: the pair is not proposed again.
/// @error not-permitted, organisation-not-found, organisation-merged, merge-with-itself
[[nodiscard]] Answer<void> tell_apart(Services& services, const Call& call, domain::OrganisationId one,
                                      domain::OrganisationId other);

} // namespace vekha::service
