#include "web/risk_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace
{

using domain::RiskLevel;
using language::Tongue;

class Words
{
public:
    explicit Words(Tongue tongue) : tongue_(tongue) {}

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue_ == Tongue::English ? english : russian};
    }
    [[nodiscard]] std::string operator()(const domain::Risk& risk) const
    {
        const auto& name = tongue_ == Tongue::English && !risk.name_en.empty() ? risk.name_en : risk.name;
        return risk.federal > 0 ? fmt::format("{}. {}", risk.federal, name) : name;
    }
    [[nodiscard]] std::string operator()(RiskLevel level) const
    {
        switch (level) {
        case RiskLevel::High:
            return (*this)("высокий", "high");
        case RiskLevel::Medium:
            return (*this)("средний", "medium");
        case RiskLevel::Low:
            return (*this)("низкий", "low");
        case RiskLevel::Insufficient:
            return (*this)("нет данных", "no data");
        }
        return {};
    }
    [[nodiscard]] std::string operator()(domain::RiskVerdict verdict) const
    {
        switch (verdict) {
        case domain::RiskVerdict::Agree:
            return (*this)("согласен", "agrees");
        case domain::RiskVerdict::Disagree:
            return (*this)("не согласен", "disagrees");
        case domain::RiskVerdict::Unseen:
            return (*this)("не удалось увидеть", "could not see");
        }
        return {};
    }
    [[nodiscard]] std::string operator()(store::RiskProfileState state) const
    {
        switch (state) {
        case store::RiskProfileState::Shown:
            return (*this)("не верифицирован", "not verified");
        case store::RiskProfileState::Verified:
            return (*this)("верифицирован", "verified");
        case store::RiskProfileState::Agreed:
            return (*this)("согласован", "confirmed");
        }
        return {};
    }

private:
    Tongue tongue_;
};

/// The ten federal risks by their numbers, then those of municipal road maps.
std::vector<const domain::Risk*> columns_of(const domain::RiskCatalogue& catalogue)
{
    std::vector<const domain::Risk*> risks;
    for (const auto& risk : catalogue.risks)
        risks.push_back(&risk);
    std::ranges::stable_sort(risks, {},
                             [](const domain::Risk* risk) { return risk->federal > 0 ? risk->federal : 99; });
    return risks;
}

std::vector<std::string> filter_lines(const service::RiskSummary& summary, const store::RiskFilter& filter,
                                      domain::Date today, const Words& words)
{
    std::vector<std::string> lines{
        words("Таблица № 1. Сводная информация о наличии рисковых факторов", "Table 1. Risk factors of schools"),
        words("На день: ", "As of: ") + dotted(today)};
    if (!filter.text.empty()) lines.push_back(words("Имя содержит: ", "Name contains: ") + filter.text);
    if (filter.risk)
        if (const auto* risk = domain::risk_of(summary.catalogue, *filter.risk))
            lines.push_back(words("Фактор: ", "Factor: ") + words(*risk) + " – " + words(filter.level));
    if (filter.more_than)
        lines.push_back(fmt::format("{}{}", words("Факторов высокой значимости больше: ", "High factors, more than: "),
                                    *filter.more_than));
    if (filter.state) lines.push_back(words("Состояние профиля: ", "State of the profile: ") + words(*filter.state));
    return lines;
}

std::string mark_of(const store::RiskSummaryRow& row, const std::string& code, const Words& words)
{
    const auto level = row.levels.find(code);
    if (level == row.levels.end()) return "–";
    const auto text = words(domain::level_in_force(level->second.risk));
    return domain::is_checked(level->second.risk) ? text + " ✓" : text;
}

std::vector<std::string> totals_row(const service::RiskSummary& summary, RiskLevel level, const Words& words)
{
    std::vector<std::string> cells{words("Всего: ", "Total: ") + words(level), "", ""};
    for (const auto* risk : columns_of(summary.catalogue)) {
        std::int64_t count = 0;
        for (const auto& total : summary.totals.by_level)
            if (total.code == risk->code && total.level == level) count = total.schools;
        cells.push_back(std::to_string(count));
    }
    cells.insert(cells.end(), {"", ""});
    return cells;
}

const store::RiskCheckRow* last_check(const service::RiskProfileView& view, const std::string& code)
{
    const auto found = std::ranges::find(view.checks, code, &store::RiskCheckRow::code);
    return found == view.checks.end() ? nullptr : &*found;
}

