#pragma once

#include "service/audience.h"
#include "service/methods.h"
#include "store/identification_findings.h"
#include "store/page.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ConfirmationRow;
using store::EarlierFinding;
using store::FindingFilter;
using store::FindingPoint;
using store::FindingRow;
using store::IdentificationFilter;
using store::IdentificationId;
using store::IdentificationRow;
using store::ListMove;
using store::VerdictCount;

/// A run with what the reader may see of it.
struct IdentificationView {
    IdentificationRow row;
    domain::Method method; ///< as it was run
    std::map<std::string, std::string> parameters;
    std::string inputs_sha256;
    std::string result_sha256;
    std::vector<VerdictCount> counts; ///< of the schools that the reader sees
    std::vector<ConfirmationRow> confirmations;
    std::optional<IdentificationRow> run_before;  ///< of the same year
    std::optional<IdentificationRow> year_before; ///< of the year before
    bool may_run = false;                         ///< there: what if, again
    bool may_confirm = false;
};

struct MakeIdentification {
    std::string method;  ///< code or alias
    std::string edition; ///< empty: the one in force
    int year = 0;        ///< in which the works were written
    std::vector<domain::Settings::Assignment> parameters;
    std::string note;
    std::optional<std::string> idempotency_key;
};

/// Runs a method over the schools of the territory in force and keeps the run with all it looked at.
/// @error not-permitted, view-as-read-only, method-not-found, edition-not-found, year-out-of-range, parameter-unknown,
///        parameter-invalid, parameter-out-of-limits, field-too-long, nothing-to-identify, idempotency-key-reused
[[nodiscard]] Answer<IdentificationView> make_identification(Services& services, const Call& call,
                                                             const MakeIdentification& command);

/// The result as it would be kept, to the byte, without keeping anything. @error those of make_identification
struct ComputedResult {
    domain::Method method;
    domain::Identification made;
    std::vector<std::string> sentences; ///< in the order of the schools
    std::string text;
};
[[nodiscard]] Answer<ComputedResult> compute_identification(Services& services, const Call& call,
                                                            const MakeIdentification& command);

/// Newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<IdentificationRow>> list_identifications(Services& services, const Call& call,
                                                                          const IdentificationFilter& filter,
                                                                          const store::PageRequest& page);
/// @error not-permitted, identification-not-found
[[nodiscard]] Answer<IdentificationView> get_identification(Services& services, const Call& call, IdentificationId id);

/// @error not-permitted, identification-not-found (also the one beside it), cursor-invalid
[[nodiscard]] Answer<store::Page<FindingRow>> list_findings(Services& services, const Call& call, IdentificationId id,
                                                            FindingFilter filter, const store::PageRequest& page);

/// All of them, to be taken away. @error not-permitted, identification-not-found
struct WholeList {
    IdentificationRow run;
    domain::Rule rule = domain::Rule::LowProcedures; ///< of its method
    std::vector<FindingRow> schools;
};
[[nodiscard]] Answer<WholeList> whole_list(Services& services, const Call& call, IdentificationId id,
                                           const FindingFilter& filter);

/// The school as it stands in the result, as JSON. @error not-permitted, identification-not-found, school-not-in-run
[[nodiscard]] Answer<std::string> get_finding(Services& services, const Call& call, IdentificationId id,
                                              domain::OrganisationId school);

/// Who entered the list since another run and who left it. @error not-permitted, identification-not-found
struct ListChanges {
    IdentificationRow earlier;
    IdentificationRow now;
    std::vector<ListMove> moves; ///< by name
};
[[nodiscard]] Answer<ListChanges> list_changes(Services& services, const Call& call, IdentificationId id,
                                               IdentificationId earlier);

/// The picture social well-being × quality. @error not-permitted, identification-not-found
[[nodiscard]] Answer<std::vector<FindingPoint>> list_points(Services& services, const Call& call, IdentificationId id);

/// A run carried out again on the inputs that it kept.
struct Rerun {
    IdentificationRow run;
    bool equal = false; ///< to the byte
    std::string kept_sha256;
    std::string sha256; ///< of what came out now
    std::string text;   ///< what came out now
};
/// @error not-permitted, view-as-read-only, identification-not-found, inputs-lost (the file is gone or damaged)
[[nodiscard]] Answer<Rerun> rerun_identification(Services& services, const Call& call, IdentificationId id);

/// The result as it was kept. Only to who reads the whole territory of the run.
/// @error not-permitted, identification-not-found, inputs-lost
[[nodiscard]] Answer<std::string> result_of_identification(Services& services, const Call& call, IdentificationId id);

/// What would change if parameters were others; nothing is kept.
struct WhatIf {
    std::optional<IdentificationId> run; ///< on its inputs and against it; otherwise on the results in force
    std::string method;                  ///< without a run
    std::string edition;
    int year = 0;
    std::string group; ///< without a run: against the schools that are in this group today; empty is «ШНОР»
    std::vector<domain::Settings::Assignment> parameters; ///< over those of the run, or over the defaults
};
struct WhatIfAnswer {
    domain::Method method;
    std::map<std::string, std::string> parameters;
    std::vector<VerdictCount> counts;
    std::int64_t listed = 0;
    std::int64_t listed_before = 0;
    std::vector<ListMove> moves; ///< by name
};
/// @error not-permitted, identification-not-found, inputs-lost, more-years-needed (than the run kept), those of
///        make_identification
[[nodiscard]] Answer<WhatIfAnswer> what_if(Services& services, const Call& call, const WhatIf& question);

/// A school that a person decides about against the method.
struct DecidedSchool {
    domain::OrganisationId school;
    bool taken = true;
    domain::GroupBasis basis = domain::GroupBasis::Unsaid;
    std::string words;
};
enum class Selection {
    All, ///< everyone with one of the verdicts, but for `decided`
    Only ///< those of `decided` that are taken
};
struct ConfirmList {
    IdentificationId id;
    std::string group;                 ///< code
    std::vector<std::string> verdicts; ///< which make the list; empty: those that the method lists
    Selection selection = Selection::All;
    std::vector<DecidedSchool> decided;
    store::Order order;
    std::optional<domain::Date> from; ///< today when absent
    std::optional<std::string> idempotency_key;
};
struct Confirmed {
    IdentificationView view;
    std::vector<store::SchoolName> joined;
    std::vector<store::SchoolName> ended;
    std::vector<store::SchoolName>
        elsewhere; ///< in such a group of another territory or a later year: it must let them go
    AudienceEffect effect;
};
/// Makes the list hold: stays in the group of the year of the run begin on `from`, with the order; schools that are no
/// longer on it leave on the day before. Never done but by a person.
/// @error not-permitted, view-as-read-only, identification-not-found, value-empty (the order), field-too-long,
///        list-too-long, words-missing (of an exception), school-not-in-run, list-empty, idempotency-key-reused
[[nodiscard]] Answer<Confirmed> confirm_identification(Services& services, const Call& call,
                                                       const ConfirmList& command);

} // namespace vekha::service
