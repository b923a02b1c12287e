#include "composed.h"

#include <algorithm>

namespace vekha::intake
{

documents::Table composed_table(const std::vector<std::vector<std::string>>& rows)
{
    auto table = documents::Table{};
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto row = documents::Row{};
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            auto cell = documents::Cell{};
            cell.covered = rows[r][c] == "<" || rows[r][c] == "^";
            cell.text = cell.covered ? "" : rows[r][c];
            while (!cell.covered && c + static_cast<std::size_t>(cell.column_span) < rows[r].size() &&
                   rows[r][c + static_cast<std::size_t>(cell.column_span)] == "<") {
                ++cell.column_span;
            }
            while (!cell.covered && r + static_cast<std::size_t>(cell.row_span) < rows.size() &&
                   rows[r + static_cast<std::size_t>(cell.row_span)][c] == "^") {
                ++cell.row_span;
            }
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Composed& Composed::line(const std::string& text)
{
    auto paragraph = documents::Paragraph{};
    paragraph.text = text;
    paragraph.place.paragraph = ++paragraphs_;
    document_.blocks.emplace_back(std::move(paragraph));
    return *this;
}

Composed& Composed::table(const std::vector<std::vector<std::string>>& rows)
{
    auto table = composed_table(rows);
    table.place.table = ++tables_;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        table.rows[r].place = {0, tables_, static_cast<int>(r) + 1, 0, 0};
        for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
            table.rows[r].cells[c].place = {0, tables_, static_cast<int>(r) + 1, static_cast<int>(c) + 1, 0};
        }
    }
    document_.blocks.emplace_back(std::move(table));
    return *this;
}

domain::RoadMapDraft draft_of(const Composed& composed)
{
    auto draft = import_road_map(composed.document());
    REQUIRE(draft);
    return std::move(*draft);
}

std::vector<std::string> rows_of(const domain::RoadMapDraft& draft)
{
    auto rows = std::vector<std::string>{};
    for (const auto& activity : draft.plan.activities) {
        auto names = std::string{};
        for (const auto& executor : activity.responsible) {
            names += (names.empty() ? "" : ", ") + executor.name;
        }
        rows.push_back(activity.section + " | " + activity.number + " | " + activity.text + " | " + names + " | " +
                       activity.deadline.raw + " | " + activity.expected.raw);
    }
    return rows;
}

std::vector<std::string> codes_of(const domain::RoadMapDraft& draft)
{
    auto codes = std::vector<std::string>{};
    for (const auto& finding : draft.findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

bool has_code(const domain::RoadMapDraft& draft, const std::string& code)
{
    const auto codes = codes_of(draft);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

void check_rows(const domain::RoadMapDraft& draft, const std::vector<std::string>& expected)
{
    const auto rows = rows_of(draft);
    CHECK(rows.size() == expected.size());
    for (std::size_t i = 0; i < std::min(rows.size(), expected.size()); ++i) {
        CHECK(rows[i] == expected[i]);
    }
}

} // namespace vekha::intake
