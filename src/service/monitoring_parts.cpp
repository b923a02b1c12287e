#include "service/monitoring_parts.h"

#include "service/notices.h"

#include <algorithm>

namespace vekha::service
{

namespace permission = domain::permission;

const domain::MonitoringForm* preset_form(std::string_view code)
{
    const auto forms = store::preset_forms();
    const auto found = std::ranges::find(forms, code, &domain::MonitoringForm::code);
    return found == forms.end() ? nullptr : &*found;
}

Answer<domain::MonitoringForm> form_called(Connection& connection, store::RegionId region, std::string_view code)
{
    if (const auto* preset = preset_form(code)) return *preset;
    auto kept = store::find_form(connection, region, code);
    if (!kept) return refused("form-not-found");
    return std::move(kept->form);
}

Answer<store::RoundRow> seen_round(Connection& connection, const Call& call, store::RoundId id)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_round(connection, *scope, id, call.today);
    if (!found) return refused("round-not-found");
    return *std::move(found);
}

Answer<store::RoundRow> led_round(Connection& connection, const Call& call, store::RoundId id)
{
    auto found = seen_round(connection, call, id);
    if (!found) return found;
    const store::Belonging place{call.actor.scope.region, found->territory};
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    return found;
}

bool over_round(Connection& connection, const Call& call, domain::Permission wanted, const store::RoundRow& round)
{
    return permit(connection, call, wanted, {call.actor.scope.region, round.territory}).has_value();
}

std::int64_t tell_addressee(Connection& connection, const Call& call, const store::RoundRow& round,
                            const store::AnswerRow& answer, std::string_view kind, const std::string& words,
                            const std::string& once)
{
    const auto region = call.actor.scope.region;
    std::int64_t told = 0;
    for (const auto person : store::people_of_addressee(connection, region, answer.place, call.today)) {
        if (person == call.actor.id) continue;
        Notice notice{person,
                      kind,
                      "monitoring-answer",
                      answer.id.value,
                      {{"title", round.title}, {"to", domain::to_iso(round.due)}, {"school", answer.name}},
                      once.empty() ? std::nullopt : std::optional{once}};
        if (!words.empty()) notice.words.emplace("text", words);
        if (notify(connection, region, notice, call.now)) ++told;
    }
    return told;
}

} // namespace vekha::service
