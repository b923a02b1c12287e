#include "service/school_groups.h"

#include "service/group_parts.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/grants.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

constexpr const char* made = "group-made";

Answer<void> check(const GroupFields& fields)
{
    return first_refusal({not_empty(fields.code, "code"), not_longer(fields.code, 60, "code"),
                          not_empty(fields.name, "name"), not_longer(fields.name, 300, "name"),
                          not_longer(fields.order.number, 100, "order"), not_longer(fields.order.issuer, 300, "issuer"),
                          not_longer(fields.note, 2000, "note")});
}

GroupFields completed(GroupFields fields)
{
    fields.code = trimmed(fields.code);
    fields.name = trimmed(fields.name);
    const auto* preset = domain::group_preset(fields.code);
    if (preset != nullptr) fields.code = preset->code;
    if (fields.name.empty()) fields.name = preset != nullptr ? preset->name : fields.code;
    return fields;
}

Answer<GroupRow> made_group(Connection& connection, const Call& call, const MakeGroup& command)
{
    const auto region = call.actor.scope.region;
    const store::Belonging belonging{region, command.territory.value_or(call.actor.scope.territory)};
    const auto fields = completed(command.fields);
    if (const auto checked = check(fields); !checked) return unexpected<Refusal>{checked.error()};
    const auto fingerprint = store::sha256_of(fields.code + '\n' + std::to_string(fields.year) + '\n' +
                                              std::to_string(belonging.territory.value));
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return seen_group(connection, call, GroupId{**before});
    if (store::path_of(connection, region, belonging.territory).empty()) return refused("territory-not-found");
    if (const auto may = permit(connection, call, domain::permission::group_write, belonging); !may)
        return unexpected<Refusal>{may.error()};
    if (store::group_of_year(connection, region, belonging.territory, fields.year, fields.code))
        return refused("group-exists", {{"code", fields.code}});
    const auto id = store::insert_group(connection, region, belonging.territory, fields, call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "group", id.value,
           {{"code", fields.code}, {"name", fields.name}, {"year", std::to_string(fields.year)}},
           {store::location_of(connection, belonging), {}});
    return seen_group(connection, call, id);
}

} // namespace

Answer<GroupRow> seen_group(Connection& connection, const Call& call, GroupId group)
{
    const auto scope = scope_of(call, domain::permission::group_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_group(connection, *scope, group, call.today);
    if (!found) return refused("group-not-found");
    return *std::move(found);
}

Answer<GroupRow> own_group(Connection& connection, const Call& call, GroupId group)
{
    auto found = seen_group(connection, call, group);
    if (!found) return found;
    const auto may = permit(connection, call, domain::permission::group_write,
                            store::Belonging{call.actor.scope.region, found->territory});
    if (!may) return unexpected<Refusal>{may.error()};
    return found;
}

Answer<FoundSchools> find_schools(Connection& connection, const Call& call, TerritoryId territory, const Schools& asked)
{
    constexpr std::size_t most = 5000;
    if (asked.ids.size() + asked.codes.size() > most)
        return refused("list-too-long", {{"limit", std::to_string(most)}});
    auto scope = scope_of(call, domain::permission::group_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    scope->within = territory;
    FoundSchools found;
    std::vector<std::string> codes;
    for (const auto& code : asked.codes)
        if (auto said = trimmed(code); !said.empty()) codes.push_back(std::move(said));
    found.schools = store::organisations_among(connection, *scope, asked.ids, codes);
    std::set<std::string> known;
    for (const auto& school : found.schools)
        known.insert(school.code);
    for (const auto& code : codes)
        if (!known.contains(code) && std::ranges::find(found.unknown_codes, code) == found.unknown_codes.end())
            found.unknown_codes.push_back(code);
    return found;
}

std::vector<domain::OrganisationId> ids_of(const std::vector<SchoolName>& schools)
{
    std::vector<domain::OrganisationId> ids;
    for (const auto& school : schools)
        ids.push_back(school.id);
    return ids;
}

std::vector<TerritoryId> territories_of(const std::vector<SchoolName>& schools)
{
    std::set<TerritoryId> territories;
    for (const auto& school : schools)
        territories.insert(school.territory);
    return {territories.begin(), territories.end()};
}

std::string names_of(const std::vector<SchoolName>& schools)
{
    constexpr std::size_t most = 100;
    std::string names;
    for (std::size_t n = 0; n < schools.size() && n < most; ++n)
        names += (n == 0 ? "" : ", ") + schools[n].name;
    if (schools.size() > most) names += " …";
    return names;
}

Answer<store::Page<GroupRow>> list_groups(Services& services, const Call& call, const GroupFilter& filter,
                                          const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::group_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<GroupRow>> {
        auto found = store::page_of_groups(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<std::pair<std::string, std::string>>> own_groups(Services& services, const Call& call)
{
    using Groups = std::vector<std::pair<std::string, std::string>>;
    if (const auto scope = scope_of(call, domain::permission::group_read); !scope)
        return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Groups> {
        auto groups = store::group_codes(connection, call.actor.scope.region);
        std::erase_if(groups, [](const auto& group) { return domain::group_preset(group.first) != nullptr; });
        return groups;
    });
}

Answer<GroupRow> get_group(Services& services, const Call& call, GroupId group)
{
    return store::reading(*services.pool, [&](Connection& connection) { return seen_group(connection, call, group); });
}

Answer<store::Page<GroupMember>> list_members(Services& services, const Call& call, GroupId group,
                                              const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<GroupMember>> {
        if (const auto seen = seen_group(connection, call, group); !seen) return unexpected<Refusal>{seen.error()};
        auto found = store::page_of_members(connection, call.actor.scope, group, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<WholeGroup> whole_group(Services& services, const Call& call, GroupId group)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<WholeGroup> {
        auto seen = seen_group(connection, call, group);
        if (!seen) return unexpected<Refusal>{seen.error()};
        WholeGroup whole{*std::move(seen), {}};
        store::PageRequest next{std::nullopt, 500};
        do {
            auto page = store::page_of_members(connection, call.actor.scope, group, next);
            if (!page) return refused("cursor-invalid");
            std::ranges::move(page->items, std::back_inserter(whole.members));
            next.cursor = page->next;
        } while (next.cursor);
        return whole;
    });
}

Answer<GroupRow> make_group(Services& services, const Call& call, const MakeGroup& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_group(connection, call, command); });
}

Answer<GroupRow> change_group(Services& services, const Call& call, const ChangeGroup& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<GroupRow> {
        const auto before = own_group(connection, call, command.group);
        if (!before) return before;
        auto fields = command.fields;
        fields.code = before->fields.code;
        fields.year = before->fields.year;
        fields = completed(std::move(fields));
        if (const auto checked = check(fields); !checked) return unexpected<Refusal>{checked.error()};
        if (!store::update_group(connection, call.actor.scope.region, command.group, command.version, fields, call.now))
            return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
        record(connection, call, "group-changed", "group", command.group.value,
               {{"was", before->fields.name}, {"became", fields.name}, {"order", fields.order.number}},
               {store::location_of(connection, call.actor.scope.region, before->territory), {}});
        return seen_group(connection, call, command.group);
    });
}

} // namespace vekha::service
