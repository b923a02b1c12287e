#include "service/registers/import_parts.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

std::string text_at(const documents::Row& row, std::size_t column)
{
    return column < row.cells.size() ? row.cells[column].text : std::string{};
}

std::string stem_of(const std::string& file_name)
{
    const auto dot = file_name.rfind('.');
    return dot == std::string::npos || dot == 0 ? file_name : file_name.substr(0, dot);
}

} // namespace

Answer<FailedRows> get_failed_rows(Services& services, const Call& call, ImportId id)
{
    std::vector<store::ImportRow> failed;
    const auto import = store::reading(*services.pool, [&](Connection& connection) -> Answer<store::RegisterImportRow> {
        auto found = permitted_import(connection, call, id);
        if (found) failed = store::failed_rows(connection, found->region, id);
        return found;
    });
    if (!import) return unexpected<Refusal>{import.error()};
    const auto document = source_of(services, *import);
    if (!document) return unexpected<Refusal>{document.error()};
    const auto& table = intake::table_of(**document, import->sheet);
    FailedRows rows;
    rows.file_name = stem_of(import->file_name);
    for (std::size_t c = 0; c < table.columns(); ++c)
        rows.headings.push_back(import->head_row > 0
                                    ? text_at(table.rows[static_cast<std::size_t>(import->head_row) - 1], c)
                                    : std::string{});
    for (auto& each : failed) {
        FailedRows::Row row{each.row, {}, std::move(each.remarks)};
        const auto& cells = table.rows.at(static_cast<std::size_t>(each.row) - 1);
        for (std::size_t c = 0; c < table.columns(); ++c)
            row.cells.push_back(text_at(cells, c));
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace vekha::service
