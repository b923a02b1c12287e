#include "service/monitoring_rounds.h"

#include "service/monitoring_parts.h"
#include "service/round_addressees.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/territories.h"

namespace vekha::service
{

namespace
{

using domain::RoundState;
namespace permission = domain::permission;

constexpr const char* made = "monitoring-round-made";

RoundView view_of(Connection& connection, const Call& call, RoundRow round)
{
    RoundView view;
    const auto region = call.actor.scope.region;
    view.form = store::form_of_round(connection, region, round.id);
    view.leads = over_round(connection, call, permission::monitoring_write, round);
    view.reads_whole = over_round(connection, call, permission::monitoring_read, round);
    if (round.state == RoundState::Closed) view.comparable = store::closed_rounds_like(connection, region, round);
    view.round = std::move(round);
    return view;
}

Answer<RoundView> viewed(Connection& connection, const Call& call, RoundId id)
{
    auto round = seen_round(connection, call, id);
    if (!round) return unexpected<Refusal>{round.error()};
    return view_of(connection, call, *std::move(round));
}

Answer<void> check(const std::string& title, const domain::Period& period, domain::Date due)
{
    const auto typed =
        first_refusal({not_empty(title, "title"), not_longer(title, 300, "title"), in_order(period.from, period.to)});
    if (!typed) return typed;
    if (due < period.from) return refused("due-before-period");
    return {};
}

About about(const Call& call, const RoundRow& round)
{
    return {store::Belonging{call.actor.scope.region, round.territory}, {}};
}

std::string fingerprint_of(const MakeRound& command)
{
    auto text = command.form + '\n' + command.title + '\n' + domain::to_iso(command.period.from) +
                domain::to_iso(command.period.to) + domain::to_iso(command.due) + command.addressees.group;
    for (const auto id : command.addressees.organisations)
        text += " o" + std::to_string(id.value);
    for (const auto id : command.addressees.territories)
        text += " t" + std::to_string(id.value);
    return store::sha256_of(text);
}

Answer<RoundView> made_round(Connection& connection, const Call& call, const MakeRound& command)
{
    const auto fingerprint = fingerprint_of(command);
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return viewed(connection, call, RoundId{**before});
    const store::Belonging place{call.actor.scope};
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    auto form = form_called(connection, place.region, command.form);
    if (!form) return unexpected<Refusal>{form.error()};
    const auto addressees = addressees_of_round(connection, call, *form, command.addressees);
    if (!addressees) return unexpected<Refusal>{addressees.error()};
    const store::NewRound round{place.territory, *std::move(form), trimmed(command.title),
                                command.period,  command.due,      command.addressees.group};
    const auto id = store::insert_round(connection, place.region, round, call.actor.id, call.now);
    store::insert_answers(connection, place.region, id, *addressees, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "monitoring-round", id.value,
           {{"title", round.title}, {"form", round.form.code}, {"addressees", std::to_string(addressees->size())}},
           {place, {}});
    return viewed(connection, call, id);
}

Answer<RoundView> changed_round(Connection& connection, const Call& call, const ChangeRound& command)
{
    const auto before = led_round(connection, call, command.round);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state == RoundState::Closed) return refused("round-closed");
    if (const auto checked = check(command.title, before->period, command.due); !checked)
        return unexpected<Refusal>{checked.error()};
    const auto title = trimmed(command.title);
    if (!store::update_round(connection, call.actor.scope.region, command.round, command.version,
                             {title, command.due, before->state, before->opened_on, before->closed_on}, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "monitoring-round-changed", "monitoring-round", command.round.value,
           {{"was", before->title}, {"became", title}, {"to", domain::to_iso(command.due)}}, about(call, *before));
    return viewed(connection, call, command.round);
}

Answer<RoundView> opened_round(Connection& connection, const Call& call, RoundId id, std::int64_t version)
{
    const auto before = led_round(connection, call, id);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state != RoundState::Planned) return refused("round-not-planned");
    const auto region = call.actor.scope.region;
    if (!store::update_round(connection, region, id, version,
                             {before->title, before->due, RoundState::Open, call.today, std::nullopt}, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    const auto everybody = store::whole_region(region, before->territory);
    for (const auto& answer : store::missing_of(connection, everybody, *before, call.today))
        tell_addressee(connection, call, *before, answer, "monitoring-opened", {},
                       "monitoring-opened-" + std::to_string(id.value));
    record(connection, call, "monitoring-round-opened", "monitoring-round", id.value, {{"title", before->title}},
           about(call, *before));
    return viewed(connection, call, id);
}

Answer<void> discarded_round(Connection& connection, const Call& call, RoundId id, std::int64_t version)
{
    const auto before = led_round(connection, call, id);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state != RoundState::Planned) return refused("round-not-planned");
    if (!store::delete_round(connection, call.actor.scope.region, id, version))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "monitoring-round-discarded", "monitoring-round", id.value, {{"title", before->title}},
           about(call, *before));
    return {};
}

Answer<Reminded> reminded(Connection& connection, const Call& call, RoundId id)
{
    const auto round = seen_round(connection, call, id);
    if (!round) return unexpected<Refusal>{round.error()};
    const auto led = scope_of(call, permission::monitoring_write);
    if (!led) return unexpected<Refusal>{led.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (round->state != RoundState::Open) return refused("round-not-open");
    Reminded done;
    done.addressees = store::missing_of(connection, *led, *round, call.today);
    std::vector<AnswerId> ids;
    for (const auto& answer : done.addressees) {
        ids.push_back(answer.id);
        // Once a day: who presses the button twice reminds once.
        done.people +=
            tell_addressee(connection, call, *round, answer, "monitoring-reminder", {},
                           "monitoring-reminder-" + std::to_string(answer.id.value) + "-" + domain::to_iso(call.today));
    }
    store::note_reminders(connection, call.actor.scope.region, ids, call.now);
    record(connection, call, "monitoring-reminded", "monitoring-round", id.value,
           {{"title", round->title}, {"addressees", std::to_string(ids.size())}}, about(call, *round));
    return done;
}

} // namespace

Answer<store::Page<RoundRow>> list_rounds(Services& services, const Call& call, const RoundFilter& filter,
                                          const store::PageRequest& page)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<RoundRow>> {
        auto found = store::page_of_rounds(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<RoundRow>> all_rounds(Services& services, const Call& call, const RoundFilter& filter)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<RoundRow>> {
        std::vector<RoundRow> all;
        store::PageRequest next{std::nullopt, 500};
        do {
            auto page = store::page_of_rounds(connection, *scope, filter, next, call.today);
            if (!page) return refused("cursor-invalid");
            std::ranges::move(page->items, std::back_inserter(all));
            next.cursor = page->next;
        } while (next.cursor);
        return all;
    });
}

Answer<RoundView> get_round(Services& services, const Call& call, RoundId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return viewed(connection, call, id); });
}

