#include "intake/items.h"

#include "intake/section_row.h"
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

class ItemReader
{
public:
    explicit ItemReader(const PlanTable& table) : table_(table), outlook_(look_ahead(table)) {}

    std::vector<Item> run()
    {
        for (std::size_t i = 0; i < table_.entries.size(); ++i) {
            const auto& entry = table_.entries[i];
            if (const auto* line = std::get_if<TextLine>(&entry)) {
                take_line(*line);
            } else if (const auto* row = std::get_if<ScannedRow>(&entry)) {
                take_row(i, *row);
                broken_ = false;
            } else {
                broken_ = true;
            }
        }
        flush_head();
        return std::move(items_);
    }

private:
    [[nodiscard]] const Columns& columns_of(const ScannedRow& row) const { return table_.layouts[row.layout]; }

    PlanRow* last_row() { return items_.empty() ? nullptr : std::get_if<PlanRow>(&items_.back()); }

    void take_line(const TextLine& line)
    {
        flush_head();
        const auto text = one_line(line.text);
        put(make_heading(text,
                         {line.bold, capital_share(text) > 0.8, false, looks_like_term(text), line.heading, false},
                         line.place));
    }

    void put(Heading heading)
    {
        last_heading_ = heading.label;
        items_.emplace_back(std::move(heading));
    }

    void take_row(std::size_t at, const ScannedRow& sheet)
    {
        if (sheet.filled() == 0) {
            return;
        }
        auto row = read_row(sheet, columns_of(sheet));
        row.after_break = broken_;
        const auto context = SectionContext{last_label_,
                                            last_heading_,
                                            outlook_.next_label(at),
                                            outlook_.numbered(),
                                            outlook_.lone_rows_rare(),
                                            last_row() == nullptr || complete(*last_row())};
        switch (row_kind(row, context)) {
        case RowKind::Section:
            take_section(row);
            return;
        case RowKind::Continuation:
            continue_last(sheet, row);
            return;
        case RowKind::Activity:
            break;
        }
        take_group(row);
        take_inner_heading(at, row);
        take_activity(at, sheet, std::move(row));
    }

    void take_section(const PlanRow& row)
    {
        flush_head();
        const auto& printed = row.lone.empty() ? row.at(Part::Text).text : row.lone;
        const auto text = join_lines(printed);
        auto heading = make_heading(
            text, {row.bold, capital_share(text) > 0.8, row.merged, looks_like_term(text), 0, false}, row.place);
        if (row.lone.empty() && !row.label.none()) {
            heading = {row.label, text, heading.style, row.place};
        }
        put(std::move(heading));
    }

    /// A direction printed once in a column of its own heads all rows down to the next.
    void take_group(const PlanRow& row)
    {
        const auto text = join_lines(row.group);
        if (text.empty() || text == group_) {
            return;
        }
        flush_head();
        group_ = text;
        put(make_heading(text, {false, false, false, false, 0, true}, row.place));
    }

    /// A heading that a scan put into the first cell under it: its own paragraph, and the next heading's number
    /// follows.
    void take_inner_heading(std::size_t at, PlanRow& row)
    {
        auto& piece = row.at(Part::Text);
        const auto end = piece.text.find('\n');
        if (end == std::string::npos) {
            return;
        }
        const auto first = piece.text.substr(0, end);
        const auto second = piece.text.substr(end + 1);
        const auto labelled = split_label(first);
        if (labelled.label.none() || !starts_upper(labelled.rest) || !split_label(second).label.none() ||
            !starts_upper(second) || !outlook_.heading_follows(at, labelled.label)) {
            return;
        }
        piece.text = second;
        flush_head();
        put({labelled.label, one_line(labelled.rest), {}, row.place});
    }

    void take_activity(std::size_t at, const ScannedRow& sheet, PlanRow row)
    {
        auto* before = last_row();
        if (head_) {
            auto head = std::move(*head_);
            head_.reset();
            if (!row.label.none() && starts_lower(row.at(Part::Text).text)) {
                join_rows(head, row);
                row = std::move(head);
            } else {
                items_.emplace_back(std::move(head));
            }
            before = last_row();
        } else if (before != nullptr && goes_on(*before, row)) {
            continue_last(sheet, row);
            return;
        } else if (row.label.none() && outlook_.numbered() && !row.at(Part::Number).covered && is_torn_head(at, row)) {
            head_ = std::move(row);
            return;
        }
        if (!row.label.none()) {
            repair_label(at, row);
            last_label_ = row.label;
        }
        move_split_list(row);
        items_.emplace_back(std::move(row));
    }

