#include "web/monitoring_sheets.h"

#include "web/group_words.h"
#include "web/monitoring_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace
{

using language::Tongue;

std::vector<std::string> headed(const std::string& title, domain::Date today, Tongue tongue)
{
    return {title, fmt::format(fmt::runtime(say(tongue, "на {}", "on {}")), dotted(today))};
}

std::string period_of(const service::RoundRow& round)
{
    return dotted(round.period.from) + " – " + dotted(round.period.to);
}

std::string whom(const store::PlaceName& place)
{
    return place.organisation ? place.organisation_name : place.territory_name;
}

void add_count(ListSheet& sheet, std::size_t count, Tongue tongue)
{
    sheet.filter.push_back(fmt::format(fmt::runtime(say(tongue, "Строк: {}", "Rows: {}")), count));
}

} // namespace

ListSheet rounds_sheet(const std::vector<service::RoundRow>& rounds, const service::RoundFilter& filter,
                       domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = headed(say(tongue, "Мониторинги", "Monitoring rounds"), today, tongue);
    if (filter.state) sheet.filter.push_back(in_words(*filter.state, tongue));
    if (filter.form) sheet.filter.push_back(say(tongue, "Форма: ", "Form: ") + *filter.form);
    add_count(sheet, rounds.size(), tongue);
    sheet.headings = {say(tongue, "Мониторинг", "Round"),  say(tongue, "Территория", "Territory"),
                      say(tongue, "Период", "Period"),     say(tongue, "Срок ответа", "Due"),
                      say(tongue, "Состояние", "State"),   say(tongue, "Адресатов", "Addressees"),
                      say(tongue, "Отправили", "Sent"),    say(tongue, "Принято", "Accepted"),
                      say(tongue, "С опозданием", "Late"), say(tongue, "Не ответили", "Missing")};
    sheet.widths = {7, 4, 4, 2, 2, 2, 2, 2, 2, 2};
    for (const auto& round : rounds) {
        const auto& figures = round.figures;
        sheet.rows.push_back({round.title, round.territory_name, period_of(round), dotted(round.due),
                              in_words(round.state, tongue), std::to_string(figures.addressees),
                              std::to_string(figures.submitted + figures.accepted), std::to_string(figures.accepted),
                              std::to_string(figures.late), std::to_string(figures.missing)});
    }
    return sheet;
}

ListSheet answers_sheet(const service::AnswersOfRound& found, const service::AnswerFilter& filter, domain::Date today,
                        Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = headed(found.round.title, today, tongue);
    sheet.filter.push_back(say(tongue, "Период: ", "Period: ") + period_of(found.round));
    sheet.filter.push_back(say(tongue, "Срок ответа: ", "Due: ") + dotted(found.round.due));
    if (filter.state) sheet.filter.push_back(in_words(*filter.state, tongue));
    if (filter.timeliness) sheet.filter.push_back(in_words(*filter.timeliness, tongue));
    add_count(sheet, found.answers.size(), tongue);
    sheet.headings = {say(tongue, "Адресат", "Addressee"), say(tongue, "Территория", "Territory"),
                      say(tongue, "Ответ", "Answer"),      say(tongue, "Своевременность", "Timeliness"),
                      say(tongue, "Отправлен", "Sent"),    say(tongue, "Заполнено", "Filled in")};
    sheet.widths = {6, 4, 2, 2, 2, 2};
    for (const auto& field : found.form.fields) {
        sheet.headings.push_back(field.unit.empty() ? field.label : field.label + ", " + field.unit);
        sheet.widths.push_back(field.kind == domain::FieldKind::Text ? 6 : 3);
    }
    for (const auto& answer : found.answers) {
        const auto& row = answer.row;
        std::vector<std::string> cells{row.name,
                                       row.place.territory_name,
                                       in_words(row.state, tongue),
                                       in_words(row.timeliness, tongue),
                                       dotted(row.submitted_on),
                                       fmt::format("{}/{}", row.given, row.asked)};
        for (const auto& field : found.form.fields) {
            const auto value = answer.filled.values.find(field.code);
            cells.push_back(in_words(value == answer.filled.values.end() ? nullptr : &value->second, tongue));
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

ListSheet decisions_sheet(const std::vector<service::DecisionRow>& decisions, const service::DecisionFilter& filter,
                          domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = headed(say(tongue, "Контроль решений", "Control of decisions"), today, tongue);
    if (filter.state) sheet.filter.push_back(in_words(*filter.state, tongue));
    if (filter.overdue) sheet.filter.push_back(say(tongue, "только просроченные", "overdue ones only"));
    add_count(sheet, decisions.size(), tongue);
    sheet.headings = {say(tongue, "Совещание", "Meeting"), say(tongue, "Дата", "Held on"),
                      say(tongue, "Решение", "Decision"),  say(tongue, "Ответственный", "Responsible"),
                      say(tongue, "Кому", "For"),          say(tongue, "Срок", "Due"),
                      say(tongue, "Состояние", "State"),   say(tongue, "Что сделано", "What came of it")};
    sheet.widths = {5, 2, 8, 4, 4, 2, 2, 5};
    for (const auto& decision : decisions) {
        const auto& fields = decision.fields;
        sheet.rows.push_back({decision.meeting_title, dotted(decision.held_on), fields.text, fields.responsible,
                              whom(decision.place), dotted(fields.due), in_words(fields.state, tongue), fields.words});
    }
    return sheet;
}

ListSheet corrections_sheet(const std::vector<service::CorrectionRow>& corrections,
                            const service::CorrectionFilter& filter, domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = headed(say(tongue, "Поправки к дорожным картам", "Corrections of road maps"), today, tongue);
    if (filter.state) sheet.filter.push_back(in_words(*filter.state, tongue));
    if (filter.round && !corrections.empty()) sheet.filter.push_back(corrections.front().round_title);
    add_count(sheet, corrections.size(), tongue);
    sheet.headings = {say(tongue, "Школа", "School"),
                      say(tongue, "Дорожная карта", "Road map"),
                      say(tongue, "№", "No."),
                      say(tongue, "Мероприятие", "Activity"),
                      say(tongue, "Срок", "Due"),
                      say(tongue, "Предложено", "Proposed"),
                      say(tongue, "Состояние", "State"),
                      say(tongue, "Решение", "Decision"),
                      say(tongue, "Кто решил", "Decided by")};
    sheet.widths = {4, 5, 1, 7, 2, 7, 2, 5, 3};
    for (const auto& one : corrections)
        sheet.rows.push_back({whom(one.place), one.road_map_title, one.number, one.activity, dotted(one.due),
                              one.proposal, in_words(one.state, tongue), one.words, one.decider});
    return sheet;
}

} // namespace vekha::web
