#pragma once

#include "domain/passport.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/audit_rows.h"
#include "store/located.h"
#include "store/organisation_changes.h"
#include "store/organisations.h"
#include "store/road_map_rows.h"
#include "store/successions.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::KeptOrganisation;
using store::TerritoryId;

/// All that the page of an organisation shows.
struct OrganisationView {
    KeptOrganisation kept;
    std::vector<store::Step> path; ///< territories from the top of the region
    std::string parent_name;
    std::vector<store::OrganisationPlace> places; ///< empty when it has never moved
    std::vector<store::Succession> successions;
    store::ObligationCounts obligations; ///< of those that the caller sees
    bool may_write = false;
};

/// @error not-permitted, organisation-not-found
[[nodiscard]] Answer<OrganisationView> get_organisation(Services& services, const Call& call,
                                                        domain::OrganisationId organisation);

/// By its code, for people who work at the command line. @error not-permitted, organisation-not-found
[[nodiscard]] Answer<OrganisationView> get_organisation_by_code(Services& services, const Call& call,
                                                                const std::string& code);

/// What was done to it, the newest first; at most a hundred. @error not-permitted, organisation-not-found
[[nodiscard]] Answer<store::AuditPage> history_of_organisation(Services& services, const Call& call,
                                                               domain::OrganisationId organisation);

struct AddOrganisation {
    domain::RegisterEntry entry; ///< in the territory in force when it names none
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, territory-not-found, territory-closed, organisation-not-found (the parent),
///        organisation-code-taken, every code of domain::wrong_in, idempotency-key-reused
[[nodiscard]] Answer<KeptOrganisation> add_organisation(Services& services, const Call& call,
                                                        const AddOrganisation& command);

struct ChangeOrganisation {
    domain::RegisterEntry entry; ///< its territory and groups are left as they are
    std::int64_t version = 0;
};
/// A name that it no longer has becomes an alias, so that documents of before still find it.
/// @error those of add_organisation; organisation-not-found, organisation-merged, organisation-cycle,
///        changed-meanwhile
[[nodiscard]] Answer<KeptOrganisation> change_organisation(Services& services, const Call& call,
                                                           const ChangeOrganisation& command);

struct MoveOrganisation {
    domain::OrganisationId organisation;
    std::int64_t version = 0;
    TerritoryId territory;
    domain::Date day; ///< the first day there
    std::string basis;
};
/// What it owed before the day stays with the old territory, the rest goes with it.
/// @error not-permitted, organisation-not-found, organisation-merged, territory-not-found, territory-closed,
///        changed-meanwhile, day-in-future
[[nodiscard]] Answer<KeptOrganisation> move_organisation(Services& services, const Call& call,
                                                         const MoveOrganisation& command);

struct CloseOrganisation {
    domain::OrganisationId organisation;
    std::int64_t version = 0;
    domain::Date day; ///< the first day without it
    std::string basis;
    std::optional<domain::OrganisationId> successor; ///< takes the duties from the day on
    std::string reason;                              ///< why the duties lapse, where nobody takes them
};
/// @error not-permitted, organisation-not-found, organisation-merged, organisation-closed, dates-reversed,
///        successor-invalid, changed-meanwhile; organisation-has-duties (their number and the first of them) unless a
///        successor takes them or a reason is given
[[nodiscard]] Answer<KeptOrganisation> close_organisation(Services& services, const Call& call,
                                                          const CloseOrganisation& command);

struct Reorganise {
    std::vector<domain::OrganisationId> predecessors;
    std::vector<domain::OrganisationId> successors; ///< one of the predecessors among them goes on
    domain::OrganisationId heir;                    ///< the successor that takes what is still owed
    domain::Date day;
    std::string basis;
};
/// Merging, joining and splitting by an order: predecessors that are no successors are closed, each is linked with
/// every successor. What was before the day stays theirs.
/// @return the successors
/// @error not-permitted, organisation-not-found, organisation-merged, organisation-closed, value-empty,
///        successor-invalid, dates-reversed
[[nodiscard]] Answer<std::vector<KeptOrganisation>> reorganise(Services& services, const Call& call,
                                                               const Reorganise& command);

} // namespace vekha::service
