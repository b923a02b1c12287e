#include "service/saved_views.h"

#include "service/permit.h"
#include "service/text_checks.h"
#include "service/work.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

constexpr std::array<std::string_view, 6> pages{"obligations", "schools", "road-map", "territory", "load", "burden"};

Answer<void> may_keep(const Call& call)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    return {};
}

/// Sharing is for who manages the territory; the own list is one's own business.
Answer<void> may_share(Connection& connection, const Call& call, bool shared)
{
    if (!shared) return {};
    return permit(connection, call, domain::permission::obligation_manage, store::Belonging{call.actor.scope});
}

Answer<void> well_worded(const SavedViewRow& view)
{
    return first_refusal({not_empty(view.name, "name"), not_longer(view.name, longest_view_name, "name"),
                          not_longer(view.search, longest_view_search, "search")});
}

Answer<SavedViewRow> own_view(Connection& connection, const Call& call, SavedViewId id, std::int64_t version)
{
    auto found = store::find_view(connection, call.actor.scope.region, call.actor.id, id);
    if (!found) return refused("saved-view-not-found");
    if (found->version != version) return refused("changed-meanwhile", {{"version", std::to_string(found->version)}});
    return *std::move(found);
}

void note(Connection& connection, const Call& call, std::string_view act, const SavedViewRow& view)
{
    record(connection, call, act, "saved-view", view.id.value,
           {{"name", view.name}, {"page", view.page}, {"shared", view.shared ? "1" : "0"}},
           {store::Belonging{call.actor.scope.region, view.territory}, {}});
}

Answer<SavedViewRow> make(Connection& connection, const Call& call, const SaveView& command)
{
    const auto region = call.actor.scope.region;
    const auto fingerprint = command.page + "\n" + command.name + "\n" + command.search;
    const auto before = made_before(connection, call, command.idempotency_key, "view-saved", fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before)
        if (auto made = store::find_view(connection, region, call.actor.id, SavedViewId{**before})) return *made;
    SavedViewRow view{{},
                      call.actor.id,
                      call.actor.name,
                      call.actor.scope.territory,
                      command.page,
                      trimmed(command.name),
                      command.search,
                      command.shared,
                      1};
    const auto worded = well_worded(view);
    if (!worded) return unexpected<Refusal>{worded.error()};
    const auto may = may_share(connection, call, view.shared);
    if (!may) return unexpected<Refusal>{may.error()};
    if (store::count_of_views(connection, region, call.actor.id) >= most_views)
        return refused("too-many-views", {{"limit", std::to_string(most_views)}});
    view.id = store::insert_view(connection, region, view, call.now);
    remember_made(connection, call, command.idempotency_key, "view-saved", fingerprint, view.id.value);
    note(connection, call, "view-saved", view);
    return view;
}

} // namespace

bool has_views(std::string_view page)
{
    return std::ranges::find(pages, page) != pages.end();
}

Answer<std::vector<SavedViewRow>> list_views(Services& services, const Call& call,
                                             const std::optional<std::string>& page)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto& scope = call.actor.scope;
    return store::views_of(*services.pool->lease(), scope.region, call.actor.id, scope.territory, page);
}

Answer<SavedViewRow> save_view(Services& services, const Call& call, const SaveView& command)
{
    if (auto may = may_keep(call); !may) return unexpected<Refusal>{may.error()};
    if (!has_views(command.page)) return refused("page-without-views", {{"detail", command.page}});
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return make(connection, call, command); });
}

Answer<SavedViewRow> change_view(Services& services, const Call& call, const ChangeView& command)
{
    if (auto may = may_keep(call); !may) return unexpected<Refusal>{may.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<SavedViewRow> {
        auto view = own_view(connection, call, command.view, command.version);
        if (!view) return unexpected<Refusal>{view.error()};
        if (command.name) view->name = trimmed(*command.name);
        if (command.search) view->search = *command.search;
        if (command.shared) view->shared = *command.shared;
        if (auto worded = well_worded(*view); !worded) return unexpected<Refusal>{worded.error()};
        if (auto may = may_share(connection, call, command.shared.value_or(false)); !may)
            return unexpected<Refusal>{may.error()};
        if (!store::update_view(connection, call.actor.scope.region, *view, call.now))
            return refused("changed-meanwhile", {{"version", std::to_string(view->version)}});
        ++view->version;
        note(connection, call, "view-changed", *view);
        return view;
    });
}

Answer<void> remove_view(Services& services, const Call& call, SavedViewId id, std::int64_t version)
{
    if (auto may = may_keep(call); !may) return unexpected<Refusal>{may.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto view = own_view(connection, call, id, version);
        if (!view) return unexpected<Refusal>{view.error()};
        store::delete_view(connection, call.actor.scope.region, id);
        note(connection, call, "view-removed", *view);
        return {};
    });
}

} // namespace vekha::service
