#include "web/dynamics_sheet.h"

#include "web/dynamics_words.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using language::Tongue;

void add_year(std::vector<std::string>& cells, const service::WorkYear& year, const DynamicsWords& say)
{
    if (!year.school) {
        cells.push_back(year.few ? say("меньше 5", "fewer than 5") : "");
        cells.insert(cells.end(), 4, "");
        return;
    }
    cells.push_back(std::to_string(year.school->participants));
    cells.push_back(say.percent(year.school->share_below));
    cells.push_back(say.number(year.school->mean, 2));
    const auto has_region = year.region && year.region->mean && year.school->mean;
    cells.push_back(has_region ? say.number(*year.school->mean - *year.region->mean, 2) : "");
    cells.push_back(year.region ? say.percent(year.region->share_below) : "");
}

void add_work(ListSheet& sheet, const service::OpenSchool& school, const service::WorkDynamics& work,
              const DynamicsWords& say)
{
    std::vector<std::string> cells{school.code, school.name, school.territory_name, say.work(work.work)};
    for (const auto& year : work.years)
        add_year(cells, year, say);
    cells.push_back(!work.rose_by_a_point ? "" : *work.rose_by_a_point ? say("да", "yes") : say("нет", "no"));
    sheet.rows.push_back(std::move(cells));
}

std::string names_of(const std::vector<service::OpenSchool>& schools)
{
    std::string names;
    for (const auto& school : schools)
        names += (names.empty() ? "" : ", ") + school.name;
    return names;
}

} // namespace

ListSheet sheet_of(const service::ResultsTable& table, const service::ResultsQuestion& question, domain::Date today,
                   Tongue tongue)
{
    const DynamicsWords say{tongue};
    ListSheet sheet;
    sheet.filter = {
        fmt::format("{}, {}–{}", say("Результаты в динамике", "Results in dynamics"), table.span.from, table.span.to),
        fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today)),
        say("Меньше пяти участников не показывается", "Fewer than five participants are not shown")};
    if (question.procedure)
        sheet.filter.push_back(say("Процедура: ", "Procedure: ") + say.procedure(*question.procedure));
    if (!question.subject.empty())
        sheet.filter.push_back(say("Предмет: ", "Subject: ") + say.subject(question.subject));
    if (question.grade) sheet.filter.push_back(fmt::format("{}: {}", say("Класс", "Grade"), *question.grade));
    if (!question.text.empty()) sheet.filter.push_back(say("Название содержит: ", "Name contains: ") + question.text);
    sheet.headings = {say("Код", "Code"), say("Школа", "School"), say("Территория", "Territory"),
                      say("Работа", "Work")};
    sheet.widths = {2, 4, 3, 3};
    for (auto year = table.span.from; year <= table.span.to; ++year) {
        for (const auto& heading :
             {say("участников", "participants"), say("ниже порога, %", "below minimum, %"), say("средний", "mean"),
              say("к региону", "to the region"), say("регион ниже порога, %", "region below minimum, %")}) {
            sheet.headings.push_back(fmt::format("{}: {}", year, heading));
            sheet.widths.push_back(2);
        }
    }
    sheet.headings.push_back(say("+1 балл", "+1 point"));
    sheet.widths.push_back(1);
    for (const auto& row : table.rows.items)
        for (const auto& work : row.works)
            add_work(sheet, row.school, work, say);
    return sheet;
}

ListSheet sheet_of(const service::ThreeLists& lists, domain::Date today, Tongue tongue)
{
    const DynamicsWords say{tongue};
    ListSheet sheet;
    sheet.filter = {fmt::format("{}, {}–{}",
                                say("Три списка: низкие, стабильно высокие результаты, группа риска",
                                    "Three lists: low results, stably high ones, at risk"),
                                lists.year - 2, lists.year),
                    fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today))};
    sheet.headings = {say("Список", "List"), say("Код", "Code"), say("Школа", "School"),
                      say("Территория", "Territory")};
    sheet.widths = {3, 2, 4, 3};
    for (auto year = lists.year - 2; year <= lists.year; ++year) {
        sheet.headings.push_back(fmt::format("{}: {}", year, say("ниже порога, %", "below minimum, %")));
        sheet.headings.push_back(
            fmt::format("{}: {}", year, say("пятая часть (1 – худшая)", "fifth (1 is the worst)")));
        sheet.widths.insert(sheet.widths.end(), {2, 2});
    }
    for (const auto& row : lists.rows.items) {
        std::vector<std::string> cells{say.standing(row.standing), row.school.code, row.school.name,
                                       row.school.territory_name};
        for (std::size_t at = 0; at < row.fifths.size(); ++at) {
            cells.push_back(row.figures.at(at) ? say.percent(row.figures.at(at)->share_below) : "");
            cells.push_back(row.fifths.at(at) ? std::to_string(*row.fifths.at(at)) : "");
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

ListSheet sheet_of(const service::LevelTransitions& transitions, domain::Date today, Tongue tongue)
{
    const DynamicsWords say{tongue};
    ListSheet sheet;
    sheet.filter = {fmt::format("{}, {} → {}", say("Переходы школ между группами", "Schools between groups"),
                                transitions.span.from, transitions.span.to),
                    fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today))};
    sheet.headings = {say("Из группы", "From"), say("В группу", "To"), say("Школ", "Schools"), say("Какие", "Which")};
    sheet.widths = {3, 3, 1, 8};
    for (const auto& flow : transitions.flows)
        sheet.rows.push_back({say.level(flow.from, transitions.kind), say.level(flow.to, transitions.kind),
                              std::to_string(flow.schools.size()), names_of(flow.schools)});
    return sheet;
}

