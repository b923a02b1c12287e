#include "intake/goals.h"

#include "intake/scan.h"
#include "intake/text.h"
#include "language/targets.h"

#include <algorithm>
#include <utility>

namespace vekha::intake
{

namespace
{

domain::Place place_of_row(const GoalTable& table, const ScannedRow& row)
{
    auto place = domain::Place{};
    if (row.place.page > 0) {
        place.page = row.place.page;
    }
    place.table = row.place.table > 0 ? row.place.table : table.number;
    place.row = row.place.row;
    return place;
}

/// The lines of a cell, each on one line, blank ones dropped: several aims of a cell stay apart. A line that goes on
/// with a small letter belongs to the one above unless that one ended.
std::string lines_of(const std::string& cell)
{
    auto text = std::string{};
    for (std::size_t from = 0; from <= cell.size();) {
        const auto end = std::min(cell.find('\n', from), cell.size());
        const auto line = one_line(cell.substr(from, end - from));
        from = end + 1;
        if (line.empty()) {
            continue;
        }
        const auto goes_on =
            !text.empty() && starts_lower(line) && has_letters(text) && text.find_last_of(";.:") != text.size() - 1;
        if (text.empty()) {
            text = line;
        } else if (goes_on) {
            text = text.substr(0, text.rfind('\n') + 1) + join_halves(text.substr(text.rfind('\n') + 1), line);
        } else {
            text += '\n' + line;
        }
    }
    return text;
}

/// What the cells of a row say, those under a merged cell as that cell does.
class Reader
{
public:
    explicit Reader(const GoalTable& table) : table_(table), shown_(table.columns.roles.size()) {}

    /// @return false for a row that says nothing of its own: blank, or a group over the whole width
    bool take(const ScannedRow& row)
    {
        fresh_.assign(shown_.size(), false);
        if (row.filled() == 0) {
            return false;
        }
        if (is_heading(row)) {
            heading_ = one_line(lone_text(row));
            shown_.assign(shown_.size(), {});
            return false;
        }
        for (std::size_t c = 0; c < std::min(shown_.size(), row.cells.size()); ++c) {
            if (!row.covered[c]) {
                shown_[c] = lines_of(row.cells[c]);
                fresh_[c] = !shown_[c].empty();
            }
        }
        return true;
    }

    [[nodiscard]] std::string at(GoalRole role) const
    {
        const auto column = table_.columns.find(role);
        return column ? shown_[*column] : std::string{};
    }

    /// The cell is printed in this row, not merged with one above.
    [[nodiscard]] bool fresh(GoalRole role) const
    {
        const auto column = table_.columns.find(role);
        return column && fresh_[*column];
    }

    [[nodiscard]] const std::string& heading() const { return heading_; }

private:
    static std::string lone_text(const ScannedRow& row)
    {
        const auto cell =
            std::find_if(row.cells.begin(), row.cells.end(), [](const auto& text) { return !one_line(text).empty(); });
        return cell == row.cells.end() ? std::string{} : *cell;
    }

    static bool is_heading(const ScannedRow& row)
    {
        const auto wide = static_cast<int>(row.cells.size());
        return row.filled() == 1 &&
               std::any_of(row.spans.begin(), row.spans.end(), [&](int span) { return wide > 1 && span >= wide; });
    }

    const GoalTable& table_;
    std::vector<std::string> shown_;
    std::vector<bool> fresh_;
    std::string heading_;
};

/// A page break tore the row: neither number nor group, and the text goes on with a small letter.
bool continues(const Reader& reader, const std::vector<domain::Goal>& goals)
{
    const auto aim = reader.at(GoalRole::Aim);
    const auto indicators = reader.at(GoalRole::Indicators);
    return !goals.empty() && !reader.fresh(GoalRole::Number) && !reader.fresh(GoalRole::RiskGroup) &&
           (reader.fresh(GoalRole::Aim) ? starts_lower(aim) : starts_lower(indicators));
}

void join(std::string& text, const std::string& rest)
{
    text = text.empty() ? rest : rest.empty() ? text : join_halves(text, rest);
}

void read_table_of_goals(const GoalTable& table, std::vector<domain::Goal>& goals)
{
    auto reader = Reader{table};
    auto group = std::string{};
    auto of_table = std::vector<domain::Goal>{};
    for (const auto& row : table.rows) {
        if (!reader.take(row)) {
            group = reader.heading();
            continue;
        }
        if (continues(reader, of_table)) {
            join(of_table.back().aim, reader.fresh(GoalRole::Aim) ? reader.at(GoalRole::Aim) : std::string{});
            join(of_table.back().indicators,
                 reader.fresh(GoalRole::Indicators) ? reader.at(GoalRole::Indicators) : std::string{});
            continue;
        }
        if (const auto named = reader.at(GoalRole::RiskGroup); !named.empty()) {
            group = join_lines(named);
        }
        auto goal = domain::Goal{};
        goal.number = one_line(reader.at(GoalRole::Number));
        goal.risk_group = group;
        goal.aim = reader.at(GoalRole::Aim);
        goal.indicators = reader.at(GoalRole::Indicators);
        goal.place = place_of_row(table, row);
        if (!goal.aim.empty() || !goal.indicators.empty()) {
            of_table.push_back(std::move(goal));
        }
    }
    for (auto& goal : of_table) {
        goal.targets = language::read_targets(goal.indicators).value;
        goals.push_back(std::move(goal));
    }
}

void read_table_of_participants(const GoalTable& table, std::vector<domain::Participant>& participants)
{
    auto reader = Reader{table};
    for (const auto& row : table.rows) {
        if (!reader.take(row)) {
            continue;
        }
        const auto functions = reader.at(GoalRole::Functions);
        const auto indicators = reader.at(GoalRole::Indicators);
        const auto torn = !participants.empty() && !reader.fresh(GoalRole::Who) && reader.at(GoalRole::Who).empty();
        if (torn) {
            auto& last = participants.back();
            last.functions += (last.functions.empty() || functions.empty() ? "" : "\n") + functions;
            last.indicators += (last.indicators.empty() || indicators.empty() ? "" : "\n") + indicators;
            continue;
        }
        auto participant =
            domain::Participant{join_lines(reader.at(GoalRole::Who)), functions, indicators, place_of_row(table, row)};
        if (!participant.who.empty()) {
            participants.push_back(std::move(participant));
        }
    }
}

} // namespace

std::vector<domain::Goal> find_goals(const Scan& scan)
{
    auto goals = std::vector<domain::Goal>{};
    for (const auto& table : scan.goal_tables) {
        if (!table.columns.of_participants()) {
            read_table_of_goals(table, goals);
        }
    }
    return goals;
}

std::vector<domain::Participant> find_participants(const Scan& scan)
{
    auto participants = std::vector<domain::Participant>{};
    for (const auto& table : scan.goal_tables) {
        if (table.columns.of_participants()) {
            read_table_of_participants(table, participants);
        }
    }
    return participants;
}

} // namespace vekha::intake
