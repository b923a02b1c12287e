#include "intake/plan_row.h"

#include "intake/slipped_cells.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vekha::intake
{

namespace
{

bool blank(const std::string& text)
{
    return one_line(text).empty();
}

std::optional<Part> part_of(Role role)
{
    switch (role) {
    case Role::Number:
        return Part::Number;
    case Role::Activity:
        return Part::Text;
    case Role::Executor:
        return Part::Executor;
    case Role::Deadline:
        return Part::Deadline;
    case Role::Expected:
        return Part::Expected;
    case Role::School:
        return Part::School;
    case Role::Other:
    case Role::Group:
    case Role::DeadlineFrom:
    case Role::DeadlineTo:
    case Role::Month:
        break;
    }
    return std::nullopt;
}

/// A term spread over columns: a beginning and an end, or the months of a grid.
std::string spread_term(const Cells& cells, const Columns& columns)
{
    const auto from = columns.find(Role::DeadlineFrom);
    const auto to = columns.find(Role::DeadlineTo);
    if (from && to && *from < cells.size() && *to < cells.size()) {
        const auto begins = one_line(cells[*from]);
        const auto ends = one_line(cells[*to]);
        return begins.empty() ? (ends.empty() ? "" : "до " + ends)
               : ends.empty() ? "с " + begins
                              : "с " + begins + " по " + ends;
    }
    auto term = std::string{};
    for (std::size_t c = 0; c < std::min(cells.size(), columns.roles.size()); ++c) {
        const auto mark = one_line(cells[c]);
        if (columns.roles[c].role == Role::Month && !mark.empty() && mark != "-" && mark != "–") {
            const auto day = mark.find_first_not_of("0123456789-–, ") == std::string::npos;
            term += (term.empty() ? "" : ", ") + (day ? mark + ' ' : std::string{}) + columns.roles[c].month;
        }
    }
    return term;
}

void note_lone(PlanRow& row, const ScannedRow& sheet)
{
    auto filled = std::optional<std::size_t>{};
    auto alike = true;
    for (std::size_t c = 0; c < sheet.cells.size(); ++c) {
        if (blank(sheet.cells[c])) {
            continue;
        }
        alike = alike && (!filled || one_line(sheet.cells[c]) == one_line(sheet.cells[*filled]));
        filled = filled ? filled : c;
    }
    if (!filled || !alike) {
        return;
    }
    row.lone = sheet.cells[*filled];
    row.lone_column = *filled;
    const auto width = static_cast<int>(sheet.cells.size());
    row.merged = (sheet.spans[*filled] >= std::max(2, width - 1)) || (sheet.filled() > 1 && width > 2);
}

PlanRow lay_out(const ScannedRow& sheet, const Cells& cells, const Columns& columns)
{
    auto row = PlanRow{};
    row.place = sheet.place;
    row.links = sheet.links;
    row.bold = sheet.bold;
    for (std::size_t c = 0; c < std::min(cells.size(), columns.roles.size()); ++c) {
        const auto role = columns.roles[c].role;
        if (const auto part = part_of(role)) {
            row.at(*part) = {cells[c], sheet.covered[c], static_cast<int>(c) + 1, false};
        } else if (role == Role::Group) {
            row.group = cells[c];
        }
    }
    if (!columns.has(Role::Deadline)) {
        row.at(Part::Deadline).text = spread_term(cells, columns);
    }
    row.label = read_label(row.at(Part::Number).text);
    if (!columns.has(Role::Number)) {
        auto labelled = split_label(row.at(Part::Text).text);
        if (labelled.label.kind == Label::Kind::Dotted && !labelled.rest.empty()) {
            row.label = labelled.label;
            row.at(Part::Number).text = labelled.label.printed;
            row.at(Part::Text).text = std::move(labelled.rest);
        }
    }
    note_lone(row, sheet);
    return row;
}

/// How well a cell goes on with a part of the row before it.
double continues_part(const std::string& cell, Part part, const PlanRow& before)
{
    const auto& earlier = before.at(part).text;
    const auto open = open_marks(earlier);
    const auto closes = open_marks(cell) < 0;
    auto score = closes ? (open > 0 ? 4.0 : -3.0) : 0.0;
    score += blank(earlier) ? -1.0 : 0.0;
    score += !blank(earlier) && !ends_sentence(earlier) ? 0.5 : 0.0;
    score += starts_lower(cell) && !ends_sentence(earlier) ? 0.5 : 0.0;
    if (part == Part::Number) {
        score -= 5;
    }
    if (part == Part::Deadline && !closes) {
        score += looks_like_term(cell) ? 1.0 : -1.5;
    }
    if (part == Part::Executor) {
        score += body_share(cell) >= 0.4 ? 0.5 : -0.5;
    }
    return score;
}

double score_shift(const Cells& cells, const Columns& columns, int shift, const PlanRow& before)
{
    // A cell stays under its heading unless the rest speaks clearly against it.
    auto score = shift == 0 ? 2.5 : 0.0;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (blank(cells[c])) {
            continue;
        }
        const auto to = static_cast<int>(c) + shift;
        if (to < 0 || to >= static_cast<int>(columns.roles.size())) {
            return -100;
        }
        const auto part = part_of(columns.roles[static_cast<std::size_t>(to)].role);
        score += part ? continues_part(cells[c], *part, before) : -2.0;
    }
    return score;
}

} // namespace

