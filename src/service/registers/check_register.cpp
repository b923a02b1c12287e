#include "intake/registers/read_rows.h"
#include "service/permit.h"
#include "service/registers/import_parts.h"

namespace vekha::service
{

namespace
{

using store::RegisterImportRow;

domain::RowCounts counts_of(const std::vector<store::ImportRow>& rows)
{
    domain::RowCounts counts;
    for (const auto& row : rows)
        counts.count(row.outcome, row.remarks);
    return counts;
}

} // namespace

Answer<ImportView> check_register(Services& services, const Call& call, ImportId id, std::int64_t version)
{
    const auto found = store::reading(*services.pool, [&](Connection& connection) -> Answer<RegisterImportRow> {
        return permitted_import(connection, call, id);
    });
    if (!found) return unexpected<Refusal>{found.error()};
    const auto document = source_of(services, *found);
    if (!document) return unexpected<Refusal>{document.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ImportView> {
        auto import = import_to_change(connection, call, id, version, {ImportState::Mapping, ImportState::Checked},
                                       "import-not-open");
        if (!import) return unexpected<Refusal>{import.error()};
        if (const auto can = readable(*import, **document); !can) return unexpected<Refusal>{can.error()};
        const auto entries = intake::read_rows(intake::table_of(**document, import->sheet), import->head_row,
                                               import->mapping, import->kind);
        const auto rows = planned_rows(planning_for(connection, call, *import), *import, entries);
        store::replace_import_rows(connection, import->region, id, rows);
        store::remember_mapping(connection, *import, call.actor.id, call.now);
        import->state = ImportState::Checked;
        import->checked = counts_of(rows);
        import->checked_rows = static_cast<std::int64_t>(rows.size());
        if (!store::update_import(connection, *import)) return refused("changed-meanwhile");
        return view_of_import(connection, *std::move(import));
    });
}

Answer<ImportView> get_register_import(Services& services, const Call& call, ImportId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ImportView> {
        auto import = permitted_import(connection, call, id);
        if (!import) return unexpected<Refusal>{import.error()};
        return view_of_import(connection, *std::move(import));
    });
}

Answer<store::Page<ImportView>> list_register_imports(Services& services, const Call& call,
                                                      std::optional<domain::RegisterKind> kind,
                                                      const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::organisation_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<ImportView>> {
        auto found = store::page_of_imports(connection, *scope, kind, page);
        if (!found) return refused("cursor-invalid");
        store::Page<ImportView> shown;
        shown.total = found->total;
        shown.next = std::move(found->next);
        for (auto& import : found->items)
            shown.items.push_back(view_of_import(connection, std::move(import)));
        return shown;
    });
}

Answer<store::Page<store::ImportRow>> list_import_rows(Services& services, const Call& call, ImportId id,
                                                       const store::ImportRowFilter& filter,
                                                       const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<store::ImportRow>> {
        const auto import = permitted_import(connection, call, id);
        if (!import) return unexpected<Refusal>{import.error()};
        auto rows = store::page_of_import_rows(connection, import->region, id, filter, page);
        if (!rows) return refused("cursor-invalid");
        return *std::move(rows);
    });
}

Answer<ImportView> discard_register_import(Services& services, const Call& call, ImportId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ImportView> {
        auto import = import_to_change(connection, call, id, version, {ImportState::Mapping, ImportState::Checked},
                                       "import-not-open");
        if (!import) return unexpected<Refusal>{import.error()};
        store::replace_import_rows(connection, import->region, id, {});
        import->state = ImportState::Discarded;
        if (!store::update_import(connection, *import)) return refused("changed-meanwhile");
        record(connection, call, "register-discarded", "import", id.value, {{"file", import->file_name}});
        return view_of_import(connection, *std::move(import));
    });
}

} // namespace vekha::service
