#include "intake/scan.h"

#include "intake/infer_columns.h"
#include "intake/label.h"
#include "intake/table_header.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vekha::intake
{

namespace
{

using documents::Table;

ScannedRow sheet_row(const documents::Row& row, std::size_t layout)
{
    auto result = ScannedRow{};
    result.layout = layout;
    result.place = row.place;
    result.bold = true;
    for (const auto& cell : row.cells) {
        result.cells.push_back(cell.text);
        result.covered.push_back(cell.covered);
        result.spans.push_back(cell.covered ? 1 : cell.column_span);
        result.links.insert(result.links.end(), cell.links.begin(), cell.links.end());
        if (!one_line(cell.text).empty()) {
            result.bold = result.bold && cell.bold;
        }
        for (const auto& nested : cell.nested) {
            for (const auto& inner : nested.rows) {
                for (const auto& part : inner.cells) {
                    result.cells.back() += part.text.empty() ? "" : '\n' + part.text;
                }
            }
        }
    }
    return result;
}

TextLine text_line(const documents::Paragraph& paragraph)
{
    return {paragraph.text, paragraph.heading, paragraph.bold, paragraph.centred, false, paragraph.place};
}

/// What only the typesetting of pages puts between two halves of a table.
bool is_furniture(const TextLine& line)
{
    const auto words = words_of(line.text);
    static const auto marks = std::vector<std::string_view>{"страниц", "стр", "лист", "продолжени", "окончани"};
    return words.empty() || !has_letters(line.text) || (words.size() <= 6 && has_stem(words.front(), marks));
}

/// A row outside a plan as text, one line a cell.
void append_lines(std::vector<TextLine>& lines, const documents::Row& row)
{
    for (const auto& cell : row.cells) {
        if (!cell.covered && !one_line(cell.text).empty()) {
            lines.push_back({cell.text, 0, cell.bold, false, row.cells.size() > 1 && cell.column_span < 2, cell.place});
        }
    }
}

bool is_section_line(const TextLine& line)
{
    const auto text = one_line(line.text);
    if (text.empty() || length_of(text) > 400) {
        return false;
    }
    const auto labelled = split_label(text);
    return (!labelled.label.none() && starts_upper(labelled.rest)) || line.heading > 0 ||
           (line.bold && !ends_sentence(text)) || looks_like_term(text);
}

/// A heading that a dump left without its cells, in a plan whose rows and headings have no numbers.
bool is_bare_heading(const TextLine& line)
{
    constexpr auto longest = std::size_t{150};
    const auto text = one_line(line.text);
    const auto ends_open = !text.empty() && (text.back() == ',' || text.back() == ':' || text.back() == ';');
    return starts_upper(text) && length_of(text) <= longest && words_of(text).size() >= 2 && !ends_open &&
           !ends_sentence(text) && !is_furniture(line);
}

class Scanner
{
public:
    explicit Scanner(const documents::Document& document) : document_(document) {}

    Scan run()
    {
        for (const auto& block : document_.blocks) {
            if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) {
                pending_.push_back(text_line(*paragraph));
            } else {
                take(std::get<Table>(block));
            }
        }
        put_aside();
        if (scan_.plans.empty()) {
            infer();
        }
        return std::move(scan_);
    }

private:
    void take(const Table& table)
    {
        auto in_plan = false;
        auto in_goals = false;
        auto started = false;
        for (std::size_t r = 0; r < table.rows.size();) {
            if (auto columns = read_goal_header(texts_of(table.rows[r]))) {
                open_goals(table, *std::move(columns));
                in_goals = started = true;
                in_plan = false;
                r += r + 1 < table.rows.size() && counts_columns(texts_of(table.rows[r + 1])) ? 2 : 1;
                continue;
            }
            const auto header = header_at(table, r);
            if (header.rows > 0) {
                in_plan = header.columns.is_plan();
                in_goals = false;
                if (in_plan) {
                    open(table, header.columns);
                }
                started = true;
                r += header.rows;
                continue;
            }
            if (!started) {
                in_goals = continues_goals(table);
                in_plan = !in_goals && continues(table, r);
                if (in_plan) {
                    resume(table);
                }
                started = in_plan || in_goals;
            }
            if (in_goals) {
                append_goals(table.rows[r]);
            } else if (in_plan) {
                append(table.rows[r]);
            } else {
                numbered_ = numbered_ || !read_label(table.rows[r].cells.front().text).none();
                append_lines(pending_, table.rows[r]);
            }
            ++r;
        }
    }

    /// The same heading after nothing but page marks carries the table on.
    void open_goals(const Table& table, GoalColumns columns)
    {
        const auto between = !std::all_of(pending_.begin(), pending_.end(), is_furniture);
        if (after_goals_ && !between && scan_.goal_tables.back().columns.roles == columns.roles) {
            pending_.clear();
            return;
        }
        put_aside();
        after_goals_ = true;
        scan_.goal_tables.push_back({std::move(columns), {}, table.place.table});
    }

    /// A table without a heading row right after one of goals, as wide, that holds no terms.
    [[nodiscard]] bool continues_goals(const Table& table) const
    {
        return after_goals_ && table.columns() == scan_.goal_tables.back().columns.roles.size() &&
               std::all_of(pending_.begin(), pending_.end(), is_furniture) &&
               std::none_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
                   return std::any_of(row.cells.begin(), row.cells.end(),
                                      [](const auto& cell) { return looks_like_term(cell.text); });
               });
    }

    void append_goals(const documents::Row& row)
    {
        auto& goals = scan_.goal_tables.back();
        goals.rows.push_back(sheet_row(row, 0));
        numbered_ = numbered_ || !read_label(row.cells.front().text).none();
        append_lines(scan_.after, row);
    }

    /// A heading row: the same plan goes on when nothing but blank lines and page marks stands between.
    void open(const Table& table, const Columns& columns)
    {
        const auto between = !std::all_of(pending_.begin(), pending_.end(), is_furniture);
        if (!scan_.plans.empty() && !between && scan_.plans.back().sheet == table.name) {
            pending_.clear();
            auto& plan = scan_.plans.back();
            plan.layouts.push_back(columns);
            plan.entries.emplace_back(PageBreak{});
            return;
        }
        auto lead = pending_;
        put_aside();
        if (scan_.plans.empty()) {
            scan_.numbered_table_before = numbered_;
        }
        after_goals_ = false;
        scan_.plans.push_back({{columns}, {}, std::move(lead), false, table.place.table, table.name});
    }

    /// A table without a heading row carries the plan before it on when it is as wide and goes on in its manner.
    [[nodiscard]] bool continues(const Table& table, std::size_t from) const
    {
        if (scan_.plans.empty() || from > 0 || is_sheet_with_header(table)) {
            return false;
        }
        const auto& roles = scan_.plans.back().layouts.back().roles;
        const auto wide = static_cast<int>(roles.size());
        const auto columns = static_cast<int>(table.columns());
        const auto plain = std::count_if(pending_.begin(), pending_.end(), [](const auto& line) {
            return !is_furniture(line) && !is_section_line(line);
        });
        if (columns < 3 || columns < wide - 1 || columns > wide + 2 || plain > 1) {
            return false;
        }
        auto alike = std::size_t{0};
        for (const auto& row : table.rows) {
            const auto torn = one_line(row.cells.front().text).empty() && row.cells.size() > 2;
            const auto like_ours = torn || !read_label(row.cells.front().text).none() ||
                                   std::any_of(row.cells.begin(), row.cells.end(),
                                               [](const auto& cell) { return looks_like_term(cell.text); });
            alike += like_ours ? 1 : 0;
        }
        return 2 * alike >= table.rows.size();
    }

    /// Another sheet of a workbook, with headings of its own below its first lines.
    [[nodiscard]] bool is_sheet_with_header(const Table& table) const
    {
        constexpr auto looked_at = std::size_t{8};
        if (table.name == scan_.plans.back().sheet) {
            return false;
        }
        for (std::size_t r = 0; r < std::min(looked_at, table.rows.size()); ++r) {
            if (header_at(table, r).rows > 0) {
                return true;
            }
        }
        return false;
    }

    void resume(const Table& table)
    {
        auto& plan = scan_.plans.back();
        // Right below the headings of the columns a line can be no rest of a torn row; later ones are printed like it.
        const auto first = plan.entries.empty() && pending_.size() == 1 && is_bare_heading(pending_.front());
        bare_headings_ = first || (bare_headings_ && !plan.entries.empty());
        plan.entries.emplace_back(PageBreak{});
        const auto unnumbered = !plan.layouts.back().has(Role::Number);
        for (auto& line : pending_) {
            if (is_section_line(line) || ((unnumbered || bare_headings_) && is_bare_heading(line))) {
                plan.entries.emplace_back(std::move(line));
            }
        }
        pending_.clear();
        if (table.columns() != plan.layouts.back().roles.size()) {
            auto columns = plan.layouts.back();
            columns.roles.resize(std::max(table.columns(), columns.roles.size()));
            plan.layouts.push_back(std::move(columns));
        }
    }

    void append(const documents::Row& row)
    {
        auto& plan = scan_.plans.back();
        plan.entries.emplace_back(sheet_row(row, plan.layouts.size() - 1));
    }

    void put_aside()
    {
        auto& aside = scan_.plans.empty() ? scan_.before : scan_.after;
        std::move(pending_.begin(), pending_.end(), std::back_inserter(aside));
        pending_.clear();
    }

    /// No heading row anywhere: the table whose columns tell themselves by what they hold.
    void infer()
    {
        for (const auto& block : document_.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (table == nullptr) {
                continue;
            }
            auto columns = infer_columns(*table);
            if (!columns) {
                continue;
            }
            scan_.plans.push_back({{std::move(*columns)}, {}, {}, true, table->place.table, table->name});
            for (const auto& row : table->rows) {
                append(row);
            }
        }
    }

    const documents::Document& document_;
    Scan scan_;
    std::vector<TextLine> pending_;
    bool numbered_ = false;
    bool bare_headings_ = false; ///< the plan's headings are lines between its tables
    bool after_goals_ = false;   ///< the table before this one was of goals
};

} // namespace

std::size_t ScannedRow::filled() const
{
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !one_line(cell).empty(); }));
}

Scan scan_document(const documents::Document& document)
{
    return Scanner{document}.run();
}

} // namespace vekha::intake
