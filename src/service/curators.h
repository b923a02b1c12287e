#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/curator_rows.h"
#include "store/page.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vekha::service
{

using store::AssignmentRow;
using store::CuratorFilter;
using store::CuratorRow;
using store::CuratorTrait;
using store::PersonId;

/// Curators and candidates, by name. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<CuratorRow>>
list_curators(Services& services, const Call& call, const CuratorFilter& filter, const store::PageRequest& page);

struct CuratorView {
    CuratorRow curator;
    std::vector<AssignmentRow> history; ///< assignments to schools in the caller's sight, the newest first
    bool may_write = false;

    friend bool operator==(const CuratorView&, const CuratorView&) = default;
};

/// A person of the scope, with a profile or still without. @error not-permitted, curator-not-found
[[nodiscard]] Answer<CuratorView> get_curator(Services& services, const Call& call, PersonId person);

struct SaveCurator {
    PersonId person;
    std::int64_t version = 0;       ///< 0 makes the person a candidate
    domain::CuratorProfile profile; ///< its state and basis are not looked at: see select_curator
};

/// @error not-permitted, view-as-read-only, curator-not-found, person-closed, changed-meanwhile, risk-unknown,
///        answer-unknown, value-too-long, too-many-values, day-in-future
[[nodiscard]] Answer<CuratorView> save_curator(Services& services, const Call& call, const SaveCurator& command);

struct SelectCurator {
    PersonId person;
    std::int64_t version = 0;
    domain::CuratorState state = domain::CuratorState::Selected;
    std::string basis; ///< what decided it
};

/// What became of a candidate. A curator with schools stays selected.
/// @error not-permitted, view-as-read-only, curator-not-found, person-closed, changed-meanwhile,
///        curator-without-consent, questionnaire-unanswered, curator-has-schools, value-too-long
[[nodiscard]] Answer<CuratorView> select_curator(Services& services, const Call& call, const SelectCurator& command);

/// How many of the curators have something: of `all`.
struct CountOf {
    std::int64_t count = 0;
    std::int64_t all = 0;

    friend bool operator==(const CountOf&, const CountOf&) = default;
};

struct CuratorStatistics {
    std::int64_t candidates = 0;
    std::int64_t selected = 0;
    std::int64_t active = 0; ///< with a school on the day
    std::int64_t places = 0; ///< schools that those selected could have
    store::Coverage coverage;
    CountOf associations; ///< of the active; so are the next three
    CountOf platforms;
    CountOf federal_projects;
    CountOf courses;
    CountOf heads;        ///< heads of schools who are curators, of all heads of schools
    CountOf heads_before; ///< the same on the day that it is compared with

    friend bool operator==(const CuratorStatistics&, const CuratorStatistics&) = default;
};

/// Computed from profiles and assignments, never typed.
///
/// @param before  the day to compare the share of heads with
/// @source order of the regional ministry on support of 500+ schools, profile of curators; the municipal road map,
///         share of directors acting as curators
/// @error not-permitted
[[nodiscard]] Answer<CuratorStatistics> curator_statistics(Services& services, const Call& call, domain::Date before);

} // namespace vekha::service
