#include "web/dashboard_sheet.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using language::Tongue;

struct Words {
    Tongue tongue;

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue == Tongue::English ? english : russian};
    }
};

std::string school_year_words(int year)
{
    return fmt::format("{}/{:02}", year, (year + 1) % 100);
}

std::vector<std::string> head(const Words& say, std::string title, const store::TerritoryNode& territory,
                              const std::string& span, domain::Date today)
{
    return {std::move(title), say("Территория: ", "Territory: ") + territory.name, span,
            fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today))};
}

std::string month_words(domain::Date month)
{
    return fmt::format("{:02}.{}", domain::month_of(month), domain::year_of(month));
}

void add_counts(std::vector<std::string>& cells, const service::TallyCounts& counts)
{
    for (const auto number :
         {counts.total, counts.overdue, counts.week, counts.checking, counts.done, counts.late, counts.needs_date})
        cells.push_back(std::to_string(number));
}

std::string name_of(const service::HeatRow& row, const Words& say)
{
    switch (row.kind) {
    case service::HeatRow::Kind::Directly:
        return row.name + say(" (сама территория)", " (the territory itself)");
    case service::HeatRow::Kind::ByNameOnly:
        return say("Исполнители вне реестра", "Executors outside the register");
    case service::HeatRow::Kind::Territory:
    case service::HeatRow::Kind::Organisation:
        return row.name;
    }
    return row.name;
}

} // namespace

ListSheet dashboard_sheet(const service::TerritoryDashboard& dashboard, domain::Date today, Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = head(say, say("Состояние территории", "State of the territory"), dashboard.territory,
                        say("Учебный год: ", "School year: ") + school_year_words(dashboard.school_year), today);
    sheet.headings = {dashboard.by_body ? say("Кто", "Who") : say("Территория", "Territory"),
                      say("Всего", "Total"),
                      say("Просрочено", "Overdue"),
                      say("На этой неделе", "This week"),
                      say("На проверке", "Being checked"),
                      say("Выполнено в срок", "Done in time"),
                      say("Выполнено позже срока", "Done late"),
                      say("Нужна дата", "Needs a date")};
    sheet.widths = {6, 2, 2, 2, 2, 2, 2, 2};
    for (const auto& row : dashboard.rows) {
        std::vector<std::string> cells{name_of(row, say)};
        add_counts(cells, row.counts);
        sheet.rows.push_back(std::move(cells));
    }
    for (const auto& column : dashboard.directions) {
        std::vector<std::string> cells{say("Направление: ", "Direction: ") +
                                       (column.name.empty() ? say("без раздела", "no heading") : column.name)};
        add_counts(cells, column.counts);
        sheet.rows.push_back(std::move(cells));
    }
    std::vector<std::string> total{say("Итого", "Total")};
    add_counts(total, dashboard.counts);
    sheet.rows.push_back(std::move(total));
    return sheet;
}

ListSheet load_sheet(const service::Load& load, domain::Date today, Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = head(say, say("Загрузка исполнителей по неделям", "Load of executors by week"), load.territory,
                        fmt::format("{}: {} – {}", say("Недели", "Weeks"), dotted(load.weeks.front()),
                                    dotted(domain::plus_days(load.weeks.back(), 6))),
                        today);
    sheet.headings = {say("Исполнитель", "Executor"), say("Просрочено", "Overdue")};
    sheet.widths = {8, 2};
    for (const auto& week : load.weeks) {
        sheet.headings.push_back(say("с ", "from ") + dotted(week));
        sheet.widths.push_back(2);
    }
    for (const auto& row : load.rows) {
        std::vector<std::string> cells{row.name, std::to_string(row.overdue)};
        for (const auto number : row.weeks)
            cells.push_back(std::to_string(number));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

ListSheet burden_sheet(const service::Burden& burden, domain::Date today, Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = head(say, say("Отчётная нагрузка по месяцам", "Reporting burden by month"), burden.territory,
                        say("Учебный год: ", "School year: ") + school_year_words(burden.school_year), today);
    sheet.filter.push_back(say("В ячейке: обязательств (по скольким актам)", "In a cell: duties (by how many acts)"));
    sheet.headings = {say("Школа", "School"), say("Всего", "Total")};
    sheet.widths = {8, 2};
    for (const auto& month : burden.months) {
        sheet.headings.push_back(month_words(month));
        sheet.widths.push_back(2);
    }
    for (const auto& row : burden.rows) {
        std::vector<std::string> cells{row.name, std::to_string(row.total)};
        for (std::size_t month = 0; month < row.duties.size(); ++month)
            cells.push_back(row.duties[month] == 0 ? "0" : fmt::format("{} ({})", row.duties[month], row.acts[month]));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace vekha::web
