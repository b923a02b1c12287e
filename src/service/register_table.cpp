#include "service/register_table.h"

#include "service/work.h"
#include "store/folded.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace vekha::service
{

namespace
{

enum class Column { Code, ShortName, FullName, Kind, Settlement, Groups, Aliases };

/// Headings in small letters with ё as е.
constexpr std::array<std::pair<std::string_view, Column>, 23> headings{{{"код оо", Column::Code},
                                                                        {"код", Column::Code},
                                                                        {"code", Column::Code},
                                                                        {"краткое наименование", Column::ShortName},
                                                                        {"наименование", Column::ShortName},
                                                                        {"название", Column::ShortName},
                                                                        {"short name", Column::ShortName},
                                                                        {"name", Column::ShortName},
                                                                        {"полное наименование", Column::FullName},
                                                                        {"полное название", Column::FullName},
                                                                        {"full name", Column::FullName},
                                                                        {"вид", Column::Kind},
                                                                        {"тип", Column::Kind},
                                                                        {"kind", Column::Kind},
                                                                        {"населенный пункт", Column::Settlement},
                                                                        {"settlement", Column::Settlement},
                                                                        {"группы", Column::Groups},
                                                                        {"группа", Column::Groups},
                                                                        {"groups", Column::Groups},
                                                                        {"другие названия", Column::Aliases},
                                                                        {"другие наименования", Column::Aliases},
                                                                        {"aliases", Column::Aliases},
                                                                        {"also known as", Column::Aliases}}};

using Columns = std::map<Column, std::size_t>;

Columns columns_of(const documents::Row& heading)
{
    Columns columns;
    for (std::size_t i = 0; i < heading.cells.size(); ++i) {
        const auto name = store::folded(trimmed(heading.cells[i].text));
        for (const auto& [known, column] : headings)
            if (known == name) columns.emplace(column, i);
    }
    return columns;
}

std::string cell_of(const documents::Row& row, const Columns& columns, Column column)
{
    const auto found = columns.find(column);
    if (found == columns.end() || found->second >= row.cells.size()) return {};
    auto text = trimmed(row.cells[found->second].text);
    for (auto& c : text)
        if (c == '\n' || c == '\r') c = ' ';
    return text;
}

/// «ШНОР, 500+; ПРШ» in printed order, each once.
std::vector<std::string> listed(const std::string& text, std::string_view separators)
{
    std::vector<std::string> parts;
    std::set<std::string> seen;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find_first_of(separators, begin), text.size());
        auto part = trimmed(std::string_view{text}.substr(begin, end - begin));
        if (!part.empty() && seen.insert(part).second) parts.push_back(std::move(part));
        begin = end + 1;
    }
    return parts;
}

RegisterRow read_row(const documents::Row& row, const Columns& columns, int number, std::set<std::string>& codes)
{
    RegisterRow read;
    read.row = number;
    auto& organisation = read.organisation;
    organisation.code = cell_of(row, columns, Column::Code);
    organisation.short_name = cell_of(row, columns, Column::ShortName);
    organisation.full_name = cell_of(row, columns, Column::FullName);
    organisation.settlement = cell_of(row, columns, Column::Settlement);
    organisation.groups = listed(cell_of(row, columns, Column::Groups), ",;");
    organisation.aliases = listed(cell_of(row, columns, Column::Aliases), ";");
    read.says_groups = columns.contains(Column::Groups);
    read.says_aliases = columns.contains(Column::Aliases);
    if (organisation.short_name.empty()) organisation.short_name = organisation.full_name;
    const auto kind = cell_of(row, columns, Column::Kind);
    if (organisation.short_name.empty())
        read.failed = FailedRow{number, "name-missing", organisation.code};
    else if (!organisation.code.empty() && !codes.insert(organisation.code).second)
        read.failed = FailedRow{number, "code-repeated", organisation.code};
    else if (!kind.empty() && !domain::organisation_kind_from_words(kind))
        read.failed = FailedRow{number, "kind-unknown", kind};
    else if (!kind.empty()) {
        organisation.kind = *domain::organisation_kind_from_words(kind);
        read.says_kind = true;
    }
    return read;
}

bool is_blank(const documents::Row& row)
{
    return std::ranges::all_of(row.cells, [](const documents::Cell& cell) { return trimmed(cell.text).empty(); });
}

std::vector<RegisterRow> read_table(const documents::Table& table, const Columns& columns)
{
    std::vector<RegisterRow> rows;
    std::set<std::string> codes;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        if (is_blank(table.rows[i])) continue;
        rows.push_back(read_row(table.rows[i], columns, static_cast<int>(i) + 1, codes));
    }
    return rows;
}

} // namespace

std::optional<std::vector<RegisterRow>> read_register(const documents::Document& document)
{
    for (const auto& block : document.blocks) {
        const auto* table = std::get_if<documents::Table>(&block);
        if (!table || table->rows.empty()) continue;
        const auto columns = columns_of(table->rows.front());
        if (columns.contains(Column::ShortName) || columns.contains(Column::FullName))
            return read_table(*table, columns);
    }
    return std::nullopt;
}

} // namespace vekha::service
