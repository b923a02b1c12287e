#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/directions.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Counts of obligations without reading obligations: the table obligation_tallies, which triggers keep.
namespace vekha::store
{

/// Which obligations are counted, and on which day. A school year begins on 1 September.
struct TallyQuestion {
    RegionId region;
    TerritoryId territory; ///< this one and all that lies in it
    int school_year = 2026;
    domain::Date today;

    [[nodiscard]] domain::Date first() const { return domain::first_of_month(school_year, 9); }
    [[nodiscard]] domain::Date last() const { return domain::last_of_month(school_year + 1, 8); }
};

/// Obligations whose term ends in the school year, and what has no date in any year. Nothing that is gone.
struct TallyCounts {
    std::int64_t total = 0;
    std::int64_t overdue = 0; ///< owed, the term is over
    std::int64_t week = 0;    ///< owed, the term ends in the week of the day and is not over
    std::int64_t checking = 0;
    std::int64_t done = 0; ///< in time
    std::int64_t late = 0; ///< done, but sent after its term
    std::int64_t needs_date = 0;
    std::int64_t overdue_before = 0; ///< owed, the term was over before the school year

    [[nodiscard]] std::int64_t owed() const { return total - checking - done - late; }
    TallyCounts& operator+=(const TallyCounts& other);
    friend bool operator==(const TallyCounts&, const TallyCounts&) = default;
};

/// The counts of one direction of one territory (what lies directly in it) or of one body.
struct TallyCell {
    TerritoryId territory;
    std::optional<domain::OrganisationId> body; ///< absent: bodies known by name only, or a whole territory
    DirectionId direction;                      ///< 0: under no heading
    TallyCounts counts;
};

/// Territory × direction.
[[nodiscard]] std::vector<TallyCell> cells_by_territory(Connection& connection, const TallyQuestion& question);

/// Body × direction.
[[nodiscard]] std::vector<TallyCell> cells_by_body(Connection& connection, const TallyQuestion& question);

/// Direction by direction of one organisation; the territory of the question does not matter.
[[nodiscard]] std::vector<TallyCell> cells_of_body(Connection& connection, const TallyQuestion& question,
                                                   domain::OrganisationId body);

struct TallyMonth {
    domain::Date first; ///< day of the month
    TallyCounts counts; ///< without week, needs_date and overdue_before
};

/// The months of the school year in which some term ends.
[[nodiscard]] std::vector<TallyMonth> months_of_territory(Connection& connection, const TallyQuestion& question);
/// The same of one organisation, read from its obligations.
[[nodiscard]] std::vector<TallyMonth> months_of_body(Connection& connection, const TallyQuestion& question,
                                                     domain::OrganisationId body);

struct LateBody {
    domain::OrganisationId id;
    std::string name;
    domain::OrganisationKind kind = domain::OrganisationKind::School;
    TerritoryId territory;
    std::int64_t overdue = 0;
    std::int64_t total = 0; ///< of the school year
};

/// Organisations with terms of the school year that are over, those with most of them first.
[[nodiscard]] std::vector<LateBody> late_bodies(Connection& connection, const TallyQuestion& question, int most);

/// How many duties one body has whose term ends in one month, and of how many road maps.
struct BurdenCell {
    domain::OrganisationId body;
    domain::Date month; ///< its first day
    std::int64_t duties = 0;
    std::int64_t acts = 0;
};
[[nodiscard]] std::vector<BurdenCell> burden_cells(Connection& connection, const TallyQuestion& question);

/// What one body owes on one day; both of one kind: an organisation, or a body known by its name only.
struct LoadCell {
    std::optional<domain::OrganisationId> body;
    std::string name; ///< of a body known by its name only
    domain::Date due;
    std::int64_t duties = 0;
};

/// Everything owed whose term ends from `from` to `to`; what ended before today is summed up under the day before
/// `from`. The school year of the question does not matter.
[[nodiscard]] std::vector<LoadCell> load_cells(Connection& connection, const TallyQuestion& question, domain::Date from,
                                               domain::Date to);

/// Sums up the changes of a region, so that what is read stays small. Changes no count; nothing to do on SQLite, where
/// changes are counted at once. @return how many rows are left of them
std::int64_t sum_up_tallies(Connection& connection, RegionId region);

/// Folds owed days before `fold` into their months or school years, and drops what came to nothing. Changes no count.
void fold_tallies(Connection& connection, RegionId region, domain::Date fold);

/// Regions that have changes to be summed up, or whose days before `fold` are not folded.
[[nodiscard]] std::vector<RegionId> regions_to_sum_up(Connection& connection);
[[nodiscard]] std::vector<RegionId> regions_to_fold(Connection& connection, domain::Date fold);

/// From which day on tallies tell days apart; nullopt: all.
[[nodiscard]] std::optional<domain::Date> tallies_folded_before(Connection& connection, RegionId region);

/// The last event of the audit of a region: whatever is changed, this grows with it.
[[nodiscard]] std::int64_t version_of_region(Connection& connection, RegionId region);

} // namespace vekha::store