    /// The number went to the second half: this half has none, and the row below goes on with a small letter.
    [[nodiscard]] bool is_torn_head(std::size_t at, const PlanRow& row) const
    {
        const auto* next = outlook_.next_row(at);
        if (next == nullptr || row.empty(Part::Text)) {
            return false;
        }
        const auto below = read_row(*next, columns_of(*next));
        return !below.label.none() && starts_lower(below.at(Part::Text).text) &&
               !ends_sentence(row.at(Part::Text).text);
    }

    /// The row is the second half of `before`.
    [[nodiscard]] bool goes_on(const PlanRow& before, const PlanRow& row) const
    {
        const auto& text = row.at(Part::Text).text;
        const auto lower = starts_lower(text) && !ends_with_stop(before.at(Part::Text).text);
        if (!row.label.none()) {
            const auto again = row.after_break && row.label == before.label && !row.label.none();
            return (lower && row.only_text() && !row.label.follows(before.label)) || (again && starts_lower(text));
        }
        if (closes_what_is_open(before, row)) {
            return true;
        }
        if (row.at(Part::Number).covered && row.at(Part::Text).covered) {
            return true; // one activity with several bodies or terms
        }
        if (row.at(Part::Text).covered && !outlook_.numbered()) {
            return true;
        }
        if (blank(text)) {
            return !row.at(Part::Text).covered;
        }
        if (lower && (outlook_.numbered() || row.after_break || row.empty(Part::Deadline))) {
            return true;
        }
        const auto poor = row.empty(Part::Deadline) && (row.empty(Part::Executor) || row.after_break);
        return outlook_.numbered() && poor && !ends_with_stop(before.at(Part::Text).text);
    }

    /// A bracket or quote is closed that only the row before opened.
    static bool closes_what_is_open(const PlanRow& before, const PlanRow& row)
    {
        const auto has = [](const PlanRow& one, auto fits) {
            return std::any_of(one.parts.begin(), one.parts.end(),
                               [&](const auto& part) { return fits(open_marks(part.text)); });
        };
        return has(before, [](int marks) { return marks > 0; }) && has(row, [](int marks) { return marks < 0; });
    }

    static bool ends_with_stop(const std::string& text)
    {
        const auto line = one_line(text);
        return !line.empty() && (line.back() == '.' || line.back() == ';' || line.back() == '!');
    }

    [[nodiscard]] static bool complete(const PlanRow& row) { return ends_sentence(row.at(Part::Text).text); }

    void continue_last(const ScannedRow& sheet, const PlanRow& row)
    {
        auto* before = head_ ? &*head_ : last_row();
        if (before == nullptr) {
            items_.emplace_back(row);
            return;
        }
        const auto rest = row.at(Part::Text).covered ? row : read_continuation(sheet, columns_of(sheet), *before);
        join_rows(*before, rest);
    }

    /// «2.5» between 24 and 26, «6..8» after 6.7: the neighbours tell what was meant.
    void repair_label(std::size_t at, PlanRow& row) const
    {
        if (row.label.depth() != 2 || last_label_.depth() != 1 || last_label_.kind != Label::Kind::Dotted) {
            return;
        }
        const auto squeezed =
            dotted_label({std::stoi(std::to_string(row.label.parts[0]) + std::to_string(row.label.parts[1]))});
        if (squeezed.follows(last_label_) && !row.label.is_under(last_label_)) {
            row.label = squeezed;
            row.at(Part::Number).text = squeezed.printed;
            row.label_repaired = true;
        }
        static_cast<void>(at);
    }

    /// The end of a list of numbers that slipped to the front of the next row's cell goes back where it belongs.
    void move_split_list(PlanRow& row)
    {
        auto* before = last_row();
        auto& piece = row.at(Part::Executor);
        if (before == nullptr || blank(piece.text)) {
            return;
        }
        auto& earlier = before->at(Part::Executor).text;
        const auto line = one_line(earlier);
        const auto end = piece.text.find_first_not_of("0123456789, \n");
        if (end == 0 || end == std::string::npos || line.empty() || line.back() != ',' ||
            !starts_upper(piece.text.substr(end))) {
            return;
        }
        earlier = join_halves(earlier, piece.text.substr(0, end));
        piece.text.erase(0, end);
        before->joined = true;
        row.joined = true;
    }

    void flush_head()
    {
        if (head_) {
            items_.emplace_back(std::move(*head_));
            head_.reset();
        }
    }

    const PlanTable& table_;
    Outlook outlook_;
    std::vector<Item> items_;
    std::optional<PlanRow> head_;
    Label last_label_;
    Label last_heading_;
    std::string group_;
    bool broken_ = false;
};

} // namespace

Heading make_heading(const std::string& text, HeadingStyle style, const documents::Place& place)
{
    auto labelled = split_label(text);
    return {std::move(labelled.label), std::move(labelled.rest), style, place};
}

std::vector<Item> read_items(const PlanTable& table)
{
    return ItemReader{table}.run();
}

} // namespace vekha::intake
