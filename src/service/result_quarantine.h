#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/results/school_matching.h"
#include "service/services.h"
#include "store/result_quarantine.h"

#include <cstdint>
#include <string>
#include <vector>

/// Schools of files of results that the register does not know: they wait with their distribution, never with
/// participants, until a person says who they are or that they are nobody's.
namespace vekha::service
{

using store::QuarantineId;
using store::QuarantineRow;
using store::QuarantineState;

/// A work that a file tells of a waiting school.
struct QuarantinedWork {
    domain::Assessment assessment;
    std::int64_t participants = 0;
};

struct QuarantineView {
    QuarantineRow row;
    std::vector<QuarantinedWork> works;
    std::vector<SchoolProposal> proposals; ///< of a school that waits, within the schools that the caller may write
    std::int64_t values = 0;               ///< figures that are no results
    bool may_change = false;
};

/// The newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<QuarantineView>> list_result_quarantine(Services& services, const Call& call,
                                                                         const store::QuarantineFilter& filter,
                                                                         const store::PageRequest& page);
/// @error not-permitted, quarantine-not-found
[[nodiscard]] Answer<QuarantineView> get_quarantined(Services& services, const Call& call, QuarantineId id);

struct MatchQuarantined {
    QuarantineId id;
    std::int64_t version = 0;
    domain::OrganisationId school;
};

struct MatchedQuarantine {
    QuarantineView view;
    int alike = 0; ///< others under the same code that were matched with it
};

/// What the file says counts for the school from now on, in its place among the files; the code is remembered, so that
/// the next file finds the school by itself, and what other files say under the same code goes with it.
/// @error not-permitted, view-as-read-only, quarantine-not-found, quarantine-ended, changed-meanwhile,
///        organisation-not-found, school-told-already (the file itself tells of this school and work)
[[nodiscard]] Answer<MatchedQuarantine> match_quarantined(Services& services, const Call& call,
                                                          const MatchQuarantined& command);

struct DismissQuarantined {
    QuarantineId id;
    std::int64_t version = 0;
    std::string words; ///< why
};

/// @error not-permitted, view-as-read-only, quarantine-not-found, quarantine-ended, changed-meanwhile, reason-missing,
///        field-too-long
[[nodiscard]] Answer<QuarantineView> dismiss_quarantined(Services& services, const Call& call,
                                                         const DismissQuarantined& command);

} // namespace vekha::service
