#include "web/dynamics_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace
{

using analytics::dynamics::Standing;
using language::Tongue;

std::string_view level_of_group(int group, bool english)
{
    if (group <= 2) return english ? "very low" : "очень низкий уровень";
    if (group <= 4) return english ? "low" : "низкий уровень";
    if (group <= 7) return english ? "middle" : "средний уровень";
    if (group <= 9) return english ? "high" : "высокий уровень";
    return english ? "very high" : "очень высокий уровень";
}

/// Above the table: the schools that the sheet is made for, by the groups that «quality-index» and «shnsu» list by
/// default, and the methods in a sentence.
///
/// @param said  how a school is called
void add_lists(ListSheet& sheet, const service::IdentificationSheet& read, std::string service::OpenSchool::* said,
               const DynamicsWords& say)
{
    constexpr int low_quality = 5;
    constexpr int hard_conditions = 3;
    const auto list = [&](const std::string& what, service::SheetIndex service::SheetRow::* index, int highest) {
        std::string schools;
        for (const auto& row : read.rows)
            if (const auto group = (row.*index).group; group && *group <= highest)
                schools += (schools.empty() ? "" : ", ") + row.school.*said;
        sheet.filter.push_back(fmt::format("{} {}: {}", what, highest, schools.empty() ? "–" : schools));
    };
    list(say("Школы с группой качества ОГЭ не выше", "Schools of quality group, ОГЭ, up to"),
         &service::SheetRow::quality_oge, low_quality);
    list(say("Школы с группой ИСБШ не выше", "Schools of ИСБШ group up to"), &service::SheetRow::well_being,
         hard_conditions);
    sheet.filter.push_back(say(
        "Метод: индекс качества – отношение среднего балла школы к среднему региона, по работам с весом числа "
        "участников; ИСБШ и ИУРШ – взвешенные суммы контекстных показателей, 0 – 100; группа – 6 + округление((x − m) "
        "/ (sd / 2)), от 1 до 11, m и sd – среднее и стандартное отклонение по школам региона",
        "Method: the index of quality is the mean of the school by that of the region, over works weighted by "
        "participants; ИСБШ and ИУРШ are weighted sums of context figures, 0 – 100; the group is 6 + round((x − m) / "
        "(sd "
        "/ 2)), 1 to 11, m and sd being the mean and standard deviation of the schools of the region"));
}

} // namespace

std::string DynamicsWords::operator()(std::string_view russian, std::string_view english) const
{
    return std::string{tongue_ == Tongue::English ? english : russian};
}

std::string DynamicsWords::number(const std::optional<double>& number, int places) const
{
    if (!number) return "";
    auto text = fmt::format("{:.{}f}", *number, places);
    if (tongue_ == Tongue::Russian) std::ranges::replace(text, '.', ',');
    return text;
}

std::string DynamicsWords::percent(const std::optional<double>& share) const
{
    constexpr double whole = 100;
    if (!share) return "";
    return number(*share * whole, 1);
}

std::string DynamicsWords::procedure(domain::Procedure procedure) const
{
    switch (procedure) {
    case domain::Procedure::Vpr:
        return "ВПР";
    case domain::Procedure::Oge:
        return "ОГЭ";
    case domain::Procedure::EgeBase:
        return (*this)("ЕГЭ, база", "ЕГЭ, base");
    case domain::Procedure::EgeProfile:
        return (*this)("ЕГЭ, профиль", "ЕГЭ, profile");
    case domain::Procedure::Ege:
        break;
    }
    return "ЕГЭ";
}

std::string DynamicsWords::subject(const std::string& code) const
{
    if (code == "RU") return (*this)("русский язык", "Russian");
    if (code == "MA") return (*this)("математика", "mathematics");
    return code;
}

std::string DynamicsWords::work(const domain::Assessment& work) const
{
    return fmt::format("{} {}, {}", procedure(work.procedure), work.grade, subject(work.subject));
}

std::string DynamicsWords::standing(Standing standing) const
{
    switch (standing) {
    case Standing::LowThreeYears:
        return (*this)("Низкие три года", "Low for three years");
    case Standing::HighThreeYears:
        return (*this)("Стабильно высокие три года", "Stably high for three years");
    case Standing::AtRisk:
        return (*this)("Группа риска", "At risk");
    case Standing::Other:
    case Standing::Unknown:
        break;
    }
    return "";
}

std::string DynamicsWords::level(const std::string& name, service::TransitionKind kind) const
{
    if (kind == service::TransitionKind::Statuses) return name.empty() ? (*this)("без статуса", "no status") : name;
    if (name.empty()) return (*this)("мало данных", "too few data");
    return fmt::format("{} {}", (*this)("пятая часть", "fifth"), name);
}

std::string DynamicsWords::measure(service::EffectMeasure measure) const
{
    switch (measure) {
    case service::EffectMeasure::Below:
        return (*this)("Доля ниже минимального порога, %, русский язык и математика вместе",
                       "Share below the minimum, %, Russian and mathematics together");
    case service::EffectMeasure::Quality:
        return (*this)("Качество знаний, %, русский язык и математика вместе",
                       "Marks 4 and 5, %, Russian and mathematics together");
    case service::EffectMeasure::Grasp:
        break;
    }
    return (*this)("Степень обученности (СОУ), %, русский язык и математика вместе",
                   "СОУ, %, Russian and mathematics together");
}

