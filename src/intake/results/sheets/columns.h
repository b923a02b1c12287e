#pragma once

#include "domain/result_file.h"
#include "intake/results/sheets/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// Where a sheet names schools.
struct SchoolColumns {
    std::optional<std::size_t> code;
    std::optional<std::size_t> name;
    std::optional<std::size_t> territory;

    [[nodiscard]] bool any() const { return code || name; }
    /// A login inside the cell of the name is taken out of it.
    [[nodiscard]] domain::WrittenSchool school_of(const SheetRow& row) const;
};

/// @param headings  of headings_of()
[[nodiscard]] SchoolColumns school_columns(const std::vector<std::string>& headings);

/// No work has more tasks or points; what a file has beyond is passed over.
inline constexpr std::size_t most_task_columns = 300;

/// A column of a task: «1 (2б)», «9.1 (1б)», «1К1 (3 б.)», and «9.1» alone.
struct TaskColumn {
    std::size_t column = 0;
    domain::TaskFigure task;
};
[[nodiscard]] std::optional<TaskColumn> task_column(std::size_t column, std::string_view heading);

/// Columns whose heading is one of these; the first counts.
[[nodiscard]] std::optional<std::size_t> column_named(const std::vector<std::string>& headings,
                                                      std::initializer_list<std::string_view> names);

enum class Number { Value, Absent, Broken };

/// A number of a statistic: hundredths; «12,9 %» and «12.9» are 1290. Absent: an empty cell, «-», «х».
struct ReadNumber {
    Number state = Number::Absent;
    std::int64_t hundredths = 0;
};
[[nodiscard]] ReadNumber read_number(std::string_view cell);

/// A number of people.
[[nodiscard]] std::optional<std::int64_t> read_count(std::string_view cell);

/// Whole numbers of people that make up these percents; they sum to `all` when the percents sum to a hundred.
[[nodiscard]] std::vector<std::int64_t> counts_of(std::int64_t all, const std::vector<std::int64_t>& hundredths);

/// A row that sums up or explains others: «Итого», «Всего», «Среднее», «Примечание».
[[nodiscard]] bool is_summary(const SheetRow& row);

} // namespace vekha::intake
