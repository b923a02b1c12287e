#include "web/term_request_sheet.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using domain::RequestState;

struct Words {
    language::Tongue tongue;

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue == language::Tongue::English ? english : russian};
    }

    [[nodiscard]] std::string state(RequestState state) const
    {
        const auto& say = *this;
        switch (state) {
        case RequestState::Open:
            return say("ждёт ответа", "open");
        case RequestState::Granted:
            return say("срок перенесён", "granted");
        case RequestState::Refused:
            return say("отказано", "refused");
        case RequestState::Withdrawn:
            return say("отозвана", "withdrawn");
        case RequestState::Lapsed:
            return say("не нужна: уже исполнено или снято", "lapsed");
        }
        return "";
    }
};

} // namespace

ListSheet term_request_sheet(const std::vector<service::TermRequestRow>& requests,
                             const service::TermRequestFilter& filter, domain::Date today, language::Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = {
        fmt::format("{} {}", say("Просьбы о переносе сроков на", "Requests to move terms as of"), dotted(today))};
    const auto add = [&](const std::string& name, const std::string& value) {
        sheet.filter.push_back(name + ": " + value);
    };
    if (filter.state) add(say("Состояние", "State"), say.state(*filter.state));
    if (filter.organisation) add(say("Организация №", "Organisation"), std::to_string(filter.organisation->value));
    if (filter.obligation) add(say("Обязательство №", "Obligation"), std::to_string(filter.obligation->value));
    if (filter.escalated) sheet.filter.push_back(say("Только без ответа в срок", "Only unanswered in time"));
    add(say("Строк", "Rows"), std::to_string(requests.size()));
    sheet.headings = {say("Кто", "Who"),           say("Что", "What"),
                      say("Срок был", "Term was"), say("Просит", "Wishes"),
                      say("Почему", "Why"),        say("Ответить до", "Answer by"),
                      say("Состояние", "State"),   say("Новый срок", "New term"),
                      say("Ответ", "Answer"),      say("Дорожная карта", "Road map")};
    sheet.widths = {4, 7, 2, 2, 5, 2, 3, 2, 5, 5};
    for (const auto& row : requests)
        sheet.rows.push_back({row.addressee.name, row.number + ' ' + row.text, dotted(row.term_was), dotted(row.wished),
                              row.words, dotted(row.answer_by), say.state(row.state), dotted(row.granted),
                              row.answer_words, row.road_map_title});
    return sheet;
}

} // namespace vekha::web
