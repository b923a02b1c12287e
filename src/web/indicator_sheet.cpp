#include "web/indicator_sheet.h"

#include "language/indicators.h"
#include "web/indicator_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace
{

using language::Tongue;

class Words
{
public:
    explicit Words(Tongue tongue) : tongue_(tongue) {}

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue_ == Tongue::English ? english : russian};
    }
    [[nodiscard]] std::string number(std::string text) const
    {
        if (tongue_ == Tongue::Russian) std::ranges::replace(text, '.', ',');
        return text;
    }

private:
    Tongue tongue_;
};

void add_filter(ListSheet& sheet, const service::IndicatorFilter& filter, domain::Date today, const Words& words)
{
    sheet.filter.push_back(words("На день: ", "As of: ") + dotted(today));
    if (!filter.text.empty()) sheet.filter.push_back(words("Название содержит: ", "Name contains: ") + filter.text);
    if (filter.road_map)
        sheet.filter.push_back(
            fmt::format("{}{}", words("Дорожная карта № ", "Road map no. "), filter.road_map->value));
    if (filter.state == service::IndicatorState::Withdrawn)
        sheet.filter.push_back(words("Только снятые с учёта", "Only those withdrawn"));
    sheet.filter.push_back(
        words("«нет данных» – никто не ответил; «не применимо» – показатель не касается; ноль – это ноль",
              "\"no data\": nobody answered; \"not applicable\": it concerns nobody; zero is zero"));
}

std::string baseline_of(const domain::Indicator& indicator, const Words& words)
{
    if (!indicator.baseline) return words("не задано", "not stated");
    auto text = words.number(domain::to_text(*indicator.baseline));
    if (indicator.baseline_year) text += fmt::format(" ({})", *indicator.baseline_year);
    return text;
}

std::string named(const domain::Indicator& indicator)
{
    return indicator.code + ". " + indicator.name + (indicator.unit.empty() ? "" : ", " + indicator.unit);
}

} // namespace

ListSheet sheet_of(const service::PlanFactTable& table, const service::IndicatorFilter& filter, domain::Date today,
                   Tongue tongue)
{
    const Words words{tongue};
    ListSheet sheet;
    sheet.filter = {words("Показатели: план и факт по годам", "Indicators: plan and fact by year")};
    add_filter(sheet, filter, today, words);
    sheet.headings = {words("Показатель", "Indicator"), words("Исходное значение", "Baseline")};
    sheet.widths = {6, 2};
    for (auto year = table.first_year; year <= table.last_year; ++year) {
        sheet.headings.push_back(fmt::format("{}: {}", year, words("цель", "target")));
        sheet.headings.push_back(fmt::format("{}: {}", year, words("факт", "fact")));
        sheet.headings.push_back(fmt::format("{}: {}", year, words("состояние", "state")));
        sheet.widths.insert(sheet.widths.end(), {2, 2, 2});
    }
    sheet.headings.push_back(words("Источник", "Source"));
    sheet.widths.push_back(3);
    for (const auto& line : table.rows.items) {
        const auto& indicator = line.row.newest();
        std::vector<std::string> cells{named(indicator), baseline_of(indicator, words)};
        for (const auto& figure : line.years) {
            cells.push_back(figure.target ? language::in_words(*figure.target, tongue) : "");
            cells.push_back(value_in_words(figure, tongue));
            cells.emplace_back(in_words(figure.state, tongue));
        }
        cells.emplace_back(in_words(indicator.source, tongue));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

ListSheet sheet_of(const service::MunicipalityTable& table, const service::IndicatorFilter& filter, domain::Date today,
                   Tongue tongue)
{
    const Words words{tongue};
    ListSheet sheet;
    sheet.filter = {
        fmt::format("{}{}", words("Показатели по муниципалитетам, ", "Indicators by municipality, "), table.year)};
    add_filter(sheet, filter, today, words);
    sheet.headings = {words("Территория", "Territory")};
    sheet.widths = {4};
    for (const auto& row : table.indicators) {
        sheet.headings.push_back(named(row.newest()));
        sheet.widths.push_back(3);
    }
    const auto add = [&](const std::string& name, const std::vector<service::IndicatorFigure>& figures) {
        std::vector<std::string> cells{name};
        for (const auto& figure : figures)
            cells.push_back(value_in_words(figure, tongue));
        sheet.rows.push_back(std::move(cells));
    };
    add(words("Всего", "All"), table.all);
    for (const auto& row : table.rows)
        add(row.name, row.figures);
    return sheet;
}

ListSheet sheet_of(const service::IndicatorExplanation& explanation, const service::ExplanationQuestion& question,
                   domain::Date today, Tongue tongue)
{
    const Words words{tongue};
    const auto& definition = explanation.definition;
    ListSheet sheet;
    sheet.filter = {fmt::format("{}, {}", named(definition), question.year)};
    sheet.filter.push_back(words("На день: ", "As of: ") + dotted(today));
    if (question.part) sheet.filter.push_back(fmt::format("{}{}", words("Период ", "Period "), *question.part));
    if (question.verdict)
        sheet.filter.push_back(words("Только: ", "Only: ") + std::string{in_words(*question.verdict, tongue)});
    sheet.filter.push_back(words("Значение: ", "Value: ") + value_in_words(explanation.figure, tongue));
    sheet.headings = {words("Школа или территория", "School or territory"),
                      words("Территория", "Territory"),
                      words("Значение", "Value"),
                      words("Базовый год", "Base year"),
                      words("Как учтено", "Verdict"),
                      words("Пояснение", "Words")};
    sheet.widths = {5, 3, 2, 2, 2, 4};
    for (const auto& row : explanation.rows.items) {
        std::string said;
        for (const auto& fact : row.facts)
            if (!fact.words.empty()) said += (said.empty() ? "" : "; ") + fact.words;
        sheet.rows.push_back({row.holder.name, row.holder.territory_name,
                              reading_in_words(row.reading.year, definition, tongue),
                              row.reading.base ? reading_in_words(*row.reading.base, definition, tongue) : "",
                              std::string{in_words(row.reading.verdict, tongue)}, said});
    }
    return sheet;
}

} // namespace vekha::web