Answer<std::vector<RoundProposal>> propose_rounds(Services& services, const Call& call)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<RoundProposal>> {
        const store::Belonging place{call.actor.scope};
        if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
            return unexpected<Refusal>{may.error()};
        std::vector<domain::MonitoringForm> forms{store::preset_forms().begin(), store::preset_forms().end()};
        for (auto& row : store::own_forms(connection, place.region))
            forms.push_back(std::move(row.form));
        const auto calendar = store::school_calendar(connection, call.actor.scope).calendar;
        std::vector<RoundProposal> proposals;
        for (auto& form : forms) {
            if (!form.rhythm) continue;
            const auto when = domain::due_round(*form.rhythm, call.today, calendar);
            if (!when || store::has_round(connection, place.region, place.territory, form.code, when->period.from))
                continue;
            proposals.push_back({std::move(form), *when});
        }
        return proposals;
    });
}

Answer<RoundView> make_round(Services& services, const Call& call, const MakeRound& command)
{
    if (const auto checked = check(command.title, command.period, command.due); !checked)
        return unexpected<Refusal>{checked.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_round(connection, call, command); });
}

Answer<RoundView> change_round(Services& services, const Call& call, const ChangeRound& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_round(connection, call, command); });
}

Answer<RoundView> open_round(Services& services, const Call& call, RoundId id, std::int64_t version)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return opened_round(connection, call, id, version); });
}

Answer<void> discard_round(Services& services, const Call& call, RoundId id, std::int64_t version)
{
    return store::in_transaction(
        *services.pool, [&](Connection& connection) { return discarded_round(connection, call, id, version); });
}

Answer<Reminded> remind_missing(Services& services, const Call& call, RoundId id)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return reminded(connection, call, id); });
}

} // namespace vekha::service
