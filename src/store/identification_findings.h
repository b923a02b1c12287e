#pragma once

#include "store/connection.h"
#include "store/identification_rows.h"
#include "store/page.h"
#include "store/scope.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// Schools of the scope in a run. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<FindingRow>> page_of_findings(Connection& connection, const Scope& scope,
                                                               IdentificationId run, const FindingFilter& filter,
                                                               const PageRequest& request);

/// Of the schools of the scope, in the order in which the verdicts are first met by name.
[[nodiscard]] std::vector<VerdictCount> counts_of_findings(Connection& connection, const Scope& scope,
                                                           IdentificationId run);

/// The school as it stands in the result, as JSON; nullopt outside the scope.
[[nodiscard]] std::optional<std::string> finding_body(Connection& connection, const Scope& scope, IdentificationId run,
                                                      domain::OrganisationId school);

/// Who is on the list of one run and not of the other, by name; schools that one of them does not know included.
[[nodiscard]] std::vector<ListMove> moves_between(Connection& connection, const Scope& scope, IdentificationId earlier,
                                                  IdentificationId run);

/// What a run says of the schools of the scope, without sentences: for what is compared with it.
struct FindingSummary {
    SchoolName school;
    std::string code;
    EarlierFinding finding;
    std::string sentence;
};
[[nodiscard]] std::vector<FindingSummary> summaries_of(Connection& connection, const Scope& scope,
                                                       IdentificationId run);

/// A school of the picture social well-being × quality.
struct FindingPoint {
    SchoolName school;
    std::string verdict;
    bool listed = false;
    std::int64_t well_being = 0; ///< millionths
    std::int64_t quality = 0;    ///< millionths
};
/// Those of the scope of which both are known.
[[nodiscard]] std::vector<FindingPoint> points_of(Connection& connection, const Scope& scope, IdentificationId run);

struct NewConfirmation {
    IdentificationId run;
    GroupId group;
    std::string group_code;
    int group_year = 0;
    Order order;
    domain::Date from;
    std::int64_t listed = 0;
    std::int64_t taken = 0;
    std::int64_t joined = 0;
    std::int64_t ended = 0;
    std::vector<ListException> exceptions;
    ActorId by;
    std::string maker;
};
[[nodiscard]] ConfirmationId insert_confirmation(Connection& connection, RegionId region,
                                                 const NewConfirmation& confirmation, Instant now);
/// A stay in a group of some code that goes on on a day or later.
struct OpenStay {
    SchoolName school;
    std::optional<GroupId> group; ///< none: known from a table of the register only
    std::optional<TerritoryId> group_of;
    std::optional<int> group_year;
};
/// Of the schools of a territory, by name.
[[nodiscard]] std::vector<OpenStay> open_stays(Connection& connection, RegionId region, TerritoryId territory,
                                               const std::string& code, domain::Date from);
/// Ends the stays without a group that go on after `last`.
void end_stays_without_group(Connection& connection, RegionId region, const std::string& code,
                             std::span<const domain::OrganisationId> schools, domain::Date last, const std::string& why,
                             ActorId by, Instant now);

/// The first one first; exceptions of schools inside the scope only.
[[nodiscard]] std::vector<ConfirmationRow> confirmations_of(Connection& connection, const Scope& scope,
                                                            IdentificationId run);

} // namespace vekha::store
