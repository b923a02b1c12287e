#include "service/waves.h"

#include "service/text_checks.h"
#include "service/wave_parts.h"
#include "store/digest.h"
#include "store/organisations.h"
#include "store/wave_codec.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using domain::WaveState;
namespace permission = domain::permission;

constexpr const char* made = "wave-made";

WaveView view_of(Connection& connection, const Call& call, WaveRow wave)
{
    WaveView view;
    const auto region = call.actor.scope.region;
    view.questionnaires = store::questionnaires_of(connection, region, wave.id);
    view.leads = permit(connection, call, permission::wave_write, {region, wave.territory}).has_value();
    view.wave = std::move(wave);
    return view;
}

Answer<WaveView> viewed(Connection& connection, const Call& call, WaveId id)
{
    auto wave = seen_wave(connection, call, id);
    if (!wave) return unexpected<Refusal>{wave.error()};
    return view_of(connection, call, *std::move(wave));
}

std::string fingerprint_of(const MakeWave& command)
{
    auto text = command.title + '\n' + domain::to_iso(command.term.from) + domain::to_iso(command.term.to) + '\n' +
                command.group + '\n' + store::encoded(command.scoring);
    for (const auto& code : command.questionnaires)
        text += "\n" + code;
    for (const auto id : command.schools)
        text += " o" + std::to_string(id.value);
    for (const auto& [audience, number] : command.expected)
        text += " e" + std::to_string(static_cast<int>(audience)) + ":" + std::to_string(number);
    return store::sha256_of(text);
}

Answer<std::vector<domain::Questionnaire>> asked(Connection& connection, const Call& call, const MakeWave& command)
{
    std::vector<domain::Questionnaire> all;
    std::set<domain::WaveAudience> audiences;
    for (const auto& code : command.questionnaires) {
        auto questionnaire = questionnaire_called(connection, call.actor.scope.region, code);
        if (!questionnaire) return unexpected<Refusal>{questionnaire.error()};
        if (!audiences.insert(questionnaire->audience).second) return refused("audience-repeated");
        all.push_back(*std::move(questionnaire));
    }
    if (all.empty()) return refused("questionnaires-missing");
    return all;
}

/// The schools that a wave of the territory in force asks.
Answer<std::vector<store::NewWaveSchool>> schools_of(Connection& connection, const Call& call, const MakeWave& command)
{
    auto scope = scope_of(call, permission::wave_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    scope->within = call.actor.scope.territory;
    std::set<domain::OrganisationId> named{command.schools.begin(), command.schools.end()};
    std::vector<store::NewWaveSchool> all;
    for (const auto& school : store::register_of(connection, *scope, call.today)) {
        const bool is_named = named.erase(school.id) > 0;
        if (!command.schools.empty() ? !is_named : school.kind != domain::OrganisationKind::School) continue;
        if (!command.group.empty() && std::ranges::find(school.groups, command.group) == school.groups.end()) continue;
        all.push_back({school.territory, school.id, school.short_name, command.expected});
    }
    if (!named.empty()) return refused("organisation-not-found");
    if (all.empty()) return refused("wave-schools-missing");
    if (all.size() > most_wave_schools)
        return refused("too-many-items", {{"limit", std::to_string(most_wave_schools)}});
    return all;
}

Answer<WaveView> made_wave(Connection& connection, const Call& call, const MakeWave& command)
{
    const auto fingerprint = fingerprint_of(command);
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return viewed(connection, call, WaveId{**before});
    const store::Belonging place{call.actor.scope};
    if (const auto may = permit(connection, call, permission::wave_write, place); !may)
        return unexpected<Refusal>{may.error()};
    auto questionnaires = asked(connection, call, command);
    if (!questionnaires) return unexpected<Refusal>{questionnaires.error()};
    const auto schools = schools_of(connection, call, command);
    if (!schools) return unexpected<Refusal>{schools.error()};
    std::vector<domain::WaveAudience> audiences;
    for (const auto& questionnaire : *questionnaires)
        audiences.push_back(questionnaire.audience);
    const store::NewWave wave{place.territory, trimmed(command.title), command.term,
                              command.group,   command.scoring,        *std::move(questionnaires)};
    const auto id = store::insert_wave(connection, place.region, wave, call.actor.id, call.now);
    store::insert_wave_schools(connection, place.region, id, *schools, audiences);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "wave", id.value,
           {{"title", wave.title}, {"schools", std::to_string(schools->size())}}, {place, {}});
    return viewed(connection, call, id);
}

