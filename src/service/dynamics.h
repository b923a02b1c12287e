#pragma once

#include "analytics/dynamics/levels.h"
#include "analytics/dynamics/like_schools.h"
#include "analytics/dynamics/year_figures.h"
#include "domain/assessment.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/compared_schools.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Results of schools over years. Nothing about fewer than five people is in any answer, nor can it be found by
/// subtraction.
namespace vekha::service
{

using analytics::dynamics::YearFigures;
using store::OpenSchool;

inline constexpr int most_results_years = 5;

/// Both years included; at most most_results_years.
struct YearSpan {
    int from = 0;
    int to = 0;
};

/// One year of one work.
struct WorkYear {
    int year = 0;
    std::optional<YearFigures> school;
    bool few = false; ///< somebody took part, but what would be shown tells of fewer than five people
    std::optional<YearFigures> region;
    std::optional<YearFigures> like; ///< the like schools together
};

/// A procedure, subject and grade over years.
struct WorkDynamics {
    domain::Assessment work; ///< of its last year
    std::vector<WorkYear> years;
    /// «+1 point» from the first to the last year of the span; nullopt where it cannot be told.
    std::optional<bool> rose_by_a_point;
};

/// A school near another by its context.
struct LikeSchoolRow {
    std::optional<OpenSchool> school;     ///< nullopt: out of the reader's sight, so without a name
    double distance = 0;                  ///< in spreads of the region
    std::vector<std::string_view> shared; ///< figures that both are known by
};

struct SchoolResults {
    OpenSchool school;
    YearSpan span;
    std::vector<WorkDynamics> works; ///< by procedure, subject, grade
    std::vector<LikeSchoolRow> like;
    std::optional<int> context_year; ///< of which the context is; nullopt: too little is known
};

/// @error not-permitted, organisation-not-found, years-out-of-range
[[nodiscard]] Answer<SchoolResults> school_results(Services& services, const Call& call, domain::OrganisationId school,
                                                   const YearSpan& span);

/// Figures of the context that schools are likened by.
[[nodiscard]] std::span<const std::string_view> likening_figures();
/// The newest year up to `year`, at most two before it, in which the context of at least six schools is known.
[[nodiscard]] std::optional<int> context_year_of(store::Connection& connection, store::RegionId region, int year);

/// Which works a table shows.
struct ResultsQuestion {
    YearSpan span;
    std::optional<domain::Procedure> procedure;
    std::string subject; ///< code; all when empty
    std::optional<int> grade;
    std::string text; ///< part of the name of the school
};

struct SchoolWorks {
    OpenSchool school;
    std::vector<WorkDynamics> works;
};

/// Schools × works × years beside the region.
struct ResultsTable {
    YearSpan span;
    store::Page<SchoolWorks> rows;
    std::vector<WorkDynamics> region; ///< its figures stand in `region` of each year
};

/// By name of the school. @error not-permitted, cursor-invalid, years-out-of-range
[[nodiscard]] Answer<ResultsTable> results_table(Services& services, const Call& call, const ResultsQuestion& question,
                                                 const store::PageRequest& page);

/// A school on one of the three lists.
struct StandingRow {
    OpenSchool school;
    analytics::dynamics::Standing standing = analytics::dynamics::Standing::Unknown;
    std::array<std::optional<int>, 3> fifths;          ///< by year, 1 is the worst
    std::array<std::optional<YearFigures>, 3> figures; ///< Russian and mathematics together
};

/// Low for three years, stably high for three years, at risk; fifths are those of the whole region.
struct ThreeLists {
    int year = 0;                                             ///< the last of the three
    store::Page<StandingRow> rows;                            ///< schools of the scope on a list, by list and name
    std::map<analytics::dynamics::Standing, std::int64_t> on; ///< how many are on each list
    std::int64_t schools = 0;                                 ///< in the scope
    std::int64_t unknown = 0;                                 ///< of them, those whose last year says nothing
};

struct ListsQuestion {
    int year = 0;
    std::vector<domain::Procedure> procedures{};             ///< all when empty
    std::optional<analytics::dynamics::Standing> standing{}; ///< one of the lists; all three when absent
};
/// @error not-permitted, cursor-invalid, years-out-of-range
[[nodiscard]] Answer<ThreeLists> three_lists(Services& services, const Call& call, const ListsQuestion& question,
                                             const store::PageRequest& page);

/// What schools are grouped by in a transition picture.
enum class TransitionKind {
    Fifths,   ///< by the share below the minimum in the region
    Statuses, ///< by the groups that people gave: the first of ШНОР, ШНСУ, Резильентные; none
};

/// So many schools went from one group to another. Empty names: no results, or no status.
struct LevelFlow {
    std::string from;
    std::string to;
    std::vector<OpenSchool> schools;
};

struct LevelTransitions {
    YearSpan span;
    TransitionKind kind = TransitionKind::Fifths;
    std::vector<LevelFlow> flows; ///< by from, to
    std::int64_t schools = 0;
};

/// @error not-permitted, years-out-of-range
[[nodiscard]] Answer<LevelTransitions> level_transitions(Services& services, const Call& call, const YearSpan& span,
                                                         TransitionKind kind);

/// The schools of one flow, by name; none when nobody went that way.
/// @error not-permitted, cursor-invalid, years-out-of-range
[[nodiscard]] Answer<store::Page<OpenSchool>> schools_of_flow(Services& services, const Call& call,
                                                              const YearSpan& span, TransitionKind kind,
                                                              const std::string& from, const std::string& to,
                                                              const store::PageRequest& page);

} // namespace vekha::service