bool PlanRow::empty(Part part) const
{
    return one_line(at(part).text).empty();
}

bool PlanRow::only_text() const
{
    const auto bare = [&](Part part) { return empty(part) && !at(part).covered; };
    return !empty(Part::Text) && bare(Part::Executor) && bare(Part::Deadline) && bare(Part::Expected) &&
           empty(Part::School);
}

PlanRow read_row(const ScannedRow& sheet, const Columns& columns)
{
    auto cells = sheet.cells;
    auto shifted = false;
    const auto merged = std::any_of(sheet.covered.begin(), sheet.covered.end(), [](bool covered) { return covered; });
    if (!merged && sheet.filled() > 1) {
        pull_back_overflow(cells, columns, shifted);
        shift_to_term(cells, columns, shifted);
    }
    auto row = lay_out(sheet, cells, columns);
    row.shifted = shifted;
    if (row.lone.empty() && !merged) {
        if (columns.find(Role::Executor).value_or(99) + 1 == columns.find(Role::Deadline)) {
            join_list_and_bodies(row);
        }
        if (columns.has(Role::Deadline) && columns.has(Role::Expected)) {
            part_term_from_result(row);
        }
        drop_slipped_words(row);
    }
    return row;
}

PlanRow read_continuation(const ScannedRow& sheet, const Columns& columns, const PlanRow& before)
{
    auto cells = sheet.cells;
    auto shifted = false;
    // A number printed again on the new page says nothing about where the cells go on.
    if (const auto number = columns.find(Role::Number);
        number && *number < cells.size() && !read_label(cells[*number]).none()) {
        cells[*number].clear();
    }
    if (sheet.filled() > 1) {
        pull_back_overflow(cells, columns, shifted);
    }
    auto best = 0;
    auto best_score = score_shift(cells, columns, 0, before);
    for (const auto shift : {1, 2, -1}) {
        const auto score = score_shift(cells, columns, shift, before);
        if (score > best_score) {
            best = shift;
            best_score = score;
        }
    }
    if (best > 0) {
        std::rotate(cells.begin(), cells.end() - best, cells.end());
    } else if (best < 0) {
        std::rotate(cells.begin(), cells.begin() - best, cells.end());
    }
    auto row = lay_out(sheet, cells, columns);
    row.shifted = shifted || best != 0;
    auto& term = row.at(Part::Deadline);
    auto& result = row.at(Part::Expected);
    // The term ended on the page before; what stands in its column now is the result going on.
    if (!blank(term.text) && blank(result.text) && before.empty(Part::Deadline) && !looks_like_term(term.text)) {
        result.text = std::exchange(term.text, {});
        row.shifted = true;
    }
    return row;
}

void join_rows(PlanRow& row, const PlanRow& rest)
{
    for (std::size_t i = 0; i < part_count; ++i) {
        const auto number = i == static_cast<std::size_t>(Part::Number);
        if (number && !one_line(row.parts[i].text).empty()) {
            continue;
        }
        const auto& more = rest.parts[i].text;
        if (!one_line(more).empty()) {
            const auto bodies = i == static_cast<std::size_t>(Part::Executor);
            row.parts[i].doubtful = row.parts[i].doubtful || (bodies && starts_lower(more) && body_share(more) < 0.3);
            row.parts[i].text = one_line(row.parts[i].text).empty() ? more : join_halves(row.parts[i].text, more);
            row.parts[i].column = row.parts[i].column == 0 ? rest.parts[i].column : row.parts[i].column;
        }
    }
    if (row.label.none()) {
        row.label = rest.label;
    }
    row.links.insert(row.links.end(), rest.links.begin(), rest.links.end());
    row.joined = true;
    row.shifted = row.shifted || rest.shifted;
    row.lone.clear();
}

} // namespace vekha::intake
