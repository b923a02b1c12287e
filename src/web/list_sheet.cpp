#include "web/list_sheet.h"

#include "documents/write_xlsx.h"
#include "web/problem.h"
#include "wire/encode.h"

#include <fmt/format.h>

namespace vekha::web
{

using language::Tongue;

namespace
{

std::string csv_cell(std::string_view text)
{
    constexpr std::string_view begins_formula = "=+-@\t\r";
    std::string cell = "\"";
    if (!text.empty() && begins_formula.find(text.front()) != std::string_view::npos) cell += '\'';
    for (const auto letter : text) {
        if (letter == '"') cell += '"';
        cell += letter;
    }
    return cell + '"';
}

std::string csv_line(const std::vector<std::string>& cells)
{
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : ";") + csv_cell(cell);
    return line + "\r\n";
}

} // namespace

std::string csv_of(const ListSheet& sheet)
{
    std::string text = "\xEF\xBB\xBF";
    for (const auto& line : sheet.filter)
        text += csv_line({line});
    text += "\r\n" + csv_line(sheet.headings);
    for (const auto& row : sheet.rows)
        text += csv_line(row);
    return text;
}

documents::PrintedForm form_of(const ListSheet& sheet, Tongue tongue)
{
    documents::PrintedForm form;
    form.title = sheet.filter.front();
    if (tongue == Tongue::English) {
        form.language = "en-GB";
        form.page_of = "Page %1 of %2";
    }
    for (const auto& line : sheet.filter) {
        documents::PrintedLine printed;
        printed.text = line;
        printed.bold = &line == &sheet.filter.front();
        form.blocks.emplace_back(std::move(printed));
    }
    documents::PrintedTable table;
    for (std::size_t n = 0; n < sheet.headings.size(); ++n) {
        documents::PrintedColumn column;
        column.heading = sheet.headings[n];
        column.width = sheet.widths[n];
        table.columns.push_back(std::move(column));
    }
    for (const auto& cells : sheet.rows) {
        documents::PrintedRow row;
        row.cells = cells;
        table.rows.push_back(std::move(row));
    }
    form.blocks.emplace_back(std::move(table));
    return form;
}

http::Response sheet_answer(const Ask& ask, const ListSheet& sheet, ListFormat format, const std::string& name)
{
    if (format == ListFormat::Csv) return attachment(csv_of(sheet), name + ".csv");
    auto bytes = documents::write_xlsx(form_of(sheet, ask.tongue()));
    if (!bytes)
        return problem(ask.request(), bytes.error().code, {{"detail", wire::encode::text(bytes.error().detail)}});
    return attachment(*std::move(bytes), name + ".xlsx");
}

std::string dotted(const std::optional<domain::Date>& date)
{
    if (!date) return "";
    return fmt::format("{:02}.{:02}.{}", domain::day_of(*date), domain::month_of(*date), domain::year_of(*date));
}

} // namespace vekha::web
