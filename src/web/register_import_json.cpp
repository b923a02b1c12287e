#include "web/register_import_json.h"

#include "language/register_words.h"
#include "web/encode_values.h"
#include "wire/encode.h"

#include <fmt/format.h>

#include <set>

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

json::value counts_of(const domain::RowCounts& counts)
{
    return {{"rows", counts.rows()},         {"created", counts.created}, {"updated", counts.updated},
            {"unchanged", counts.unchanged}, {"failed", counts.failed},   {"warned", counts.warned}};
}

json::value mapping_of(const service::ColumnMapping& mapping)
{
    return encode::list(mapping, [](const auto& each) {
        return json::object{{"column", each.first}, {"field", encode::text(each.second)}};
    });
}

json::value progress_of(const service::ImportView& view)
{
    if (!view.job) return nullptr;
    const auto& import = view.import;
    const auto all = import.checked.rows() - import.checked.failed;
    const bool over = import.state != service::ImportState::Running;
    json::object out;
    out["done"] = over ? all : view.job->done_units;
    out["all"] = all;
    out["stopped"] = view.stopped();
    out["code"] = view.job->code.empty() ? json::value(nullptr) : encode::text(view.job->code);
    return out;
}

json::object remark_of(const domain::RowRemark& remark, int row, Tongue tongue)
{
    json::object out;
    out["code"] = encode::text(remark.code);
    out["text"] = encode::text(language::in_words(remark, tongue));
    out["field"] = remark.field.empty() ? json::value(nullptr) : encode::text(remark.field);
    out["cell"] = encode::text(language::cell_name(row, remark.column, tongue));
    out["warning"] = remark.warning;
    return out;
}

std::string title_of(domain::RegisterKind kind, std::string_view name, Tongue tongue)
{
    for (const auto& field : service::fields_of(kind))
        if (field.name == name) return std::string{tongue == Tongue::English ? field.english : field.russian};
    return std::string{name};
}

json::array changes_of(const store::ImportRow& row, domain::RegisterKind kind, Tongue tongue)
{
    std::set<std::string> fields;
    for (const auto* values : {&row.was, &row.becomes})
        for (const auto& [field, value] : *values)
            fields.insert(field);
    const auto text = [](const domain::RegisterValues& values, const std::string& field) {
        const auto found = values.find(field);
        return found == values.end() ? std::string{} : found->second;
    };
    return encode::list(fields, [&](const std::string& field) {
        return json::object{{"field", encode::text(field)},
                            {"title", encode::text(title_of(kind, field, tongue))},
                            {"was", encode::text(text(row.was, field))},
                            {"becomes", encode::text(text(row.becomes, field))}};
    });
}

std::string shortened(std::string text)
{
    // A cell of a workbook holds 32,767 characters; nobody corrects a longer one in a table.
    constexpr std::size_t longest = 30'000;
    if (text.size() <= longest) return text;
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

} // namespace

json::object encode_register_import(const service::ImportView& view)
{
    const auto& import = view.import;
    json::object out;
    out["id"] = import.id.value;
    out["version"] = import.version;
    out["kind"] = encode::text(domain::name_of(import.kind));
    out["state"] = encode::text(store::name_of(import.state));
    out["territory"] = encode::text(view.territory);
    out["fileName"] = encode::text(import.file_name);
    out["sheet"] = import.sheet;
    out["headRow"] = import.head_row;
    out["mapping"] = mapping_of(import.mapping);
    out["mappedBy"] = encode::text(import.mapped_by);
    const bool is_checked = import.state != service::ImportState::Mapping;
    out["checked"] = is_checked ? counts_of(import.checked) : json::value(nullptr);
    out["done"] = import.started_at ? counts_of(import.done) : json::value(nullptr);
    out["progress"] = progress_of(view);
    out["madeAt"] = encode::text(instant_text(import.made_at));
    out["madeBy"] = encode::text(import.made_name);
    out["startedAt"] = instant_or_null(import.started_at);
    out["finishedAt"] = instant_or_null(import.finished_at);
    out["undoneAt"] = instant_or_null(import.undone_at);
    out["undoneBy"] = import.undone_name.empty() ? json::value(nullptr) : encode::text(import.undone_name);
    return out;
}

