#include "service/group_parts.h"
#include "service/identification_parts.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/grants.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using store::SchoolName;

constexpr const char* confirmed = "identification-confirmed";
constexpr std::size_t most_decided = 5000;

/// The list that a person makes of a run.
struct Chosen {
    std::map<OrganisationId, SchoolName> by_method; ///< with one of the verdicts
    std::map<OrganisationId, SchoolName> taken;
    std::vector<store::ListException> exceptions;
    std::map<OrganisationId, const DecidedSchool*> decided;
};

/// What becomes of the stays in groups of the code.
struct Moves {
    std::vector<SchoolName> joined;
    std::vector<SchoolName> ended;
    std::vector<SchoolName> elsewhere;
};

Answer<void> checked(const ConfirmList& command)
{
    if (command.decided.size() > most_decided)
        return refused("list-too-long", {{"limit", std::to_string(most_decided)}});
    for (const auto& each : command.decided)
        if (const auto wrong = not_longer(each.words, 500, "words")) return unexpected<Refusal>{*wrong};
    return first_refusal({not_empty(command.group, "group"), not_longer(command.group, 60, "group"),
                          not_empty(command.order.number, "order"), not_longer(command.order.number, 100, "order"),
                          not_empty(command.order.day ? "day" : "", "orderDay"),
                          not_longer(command.order.issuer, 300, "issuer")});
}

/// Everyone whom the run puts on the list, but for what a person decided about single schools.
Answer<Chosen> chosen(const std::vector<store::FindingSummary>& findings, const ConfirmList& command)
{
    Chosen list;
    for (const auto& each : command.decided)
        list.decided.emplace(each.school, &each);
    const std::set<std::string> verdicts{command.verdicts.begin(), command.verdicts.end()};
    std::set<OrganisationId> known;
    for (const auto& finding : findings) {
        const auto& school = finding.school;
        known.insert(school.id);
        const auto listed = verdicts.empty() ? finding.finding.listed : verdicts.contains(finding.finding.verdict);
        if (listed) list.by_method.emplace(school.id, school);
        const auto said = list.decided.find(school.id);
        const auto* decision = said == list.decided.end() ? nullptr : said->second;
        const auto taken = decision != nullptr ? decision->taken : listed && command.selection == Selection::All;
        if (taken) list.taken.emplace(school.id, school);
        if (decision == nullptr || (taken == listed && trimmed(decision->words).empty())) continue;
        if (taken != listed && trimmed(decision->words).empty())
            return refused("words-missing", {{"school", school.name}});
        list.exceptions.push_back({school, taken, decision->basis, trimmed(decision->words)});
    }
    for (const auto& [school, decision] : list.decided)
        if (!known.contains(school)) return refused("school-not-in-run", {{"id", std::to_string(school.value)}});
    if (list.taken.empty()) return refused("list-empty");
    return list;
}

/// The group of the year of the run, made or given the order of now.
GroupRow group_of_run(Connection& connection, const Call& call, const IdentificationRow& run,
                      const ConfirmList& command)
{
    const auto region = call.actor.scope.region;
    const auto* preset = domain::group_preset(trimmed(command.group));
    GroupFields fields;
    fields.code = preset != nullptr ? preset->code : trimmed(command.group);
    fields.name = preset != nullptr ? preset->name : fields.code;
    fields.year = run.year;
    fields.basis = domain::GroupBasis::Algorithm;
    fields.order = command.order;
    const auto whole = store::whole_region(region, run.territory);
    if (const auto known = store::group_of_year(connection, region, run.territory, run.year, fields.code)) {
        auto group = store::find_group(connection, whole, *known, call.today).value();
        group.fields.order = command.order;
        if (!store::update_group(connection, region, *known, group.version, group.fields, call.now))
            throw store::DatabaseError(store::DatabaseFault::Conflict, "a group changed while its list was confirmed");
        return group;
    }
    const auto id = store::insert_group(connection, region, run.territory, fields, call.actor.id, call.now);
    record(connection, call, "group-made", "group", id.value,
           {{"code", fields.code}, {"name", fields.name}, {"year", std::to_string(fields.year)}},
           {store::location_of(connection, region, run.territory), {}});
    return store::find_group(connection, whole, id, call.today).value();
}

/// «приказ № 502 от 20.08.2025»
std::string order_in_words(const store::Order& order)
{
    auto words = "приказ № " + order.number;
    if (order.day)
        words += fmt::format(" от {:02}.{:02}.{}", static_cast<unsigned>(order.day->day()),
                             static_cast<unsigned>(order.day->month()), static_cast<int>(order.day->year()));
    return words;
}

/// Each with the order in its note: the group may be given another one by a later list.
std::vector<store::NewMembership> memberships(const std::vector<SchoolName>& joined, const Chosen& list,
                                              const store::Order& order, domain::Date from)
{
    std::vector<store::NewMembership> made;
    for (const auto& school : joined) {
        const auto decision = list.decided.find(school.id);
        const auto said = decision != list.decided.end();
        const auto by_method = list.by_method.contains(school.id);
        auto basis = by_method ? domain::GroupBasis::Algorithm : domain::GroupBasis::Other;
        if (said && decision->second->basis != domain::GroupBasis::Unsaid) basis = decision->second->basis;
        auto note = order_in_words(order);
        if (said && !trimmed(decision->second->words).empty()) note += "; " + trimmed(decision->second->words);
        made.push_back({school.id, from, basis, std::move(note)});
    }
    return made;
}

