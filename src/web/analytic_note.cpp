#include "web/analytic_note.h"

#include "web/list_sheet.h"
#include "web/monitoring_words.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using documents::Align;
using documents::PrintedForm;
using documents::PrintedTable;
using language::Tongue;

constexpr Tongue russian = Tongue::Russian;

void add_line(PrintedForm& form, std::string text, int heading = 0)
{
    documents::PrintedLine line;
    line.text = std::move(text);
    line.heading = heading;
    line.bold = heading > 0;
    form.blocks.emplace_back(std::move(line));
}

/// What a person typed: a line of the text is a paragraph.
void add_part(PrintedForm& form, const std::string& heading, const std::string& text)
{
    if (text.empty()) return;
    add_line(form, heading, 2);
    std::size_t from = 0;
    while (from <= text.size()) {
        const auto end = std::min(text.find('\n', from), text.size());
        if (end > from) add_line(form, text.substr(from, end - from));
        from = end + 1;
    }
}

PrintedTable table_of(std::vector<std::pair<std::string, int>> columns)
{
    PrintedTable table;
    for (auto& [heading, width] : columns) {
        documents::PrintedColumn column;
        column.heading = std::move(heading);
        column.width = width;
        table.columns.push_back(std::move(column));
    }
    return table;
}

void add_row(PrintedTable& table, std::vector<std::string> cells)
{
    documents::PrintedRow row;
    row.cells = std::move(cells);
    table.rows.push_back(std::move(row));
}

PrintedTable figures_table(const domain::RoundSnapshot& snapshot)
{
    const auto& figures = snapshot.figures;
    auto table = table_of({{"Полнота и своевременность", 8}, {"Число", 2}});
    const std::vector<std::pair<std::string, std::int64_t>> rows{{"Всего адресатов", figures.addressees},
                                                                 {"Ответ принят", figures.accepted},
                                                                 {"Ответ отправлен, не проверен", figures.submitted},
                                                                 {"Ответ возвращён", figures.returned},
                                                                 {"Отправили в срок", figures.on_time},
                                                                 {"Отправили с опозданием", figures.late},
                                                                 {"Не ответили", figures.missing}};
    for (const auto& [words, count] : rows)
        add_row(table, {words, std::to_string(count)});
    return table;
}

PrintedTable totals_table(const domain::RoundSnapshot& snapshot)
{
    auto table = table_of({{"Вопрос", 8}, {"Ответили", 2}, {"Пусто", 2}, {"Не применимо", 2}, {"Итог", 5}});
    for (const auto& total : snapshot.totals) {
        const auto* field = domain::field_of(snapshot.form, total.code);
        if (field == nullptr) continue;
        add_row(table, {field->label, std::to_string(total.given), std::to_string(total.blank),
                        std::to_string(total.not_applicable), in_words(*field, total, russian)});
    }
    return table;
}

PrintedTable duties_table(const service::PrintedNote& note)
{
    auto table = table_of({{"Адресат", 6},
                           {"Исполнено", 2},
                           {"На проверке", 2},
                           {"В работе", 2},
                           {"Из них просрочено", 2},
                           {"Ответ", 3}});
    const auto add = [&](const std::string& name, const domain::DutyFigures& duties, const std::string& state) {
        add_row(table, {name, std::to_string(duties.done), std::to_string(duties.checking), std::to_string(duties.owed),
                        std::to_string(duties.overdue), state});
    };
    for (const auto& answer : note.answers)
        add(answer.name, answer.duties, in_words(answer.state, russian) + ", " + in_words(answer.timeliness, russian));
    add("Всего", note.note.kept.snapshot.duties, {});
    table.rows.back().bold = true;
    return table;
}

PrintedTable indicators_table(const domain::RoundSnapshot& snapshot)
{
    auto table = table_of({{"Показатель", 8}, {"Значение", 3}, {"Цель", 3}});
    const auto shown = [](const std::string& value, const std::string& unit) {
        return value.empty() ? std::string{"–"} : value + (unit.empty() ? "" : " " + unit);
    };
    for (const auto& one : snapshot.indicators)
        add_row(table, {one.title, one.state == "not-applicable" ? "не применимо" : shown(one.value, one.unit),
                        shown(one.target, one.unit)});
    return table;
}

} // namespace

PrintedForm printed_note(const service::PrintedNote& note)
{
    const auto& snapshot = note.note.kept.snapshot;
    const auto& fields = note.note.note.fields;
    PrintedForm form;
    form.title = fields.subject;
    add_line(form, "Аналитическая справка", 1);
    add_line(form, fields.subject, 1);
    add_line(form, fmt::format("{}. Период: {} – {}. Срок ответа: {}. Данные зафиксированы {}.",
                               snapshot.territory_name, dotted(snapshot.period.from), dotted(snapshot.period.to),
                               dotted(snapshot.due), dotted(snapshot.closed_on)));
    add_part(form, "Методы", fields.methods);
    add_line(form, "Полнота и своевременность", 2);
    form.blocks.emplace_back(figures_table(snapshot));
    if (!snapshot.totals.empty()) {
        add_line(form, "Результаты", 2);
        form.blocks.emplace_back(totals_table(snapshot));
    }
    add_line(form, "Исполнение обязательств периода", 2);
    form.blocks.emplace_back(duties_table(note));
    if (!snapshot.indicators.empty()) {
        add_line(form, "Показатели", 2);
        form.blocks.emplace_back(indicators_table(snapshot));
    }
    add_part(form, "Выводы", fields.conclusions);
    add_part(form, "Рекомендации", fields.recommendations);
    if (!fields.signatory.empty())
        add_line(form, fields.signatory + (fields.signed_on ? ", " + dotted(fields.signed_on) : ""));
    add_line(form, "Контрольная сумма данных (SHA-256): " + note.note.kept.sha256);
    return form;
}

} // namespace vekha::web
