#include "service/closed_rounds.h"

#include "service/monitoring_parts.h"
#include "service/text_checks.h"

#include <algorithm>
#include <cstdlib>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;
using store::KeptSnapshot;

/// A closed round that the caller sees, wholly or in part.
Answer<RoundRow> closed_round(Connection& connection, const Call& call, RoundId id)
{
    auto round = seen_round(connection, call, id);
    if (round && round->state != domain::RoundState::Closed) return refused("round-not-closed");
    return round;
}

/// One that the caller reads wholly, with what was kept.
struct Whole {
    RoundRow round;
    KeptSnapshot kept;
};
Answer<Whole> whole_round(Connection& connection, const Call& call, RoundId id)
{
    auto round = closed_round(connection, call, id);
    if (!round) return unexpected<Refusal>{round.error()};
    const store::Belonging place{call.actor.scope.region, round->territory};
    if (const auto may = permit(connection, call, permission::monitoring_read, place); !may)
        return unexpected<Refusal>{may.error()};
    auto kept = store::find_snapshot(connection, call.actor.scope.region, id);
    if (!kept) return refused("round-not-closed");
    return Whole{*std::move(round), *std::move(kept)};
}

/// Of the earlier ones the one that began nearest to a year before; of all, when none is earlier.
std::optional<RoundId> nearest_to_a_year(const std::vector<store::RoundBefore>& rounds, const RoundRow& now)
{
    std::optional<RoundId> nearest;
    int best = 0;
    for (const auto& before : rounds) {
        const auto days = domain::days_between(before.period.from, now.period.from);
        const int off = std::abs(days - 365) + (days > 0 ? 0 : 100'000);
        if (nearest && best <= off) continue;
        nearest = before.id;
        best = off;
    }
    return nearest;
}

Answer<Comparison> compared(Connection& connection, const Call& call, RoundId id, std::optional<RoundId> with,
                            const store::PageRequest& page)
{
    const auto region = call.actor.scope.region;
    auto now = closed_round(connection, call, id);
    if (!now) return unexpected<Refusal>{now.error()};
    if (!with) with = nearest_to_a_year(store::closed_rounds_like(connection, region, *now), *now);
    if (!with) return refused("nothing-to-compare");
    auto then = closed_round(connection, call, *with);
    if (!then) return unexpected<Refusal>{then.error()};
    if (then->form_code != now->form_code) return refused("rounds-differ");
    Comparison comparison;
    comparison.form = store::form_of_round(connection, region, id);
    if (over_round(connection, call, permission::monitoring_read, *now) &&
        over_round(connection, call, permission::monitoring_read, *then)) {
        comparison.now_whole = store::find_snapshot(connection, region, id);
        comparison.then_whole = store::find_snapshot(connection, region, *with);
    }
    const auto scope = scope_of(call, permission::monitoring_read);
    auto answers = store::page_of_frozen(connection, *scope, id, page);
    if (!answers) return refused("cursor-invalid");
    comparison.answers.total = answers->total;
    comparison.answers.next = answers->next;
    for (auto& answer : answers->items) {
        auto before = store::frozen_of_addressee(connection, region, *with, answer);
        comparison.answers.items.push_back({std::move(answer), std::move(before)});
    }
    comparison.now = *std::move(now);
    comparison.then = *std::move(then);
    return comparison;
}

Answer<NoteView> viewed_note(Connection& connection, const Call& call, RoundId id)
{
    auto whole = whole_round(connection, call, id);
    if (!whole) return unexpected<Refusal>{whole.error()};
    NoteView view;
    view.note = store::note_of(connection, call.actor.scope.region, id);
    if (view.note.version == 0) view.note.fields.subject = whole->kept.snapshot.title;
    view.may_write = over_round(connection, call, permission::monitoring_write, whole->round) &&
                     !view.note.fields.signed_on.has_value();
    view.kept = std::move(whole->kept);
    return view;
}

Answer<NoteView> noted(Connection& connection, const Call& call, const PutNote& command)
{
    const auto round = led_round(connection, call, command.round);
    if (!round) return unexpected<Refusal>{round.error()};
    if (round->state != domain::RoundState::Closed) return refused("round-not-closed");
    const auto region = call.actor.scope.region;
    const auto before = store::note_of(connection, region, command.round);
    if (before.fields.signed_on) return refused("note-signed");
    if (!store::put_note(connection, region, command.round, command.version, command.fields, call.actor.id, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before.version)}});
    record(connection, call, command.fields.signed_on ? "analytic-note-signed" : "analytic-note-written",
           "monitoring-round", command.round.value, {{"title", command.fields.subject}},
           {store::Belonging{region, round->territory}, {}});
    return viewed_note(connection, call, command.round);
}

Answer<void> check(const store::NoteFields& fields)
{
    return first_refusal({not_empty(fields.subject, "subject"), not_longer(fields.subject, 300, "subject"),
                          not_longer(fields.methods, 8000, "methods"), not_empty(fields.conclusions, "conclusions"),
                          not_longer(fields.conclusions, 20000, "conclusions"),
                          not_longer(fields.recommendations, 20000, "recommendations"),
                          not_longer(fields.signatory, 300, "signatory")});
}

} // namespace

Answer<SnapshotView> get_snapshot(Services& services, const Call& call, RoundId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SnapshotView> {
        auto whole = whole_round(connection, call, id);
        if (!whole) return unexpected<Refusal>{whole.error()};
        const bool intact =
            whole->kept.intact && store::answers_intact(connection, call.actor.scope.region, whole->kept);
        return SnapshotView{std::move(whole->kept), intact};
    });
}

Answer<store::Page<domain::FrozenAnswer>> list_frozen(Services& services, const Call& call, RoundId id,
                                                      const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<domain::FrozenAnswer>> {
        const auto round = closed_round(connection, call, id);
        if (!round) return unexpected<Refusal>{round.error()};
        const auto scope = scope_of(call, permission::monitoring_read);
        auto found = store::page_of_frozen(connection, *scope, id, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<Comparison> compare_rounds(Services& services, const Call& call, RoundId id, std::optional<RoundId> with,
                                  const store::PageRequest& page)
{
    return store::reading(*services.pool,
                          [&](Connection& connection) { return compared(connection, call, id, with, page); });
}

Answer<NoteView> get_note(Services& services, const Call& call, RoundId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return viewed_note(connection, call, id); });
}

Answer<NoteView> put_note(Services& services, const Call& call, const PutNote& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return noted(connection, call, command); });
}

Answer<PrintedNote> note_to_print(Services& services, const Call& call, RoundId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<PrintedNote> {
        auto view = viewed_note(connection, call, id);
        if (!view) return unexpected<Refusal>{view.error()};
        const auto scope = scope_of(call, permission::monitoring_read);
        auto answers = store::page_of_frozen(connection, *scope, id, {std::nullopt, static_cast<int>(most_addressees)});
        if (!answers) return refused("cursor-invalid");
        return PrintedNote{*std::move(view), std::move(answers->items)};
    });
}

} // namespace vekha::service
