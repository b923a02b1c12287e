#include "intake/slipped_cells.h"

#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <utility>

namespace vekha::intake
{

namespace
{

bool blank(const std::string& text)
{
    return one_line(text).empty();
}

} // namespace

void drop_slipped_words(PlanRow& row)
{
    auto& piece = row.at(Part::Executor);
    const auto line = one_line(piece.text);
    const auto space = line.find(' ');
    if (space == std::string::npos || !starts_lower(line) || !starts_upper(line.substr(space + 1))) {
        return;
    }
    const auto word = line.substr(0, space);
    if (body_share(word) > 0 || word.back() == ',' || word.front() == '(') {
        return;
    }
    piece.text = line.substr(space + 1);
    // Where in the text the word stood is not known: the text lacks it.
    row.at(Part::Text).doubtful = true;
    row.shifted = true;
}

void join_list_and_bodies(PlanRow& row)
{
    auto& bodies = row.at(Part::Executor);
    auto& next = row.at(Part::Deadline);
    if (blank(bodies.text) || has_letters(bodies.text) || !has_letters(next.text) || looks_like_term(next.text)) {
        return;
    }
    bodies.text += ' ' + next.text;
    bodies.moved = true;
    next.text.clear();
    row.shifted = true;
}

void part_term_from_result(PlanRow& row)
{
    auto& term = row.at(Part::Deadline);
    auto& result = row.at(Part::Expected);
    if (blank(term.text) || !blank(result.text) || result.covered || looks_like_term(term.text)) {
        return;
    }
    const auto cut = leading_term(term.text);
    if (cut > 0) {
        result.text = term.text.substr(cut + 1);
        term.text.resize(cut);
    } else if (time_share(term.text) < 0.34 && words_of(term.text).size() >= 3) {
        result.text = std::exchange(term.text, {});
    } else {
        return;
    }
    result.moved = true;
    result.column = term.column;
    row.shifted = true;
}

void shift_to_term(Cells& cells, const Columns& columns, bool& shifted)
{
    const auto home = columns.find(Role::Deadline);
    if (!home || *home >= cells.size() || time_share(cells[*home]) >= 0.5) {
        return;
    }
    const auto text = columns.find(Role::Activity).value_or(0);
    for (const auto step : {-1, 1, -2}) {
        const auto at = static_cast<std::ptrdiff_t>(*home) + step;
        if (at <= static_cast<std::ptrdiff_t>(text) || at >= static_cast<std::ptrdiff_t>(cells.size())) {
            continue;
        }
        const auto from = static_cast<std::size_t>(at);
        if (!looks_like_term(cells[from]) || time_share(cells[from]) < 0.9 || words_of(cells[from]).size() > 8) {
            continue;
        }
        if (step < 0) {
            const auto room = static_cast<std::size_t>(-step);
            const auto free = std::all_of(cells.end() - static_cast<std::ptrdiff_t>(room), cells.end(), blank);
            if (free && !blank(cells[*home])) {
                std::rotate(cells.begin() + at, cells.end() - static_cast<std::ptrdiff_t>(room), cells.end());
                shifted = true;
            }
        } else if (*home > 0 && !blank(cells[*home]) && body_share(cells[*home]) >= 0.4) {
            cells[*home - 1] = join_halves(cells[*home - 1], cells[*home]);
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(*home));
            cells.emplace_back();
            shifted = true;
        }
        return;
    }
}

void pull_back_overflow(Cells& cells, const Columns& columns, bool& shifted)
{
    auto last = std::size_t{0};
    for (std::size_t c = 0; c < columns.roles.size(); ++c) {
        last = columns.roles[c].role != Role::Other ? c : last;
    }
    if (last + 1 < cells.size() && blank(cells[last]) && !blank(cells[last + 1])) {
        std::swap(cells[last], cells[last + 1]);
        shifted = true;
    }
}

} // namespace vekha::intake
