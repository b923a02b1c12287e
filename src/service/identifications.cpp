#include "service/identifications.h"

#include "service/identification_parts.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr int rows_at_once = 500;

Answer<store::Page<FindingRow>> findings(Connection& connection, const Call& call, IdentificationId id,
                                         FindingFilter filter, const store::PageRequest& page)
{
    const auto run = seen_run(connection, call, id);
    if (!run) return unexpected<Refusal>{run.error()};
    if (filter.against)
        if (const auto other = seen_run(connection, call, *filter.against); !other)
            return unexpected<Refusal>{other.error()};
    filter.day = call.today;
    const auto scope = scope_of(call, domain::permission::identification_read).value();
    auto found = store::page_of_findings(connection, scope, id, filter, page);
    if (!found) return refused("cursor-invalid");
    return *std::move(found);
}

} // namespace

Answer<store::Page<IdentificationRow>> list_identifications(Services& services, const Call& call,
                                                            const IdentificationFilter& filter,
                                                            const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::identification_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<IdentificationRow>> {
        auto found = store::page_of_identifications(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<IdentificationView> get_identification(Services& services, const Call& call, IdentificationId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return view_of_run(connection, call, id); });
}

Answer<store::Page<FindingRow>> list_findings(Services& services, const Call& call, IdentificationId id,
                                              FindingFilter filter, const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) {
        return findings(connection, call, id, std::move(filter), page);
    });
}

Answer<WholeList> whole_list(Services& services, const Call& call, IdentificationId id, const FindingFilter& filter)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<WholeList> {
        const auto run = seen_run(connection, call, id);
        if (!run) return unexpected<Refusal>{run.error()};
        WholeList whole{*run, store::recipe_of(connection, call.actor.scope.region, id).method.rule, {}};
        store::PageRequest page{{}, rows_at_once};
        do {
            auto part = findings(connection, call, id, filter, page);
            if (!part) return unexpected<Refusal>{part.error()};
            std::ranges::move(part->items, std::back_inserter(whole.schools));
            page.cursor = part->next;
        } while (page.cursor);
        return whole;
    });
}

Answer<std::string> get_finding(Services& services, const Call& call, IdentificationId id,
                                domain::OrganisationId school)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::string> {
        const auto run = seen_run(connection, call, id);
        if (!run) return unexpected<Refusal>{run.error()};
        const auto scope = scope_of(call, domain::permission::identification_read).value();
        auto body = store::finding_body(connection, scope, id, school);
        if (!body) return refused("school-not-in-run");
        return *std::move(body);
    });
}

Answer<ListChanges> list_changes(Services& services, const Call& call, IdentificationId id, IdentificationId earlier)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ListChanges> {
        const auto now = seen_run(connection, call, id);
        if (!now) return unexpected<Refusal>{now.error()};
        const auto before = seen_run(connection, call, earlier);
        if (!before) return unexpected<Refusal>{before.error()};
        const auto scope = scope_of(call, domain::permission::identification_read).value();
        return ListChanges{*before, *now, store::moves_between(connection, scope, earlier, id)};
    });
}

Answer<std::vector<FindingPoint>> list_points(Services& services, const Call& call, IdentificationId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<FindingPoint>> {
        const auto run = seen_run(connection, call, id);
        if (!run) return unexpected<Refusal>{run.error()};
        const auto scope = scope_of(call, domain::permission::identification_read).value();
        return store::points_of(connection, scope, id);
    });
}

} // namespace vekha::service
