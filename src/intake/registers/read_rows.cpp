#include "intake/registers/read_rows.h"

#include "intake/registers/values.h"

#include <algorithm>
#include <set>

namespace vekha::intake
{

namespace
{

using domain::RegisterKind;
using domain::RegisterRow;
using domain::RowRemark;

constexpr std::size_t longest_shown = 200;

struct MappedColumn {
    int number = 0;
    const RegisterField* field = nullptr;
};

std::vector<MappedColumn> mapped(const ColumnMapping& mapping, RegisterKind kind)
{
    std::vector<MappedColumn> columns;
    for (const auto& [number, name] : mapping)
        if (const auto* field = register_field(kind, name)) columns.push_back({number, field});
    return columns;
}

std::string shown(std::string_view cell)
{
    auto text = one_spaced(cell.substr(0, longest_shown * 2));
    if (text.size() <= longest_shown) return text;
    auto end = longest_shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

bool is_name(std::string_view field)
{
    return field == "shortName" || field == "fullName" || field == "name" || field == "person" ||
           field == "organisation" || field == "territory";
}

void read_cell(const std::string& cell, const MappedColumn& column, RegisterRow& row)
{
    const std::string name{column.field->name};
    auto value = read_value(*column.field, cell);
    if (!value) {
        row.remarks.push_back({value.error(), name, column.number, shown(cell), false});
        return;
    }
    if (is_name(name) && mixes_alphabets(*value)) {
        auto mended = in_one_alphabet(*value);
        const bool whole = !mixes_alphabets(mended);
        row.remarks.push_back({whole ? "letters-mended" : "name-mixed-letters", name, column.number, *value, whole});
        if (whole) value = std::move(mended);
    }
    row.values[name] = *std::move(value);
}

/// Rows about an organisation name it by its code or by its name.
bool names_nothing(const RegisterRow& row, RegisterKind kind)
{
    if (kind != RegisterKind::Groups && kind != RegisterKind::Assignments) return false;
    const auto says = [&](const char* field) {
        const auto found = row.values.find(field);
        return found != row.values.end() && !found->second.empty();
    };
    return !says("organisationCode") && !says("organisation");
}

RegisterRow read_row(const documents::Row& cells, int number, const std::vector<MappedColumn>& columns,
                     RegisterKind kind)
{
    RegisterRow row;
    row.row = number;
    for (const auto& column : columns)
        read_cell(cells.cells[static_cast<std::size_t>(column.number) - 1].text, column, row);
    // A short name that is missing is the full one.
    if (const auto full = row.values.find("fullName"); full != row.values.end() && !full->second.empty())
        if (auto& name = row.values["shortName"]; name.empty() && full->second.size() <= 600) name = full->second;
    for (const auto& field : register_fields(kind)) {
        const std::string name{field.name};
        const auto said = row.values.find(name);
        const bool empty = said == row.values.end() || said->second.empty();
        const auto is_about = [&](const RowRemark& remark) { return remark.field == name && !remark.warning; };
        if (!field.required || !empty || std::ranges::any_of(row.remarks, is_about)) continue;
        const auto column = std::ranges::find(columns, &field, &MappedColumn::field);
        row.remarks.push_back({"value-missing", name, column == columns.end() ? 0 : column->number, "", false});
    }
    if (!row.failed() && names_nothing(row, kind))
        row.remarks.push_back({"value-missing", "organisation", 0, "", false});
    return row;
}

bool is_blank(const documents::Row& row, const std::vector<MappedColumn>& columns)
{
    return std::ranges::all_of(columns, [&](const MappedColumn& column) {
        return row.cells[static_cast<std::size_t>(column.number) - 1].text.find_first_not_of(" \t\r\n") ==
               std::string::npos;
    });
}

/// Fields of which a table needs at least one.
std::vector<std::vector<std::string>> needed(RegisterKind kind)
{
    switch (kind) {
    case RegisterKind::Territories:
        return {{"name"}};
    case RegisterKind::Organisations:
        return {{"shortName", "fullName"}};
    case RegisterKind::People:
        return {{"name"}};
    case RegisterKind::Groups:
        return {{"organisationCode", "organisation"}, {"group"}};
    case RegisterKind::Assignments:
        return {{"person"}, {"organisationCode", "organisation"}};
    }
    return {};
}

} // namespace

std::vector<RegisterRow> read_rows(const documents::Table& table, int head_row, const ColumnMapping& mapping,
                                   RegisterKind kind)
{
    const auto columns = mapped(mapping, kind);
    std::vector<RegisterRow> rows;
    for (auto r = first_row_below(table, head_row); r < table.rows.size(); ++r) {
        if (is_blank(table.rows[r], columns)) continue;
        rows.push_back(read_row(table.rows[r], static_cast<int>(r) + 1, columns, kind));
    }
    return rows;
}

std::vector<RowRemark> faults_of(const ColumnMapping& mapping, const documents::Table& table, RegisterKind kind)
{
    std::vector<RowRemark> faults;
    std::set<std::string> fields;
    for (const auto& [number, name] : mapping) {
        if (number < 1 || number > static_cast<int>(table.columns()))
            faults.push_back({"column-unknown", name, number, "", false});
        else if (!register_field(kind, name))
            faults.push_back({"field-unknown", name, number, "", false});
        else if (!fields.insert(name).second)
            faults.push_back({"field-repeated", name, number, "", false});
    }
    for (const auto& any_of : needed(kind))
        if (std::ranges::none_of(any_of, [&](const std::string& name) { return fields.contains(name); }))
            faults.push_back({"field-missing", any_of.front(), 0, "", false});
    return faults;
}

} // namespace vekha::intake
