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

constexpr const char* copied = "group-copied";
using Ids = std::set<domain::OrganisationId>;

Ids members_of(Connection& connection, const Call& call, GroupId group, domain::Date from)
{
    const auto members = store::members_from(connection, call.actor.scope.region, group, from);
    return {members.begin(), members.end()};
}

/// Divides schools into those that `chosen` holds and the rest.
template <typename Chosen>
void divide(std::vector<SchoolName> schools, Chosen chosen, MembersChange& change)
{
    for (auto& school : schools)
        (chosen(school) ? change.done : change.unchanged).push_back(std::move(school));
}

void tell(Connection& connection, const Call& call, std::string_view act, const MembersChange& change,
          std::map<std::string, std::string> details)
{
    details["group"] = change.group.fields.code;
    details["year"] = std::to_string(change.group.fields.year);
    details["count"] = std::to_string(change.done.size());
    details["schools"] = names_of(change.done);
    record(connection, call, act, "group", change.group.id.value, std::move(details),
           {store::location_of(connection, call.actor.scope.region, change.group.territory), {}});
}

/// The group as it is now, and the duties of those it concerns.
Answer<MembersChange> finished(Connection& connection, const Call& call, MembersChange change,
                               const std::vector<SchoolName>& concerned, const std::string& why)
{
    change.effect = refresh_obligations_above(connection, call, territories_of(concerned), why);
    auto group = seen_group(connection, call, change.group.id);
    if (!group) return unexpected<Refusal>{group.error()};
    change.group = *std::move(group);
    return change;
}

Answer<MembersChange> begun(Connection& connection, const Call& call, GroupId group, const Schools& asked)
{
    auto own = own_group(connection, call, group);
    if (!own) return unexpected<Refusal>{own.error()};
    if (asked.ids.empty() && asked.codes.empty()) return refused("schools-missing");
    MembersChange change;
    change.group = *std::move(own);
    return change;
}

std::vector<store::NewMembership> memberships(const std::vector<SchoolName>& schools, const AddMembers& command,
                                              domain::GroupBasis of_group)
{
    const auto basis = command.basis == domain::GroupBasis::Unsaid ? of_group : command.basis;
    std::vector<store::NewMembership> made;
    for (const auto& school : schools)
        made.push_back({school.id, command.from, basis, command.note});
    return made;
}

Answer<MembersChange> added(Connection& connection, const Call& call, const AddMembers& command)
{
    auto change = begun(connection, call, command.group, command.schools);
    if (!change) return change;
    auto found = find_schools(connection, call, change->group.territory, command.schools);
    if (!found) return unexpected<Refusal>{found.error()};
    change->unknown_codes = std::move(found->unknown_codes);
    const auto region = call.actor.scope.region;
    store::list_schools(connection, region, command.group, ids_of(found->schools), call.now);
    // In one group of a code at a time: another year or territory must let the school go first.
    const auto taken = store::taken_from(connection, region, change->group.fields.code, command.from);
    const Ids members{taken.begin(), taken.end()};
    divide(
        std::move(found->schools),
        [&](const SchoolName& school) { return !command.selected || !members.contains(school.id); }, *change);
    if (change->done.empty()) return change;
    if (command.selected)
        store::insert_memberships(connection, region, command.group, change->group.fields.code,
                                  memberships(change->done, command, change->group.fields.basis), call.actor.id,
                                  call.now);
    tell(connection, call, command.selected ? "group-joined" : "group-listed", *change,
         {{"from", domain::to_iso(command.from)}, {"note", command.note}});
    const auto concerned = change->done;
    const auto why = "group-joined:" + change->group.fields.code;
    return finished(connection, call, *std::move(change), concerned, why);
}

Answer<MembersChange> ended(Connection& connection, const Call& call, const EndMembers& command)
{
    auto change = begun(connection, call, command.group, command.schools);
    if (!change) return change;
    auto found = find_schools(connection, call, change->group.territory, command.schools);
    if (!found) return unexpected<Refusal>{found.error()};
    change->unknown_codes = std::move(found->unknown_codes);
    const auto left = store::end_memberships(connection, call.actor.scope.region, command.group, ids_of(found->schools),
                                             command.last, call.today, command.why, call.actor.id, call.now);
    divide(
        std::move(found->schools),
        [&](const SchoolName& school) { return std::ranges::find(left, school.id) != left.end(); }, *change);
    if (change->done.empty()) return change;
    tell(connection, call, "group-left", *change, {{"to", domain::to_iso(command.last)}, {"note", command.why}});
    const auto concerned = change->done;
    const auto why = "group-left:" + change->group.fields.code;
    return finished(connection, call, *std::move(change), concerned, why);
}