Answer<WaveView> changed_wave(Connection& connection, const Call& call, const ChangeWave& command)
{
    const auto before = led_wave(connection, call, command.wave);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state == WaveState::Scored) return refused("wave-scored");
    const auto region = call.actor.scope.region;
    const auto title = trimmed(command.title);
    if (!store::update_wave(connection, region, command.wave, command.version,
                            {title, command.term, command.scoring, before->state, before->opened_on, before->closed_on,
                             before->scored_on},
                            call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "wave-changed", "wave", command.wave.value,
           {{"was", before->title}, {"became", title}, {"to", domain::to_iso(command.term.to)}},
           {store::Belonging{region, before->territory}, {}});
    return viewed(connection, call, command.wave);
}

Answer<void> discarded_wave(Connection& connection, const Call& call, WaveId id, std::int64_t version)
{
    const auto before = led_wave(connection, call, id);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state != WaveState::Planned) return refused("wave-not-planned");
    const auto region = call.actor.scope.region;
    if (!store::delete_wave(connection, region, id, version))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "wave-discarded", "wave", id.value, {{"title", before->title}},
           {store::Belonging{region, before->territory}, {}});
    return {};
}

} // namespace

Answer<void> checked_wave(const std::string& title, const domain::Period& term, const domain::ScoringRule& scoring)
{
    const auto typed =
        first_refusal({not_empty(title, "title"), not_longer(title, 200, "title"), in_order(term.from, term.to)});
    if (!typed) return typed;
    if (!domain::is_sound(scoring)) return refused("scoring-unsound");
    return {};
}

Answer<store::Page<WaveRow>> list_waves(Services& services, const Call& call, const WaveFilter& filter,
                                        const store::PageRequest& page)
{
    const auto scope = scope_of(call, permission::wave_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<WaveRow>> {
        auto found = store::page_of_waves(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<WaveRow>> all_waves(Services& services, const Call& call, const WaveFilter& filter)
{
    std::vector<WaveRow> all;
    store::PageRequest next{std::nullopt, 500};
    do {
        auto page = list_waves(services, call, filter, next);
        if (!page) return unexpected<Refusal>{page.error()};
        std::ranges::move(page->items, std::back_inserter(all));
        next.cursor = page->next;
    } while (next.cursor);
    return all;
}

Answer<WaveView> get_wave(Services& services, const Call& call, WaveId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return viewed(connection, call, id); });
}

Answer<WaveView> make_wave(Services& services, const Call& call, const MakeWave& command)
{
    if (const auto checked = checked_wave(command.title, command.term, command.scoring); !checked)
        return unexpected<Refusal>{checked.error()};
    const auto sound = [](const auto& entry) { return entry.second >= 0 && entry.second <= most_expected; };
    if (!std::ranges::all_of(command.expected, sound))
        return refused("expected-unsound", {{"limit", std::to_string(most_expected)}});
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_wave(connection, call, command); });
}

Answer<WaveView> change_wave(Services& services, const Call& call, const ChangeWave& command)
{
    if (const auto checked = checked_wave(command.title, command.term, command.scoring); !checked)
        return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_wave(connection, call, command); });
}

Answer<void> discard_wave(Services& services, const Call& call, WaveId id, std::int64_t version)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return discarded_wave(connection, call, id, version); });
}

} // namespace vekha::service
