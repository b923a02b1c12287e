#include "web/identification_sheet.h"

#include "web/group_words.h"
#include "web/identification_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace
{

using language::Tongue;

constexpr double millionths = 1e6;

std::string decimal(std::optional<std::int64_t> number, double times, int places, Tongue tongue)
{
    if (!number) return "";
    auto text = fmt::format("{:.{}f}", static_cast<double>(*number) / millionths * times, places);
    if (tongue == Tongue::Russian) std::ranges::replace(text, '.', ',');
    return text;
}

void add_filter(ListSheet& sheet, const service::FindingFilter& filter, Tongue tongue)
{
    if (filter.verdict)
        sheet.filter.push_back(say(tongue, "Вывод: ", "Verdict: ") + verdict_in_words(*filter.verdict, tongue));
    if (filter.listed)
        sheet.filter.push_back(*filter.listed ? say(tongue, "Только школы списка", "Schools of the list only")
                                              : say(tongue, "Только школы вне списка", "Schools off the list only"));
    if (!filter.text.empty()) sheet.filter.push_back(say(tongue, "Название или код: ", "Name or code: ") + filter.text);
    if (filter.group) sheet.filter.push_back(say(tongue, "Группа: ", "Group: ") + *filter.group);
    if (filter.change)
        sheet.filter.push_back(*filter.change == store::ListChange::Entered
                                   ? say(tongue, "Только вошедшие", "Only those who entered")
                                   : say(tongue, "Только вышедшие", "Only those who left"));
}

} // namespace

ListSheet sheet_of(const service::WholeList& list, const service::FindingFilter& filter, domain::Date today,
                   Tongue tongue)
{
    const auto& run = list.run;
    // Shares below the minimum are told in points of percent, indices in units of their own.
    const auto by_shares = list.rule == domain::Rule::LowProcedures;
    ListSheet sheet;
    sheet.filter = {
        fmt::format("{}, {}", tongue == Tongue::Russian ? run.title : run.title_en, run.year),
        fmt::format("{}{} ({}), {}", say(tongue, "Метод: ", "Method: "), run.method, run.edition, run.territory_name),
        say(tongue, "На день: ", "As of: ") + dotted(today)};
    add_filter(sheet, filter, tongue);
    sheet.headings = {say(tongue, "Код ОО", "Code"),
                      say(tongue, "Школа", "School"),
                      say(tongue, "Территория", "Territory"),
                      say(tongue, "Вывод", "Verdict"),
                      by_shares ? say(tongue, "До границы списка, п. п.", "From the line, points of percent")
                                : say(tongue, "До границы списка", "From the line"),
                      say(tongue, "Было", "Before"),
                      "ИСБШ",
                      say(tongue, "Индекс качества", "Index of quality"),
                      say(tongue, "Почему", "Why")};
    sheet.widths = {2, 4, 3, 2, 2, 2, 1, 1, 9};
    for (const auto& row : list.schools)
        sheet.rows.push_back({row.code, row.school.name, row.territory_name, verdict_in_words(row.verdict, tongue),
                              decimal(row.distance, by_shares ? 100 : 1, by_shares ? 1 : 2, tongue),
                              row.before ? verdict_in_words(row.before->verdict, tongue) : "",
                              decimal(row.well_being, 1, 1, tongue), decimal(row.quality, 1, 2, tongue), row.sentence});
    return sheet;
}

} // namespace vekha::web
