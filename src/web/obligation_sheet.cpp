#include "web/obligation_sheet.h"

#include "web/encode.h"

#include <fmt/format.h>

#include <array>

namespace vekha::web
{

namespace
{

/// «12.11.2026»; empty when there is no date.
std::string dotted(const std::optional<domain::Date>& date)
{
    if (!date) return "";
    return fmt::format("{:02}.{:02}.{}", domain::day_of(*date), domain::month_of(*date), domain::year_of(*date));
}

struct Words {
    Tongue tongue;

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue == Tongue::English ? english : russian};
    }

    [[nodiscard]] std::string state(domain::DueState state) const
    {
        const auto& say = *this;
        switch (state) {
        case domain::DueState::NeedsDate:
            return say("нужна дата", "needs a date");
        case domain::DueState::Upcoming:
            return say("предстоит", "upcoming");
        case domain::DueState::Current:
            return say("срок идёт", "current");
        case domain::DueState::Overdue:
            return say("просрочено", "overdue");
        }
        return "";
    }

    [[nodiscard]] std::string list(service::ObligationList list) const
    {
        const auto& say = *this;
        using enum service::ObligationList;
        switch (list) {
        case Overdue:
            return state(domain::DueState::Overdue);
        case Current:
            return state(domain::DueState::Current);
        case Upcoming:
            return state(domain::DueState::Upcoming);
        case NeedsDate:
            return state(domain::DueState::NeedsDate);
        case Week:
            return say("на этой неделе", "this week");
        }
        return "";
    }
};

std::vector<std::string> filter_in_words(const service::ObligationFilter& filter, std::size_t rows, domain::Date today,
                                         const Words& say)
{
    std::vector<std::string> lines{fmt::format("{} {}", say("Обязательства на", "Obligations as of"), dotted(today))};
    const auto add = [&](std::string name, const std::string& value) {
        lines.push_back(std::move(name) + ": " + value);
    };
    if (filter.list) add(say("Состояние", "State"), say.list(*filter.list));
    if (filter.road_map) add(say("Дорожная карта №", "Road map"), std::to_string(filter.road_map->value));
    if (filter.organisation) add(say("Организация №", "Organisation"), std::to_string(filter.organisation->value));
    if (filter.activity) add(say("Мероприятие", "Activity"), *filter.activity);
    if (filter.from) add(say("Срок не раньше", "Due not before"), dotted(filter.from));
    if (filter.to) add(say("Срок не позже", "Due not after"), dotted(filter.to));
    if (!filter.text.empty()) add(say("Слова", "Words"), filter.text);
    add(say("Строк", "Rows"), std::to_string(rows));
    return lines;
}

std::string csv_cell(std::string_view text)
{
    constexpr std::string_view begins_formula = "=+-@\t\r";
    std::string cell = "\"";
    if (!text.empty() && begins_formula.find(text.front()) != std::string_view::npos) cell += '\'';
    for (const auto letter : text) {
        if (letter == '"') cell += '"';
        cell += letter;
    }
    return cell + '"';
}

std::string csv_line(const std::vector<std::string>& cells)
{
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : ";") + csv_cell(cell);
    return line + "\r\n";
}

} // namespace

ObligationSheet obligation_sheet(const std::vector<service::ObligationRow>& obligations,
                                 const service::ObligationFilter& filter, domain::Date today, Tongue tongue)
{
    const Words say{tongue};
    ObligationSheet sheet;
    sheet.filter = filter_in_words(filter, obligations.size(), today, say);
    sheet.headings = {say("Кто", "Who"),
                      say("№", "No."),
                      say("Что", "What"),
                      say("С", "From"),
                      say("До", "Until"),
                      say("Состояние", "State"),
                      say("Дорожная карта", "Road map")};
    for (const auto& row : obligations) {
        const auto& occurrence = row.obligation.occurrence;
        sheet.rows.push_back({row.obligation.addressee.name, row.number, row.text, dotted(occurrence.from),
                              dotted(occurrence.to), say.state(row.state), row.road_map_title});
    }
    return sheet;
}

std::string csv_of(const ObligationSheet& sheet)
{
    std::string text = "\xEF\xBB\xBF";
    for (const auto& line : sheet.filter)
        text += csv_line({line});
    text += "\r\n" + csv_line(sheet.headings);
    for (const auto& row : sheet.rows)
        text += csv_line(row);
    return text;
}

documents::PrintedForm form_of(const ObligationSheet& sheet, Tongue tongue)
{
    constexpr std::array widths{4, 1, 8, 2, 2, 2, 5};
    documents::PrintedForm form;
    form.title = sheet.filter.front();
    if (tongue == Tongue::English) {
        form.language = "en-GB";
        form.page_of = "Page %1 of %2";
    }
    for (const auto& line : sheet.filter) {
        documents::PrintedLine printed;
        printed.text = line;
        printed.bold = &line == &sheet.filter.front();
        form.blocks.emplace_back(std::move(printed));
    }
    documents::PrintedTable table;
    for (std::size_t n = 0; n < sheet.headings.size(); ++n) {
        documents::PrintedColumn column;
        column.heading = sheet.headings[n];
        column.width = widths[n];
        table.columns.push_back(std::move(column));
    }
    for (const auto& cells : sheet.rows) {
        documents::PrintedRow row;
        row.cells = cells;
        table.rows.push_back(std::move(row));
    }
    form.blocks.emplace_back(std::move(table));
    return form;
}

} // namespace vekha::web
