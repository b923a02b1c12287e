#pragma once

#include "service/dashboards.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Who has how much to do and when: executors by week, schools by month.
namespace vekha::service
{

struct LoadOf {
    TerritoryId territory;
    std::optional<domain::Date> from{}; ///< a day of the first week; today when absent
    int weeks = 8;                      ///< 1 to 26
};

struct LoadRow {
    std::optional<domain::OrganisationId> organisation; ///< absent: a body that no register knows
    std::string name;
    std::int64_t overdue = 0;
    std::vector<std::int64_t> weeks;
    std::int64_t total = 0; ///< of the weeks
};

struct Load {
    store::TerritoryNode territory;
    std::vector<domain::Date> weeks; ///< Mondays
    std::vector<std::int64_t> totals;
    std::int64_t overdue = 0;
    std::vector<LoadRow> rows; ///< those with most in the weeks and overdue first
    std::size_t rows_left_out = 0;
};

/// Rows that a screen shows; a file has all of them.
inline constexpr std::size_t most_load_rows = 200;

/// What is owed, by executor and the week in which its term ends.
/// @error not-permitted, territory-not-found
[[nodiscard]] Answer<Load> executor_load(Services& services, const Call& call, const LoadOf& asked, bool all_rows);

struct BurdenRow {
    domain::OrganisationId organisation;
    std::string name;
    std::vector<std::int64_t> duties; ///< by month of the school year, from September
    std::vector<std::int64_t> acts;   ///< how many road maps they are of
    std::int64_t total = 0;
};

struct Burden {
    store::TerritoryNode territory;
    int school_year = 0;
    std::vector<domain::Date> months; ///< first days, from September
    std::vector<BurdenRow> rows;      ///< those with most first
    std::size_t rows_left_out = 0;
};

/// How many duties end in each month for each school, and of how many road maps they are.
/// @error not-permitted, territory-not-found
[[nodiscard]] Answer<Burden> reporting_burden(Services& services, const Call& call, const DashboardOf& asked,
                                              bool all_rows);

struct BurdenOfMonth {
    domain::OrganisationId organisation;
    std::string name;
    domain::Date month; ///< its first day
    std::int64_t duties = 0;
    std::int64_t documents = 0; ///< distinct expected results
    std::vector<store::AskedByAct> acts;
};

/// What is asked of one school in one month, by whom and on which act.
/// @error not-permitted, organisation-not-found
[[nodiscard]] Answer<BurdenOfMonth> burden_of_month(Services& services, const Call& call,
                                                    domain::OrganisationId organisation, domain::Date month);

} // namespace vekha::service
