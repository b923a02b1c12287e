#include "domain/context_figures.h"
#include "domain/social_passport.h"
#include "web/dossier_words.h"
#include "web/group_words.h"
#include "web/identification_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace
{

using language::Tongue;
using service::SchoolDossier;

/// Puts the sections of one dossier together.
class Sections
{
public:
    Sections(const SchoolDossier& dossier, domain::Date today, Tongue tongue)
        : dossier_{dossier}, today_{today}, say_{tongue}
    {
    }

    [[nodiscard]] std::vector<DossierSection> all() const
    {
        std::vector<DossierSection> sections{passport(), statuses(), social_passport(), lists(),  results(),  risks(),
                                             curator(),  plan(),     indicators(),      visits(), resources()};
        for (auto& section : sections)
            if (section.lines.empty() && section.rows.empty())
                section.lines.push_back(say_("Сведений нет.", "Nothing is known."));
        return sections;
    }

private:
    struct Column {
        std::string heading;
        int width = 1;
    };

    static DossierSection section(std::string_view code, std::string title, std::vector<Column> columns)
    {
        DossierSection made;
        made.code = code;
        made.title = std::move(title);
        for (auto& column : columns) {
            made.headings.push_back(std::move(column.heading));
            made.widths.push_back(column.width);
        }
        return made;
    }

    /// Says so when the reader has no right to the part.
    template <typename T>
    bool is_closed(const std::optional<T>& part, DossierSection& made) const
    {
        if (!part) made.lines.push_back(say_("Нет права видеть этот раздел.", "You may not see this part."));
        return !part;
    }

    [[nodiscard]] DossierSection passport() const
    {
        const auto& entry = dossier_.school.kept.entry;
        const auto& organisation = entry.organisation;
        auto made = section("passport", say_("Паспорт", "Passport"), {{say_("Сведение", "What"), 3}, {"", 8}});
        made.headings.back() = say_("Значение", "Value");
        std::string path;
        for (const auto& step : dossier_.school.path)
            path += (path.empty() ? "" : " · ") + step.name;
        const std::vector<std::pair<std::string, std::string>> rows{
            {say_("Полное наименование", "Full name"), organisation.full_name},
            {say_("Код ОО", "Code"), organisation.code},
            {say_("Территория", "Territory"), path},
            {say_("Населённый пункт", "Settlement"), organisation.settlement},
            {say_("Вид", "Type"), entry.passport.type},
            {say_("Руководитель", "Head"), entry.passport.head},
            {say_("Адрес", "Address"), entry.passport.address},
            {say_("Телефон", "Telephone"), entry.passport.phone},
            {say_("Электронная почта", "E-mail"), entry.passport.email},
            {say_("Сайт", "Site"), entry.passport.site},
            {say_("ИНН", "INN"), entry.passport.inn},
            {say_("ОГРН", "OGRN"), entry.passport.ogrn},
            {say_("Код ГИА", "GIA code"), entry.passport.gia_code},
            {say_("Логин ВПР", "VPR login"), entry.passport.vpr_login}};
        for (const auto& [what, value] : rows)
            if (!value.empty()) made.rows.push_back({what, value});
        return made;
    }

    [[nodiscard]] DossierSection statuses() const
    {
        auto made = section("statuses", say_("Статусы по годам", "Statuses by year"),
                            {{say_("Группа", "Group"), 3},
                             {say_("Учебный год", "School year"), 3},
                             {say_("С", "From"), 2},
                             {say_("По", "To"), 2},
                             {say_("Приказ", "Order"), 5},
                             {say_("Примечание", "Note"), 5}});
        if (is_closed(dossier_.statuses, made)) return made;
        for (const auto& status : *dossier_.statuses)
            made.rows.push_back({status.code, status.year ? school_year(*status.year, say_.tongue()) : "",
                                 dotted(status.from), dotted(status.to), say_.order(status.order),
                                 status.end_note.empty() ? status.note : status.end_note});
        return made;
    }

    [[nodiscard]] DossierSection social_passport() const
    {
        auto made = section("social-passport", say_("Социальный паспорт", "Social passport"),
                            {{say_("Сведение", "What"), 8}, {say_("Число", "Number"), 2}});
        if (is_closed(dossier_.passport, made)) return made;
        const auto& row = dossier_.passport->row;
        if (row.state == store::PassportState::None) {
            made.lines.push_back(say_("Не начат.", "Not begun."));
            return made;
        }
        made.lines.push_back(row.state == store::PassportState::Signed
                                 ? say_("Подписан: ", "Signed by: ") + row.signer
                                 : say_("Черновик, не подписан.", "A draft, not signed."));
        for (const auto& field : domain::passport_fields()) {
            const auto& hidden = dossier_.passport->hidden;
            const auto known = row.figures.find(field.name);
            const auto is_hidden = std::ranges::find(hidden, field.name) != hidden.end();
            if (!is_hidden && known == row.figures.end()) continue;
            made.rows.push_back(
                {say_(field.russian, field.english), is_hidden ? say_.few() : std::to_string(known->second)});
        }
        return made;
    }

    [[nodiscard]] DossierSection lists() const
    {
        auto made = section("lists", say_("Списки и объяснения", "Lists and why"),
                            {{say_("Год", "Year"), 1},
                             {say_("Методика", "Method"), 4},
                             {say_("Вывод", "Verdict"), 3},
                             {say_("Объяснение", "Why"), 9}});
        if (is_closed(dossier_.lists, made)) return made;
        for (const auto& finding : *dossier_.lists) {
            const auto note = finding.confirmed ? "" : say_(" (список не утверждён)", " (not confirmed)");
            made.rows.push_back({std::to_string(finding.year), say_(finding.title, finding.title_en) + note,
                                 verdict_in_words(finding.verdict, say_.tongue()), finding.sentence});
        }
        return made;
    }

    [[nodiscard]] DossierSection results() const;
    [[nodiscard]] DossierSection risks() const;
    [[nodiscard]] DossierSection curator() const;
    [[nodiscard]] DossierSection plan() const;
    [[nodiscard]] DossierSection indicators() const;
    [[nodiscard]] DossierSection visits() const;
    [[nodiscard]] DossierSection resources() const;
    void add_work(const service::WorkDynamics& work, DossierSection& made) const;

    const SchoolDossier& dossier_;
    domain::Date today_;
    DossierWords say_;
};

void Sections::add_work(const service::WorkDynamics& work, DossierSection& made) const
{
    for (const auto& year : work.years) {
        if (!year.school && !year.few) continue;
        std::vector<std::string> cells{say_.work(work.work), std::to_string(year.year)};
        if (year.school) {
            const auto& own = *year.school;
            cells.insert(cells.end(), {std::to_string(own.participants), say_.percent(own.share_below),
                                       say_.percent(own.interval.low) + " – " + say_.percent(own.interval.high),
                                       say_.percent(own.quality), say_.number(own.mean, 2)});
        } else
            cells.insert(cells.end(), {say_.few(), "", "", "", ""});
        cells.push_back(year.region ? say_.percent(year.region->share_below) : "");
        cells.push_back(year.region ? say_.number(year.region->mean, 2) : "");
        const auto last = &year == &work.years.back();
        cells.push_back(!last || !work.rose_by_a_point ? ""
                        : *work.rose_by_a_point        ? say_("да", "yes")
                                                       : say_("нет", "no"));
        made.rows.push_back(std::move(cells));
    }
}

DossierSection Sections::results() const
{
    auto made = section("results", say_("Результаты в динамике", "Results over years"),
                        {{say_("Работа", "Work"), 5},
                         {say_("Год", "Year"), 2},
                         {say_("Участников", "Participants"), 2},
                         {say_("Ниже порога, %", "Below the minimum, %"), 2},
                         {say_("Интервал, %", "Interval, %"), 3},
                         {say_("Качество, %", "Quality, %"), 2},
                         {say_("Средний", "Mean"), 2},
                         {say_("Регион: ниже порога, %", "Region: below the minimum, %"), 2},
                         {say_("Регион: средний", "Region: mean"), 2},
                         {say_("+1 балл", "+1 point"), 2}});
    if (is_closed(dossier_.results, made)) return made;
    for (const auto& work : dossier_.results->works)
        add_work(work, made);
    return made;
}

DossierSection Sections::risks() const
{
    auto made = section("risks", say_("Рисковый профиль", "Risk profile"),
                        {{say_("Фактор", "Factor"), 8},
                         {say_("Уровень", "Level"), 2},
                         {say_("Откуда уровень", "Where the level is from"), 7}});
    if (!dossier_.may_see_risks || !dossier_.risks) {
        if (!dossier_.may_see_risks) is_closed(dossier_.risks, made);
        return made;
    }
    const auto& view = *dossier_.risks;
    made.lines.push_back(fmt::format("{} {}, {}. {} {}.", say_("Профиль от", "Profile of"), dotted(view.profile.day),
                                     say_.profile_state(view.profile.state),
                                     say_("Факторов высокой значимости:", "High factors:"), view.profile.high));
    for (const auto& level : view.levels) {
        const auto* risk = domain::risk_of(view.catalogue, level.risk.code);
        const auto is_federal = risk != nullptr && risk->federal > 0;
        if (!is_federal && !level.risk.computed && !level.risk.official && !level.risk.check) continue;
        DossierBar bar;
        bar.federal = risk == nullptr ? 0 : risk->federal;
        bar.name = risk == nullptr ? level.risk.code : say_(risk->name, risk->name_en);
        bar.level = domain::level_in_force(level.risk);
        bar.level_words = say_.level(bar.level);
        bar.source = say_.source(level, view);
        made.bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(made.bars, {}, [](const DossierBar& bar) { return bar.federal > 0 ? bar.federal : 99; });
    for (const auto& bar : made.bars)
        made.rows.push_back(
            {bar.federal > 0 ? fmt::format("{}. {}", bar.federal, bar.name) : bar.name, bar.level_words, bar.source});
    return made;
}

DossierSection Sections::curator() const
{
    auto made = section("curator", say_("Куратор", "Curator"),
                        {{say_("Куратор", "Curator"), 5},
                         {say_("С", "From"), 2},
                         {say_("По", "To"), 2},
                         {say_("Приказ", "Order"), 4},
                         {say_("Почему завершено", "Why it ended"), 5}});
    if (is_closed(dossier_.curation, made)) return made;
    const domain::Term year{domain::first_of_month(dossier_.year, 9), domain::last_of_month(dossier_.year + 1, 8)};
    for (const auto& one : dossier_.curation->history)
        if (one.term.meets(year))
            made.rows.push_back({one.person_name, dotted(one.term.from), dotted(one.term.to),
                                 say_.order({one.order.number, one.order.day, ""}), one.end_reason});
    const auto& records = dossier_.curation->records;
    const auto held = std::ranges::count_if(records, [](const auto& one) { return one.fields.held_on.has_value(); });
    if (!records.empty())
        made.lines.push_back(fmt::format("{} {}, {} {}.", say_("Записей куратора:", "Records of the curator:"),
                                         records.size(), say_("из них проведено:", "of them held:"), held));
    return made;
}

DossierSection Sections::plan() const
{
    auto made = section("plan", say_("Дорожная карта и обязательства года", "Road map and obligations of the year"),
                        {{say_("Документ", "Act"), 9},
                         {say_("Всего", "All"), 2},
                         {say_("Исполнено", "Done"), 2},
                         {say_("На проверке", "Being checked"), 2},
                         {say_("Просрочено", "Overdue"), 2},
                         {say_("В работе", "Current"), 2},
                         {say_("Предстоит", "To come"), 2},
                         {say_("Нужна дата", "No date"), 2}});
    if (is_closed(dossier_.duties, made)) return made;
    for (const auto& one : *dossier_.duties) {
        const auto& counts = one.counts;
        std::vector<std::string> cells{one.title + (one.own ? say_(" (план школы)", " (plan of the school)") : "")};
        for (const auto number : {counts.total, counts.done, counts.checking, counts.overdue, counts.current,
                                  counts.upcoming, counts.needs_date})
            cells.push_back(std::to_string(number));
        made.rows.push_back(std::move(cells));
    }
    return made;
}

DossierSection Sections::indicators() const
{
    auto made = section("indicators", say_("Показатели школы", "Indicators of the school"),
                        {{say_("Показатель", "Indicator"), 9},
                         {say_("Период", "Period"), 4},
                         {say_("Значение", "Value"), 3},
                         {say_("Было", "Before"), 3},
                         {say_("Пояснение", "Words"), 5}});
    if (is_closed(dossier_.indicators, made)) return made;
    for (const auto& [line, few] : *dossier_.indicators) {
        if (line.computed) continue;
        made.rows.push_back(
            {line.definition.code + " " + line.definition.name,
             dotted(line.period.from) + " – " + dotted(line.period.to), say_.fact(line.fact.fact, line.definition, few),
             line.before ? say_.fact(line.before->fact, line.definition, few) : "", few ? "" : line.fact.words});
    }
    return made;
}

DossierSection Sections::visits() const
{
    auto made = section("visits", say_("Посещения", "Visits"),
                        {{say_("Срок", "Due"), 2},
                         {say_("Состоялось", "Held"), 2},
                         {say_("Вид", "Kind"), 3},
                         {say_("Состояние", "State"), 3},
                         {say_("Наблюдения", "Observations"), 6},
                         {say_("Договорённости", "Agreements"), 6}});
    if (is_closed(dossier_.visits, made)) return made;
    for (const auto& visit : *dossier_.visits)
        made.rows.push_back({dotted(visit.due), dotted(visit.held_on), say_.visit_kind(visit.kind),
                             say_.visit_state(visit, today_), visit.words.observations, visit.words.agreements});
    return made;
}

DossierSection Sections::resources() const
{
    auto made =
        section("resources", say_("Условия и ресурсы", "Conditions and resources"),
                {{say_("Показатель", "Figure"), 8}, {say_("Значение", "Value"), 2}, {say_("Источник", "Source"), 4}});
    if (is_closed(dossier_.context, made)) return made;
    const auto& hidden = dossier_.context->hidden;
    for (const auto& figure : domain::context_figures()) {
        const auto* const variable = domain::context_variable(figure.name);
        const auto name = say_(variable == nullptr ? figure.english : variable->russian, figure.english);
        if (std::ranges::find(hidden, figure.name) != hidden.end()) {
            made.rows.push_back({name, say_.few(), ""});
            continue;
        }
        const auto& values = dossier_.context->values;
        const auto known = std::ranges::find_if(
            values, [&](const auto& value) { return value.in_force && value.variable == figure.name; });
        if (known != values.end())
            made.rows.push_back({name, say_.quantity(known->value), say_.context_source(known->source)});
    }
    return made;
}

} // namespace

std::vector<DossierSection> sections_of(const SchoolDossier& dossier, domain::Date today, Tongue tongue)
{
    return Sections{dossier, today, tongue}.all();
}

} // namespace vekha::web