ListSheet sheet_of(const service::ObjectivityRegister& read, domain::Date today, Tongue tongue)
{
    const DynamicsWords say{tongue};
    ListSheet sheet;
    sheet.filter = {
        fmt::format("{}, {}", say("Реестр объективности результатов", "Register of objectivity"), read.year),
        fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today)),
        say("Расчётные признаки означают «нужна экспертиза», не больше",
            "Computed signs mean \"needs expertise\" and nothing more")};
    for (const auto& [year, summary] : read.years)
        sheet.filter.push_back(fmt::format(
            "{}: {} {} / {}, {} {}, {} {}", year, say("в официальном списке", "on the official list"), summary.listed,
            summary.tested, say("нужна экспертиза:", "needs expertise:"), summary.needs_expertise,
            say("школ с поддержкой в списке:", "supported schools listed:"), summary.supported_listed));
    sheet.headings = {say("Код", "Code"),
                      say("Школа", "School"),
                      say("Территория", "Territory"),
                      "4РУ",
                      "4МА",
                      "5РУ",
                      "5МА",
                      say("Маркеров", "Markers"),
                      say("Два года до того", "Two years before"),
                      say("Выше журнала, %", "Above the journal, %"),
                      say("Ниже журнала, %", "Below the journal, %"),
                      say("Разрыв 2 и больше, %", "Two marks apart, %"),
                      say("Расчётные признаки", "Computed signs"),
                      say("Рекомендация", "Recommendation"),
                      say("Поддержка", "Support")};
    sheet.widths = {2, 4, 3, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 3, 2};
    for (const auto& row : read.rows.items)
        sheet.rows.push_back(say.objectivity(row, read.year));
    return sheet;
}

ListSheet sheet_of(const service::SupportEffect& effect, domain::Date today, Tongue tongue)
{
    const DynamicsWords say{tongue};
    ListSheet sheet;
    sheet.filter = {fmt::format("{}: {}, {} → {}", say("Помогла ли поддержка", "Did the support help"),
                                effect.question.group, effect.question.before, effect.question.after),
                    fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today)),
                    say.measure(effect.question.measure), say.effect(effect),
                    say("Сравнение не доказывает причину: школы, которым помогали, могли отличаться и чем-то ещё",
                        "The comparison does not prove a cause: schools that were helped may differ in other ways")};
    sheet.headings = {say("Школа с поддержкой", "Supported school"),
                      say("до", "before"),
                      say("после", "after"),
                      say("Похожая школа без поддержки", "Like school without support"),
                      say("до", "before"),
                      say("после", "after"),
                      say("Разность изменений", "Difference of changes")};
    sheet.widths = {4, 2, 2, 4, 2, 2, 2};
    for (const auto& pair : effect.shown) {
        const auto difference = (pair.supported_after - pair.supported_before) - (pair.other_after - pair.other_before);
        sheet.rows.push_back({pair.supported ? pair.supported->name : "", say.number(pair.supported_before, 1),
                              say.number(pair.supported_after, 1), pair.other ? pair.other->name : "",
                              say.number(pair.other_before, 1), say.number(pair.other_after, 1),
                              say.number(difference, 1)});
    }
    return sheet;
}

ListSheet sheet_of(const service::IdentificationSheet& read, SheetForm form, domain::Date today, Tongue tongue)
{
    const DynamicsWords say{tongue};
    ListSheet sheet;
    sheet.filter = {
        fmt::format("{}, {}", say("Лист идентификации школ", "Identification sheet"), read.year),
        fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today)),
        say("Индекс качества 1,00 – регион; 11 групп, 1 – самая низкая; официальные значения отмечены *",
            "Index of quality 1.00 is the region; 11 groups, 1 is the lowest; official values are marked *")};
    say.add_identification(sheet, read, form);
    return sheet;
}

} // namespace vekha::web