json::value encode_columns(const service::ImportColumns& columns, Tongue tongue)
{
    json::object out;
    out["import"] = encode_register_import(columns.view);
    out["sheets"] = encode::list(columns.sheets, [](const auto& sheet) {
        return json::object{{"number", sheet.number},
                            {"name", encode::text(sheet.name)},
                            {"rows", sheet.rows},
                            {"columns", sheet.columns},
                            {"headRow", sheet.head_row}};
    });
    out["columns"] = encode::list(columns.columns, [](const auto& column) {
        return json::object{{"number", column.number},
                            {"heading", encode::text(column.heading)},
                            {"samples", encode::texts(column.samples)},
                            {"filled", column.filled},
                            {"field", column.field.empty() ? json::value(nullptr) : encode::text(column.field)},
                            {"by", encode::text(name_of(column.by))}};
    });
    out["fields"] = encode::list(service::fields_of(columns.view.import.kind), [&](const auto& field) {
        return json::object{{"name", encode::text(field.name)},
                            {"title", encode::text(tongue == Tongue::English ? field.english : field.russian)},
                            {"required", field.required}};
    });
    out["faults"] =
        encode::list(columns.faults, [&](const domain::RowRemark& fault) { return remark_of(fault, 0, tongue); });
    return out;
}

json::value encode_import_row(const store::ImportRow& row, domain::RegisterKind kind, Tongue tongue)
{
    json::object entry;
    for (const auto& [field, value] : row.entry)
        if (!value.empty()) entry[{field.data(), field.size()}] = encode::text(value);
    json::object out;
    out["id"] = row.row;
    out["row"] = row.row;
    out["outcome"] = encode::text(domain::name_of(row.outcome));
    out["entry"] = std::move(entry);
    out["changes"] = changes_of(row, kind, tongue);
    out["remarks"] =
        encode::list(row.remarks, [&](const domain::RowRemark& remark) { return remark_of(remark, row.row, tongue); });
    return out;
}

json::value encode_obstacles(const std::vector<store::UndoObstacle>& obstacles, Tongue tongue)
{
    json::object out;
    out["possible"] = obstacles.empty();
    out["obstacles"] = encode::list(obstacles, [&](const store::UndoObstacle& obstacle) {
        return json::object{{"code", encode::text(obstacle.code)},
                            {"text", encode::text(language::in_words({obstacle.code, "", 0, "", false}, tongue))},
                            {"row", obstacle.row},
                            {"name", encode::text(obstacle.label)}};
    });
    return out;
}

service::MapRegister map_register_from(const wire::Cursor& at)
{
    constexpr int most = 1'000'000;
    service::MapRegister command;
    command.sheet = at["sheet"].whole(1, most);
    command.head_row = at["headRow"].whole(0, most);
    if (!at["mapping"].absent()) {
        service::ColumnMapping mapping;
        (void)at["mapping"].list_or_empty([&](const wire::Cursor& each) {
            const auto column = each["column"].whole(1, most);
            if (!mapping.emplace(column, each["field"].text()).second) each["column"].refuse("json-bad-value");
            return column;
        });
        command.mapping = std::move(mapping);
    }
    return command;
}

ListSheet failed_sheet(const service::FailedRows& rows, Tongue tongue)
{
    const bool english = tongue == Tongue::English;
    ListSheet sheet;
    sheet.filter = {fmt::format("{}: {}", english ? "Rows that were not imported" : "Строки, которые не загружены",
                                rows.file_name)};
    sheet.headings = rows.headings;
    sheet.headings.emplace_back(english ? "Error" : "Ошибка");
    sheet.widths.assign(sheet.headings.size(), 2);
    sheet.widths.back() = 5;
    for (const auto& row : rows.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row.cells)
            cells.push_back(shortened(cell));
        std::string why;
        for (const auto& remark : row.remarks)
            if (!remark.warning)
                why += fmt::format("{}{}: {}", why.empty() ? "" : "\n",
                                   language::cell_name(row.row, remark.column, tongue),
                                   language::in_words(remark, tongue));
        cells.push_back(std::move(why));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace vekha::web
