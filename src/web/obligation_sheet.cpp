#include "web/obligation_sheet.h"

#include "language/progress_words.h"
#include "web/encode.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

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
        case domain::DueState::Checking:
            return say("на проверке", "being checked");
        case domain::DueState::Done:
            return say("исполнено", "done");
        case domain::DueState::Gone:
            return say("снято", "not owed any more");
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
        case Checking:
            return state(domain::DueState::Checking);
        case Done:
            return state(domain::DueState::Done);
        case Gone:
            return state(domain::DueState::Gone);
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
    if (filter.progress)
        add(say("Ход исполнения", "Progress"), std::string{language::in_words(*filter.progress, say.tongue)});
    if (filter.road_map) add(say("Дорожная карта №", "Road map"), std::to_string(filter.road_map->value));
    if (filter.organisation) add(say("Организация №", "Organisation"), std::to_string(filter.organisation->value));
    if (filter.activity) add(say("Мероприятие", "Activity"), *filter.activity);
    if (filter.from) add(say("Срок не раньше", "Due not before"), dotted(filter.from));
    if (filter.to) add(say("Срок не позже", "Due not after"), dotted(filter.to));
    if (filter.direction) add(say("Направление №", "Direction"), std::to_string(*filter.direction));
    if (filter.addressee) add(say("Исполнитель вне реестра", "Body outside the register"), *filter.addressee);
    if (filter.directly_in) add(say("Территория №", "Territory"), std::to_string(filter.directly_in->value));
    if (filter.in_time)
        lines.push_back(*filter.in_time ? say("Выполнено в срок", "Done in time")
                                        : say("Выполнено позже срока", "Done late"));
    if (filter.owed_only) lines.push_back(say("Ещё не выполнено", "Not done yet"));
    if (filter.by_name_only) lines.push_back(say("Исполнители вне реестра", "Bodies outside the register"));
    if (!filter.text.empty()) add(say("Слова", "Words"), filter.text);
    add(say("Строк", "Rows"), std::to_string(rows));
    return lines;
}

} // namespace

ListSheet obligation_sheet(const std::vector<service::ObligationRow>& obligations,
                           const service::ObligationFilter& filter, domain::Date today, Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = filter_in_words(filter, obligations.size(), today, say);
    sheet.headings = {say("Кто", "Who"),
                      say("№", "No."),
                      say("Что", "What"),
                      say("С", "From"),
                      say("До", "Until"),
                      say("Состояние", "State"),
                      say("Ход исполнения", "Progress"),
                      say("Отправлено", "Sent"),
                      say("Проверил", "Checked by"),
                      say("Дорожная карта", "Road map")};
    sheet.widths = {4, 1, 8, 2, 2, 2, 3, 2, 3, 5};
    for (const auto& row : obligations) {
        const auto& occurrence = row.obligation.occurrence;
        sheet.rows.push_back({row.obligation.addressee.name, row.number, row.text, dotted(occurrence.from),
                              dotted(occurrence.to), say.state(row.state),
                              std::string{language::in_words(row.progress, tongue)}, dotted(row.submitted_on),
                              row.checker, row.road_map_title});
    }
    return sheet;
}

} // namespace vekha::web
