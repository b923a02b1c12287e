#include "web/audit_sheet.h"

#include "language/audit_words.h"
#include "web/local_time.h"

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

std::vector<std::string> filter_in_words(const service::AuditFilter& filter, const AskedDays& days, std::size_t rows,
                                         const Words& say)
{
    std::vector<std::string> lines{say("Журнал действий", "Audit")};
    const auto add = [&](const std::string& name, std::string_view value) {
        lines.push_back(fmt::format("{}: {}", name, value));
    };
    if (filter.actor) add(say("Кто, №", "Person"), std::to_string(filter.actor->value));
    if (filter.act) add(say("Действие", "Act"), language::act_in_words(*filter.act, say.tongue));
    if (filter.object) add(say("Вид объекта", "Kind of object"), language::object_in_words(*filter.object, say.tongue));
    if (filter.object_id) add(say("Объект №", "Object"), std::to_string(*filter.object_id));
    if (days.from) add(say("Не раньше", "Not before"), dotted(days.from));
    if (days.to) add(say("Не позже", "Not after"), dotted(days.to));
    if (!filter.text.empty()) add(say("Слова", "Words"), filter.text);
    add(say("Строк", "Rows"), std::to_string(rows));
    return lines;
}

void add_line(std::string& cell, const std::string& line)
{
    if (line.empty()) return;
    if (!cell.empty()) cell += "\n";
    cell += line;
}

std::string labelled(std::string_view field, std::string_view value, Tongue tongue)
{
    return fmt::format("{}: {}", language::field_in_words(field, tongue), value);
}

std::vector<std::string> cells_of(const service::AuditRow& row, LocalMinutes& local, Tongue tongue)
{
    const auto& event = row.event;
    std::string was;
    std::string became;
    for (const auto& change : event.changes) {
        add_line(was, labelled(change.field, change.was.value_or("–"), tongue));
        add_line(became, labelled(change.field, change.became.value_or("–"), tongue));
    }
    std::string details;
    for (const auto& [field, value] : event.details)
        if (!value.empty()) add_line(details, labelled(field, value, tongue));
    return {std::to_string(row.id.value),
            local(event.at),
            event.actor,
            event.behalf.value_or(""),
            std::string{language::act_in_words(event.act, tongue)},
            fmt::format("{} {}", language::object_in_words(event.object, tongue), event.object_id),
            was,
            became,
            details,
            event.request};
}

} // namespace

ListSheet audit_sheet(const std::vector<service::AuditRow>& rows, const service::AuditFilter& filter,
                      const AskedDays& days, const Clock& clock, Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = filter_in_words(filter, days, rows.size(), say);
    sheet.headings = {say("№", "No."),
                      say("Когда", "When"),
                      say("Кто", "Who"),
                      say("Чьими глазами", "Through whose eyes"),
                      say("Действие", "Act"),
                      say("Объект", "Object"),
                      say("Было", "Was"),
                      say("Стало", "Became"),
                      say("Подробности", "Details"),
                      say("Запрос", "Request")};
    sheet.widths = {1, 2, 3, 2, 3, 3, 4, 4, 4, 2};
    LocalMinutes local{clock};
    for (const auto& row : rows)
        sheet.rows.push_back(cells_of(row, local, tongue));
    return sheet;
}

} // namespace vekha::web
