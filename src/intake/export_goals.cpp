#include "intake/export_goals.h"

namespace vekha::intake
{

namespace
{

using documents::Align;
using documents::PrintedLine;
using documents::PrintedTable;

void add(std::vector<documents::PrintedBlock>& blocks, const char* heading, PrintedTable table)
{
    table.sheet = heading;
    blocks.emplace_back(PrintedLine{heading, Align::Left, true, 0});
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(PrintedLine{"", Align::Left, false, 0});
}

PrintedTable table_of(const std::vector<domain::Goal>& goals)
{
    PrintedTable table;
    table.columns = {{"№ п/п", 6, Align::Centre},
                     {"Группа рисков", 26, Align::Left},
                     {"Целевые ориентиры", 36, Align::Left},
                     {"Индикаторы", 36, Align::Left}};
    for (const auto& goal : goals)
        table.rows.push_back({{goal.number, goal.risk_group, goal.aim, goal.indicators}, false, false});
    return table;
}

PrintedTable table_of(const std::vector<domain::Participant>& participants)
{
    PrintedTable table;
    table.columns = {{"Участники", 26, Align::Left}, {"Функции", 48, Align::Left}, {"Индикаторы", 30, Align::Left}};
    for (const auto& each : participants)
        table.rows.push_back({{each.who, each.functions, each.indicators}, false, false});
    return table;
}

} // namespace

std::vector<documents::PrintedBlock> goal_tables(const domain::Plan& plan)
{
    std::vector<documents::PrintedBlock> blocks;
    if (!plan.goals.empty()) add(blocks, "Целевые ориентиры и индикаторы", table_of(plan.goals));
    if (!plan.participants.empty()) add(blocks, "Участники реализации", table_of(plan.participants));
    return blocks;
}

} // namespace vekha::intake