/// Ends the stays of those who are not on the list, and of those who go on in the group of another year.
Moves move_schools(Connection& connection, const Call& call, const IdentificationRow& run, const GroupRow& group,
                   const Chosen& list, domain::Date from)
{
    const auto region = call.actor.scope.region;
    const auto last = domain::plus_days(from, -1);
    const auto why = "не вошла в список " + std::to_string(run.year) + " года";
    // A stay that began today by a list that is corrected today never was.
    const auto before_today = domain::plus_days(call.today, -1);
    Moves moves;
    std::set<OrganisationId> staying;
    std::set<OrganisationId> left;
    for (const auto& stay : store::open_stays(connection, region, run.territory, group.fields.code, from)) {
        const auto taken = list.taken.contains(stay.school.id);
        const std::vector<OrganisationId> one{stay.school.id};
        // What another territory or a later list decided is not for this one to undo.
        if ((stay.group_of && *stay.group_of != run.territory) || stay.group_year.value_or(0) > run.year) {
            if (taken && staying.insert(stay.school.id).second) moves.elsewhere.push_back(stay.school);
            continue;
        }
        if (taken && (stay.group == group.id)) {
            staying.insert(stay.school.id);
            continue;
        }
        if (taken && !stay.group) continue; // becomes the stay in this group
        auto gone = true;
        if (stay.group)
            gone = !store::end_memberships(connection, region, *stay.group, one, last, before_today, taken ? "" : why,
                                           call.actor.id, call.now)
                        .empty();
        else
            store::end_stays_without_group(connection, region, group.fields.code, one, last, why, call.actor.id,
                                           call.now);
        if (!taken && gone && left.insert(stay.school.id).second) moves.ended.push_back(stay.school);
    }
    for (const auto& [id, school] : list.taken)
        if (!staying.contains(id)) moves.joined.push_back(school);
    return moves;
}

std::vector<SchoolName> all_of(const std::map<OrganisationId, SchoolName>& schools)
{
    std::vector<SchoolName> all;
    for (const auto& [id, school] : schools)
        all.push_back(school);
    return all;
}

std::string fingerprint_of(const ConfirmList& command)
{
    auto text = std::to_string(command.id.value) + '\n' + command.group + '\n' + command.order.number;
    for (const auto& each : command.decided)
        text += '\n' + std::to_string(each.school.value) + (each.taken ? '+' : '-') + each.words;
    return store::sha256_of(text);
}

Answer<Confirmed> carried_out(Connection& connection, const Call& call, const ConfirmList& command)
{
    const auto region = call.actor.scope.region;
    const auto run = own_run(connection, call, command.id, domain::permission::identification_confirm);
    if (!run) return unexpected<Refusal>{run.error()};
    const auto fingerprint = fingerprint_of(command);
    const auto before = made_before(connection, call, command.idempotency_key, confirmed, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    Confirmed done;
    if (!*before) {
        const auto whole = store::whole_region(region, run->territory);
        const auto list = chosen(store::summaries_of(connection, whole, run->id), command);
        if (!list) return unexpected<Refusal>{list.error()};
        const auto from = command.from.value_or(call.today);
        const auto group = group_of_run(connection, call, *run, command);
        auto moves = move_schools(connection, call, *run, group, *list, from);
        auto named = all_of(list->by_method);
        std::ranges::move(all_of(list->taken), std::back_inserter(named));
        store::list_schools(connection, region, group.id, ids_of(named), call.now);
        store::insert_memberships(connection, region, group.id, group.fields.code,
                                  memberships(moves.joined, *list, command.order, from), call.actor.id, call.now);
        const auto size = [](const auto& schools) { return static_cast<std::int64_t>(schools.size()); };
        const auto id =
            store::insert_confirmation(connection, region,
                                       {run->id, group.id, group.fields.code, group.fields.year, command.order, from,
                                        size(list->by_method), size(list->taken), size(moves.joined), size(moves.ended),
                                        list->exceptions, call.actor.id, call.actor.name},
                                       call.now);
        remember_made(connection, call, command.idempotency_key, confirmed, fingerprint, id.value);
        record(connection, call, confirmed, "identification", run->id.value,
               {{"method", run->method},
                {"year", std::to_string(run->year)},
                {"group", group.fields.code},
                {"order", command.order.number},
                {"from", domain::to_iso(from)},
                {"listed", std::to_string(list->by_method.size())},
                {"count", std::to_string(list->taken.size())},
                {"joined", names_of(moves.joined)},
                {"ended", names_of(moves.ended)},
                {"exceptions", std::to_string(list->exceptions.size())}},
               {store::location_of(connection, region, run->territory), {}});
        auto concerned = moves.joined;
        concerned.insert(concerned.end(), moves.ended.begin(), moves.ended.end());
        done.effect = refresh_obligations_above(connection, call, territories_of(concerned),
                                                "identification-confirmed:" + group.fields.code);
        done.joined = std::move(moves.joined);
        done.ended = std::move(moves.ended);
        done.elsewhere = std::move(moves.elsewhere);
    }
    auto view = view_of_run(connection, call, run->id);
    if (!view) return unexpected<Refusal>{view.error()};
    done.view = *std::move(view);
    return done;
}

} // namespace

Answer<Confirmed> confirm_identification(Services& services, const Call& call, const ConfirmList& command)
{
    if (const auto right = checked(command); !right) return unexpected<Refusal>{right.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return carried_out(connection, call, command); });
}

} // namespace vekha::service