std::string DynamicsWords::effect(const service::SupportEffect& effect) const
{
    if (!effect.effect)
        return fmt::format("{}: {}", (*this)("Пар слишком мало, чтобы судить", "Too few pairs to tell"), effect.pairs);
    const auto& found = *effect.effect;
    return fmt::format("{}: {} ({} – {}), {}: {}",
                       (*this)("Разность разностей, п. п.", "Difference in differences, points"), number(found.mean, 1),
                       number(found.low, 1), number(found.high, 1), (*this)("пар", "pairs"), found.pairs);
}

std::string DynamicsWords::sign(const service::ResultSign& sign) const
{
    const auto value = number(static_cast<double>(sign.value) / 100, 1);
    const auto& name = sign.sign;
    auto words = name == "mean-shift"    ? (*this)("средний выше региона, ошибок: ", "mean above the region, errors: ")
                 : name == "border-peak" ? (*this)("пик на границе отметки, раз: ", "peak at the border of a mark: ")
                 : name == "journal-raised"  ? (*this)("выше журнала, доля: ", "above the journal, share: ")
                 : name == "journal-lowered" ? (*this)("ниже журнала, доля: ", "below the journal, share: ")
                 : name == "year-jump"
                     ? (*this)("скачок за год, п. п.: ", "jump in a year, points: ")
                     : (*this)("трудные задания лучше лёгких, п. п.: ", "hard tasks above easy ones: ");
    words = fmt::format("{}: {}{}", work(sign.work), words, value);
    return sign.indicative ? words + (*this)(" (ориентировочно)", " (indicative)") : words;
}

std::vector<std::string> DynamicsWords::objectivity(const service::ObjectivityRow& row, int year) const
{
    const auto is_now = [&](const service::OfficialMarkers& one) { return one.year == year; };
    const auto now = std::ranges::find_if(row.official, is_now);
    const auto listed = now != row.official.end();
    std::vector<std::string> cells{row.school.code, row.school.name, row.school.territory_name};
    for (const auto* marker : {"ru4", "ma4", "ru5", "ma5"}) {
        const auto flagged = listed && std::ranges::find(now->markers, marker) != now->markers.end();
        cells.emplace_back(flagged ? "1" : listed ? "0" : "");
    }
    cells.push_back(listed ? std::to_string(now->markers.size()) : "");
    std::string before;
    for (const auto& one : row.official)
        if (one.year != year)
            before += fmt::format("{}{}: {}", before.empty() ? "" : "; ", one.year, one.markers.size());
    cells.push_back(before);
    cells.push_back(row.journal ? percent(row.journal->raised) : "");
    cells.push_back(row.journal ? percent(row.journal->lowered) : "");
    cells.push_back(row.journal ? percent(row.journal->far_apart) : "");
    std::string signs;
    for (const auto& one : row.signs)
        signs += (signs.empty() ? "" : "; ") + sign(one);
    cells.push_back(signs);
    const auto advised = listed || row.needs_expertise;
    cells.push_back(
        advised ? (*this)("нужна экспертиза работ и условий проведения", "works and conditions need an expert's look")
                : "");
    cells.push_back(row.supported);
    return cells;
}

std::string DynamicsWords::index(const service::SheetIndex& index, int places) const
{
    return number(index.value, places) + (index.official && index.value ? "*" : "");
}

std::string DynamicsWords::group(const service::SheetIndex& index) const
{
    if (!index.group) return "";
    return std::to_string(*index.group) + (index.official && !index.value ? "*" : "");
}

void DynamicsWords::add_identification(ListSheet& sheet, const service::IdentificationSheet& read, SheetForm form) const
{
    const auto& say = *this;
    const auto named = form != SheetForm::Coded;
    sheet.headings = {say("Код ОО", "Code")};
    sheet.widths = {2};
    const auto add = [&](std::string heading, int width) {
        sheet.headings.push_back(std::move(heading));
        sheet.widths.push_back(width);
    };
    if (named) add(say("Школа", "School"), 4);
    add(say("Группа качества ОГЭ", "Quality group, ОГЭ"), 2);
    add(say("Индекс качества ОГЭ", "Quality index, ОГЭ"), 2);
    add(say("Группа ИСБШ", "ИСБШ group"), 2);
    if (form == SheetForm::Short) add(say("Уровень ИСБШ", "ИСБШ level"), 3);
    add(say("ИСБШ", "ИСБШ"), 2);
    if (form != SheetForm::Short) {
        add(say("Группа качества ЕГЭ", "Quality group, ЕГЭ"), 2);
        add(say("Индекс качества ЕГЭ", "Quality index, ЕГЭ"), 2);
    }
    add(say("Группа ИУРШ", "ИУРШ group"), 2);
    if (form != SheetForm::Short) add(say("Территориальный статус", "Territorial status"), 2);
    for (const auto& row : read.rows) {
        std::vector<std::string> cells{row.school.code};
        if (named) cells.push_back(row.school.name);
        cells.push_back(group(row.quality_oge));
        cells.push_back(index(row.quality_oge, 2));
        cells.push_back(group(row.well_being));
        if (form == SheetForm::Short)
            cells.emplace_back(row.well_being.group ? level_of_group(*row.well_being.group, tongue_ == Tongue::English)
                                                    : std::string_view{});
        cells.push_back(index(row.well_being, 0));
        if (form != SheetForm::Short) {
            cells.push_back(group(row.quality_ege));
            cells.push_back(index(row.quality_ege, 2));
        }
        cells.push_back(group(row.teachers));
        if (form != SheetForm::Short)
            cells.push_back(row.territorial_status ? std::to_string(*row.territorial_status) : "");
        sheet.rows.push_back(std::move(cells));
    }
    add_lists(sheet, read, named ? &service::OpenSchool::name : &service::OpenSchool::code, say);
}

} // namespace vekha::web
