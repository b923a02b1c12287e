#include "service/wave_parts.h"

#include "service/notices.h"

#include <algorithm>

namespace vekha::service
{

namespace permission = domain::permission;

const domain::Questionnaire* preset_questionnaire(std::string_view code)
{
    const auto all = store::preset_questionnaires();
    const auto found = std::ranges::find(all, code, &domain::Questionnaire::code);
    return found == all.end() ? nullptr : &*found;
}

Answer<domain::Questionnaire> questionnaire_called(Connection& connection, store::RegionId region,
                                                   std::string_view code)
{
    if (const auto* preset = preset_questionnaire(code)) return *preset;
    auto kept = store::find_questionnaire(connection, region, code);
    if (!kept) return refused("questionnaire-not-found", {{"questionnaire", std::string{code}}});
    return std::move(kept->questionnaire);
}

Answer<store::WaveRow> seen_wave(Connection& connection, const Call& call, store::WaveId id)
{
    const auto scope = scope_of(call, permission::wave_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_wave(connection, *scope, id);
    if (!found) return refused("wave-not-found");
    return *std::move(found);
}

Answer<store::WaveRow> led_wave(Connection& connection, const Call& call, store::WaveId id)
{
    auto found = seen_wave(connection, call, id);
    if (!found) return found;
    const store::Belonging place{call.actor.scope.region, found->territory};
    if (const auto may = permit(connection, call, permission::wave_write, place); !may)
        return unexpected<Refusal>{may.error()};
    return found;
}

Answer<store::WaveSchoolRow> seen_wave_school(Connection& connection, const Call& call, store::WaveId wave,
                                              store::WaveSchoolId id)
{
    const auto scope = scope_of(call, permission::wave_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_wave_school(connection, *scope, wave, id);
    if (!found) return refused("wave-school-not-found");
    return *std::move(found);
}

std::int64_t tell_school(Connection& connection, const Call& call, const store::WaveRow& wave,
                         const store::WaveSchoolRow& school, std::string_view kind, const std::string& once)
{
    const auto region = call.actor.scope.region;
    std::int64_t told = 0;
    for (const auto person : store::people_carrying_out(connection, region, school.organisation, call.today)) {
        if (person == call.actor.id) continue;
        const Notice notice{person,
                            kind,
                            "wave",
                            wave.id.value,
                            {{"title", wave.title}, {"to", domain::to_iso(wave.term.to)}, {"school", school.name}},
                            once};
        if (notify(connection, region, notice, call.now)) ++told;
    }
    return told;
}

} // namespace vekha::service
