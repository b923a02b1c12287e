#include "intake/export_requisites.h"

#include "intake/metadata.h"

#include <cstdio>
#include <optional>
#include <ranges>

namespace vekha::intake
{

namespace
{

using documents::Align;
using documents::PrintedLine;

std::string numeric(domain::Date day)
{
    char text[24];
    std::snprintf(text, sizeof text, "%02u.%02u.%04d", domain::day_of(day), domain::month_of(day),
                  domain::year_of(day));
    return text;
}

/// «от 06.10.2021 № 734».
std::string order_of(const domain::Approval& approval)
{
    std::string order;
    if (approval.date) order += "от " + numeric(*approval.date);
    if (approval.number) order += (order.empty() ? "№ " : " № ") + *approval.number;
    return order;
}

void add_stamp(const domain::Approval& approval, std::vector<std::string>& lines)
{
    if (!lines.empty()) lines.emplace_back();
    const auto order = order_of(approval);
    if (!approval.by) {
        lines.emplace_back("УТВЕРЖДЕНО");
        if (approval.position) lines.push_back(*approval.position);
        if (!order.empty()) lines.push_back("приказом " + order);
        return;
    }
    lines.emplace_back("УТВЕРЖДАЮ");
    if (approval.position) lines.push_back(*approval.position);
    lines.push_back("____________ " + *approval.by);
    if (approval.number)
        lines.push_back("приказ " + order);
    else if (approval.date)
        lines.push_back(numeric(*approval.date));
}

bool is_first_day_of_year(domain::Date day)
{
    return domain::month_of(day) == 1 && domain::day_of(day) == 1;
}

std::string period_words(const domain::Period& period)
{
    const int from = domain::year_of(period.from);
    const int to = domain::year_of(period.to);
    if (period == domain::school_year_of(period.from))
        return std::to_string(from) + "-" + std::to_string(to) + " учебный год";
    const bool whole_years = is_first_day_of_year(period.from) && is_first_day_of_year(domain::plus_days(period.to, 1));
    if (!whole_years) return "с " + numeric(period.from) + " по " + numeric(period.to);
    return from == to ? std::to_string(from) + " год" : std::to_string(from) + "-" + std::to_string(to) + " годы";
}

} // namespace

std::vector<std::string> stamp_lines(const std::vector<domain::Approval>& approvals)
{
    std::vector<std::string> lines;
    for (const auto& approval : approvals | std::views::reverse)
        add_stamp(approval, lines);
    return lines;
}

std::vector<PrintedLine> heading_lines(const domain::Plan& plan)
{
    std::vector<PrintedLine> lines{{"", Align::Left, false, 0}, {plan.title, Align::Centre, true, 0}};
    const FoundTitle title{plan.title, {}, false};
    if (plan.period && find_period(title, {}, {}) != plan.period)
        lines.push_back({"Срок действия плана: " + period_words(*plan.period) + ".", Align::Left, false, 0});
    if (plan.territory && find_territory(title, {}) != plan.territory)
        lines.push_back({"Территория: " + *plan.territory + ".", Align::Left, false, 0});
    lines.push_back({"", Align::Left, false, 0});
    return lines;
}

std::vector<PrintedLine> glossary_lines(const std::vector<domain::GlossaryEntry>& glossary)
{
    if (glossary.empty()) return {};
    std::vector<PrintedLine> lines{{"Принятые сокращения", Align::Left, true, 0}};
    for (const auto& entry : glossary)
        lines.push_back({entry.short_form + " – " + entry.full, Align::Left, false, 0});
    return lines;
}

} // namespace vekha::intake
