#include "service/results/result_columns.h"

#include "documents/open.h"
#include "intake/results/sheets/sheet.h"
#include "intake/results/subjects.h"
#include "service/results/result_parts.h"
#include "store/digest.h"
#include "store/mapped_file.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t most_columns = 200;
constexpr std::size_t rows_of_head = 40;
constexpr std::size_t most_samples = 3;
constexpr std::size_t rows_of_samples = 200;

/// Headings are many cells of a row that are words.
std::size_t heading_weight(const intake::SheetRow& row)
{
    return static_cast<std::size_t>(std::ranges::count_if(row.cells, [](std::string_view cell) {
        return !cell.empty() &&
               !std::ranges::all_of(cell, [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
    }));
}

std::optional<std::size_t> header_of(const intake::Sheet& sheet)
{
    std::optional<std::size_t> best;
    std::size_t weight = fewest_columns - 1;
    for (std::size_t at = 0; at + 1 < std::min(sheet.rows.size(), rows_of_head); ++at)
        if (const auto here = heading_weight(sheet.rows[at]); here > weight) {
            best = at;
            weight = here;
        }
    return best;
}

NamedTable table_of(const intake::Sheet& sheet, std::size_t header)
{
    NamedTable table{std::string{sheet.name}, {}};
    const auto& head = sheet.rows[header];
    for (std::size_t column = 0; column < std::min(head.cells.size(), most_columns); ++column) {
        if (head.cells[column].empty()) continue;
        ResultColumn shown{std::string{head.cells[column]}, {}, ""};
        const auto end = std::min(sheet.rows.size(), header + 1 + rows_of_samples);
        for (auto at = header + 1; at < end && shown.samples.size() < most_samples; ++at) {
            const std::string value{sheet.rows[at].cell(column)};
            if (!value.empty() && std::ranges::find(shown.samples, value) == shown.samples.end())
                shown.samples.push_back(value);
        }
        table.columns.push_back(std::move(shown));
    }
    return table;
}

} // namespace

std::span<const std::string_view> result_fields()
{
    static constexpr auto fields = std::to_array<std::string_view>({"school", "name", "territory", "year", "subject",
                                                                    "level", "grade", "participants", "below", "mean",
                                                                    "mark2", "mark3", "mark4", "mark5", "highest"});
    return fields;
}

std::string NamedTable::fingerprint() const
{
    std::string headings;
    for (const auto& column : columns)
        headings += intake::plain_heading(column.heading) + "\n";
    return store::sha256_of(headings);
}

std::optional<NamedTable> table_to_name(std::string_view name, std::string_view bytes)
{
    const auto archive = bytes.starts_with("PK");
    const auto document = documents::open(bytes, archive ? std::string{name} : std::string{name} + ".csv");
    if (!document) return std::nullopt;
    for (const auto& sheet : intake::sheets_of(*document))
        if (const auto header = header_of(sheet)) return table_of(sheet, *header);
    return std::nullopt;
}

Answer<ResultColumns> get_result_columns(Services& services, const Call& call, ResultFileId id)
{
    auto view = get_result_file(services, call, id);
    if (!view) return unexpected<Refusal>{view.error()};
    ResultColumns shown;
    // Rows of participants are about people: only tables that are read by a mapping are shown.
    if (!view->file.fingerprint.empty()) {
        if (!services.files->size_of(view->file.sha256)) return refused("file-missing");
        const store::MappedFile kept{services.files->path_of(view->file.sha256)};
        if (auto table = table_to_name(view->file.name, kept.bytes())) {
            shown.sheet = std::move(table->sheet);
            shown.columns = std::move(table->columns);
        }
    }
    for (auto& column : shown.columns)
        if (const auto said = view->file.reading.mapping.find(column.heading); said != view->file.reading.mapping.end())
            column.field = said->second;
    shown.view = *std::move(view);
    return shown;
}

} // namespace vekha::service
