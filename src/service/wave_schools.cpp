#include "service/wave_schools.h"

#include "service/wave_links.h"
#include "service/wave_parts.h"
#include "store/wave_answers.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::WaveState;
namespace permission = domain::permission;

Answer<WaveSchoolView> viewed(Connection& connection, const Call& call, WaveId wave_id, WaveSchoolId school_id)
{
    auto wave = seen_wave(connection, call, wave_id);
    if (!wave) return unexpected<Refusal>{wave.error()};
    auto school = seen_wave_school(connection, call, wave_id, school_id);
    if (!school) return unexpected<Refusal>{school.error()};
    const auto region = call.actor.scope.region;
    WaveSchoolView view;
    view.carries_out = permit(connection, call, permission::wave_carry_out, school->belonging(region)).has_value();
    for (const auto& rate : school->rates)
        view.audiences.push_back(rate.audience);
    if (view.carries_out) view.batches = store::batches_of(connection, region, wave_id, school_id);
    view.wave = *std::move(wave);
    view.school = *std::move(school);
    return view;
}

bool is_below(const store::ResponseRate& rate, int share)
{
    return rate.answered * 100 < rate.expected * share;
}

Answer<RemindedSchools> reminded(Connection& connection, const Call& call, WaveId id, int share)
{
    const auto wave = seen_wave(connection, call, id);
    if (!wave) return unexpected<Refusal>{wave.error()};
    const auto led = scope_of(call, permission::wave_write);
    if (!led) return unexpected<Refusal>{led.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (wave->state != WaveState::Open) return refused("wave-not-open");
    RemindedSchools done;
    for (const auto& school : store::wave_schools_of(connection, *led, id)) {
        if (std::ranges::none_of(school.rates, [&](const auto& rate) { return is_below(rate, share); })) continue;
        // Once a day: who presses the button twice reminds once.
        done.people +=
            tell_school(connection, call, *wave, school, "wave-reminder",
                        "wave-reminder-" + std::to_string(school.id.value) + "-" + domain::to_iso(call.today));
        store::note_wave_reminder(connection, call.actor.scope.region, school.id, call.today);
        done.schools.push_back(school.name);
    }
    record(connection, call, "wave-reminded", "wave", id.value,
           {{"title", wave->title}, {"schools", std::to_string(done.schools.size())}},
           {store::Belonging{call.actor.scope.region, wave->territory}, {}});
    return done;
}

Answer<WaveSchoolView> expected_set(Connection& connection, const Call& call, const SetExpected& command)
{
    const auto before = viewed(connection, call, command.wave, command.school);
    if (!before) return before;
    const auto region = call.actor.scope.region;
    const auto place = before->school.belonging(region);
    if (const auto may = permit(connection, call, permission::wave_carry_out, place); !may)
        return unexpected<Refusal>{may.error()};
    if (before->wave.state == WaveState::Closed || before->wave.state == WaveState::Scored)
        return refused("wave-closed");
    store::set_expected(connection, region, command.wave, command.school, command.expected);
    std::map<std::string, std::string> details{{"title", before->wave.title}};
    for (const auto& rate : before->school.rates)
        if (const auto found = command.expected.find(rate.audience); found != command.expected.end())
            details.emplace(audience_name(rate.audience), std::to_string(found->second));
    record(connection, call, "wave-expected-set", "wave", command.wave.value, details, {place, {}});
    return viewed(connection, call, command.wave, command.school);
}

Answer<WaveSchoolView> withdrawn(Connection& connection, const Call& call, WaveId wave, WaveSchoolId school,
                                 WaveBatchId batch)
{
    const auto before = viewed(connection, call, wave, school);
    if (!before) return before;
    const auto region = call.actor.scope.region;
    const auto place = before->school.belonging(region);
    if (const auto may = permit(connection, call, permission::wave_carry_out, place); !may)
        return unexpected<Refusal>{may.error()};
    if (std::ranges::find(before->batches, batch, &store::WaveBatchRow::id) == before->batches.end())
        return refused("wave-batch-not-found");
    if (!store::withdraw_batch(connection, region, batch)) return refused("wave-batch-withdrawn");
    record(connection, call, "wave-links-withdrawn", "wave", wave.value, {{"title", before->wave.title}}, {place, {}});
    return viewed(connection, call, wave, school);
}

} // namespace

Answer<store::Page<WaveSchoolRow>> list_wave_schools(Services& services, const Call& call, WaveId wave,
                                                     const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<WaveSchoolRow>> {
        if (const auto seen = seen_wave(connection, call, wave); !seen) return unexpected<Refusal>{seen.error()};
        auto found = store::page_of_wave_schools(connection, *scope_of(call, permission::wave_read), wave, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<WaveRates> all_wave_schools(Services& services, const Call& call, WaveId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<WaveRates> {
        auto wave = seen_wave(connection, call, id);
        if (!wave) return unexpected<Refusal>{wave.error()};
        return WaveRates{*std::move(wave),
                         store::wave_schools_of(connection, *scope_of(call, permission::wave_read), id)};
    });
}

Answer<WaveSchoolView> get_wave_school(Services& services, const Call& call, WaveId wave, WaveSchoolId school)
{
    return store::reading(*services.pool,
                          [&](Connection& connection) { return viewed(connection, call, wave, school); });
}

Answer<WaveSchoolView> set_expected(Services& services, const Call& call, const SetExpected& command)
{
    const auto sound = [](const auto& entry) { return entry.second >= 0 && entry.second <= most_expected; };
    if (!std::ranges::all_of(command.expected, sound))
        return refused("expected-unsound", {{"limit", std::to_string(most_expected)}});
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return expected_set(connection, call, command); });
}

Answer<WaveSchoolView> withdraw_links(Services& services, const Call& call, WaveId wave, WaveSchoolId school,
                                      WaveBatchId batch)
{
    return store::in_transaction(
        *services.pool, [&](Connection& connection) { return withdrawn(connection, call, wave, school, batch); });
}

Answer<RemindedSchools> remind_schools(Services& services, const Call& call, WaveId wave, int share)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return reminded(connection, call, wave, share); });
}

} // namespace vekha::service