std::string stated_by(const domain::ProfiledRisk& risk, const Words& words)
{
    if (risk.official) return words("официальный", "official");
    if (!risk.computed) return "–";
    if (!risk.score) return words("расчётный", "computed");
    auto score = fmt::format("{:.1f}", *risk.score / 100.0);
    std::ranges::replace(score, '.', ',');
    return words("расчётный, ", "computed, ") + score;
}

std::string note_of(const store::RiskCheckRow& check)
{
    auto note = fmt::format("{}, {}", dotted(check.day), check.maker);
    return check.words.empty() ? note : check.words + "\n" + note;
}

std::vector<std::string> factor_row(const service::RiskProfileView& view, const service::RiskLevelRow& level,
                                    const Words& words)
{
    const auto* risk = domain::risk_of(view.catalogue, level.risk.code);
    std::vector<std::string> cells{risk == nullptr ? level.risk.code : words(*risk),
                                   words(domain::level_in_force(level.risk)), words(domain::stated_level(level.risk)),
                                   stated_by(level.risk, words)};
    const auto* check = last_check(view, level.risk.code);
    cells.push_back(check == nullptr ? "–" : words(check->check.verdict));
    cells.push_back(check == nullptr ? "" : note_of(*check));
    return cells;
}

} // namespace

ListSheet sheet_of(const service::RiskSummary& summary, const store::RiskFilter& filter, domain::Date today,
                   Tongue tongue)
{
    const Words words{tongue};
    ListSheet sheet;
    sheet.filter = filter_lines(summary, filter, today, words);
    sheet.headings = {words("Школа", "School"), words("Код ОО", "Code"), words("Территория", "Territory")};
    sheet.widths = {24, 8, 16};
    for (const auto* risk : columns_of(summary.catalogue)) {
        sheet.headings.push_back(words(*risk));
        sheet.widths.push_back(9);
    }
    sheet.headings.insert(sheet.headings.end(),
                          {words("Высоких (РФ 1–10)", "High (RF 1–10)"), words("Профиль", "Profile")});
    sheet.widths.insert(sheet.widths.end(), {8, 14});
    for (const auto& row : summary.page.items) {
        std::vector<std::string> cells{row.profile.school_name, row.profile.school_code, row.profile.territory_name};
        for (const auto* risk : columns_of(summary.catalogue))
            cells.push_back(mark_of(row, risk->code, words));
        cells.push_back(std::to_string(row.profile.high));
        cells.push_back(words(row.profile.state) + ", " + dotted(row.profile.day));
        sheet.rows.push_back(std::move(cells));
    }
    for (const auto level : {RiskLevel::High, RiskLevel::Medium, RiskLevel::Low, RiskLevel::Insufficient})
        sheet.rows.push_back(totals_row(summary, level, words));
    return sheet;
}

ListSheet sheet_of(const service::RiskProfileView& view, Tongue tongue)
{
    const Words words{tongue};
    const auto& profile = view.profile;
    ListSheet sheet;
    sheet.filter = {words("Рисковый профиль школы с верификацией", "Risk profile of a school with its verification"),
                    profile.school_name + ", " + profile.territory_name,
                    words("Профиль от ", "Profile of ") + dotted(profile.day) + ": " + words(profile.state),
                    fmt::format("{}{}", words("Факторов высокой значимости (РФ 1–10): ", "High factors (RF 1–10): "),
                                profile.high)};
    if (profile.acknowledged_on)
        sheet.filter.push_back(words("Ознакомлен руководитель: ", "Read by the head: ") + profile.acknowledger + ", " +
                               dotted(profile.acknowledged_on));
    if (profile.agreed_on)
        sheet.filter.push_back(words("Согласовал координатор: ", "Confirmed by the coordinator: ") + profile.agreer +
                               ", " + dotted(profile.agreed_on));
    sheet.headings = {words("Фактор", "Factor"),
                      words("Уровень", "Level"),
                      words("До посещения", "Before the visit"),
                      words("Откуда уровень", "Where the level is from"),
                      words("Отметка куратора", "Mark of the curator"),
                      words("Подтверждение", "Evidence")};
    sheet.widths = {34, 10, 10, 16, 14, 40};
    for (const auto& level : view.levels)
        sheet.rows.push_back(factor_row(view, level, words));
    return sheet;
}

} // namespace vekha::web
