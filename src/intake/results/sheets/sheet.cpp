#include "intake/results/sheets/sheet.h"

#include "documents/plain_text.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <variant>

namespace vekha::intake
{

std::size_t SheetRow::filled() const
{
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return !cell.empty(); }));
}

std::vector<Sheet> sheets_of(const documents::Document& document)
{
    std::vector<Sheet> sheets;
    for (const auto& block : document.blocks) {
        const auto* table = std::get_if<documents::Table>(&block);
        if (table == nullptr) continue;
        auto& sheet = sheets.emplace_back();
        sheet.name = table->name;
        for (const auto& row : table->rows) {
            auto& read = sheet.rows.emplace_back();
            read.number = row.place.row;
            for (const auto& cell : row.cells)
                read.cells.push_back(documents::trimmed(cell.text));
        }
    }
    return sheets;
}

std::vector<std::string> headings_of(const SheetRow& row)
{
    std::vector<std::string> headings;
    for (const auto cell : row.cells)
        headings.push_back(plain_heading(cell));
    return headings;
}

} // namespace vekha::intake
