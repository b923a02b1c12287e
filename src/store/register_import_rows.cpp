#include "store/cursor_text.h"
#include "store/register_codec.h"
#include "store/register_imports.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

constexpr const char* row_columns = "row_number, outcome, entry, was, becomes, remarks";

ImportRow read_row(Row& row)
{
    ImportRow read;
    read.row = row.take<int>();
    read.outcome = domain::row_outcome_from_name(row.take<std::string>()).value_or(domain::RowOutcome::Failed);
    read.entry = decoded_pairs(row.take<std::string>());
    read.was = decoded_pairs(row.take<std::string>());
    read.becomes = decoded_pairs(row.take<std::string>());
    read.remarks = decoded_remarks(row.take<std::string>());
    return read;
}

ImportChange read_change(Row& row)
{
    ImportChange change;
    change.row = row.take<int>();
    change.act = row.take<std::string>();
    change.object = row.take<std::string>();
    change.object_id = row.take<std::int64_t>();
    change.version = row.take<std::int64_t>();
    change.label = row.take<std::string>();
    change.was = decoded_pairs(row.take<std::string>());
    change.became = decoded_pairs(row.take<std::string>());
    change.remarks = decoded_remarks(row.take<std::string>());
    return change;
}

bool is_warned(const ImportRow& row)
{
    return std::ranges::any_of(row.remarks, &domain::RowRemark::warning);
}

} // namespace

void replace_import_rows(Connection& connection, RegionId region, ImportId import, std::span<const ImportRow> rows)
{
    connection.execute("delete from import_rows where region_id = :region and import_id = :import",
                       {{"region", region}, {"import", import}});
    connection.bulk_insert(
        "import_rows",
        {"region_id", "import_id", "row_number", "outcome", "warned", "entry", "was", "becomes", "remarks"},
        [&](const Connection::AddRow& add) {
            for (const auto& row : rows)
                add({region, import, row.row, domain::name_of(row.outcome), is_warned(row), encoded(row.entry),
                     encoded(row.was), encoded(row.becomes), encoded(row.remarks)});
        });
}

std::optional<Page<ImportRow>> page_of_import_rows(Connection& connection, RegionId region, ImportId import,
                                                   const ImportRowFilter& filter, const PageRequest& request)
{
    Params params{{"region", region}, {"import", import}};
    std::string where = " from import_rows where region_id = :region and import_id = :import";
    if (filter.outcome) {
        where += " and outcome = :outcome";
        params.push_back({"outcome", domain::name_of(*filter.outcome)});
    }
    if (filter.warned) where += " and warned = 1";
    Page<ImportRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and row_number > :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select " + std::string{row_columns} + where + " order by row_number limit :limit",
                                params, read_row);
    page.next = cut_to(page.items, request.limit, [](const ImportRow& last) { return CursorText{"", last.row}; });
    return page;
}

std::vector<ImportRow> rows_to_do(Connection& connection, RegionId region, ImportId import, std::int64_t after,
                                  int most)
{
    return connection.all("select " + std::string{row_columns} +
                              " from import_rows where region_id = :region and import_id = :import and "
                              "row_number > :after and outcome <> 'failed' order by row_number limit :most",
                          {{"region", region}, {"import", import}, {"after", after}, {"most", most}}, read_row);
}

std::vector<ImportRow> failed_rows(Connection& connection, RegionId region, ImportId import)
{
    const Params params{{"region", region}, {"import", import}};
    auto rows = connection.all("select " + std::string{row_columns} +
                                   " from import_rows where region_id = :region and import_id = :import and "
                                   "outcome = 'failed' order by row_number",
                               params, read_row);
    const auto later = connection.all("select row_number, remarks from import_changes where region_id = :region and "
                                      "import_id = :import and act = 'failed' order by row_number",
                                      params, [](Row& row) {
                                          ImportRow read;
                                          read.row = row.take<int>();
                                          read.remarks = decoded_remarks(row.take<std::string>());
                                          return read;
                                      });
    rows.insert(rows.end(), later.begin(), later.end());
    std::ranges::stable_sort(rows, {}, &ImportRow::row);
    return rows;
}

void append_changes(Connection& connection, RegionId region, ImportId import, std::span<const ImportChange> changes)
{
    connection.bulk_insert("import_changes",
                           {"region_id", "import_id", "row_number", "act", "object", "object_id", "version", "label",
                            "was", "became", "remarks"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& change : changes)
                                   add({region, import, change.row, change.act, change.object, change.object_id,
                                        change.version, change.label, encoded(change.was), encoded(change.became),
                                        encoded(change.remarks)});
                           });
}

std::vector<ImportChange> changes_of(Connection& connection, RegionId region, ImportId import)
{
    return connection.all("select row_number, act, object, object_id, version, label, was, became, remarks from "
                          "import_changes where region_id = :region and import_id = :import order by id",
                          {{"region", region}, {"import", import}}, read_change);
}

} // namespace vekha::store
