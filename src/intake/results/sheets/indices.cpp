#include "domain/context.h"
#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

constexpr std::int64_t in_hundredths = 100; // ten-thousandths

struct IndexColumn {
    std::size_t column = 0;
    std::string variable;
};

bool has(const std::string& heading, std::string_view word)
{
    return heading.find(word) != std::string::npos;
}

/// «Группа ИСБШ (…)», «ИУРШ (… 11 групп)» are groups; a heading that begins with the index is the index.
std::string variable_of(const std::string& heading)
{
    if (has(heading, "территориальн")) return "territorial_status";
    const auto group = has(heading, "групп");
    if (has(heading, "исбш") || has(heading, "социального благополучия"))
        return heading.starts_with("группа") || (group && !has(heading, "100")) ? "isbsh_group" : "isbsh";
    if (has(heading, "иурш") || has(heading, "учительского ресурса")) return group ? "iursh_group" : "iursh";
    if (!has(heading, "качества")) return {};
    if (!group && !has(heading, "индекс")) return {};
    const auto exam = has(heading, "егэ") ? std::string{"quality_ege"} : std::string{"quality_oge"};
    return group ? exam + "_group" : exam;
}

/// The number that a cell begins with: «2 - очень низкий уровень» is 2.
ReadNumber leading_number(std::string_view cell)
{
    const auto end = cell.find_first_not_of("0123456789.,");
    if (end == std::string_view::npos || end == 0) return read_number(cell);
    return read_number(cell.substr(0, end));
}

/// ИУРШ without a word about groups is a group where all its values could be one.
void settle_groups(const KnownSheet& known, std::vector<IndexColumn>& columns)
{
    constexpr std::int64_t most_group = 11;
    const auto named = [&](std::string_view variable) {
        return std::any_of(columns.begin(), columns.end(), [&](const auto& one) { return one.variable == variable; });
    };
    for (auto& column : columns) {
        if (column.variable != "iursh" || named("iursh_group")) continue;
        auto groups = true;
        for (auto at = known.header + 1; at < known.sheet.rows.size(); ++at) {
            const auto number = leading_number(known.sheet.rows[at].cell(column.column));
            if (number.state != Number::Value) continue;
            groups = groups && number.hundredths % 100 == 0 && number.hundredths <= most_group * 100;
        }
        if (groups) column.variable = "iursh_group";
    }
}

std::vector<IndexColumn> index_columns(const KnownSheet& known)
{
    std::vector<IndexColumn> columns;
    for (std::size_t i = 0; i < known.headings.size(); ++i)
        if (auto variable = variable_of(known.headings[i]); !variable.empty())
            columns.push_back({i, std::move(variable)});
    settle_groups(known, columns);
    return columns;
}

std::string_view take(const SheetRow& row, const KnownSheet& known, const SchoolColumns& schools,
                      const std::vector<IndexColumn>& columns, ResultFileCollector& out)
{
    const auto written = schools.school_of(row);
    if (written.known_by().empty()) return "school-missing";
    std::vector<domain::WrittenValue> values;
    for (const auto& column : columns) {
        const auto number = leading_number(row.cell(column.column));
        if (number.state == Number::Broken) return "figure-invalid";
        if (number.state == Number::Absent) continue;
        const auto* variable = domain::context_variable(column.variable);
        const auto value = static_cast<double>(number.hundredths) / 100;
        if (variable == nullptr || value < variable->least || value > variable->most) return "value-out-of-range";
        const auto year = known.head.year ? known.head.year : out.options().year;
        values.push_back({0, year, column.variable, number.hundredths * in_hundredths});
    }
    const auto school = out.school(written);
    if (!school) return "school-twice";
    for (auto& value : values) {
        value.school = *school;
        out.add(std::move(value));
    }
    return {};
}

} // namespace

void read_indices(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::OfficialIndices);
    const auto schools = school_columns(known.headings);
    const auto columns = index_columns(known);
    for (auto at = known.header + 1; at < known.sheet.rows.size(); ++at) {
        const auto& row = known.sheet.rows[at];
        constexpr std::size_t fewest_cells = 2;
        if (row.filled() < fewest_cells || is_summary(row)) continue;
        if (const auto code = take(row, known, schools, columns, out); code.empty())
            out.accept();
        else
            out.leave_out(row.number, code);
    }
}

} // namespace vekha::intake
