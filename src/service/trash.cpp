#include "service/trash.h"

#include "service/permit.h"
#include "service/preview_shelf.h"
#include "service/uploads.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

Answer<store::Purged> purged_rows(Connection& connection, const Call& call)
{
    const auto purged = store::purge_trash(connection, call.now - trash_kept, call.now - unused_kept);
    if (!purged.nothing())
        record(connection, call, "purged-from-trash", "region", call.actor.scope.region.value,
               {{"drafts", std::to_string(purged.drafts)},
                {"keys", std::to_string(purged.keys)},
                {"evidence", std::to_string(purged.evidence)},
                {"files", std::to_string(purged.files)}});
    return purged;
}

} // namespace

Answer<store::Page<TrashEntry>> list_trash(Services& services, const Call& call, const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::trash_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<TrashEntry>> {
        auto found = store::page_of_trash(connection, *scope, page);
        if (!found) return refused("cursor-invalid");
        store::Page<TrashEntry> entries{{}, found->total, std::move(found->next)};
        for (auto& item : found->items) {
            const store::Belonging belonging{scope->region, item.territory, item.organisation};
            const bool may = permit(connection, call, domain::permission::trash_restore, belonging).has_value();
            entries.items.push_back({std::move(item), {}, may});
            entries.items.back().purged_at = entries.items.back().item.removed_at + trash_kept;
        }
        return entries;
    });
}

Answer<void> restore_from_trash(Services& services, const Call& call, const std::string& kind, std::int64_t id)
{
    const auto scope = scope_of(call, domain::permission::trash_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto item = store::find_in_trash(connection, *scope, kind, id);
        if (!item) return refused("trash-item-not-found");
        const store::Belonging belonging{scope->region, item->territory, item->organisation};
        const auto allowed = permit(connection, call, domain::permission::trash_restore, belonging);
        if (!allowed) return unexpected<Refusal>{allowed.error()};
        store::restore_from_trash(connection, scope->region, *item, call.actor.name, call.now);
        record(connection, call, kind + "-restored", kind, id, {{"name", item->name}}, {belonging, {}});
        return {};
    });
}

PurgeReport purge_trash(Services& services, const Call& call)
{
    PurgeReport report;
    report.rows =
        *store::in_transaction(*services.pool, [&](Connection& connection) { return purged_rows(connection, call); });
    const auto named = [&](const std::string& sha256) { return store::is_file_named(*services.pool->lease(), sha256); };
    for (const auto& sha256 : services.files->older_than(unused_kept)) {
        if (named(sha256)) continue;
        if (services.files->remove_unnamed(sha256, unused_kept, [&] { return named(sha256); })) ++report.files;
    }
    report.uploads = collect_uploads(services, call).parts;
    report.previews = services.previews->forget_older_than(trash_kept);
    return report;
}

} // namespace vekha::service
