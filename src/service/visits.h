#pragma once

#include "service/risk_profiles.h"
#include "store/visits.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Visits to schools and municipalities: planned → held, its act written → agreed by the head → tasks done.
namespace vekha::service
{

using store::TerritoryId;
using store::VisitId;
using store::VisitPhotoId;
using store::VisitRow;
using store::VisitTaskId;

struct VisitList {
    store::Page<VisitRow> page;
    store::VisitCounts counts; ///< of all that the filter lets through
};

/// By the day they are due. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<VisitList> list_visits(Services& services, const Call& call, const store::VisitFilter& filter,
                                            const store::PageRequest& page);

struct VisitView {
    VisitRow visit;
    std::vector<store::VisitMark> marks;
    std::vector<store::VisitTask> tasks;
    std::vector<store::VisitPhotoRow> photos;
    /// What is checked: the newest of the school, or the one that was checked.
    std::optional<RiskProfileRow> profile;
    std::vector<RiskLevelRow> levels;
    domain::RiskCatalogue catalogue;
    bool may_write = false;
    bool may_verify = false;
    bool may_agree = false;
};

/// @error not-permitted, visit-not-found
[[nodiscard]] Answer<VisitView> get_visit(Services& services, const Call& call, VisitId id);

enum class VisitRhythm { Once, Quarterly };
inline constexpr std::array<std::pair<VisitRhythm, std::string_view>, 2> visit_rhythms{
    {{VisitRhythm::Once, "once"}, {VisitRhythm::Quarterly, "quarterly"}}};

struct PlanVisits {
    std::optional<domain::OrganisationId> school; ///< absent: the municipality
    std::optional<TerritoryId> territory;         ///< of a visit without a school
    store::VisitKind kind = store::VisitKind::Verification;
    store::VisitForm form = store::VisitForm::Onsite;
    domain::Date due; ///< of one visit; the quarters are those of the school year from the day of the call on
    VisitRhythm rhythm = VisitRhythm::Once;
    std::string goal;
    std::optional<std::string> idempotency_key;
};

/// @return the first of them
/// @error not-permitted, view-as-read-only, organisation-not-found, organisation-not-school, territory-not-found,
///        day-in-past, visits-planned (every quarter has its visit), value-too-long, idempotency-key-reused
[[nodiscard]] Answer<VisitRow> plan_visits(Services& services, const Call& call, const PlanVisits& command);

/// Everything that a visitor writes, as one: a phone that was without a line sends it when there is one again.
struct SaveVisit {
    VisitId id;
    std::int64_t version = 0;
    store::VisitForm form = store::VisitForm::Onsite;
    std::optional<domain::Date> due; ///< as it was when absent
    std::optional<domain::Date> held_on;
    std::optional<domain::Date> next_on;
    store::VisitWords words;
    std::optional<RiskProfileId> profile; ///< that the marks are about; the newest when absent
    std::vector<store::VisitMark> marks;
    std::vector<store::VisitTask> tasks; ///< those with an id stay
    bool done = false;                   ///< the visit was held: the marks become checks of the profile
    std::optional<std::string> idempotency_key;
};

/// While the act is not agreed, what was written may be corrected. A repetition under the same key gives the visit as
/// it is.
///
/// @error not-permitted (also for marks without risk.verify), view-as-read-only, visit-not-found, visit-closed,
///        changed-meanwhile, risk-profile-not-found (marks of a school without one), risk-unknown,
///        verdict-without-words (disagreement says why), verdict-same-level, day-in-future, value-too-long,
///        too-many-values, idempotency-key-reused
[[nodiscard]] Answer<VisitView> save_visit(Services& services, const Call& call, const SaveVisit& command);

/// @error not-permitted, view-as-read-only, visit-not-found, visit-closed, changed-meanwhile, value-empty (no reason),
///        value-too-long
[[nodiscard]] Answer<VisitView> cancel_visit(Services& services, const Call& call, VisitId id, std::int64_t version,
                                             const std::string& reason);

/// The head agrees to the act of a visit that was held.
/// @error not-permitted, view-as-read-only, visit-not-found, visit-not-held, changed-meanwhile
[[nodiscard]] Answer<VisitView> agree_visit(Services& services, const Call& call, VisitId id, std::int64_t version);

struct FinishVisitTask {
    VisitId visit;
    VisitTaskId task;
    std::int64_t version = 0;            ///< of the visit
    std::optional<domain::Date> done_on; ///< absent: not done after all
    std::string words;
};
/// By the head of the school.
/// @error not-permitted, view-as-read-only, visit-not-found, visit-task-not-found, changed-meanwhile, day-in-future,
///        value-too-long
[[nodiscard]] Answer<VisitView> finish_visit_task(Services& services, const Call& call, const FinishVisitTask& command);

inline constexpr std::size_t most_photo_bytes = std::size_t{12} << 20;
inline constexpr std::size_t most_visit_photos = 60;

struct AddVisitPhoto {
    VisitId visit;
    std::string code; ///< of the factor that it shows; empty: of the visit
    std::string file_name;
    std::string_view bytes;
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, view-as-read-only, visit-not-found, visit-closed, risk-unknown, visit-photo-type (no JPEG, PNG
///        or WebP), visit-photo-too-large, visit-photos-too-many, evidence-name-invalid, idempotency-key-reused
[[nodiscard]] Answer<store::VisitPhotoRow> add_visit_photo(Services& services, const Call& call,
                                                           const AddVisitPhoto& command);

struct VisitPhotoFile {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string media_type;
};
/// @error not-permitted, visit-not-found, visit-photo-not-found, evidence-quarantined, evidence-scan-awaited,
///        evidence-file-lost
[[nodiscard]] Answer<VisitPhotoFile> visit_photo(Services& services, const Call& call, VisitId visit, VisitPhotoId id);
/// @error not-permitted, view-as-read-only, visit-not-found, visit-closed, visit-photo-not-found
[[nodiscard]] Answer<void> remove_visit_photo(Services& services, const Call& call, VisitId visit, VisitPhotoId id);

} // namespace vekha::service