/// Everyone in the group on the day before `from`, or those of them that were named.
Answer<std::vector<SchoolName>> staying(Connection& connection, const Call& call, const GroupRow& group,
                                        const CopyGroup& command)
{
    const auto members = members_of(connection, call, group.id, domain::plus_days(command.from, -1));
    if (!command.schools) {
        Schools all;
        all.ids.assign(members.begin(), members.end());
        auto found = find_schools(connection, call, group.territory, all);
        if (!found) return unexpected<Refusal>{found.error()};
        return std::move(found->schools);
    }
    auto found = find_schools(connection, call, group.territory, *command.schools);
    if (!found) return unexpected<Refusal>{found.error()};
    std::erase_if(found->schools, [&](const SchoolName& school) { return !members.contains(school.id); });
    return std::move(found->schools);
}

Answer<GroupRow> group_after(Connection& connection, const Call& call, const GroupRow& before, int year)
{
    const auto region = call.actor.scope.region;
    if (year <= before.fields.year) return refused("year-not-later");
    if (store::group_of_year(connection, region, before.territory, year, before.fields.code))
        return refused("group-exists", {{"code", before.fields.code}});
    auto fields = before.fields;
    fields.year = year;
    fields.order = {};
    const auto id = store::insert_group(connection, region, before.territory, fields, call.actor.id, call.now);
    return seen_group(connection, call, id);
}

Answer<MembersChange> copied_group(Connection& connection, const Call& call, const CopyGroup& command)
{
    const auto fingerprint =
        store::sha256_of(std::to_string(command.group.value) + '\n' + std::to_string(command.year));
    const auto earlier = made_before(connection, call, command.idempotency_key, copied, fingerprint);
    if (!earlier) return unexpected<Refusal>{earlier.error()};
    if (*earlier) {
        auto group = seen_group(connection, call, GroupId{**earlier});
        if (!group) return unexpected<Refusal>{group.error()};
        MembersChange repeated;
        repeated.group = *std::move(group);
        return repeated;
    }
    const auto before = own_group(connection, call, command.group);
    if (!before) return unexpected<Refusal>{before.error()};
    const auto stay = staying(connection, call, *before, command);
    if (!stay) return unexpected<Refusal>{stay.error()};
    const auto after = group_after(connection, call, *before, command.year);
    if (!after) return unexpected<Refusal>{after.error()};
    const auto region = call.actor.scope.region;
    const auto all = store::members_from(connection, region, before->id, command.from);
    const auto everyone = find_schools(connection, call, before->territory, Schools{all, {}});
    if (!everyone) return unexpected<Refusal>{everyone.error()};
    store::end_memberships(connection, region, before->id, all, domain::plus_days(command.from, -1), call.today, "",
                           call.actor.id, call.now);
    AddMembers as_before;
    as_before.from = command.from;
    MembersChange change;
    change.group = *after;
    change.done = *stay;
    store::list_schools(connection, region, after->id, ids_of(change.done), call.now);
    store::insert_memberships(connection, region, after->id, after->fields.code,
                              memberships(change.done, as_before, before->fields.basis), call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, copied, fingerprint, after->id.value);
    tell(connection, call, copied, change, {{"fromYear", std::to_string(before->fields.year)}});
    // Those who did not stay have left: their duties are looked at as well.
    return finished(connection, call, std::move(change), everyone->schools, "group-copied:" + after->fields.code);
}

} // namespace

Answer<MembersChange> add_members(Services& services, const Call& call, const AddMembers& command)
{
    if (const auto checked = first_refusal({not_longer(command.note, 500, "note")}); !checked)
        return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return added(connection, call, command); });
}

Answer<MembersChange> end_members(Services& services, const Call& call, const EndMembers& command)
{
    if (const auto checked = first_refusal({not_longer(command.why, 500, "why")}); !checked)
        return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return ended(connection, call, command); });
}

Answer<MembersChange> copy_group(Services& services, const Call& call, const CopyGroup& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return copied_group(connection, call, command); });
}

} // namespace vekha::service
