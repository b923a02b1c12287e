#include "analytics/questionnaires/wave_score.h"
#include "service/wave_box.h"
#include "service/wave_parts.h"
#include "service/waves.h"
#include "store/territories.h"
#include "store/wave_answers.h"
#include "store/wave_scores.h"

#include <map>

namespace vekha::service
{

namespace
{

using domain::WaveState;

/// A step of a wave that its leader takes.
struct Step {
    const Call& call;
    WaveId wave;
    std::int64_t version = 0;

    [[nodiscard]] store::RegionId region() const { return call.actor.scope.region; }
};

/// Moves the wave on and notes it. @error changed-meanwhile
Answer<void> move_on(Connection& connection, const Step& step, const WaveRow& before, WaveState state,
                     std::string_view act)
{
    store::WaveChange change{before.title,     before.term,      before.scoring,  state,
                             before.opened_on, before.closed_on, before.scored_on};
    if (state == WaveState::Open) {
        change.opened_on = before.opened_on.value_or(step.call.today);
        change.closed_on.reset();
    }
    if (state == WaveState::Closed) change.closed_on = step.call.today;
    if (state == WaveState::Scored) change.scored_on = step.call.today;
    if (!store::update_wave(connection, step.region(), step.wave, step.version, change, step.call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before.version)}});
    record(connection, step.call, act, "wave", step.wave.value, {{"title", before.title}},
           {store::Belonging{step.region(), before.territory}, {}});
    return {};
}

/// Seals an empty box for every audience of every school, so that none says by its being there that somebody answered.
void seal_empty_boxes(Connection& connection, const Step& step, const WaveKey& key)
{
    std::map<domain::WaveAudience, std::size_t> options;
    for (const auto& questionnaire : store::questionnaires_of(connection, step.region(), step.wave))
        options[questionnaire.audience] = domain::options_of(questionnaire);
    for (auto& box : store::boxes_of_wave(connection, step.region(), step.wave)) {
        const BoxCounts none{0, std::vector<std::int64_t>(options[box.audience])};
        box.sealed = sealed(key, {step.region(), step.wave, box.school, box.audience}, none);
        store::write_box(connection, step.region(), step.wave, box, 0);
    }
}

Answer<void> opened_wave(Connection& connection, const Step& step, const Services& services)
{
    const auto before = led_wave(connection, step.call, step.wave);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state == WaveState::Scored) return refused("wave-scored");
    if (before->state == WaveState::Open) return refused("wave-open");
    if (before->term.to < step.call.today) return refused("wave-term-over", {{"to", domain::to_iso(before->term.to)}});
    const bool again = before->state == WaveState::Closed;
    if (auto moved = move_on(connection, step, *before, WaveState::Open, again ? "wave-opened-again" : "wave-opened");
        !moved)
        return moved;
    if (!again) seal_empty_boxes(connection, step, make_wave_key(services, step.region(), step.wave));
    const auto everybody = store::whole_region(step.region(), before->territory);
    for (const auto& school : store::wave_schools_of(connection, everybody, step.wave))
        tell_school(connection, step.call, *before, school, "wave-opened",
                    "wave-opened-" + std::to_string(school.id.value));
    return {};
}

Answer<void> closed_wave(Connection& connection, const Step& step)
{
    const auto before = led_wave(connection, step.call, step.wave);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state != WaveState::Open) return refused("wave-not-open");
    return move_on(connection, step, *before, WaveState::Closed, "wave-closed");
}

/// The answers of a school, opened.
struct OpenedBoxes {
    std::vector<BoxCounts> counts;
    std::vector<analytics::AudienceCounts> audiences; ///< look at `counts`
};

Answer<OpenedBoxes> opened_boxes(Connection& connection, const Step& step, const WaveKey& key,
                                 const std::vector<domain::Questionnaire>& questionnaires, store::WaveSchoolId school)
{
    OpenedBoxes boxes;
    for (const auto& questionnaire : questionnaires) {
        const auto audience = questionnaire.audience;
        const auto box = store::sealed_box(connection, step.region(), step.wave, school, audience);
        auto counts = opened(key, {step.region(), step.wave, school, audience}, box, domain::options_of(questionnaire));
        if (!counts) return refused("wave-key-lost");
        boxes.counts.push_back(*std::move(counts));
    }
    for (std::size_t at = 0; at < questionnaires.size(); ++at)
        boxes.audiences.push_back({&questionnaires[at], boxes.counts[at].respondents, boxes.counts[at].options});
    return boxes;
}

Answer<void> scored_wave(Connection& connection, const Step& step, const Services& services)
{
    const auto before = led_wave(connection, step.call, step.wave);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->state == WaveState::Scored) return refused("wave-scored");
    if (before->state != WaveState::Closed) return refused("wave-not-closed");
    const auto key = wave_key(services, step.region(), step.wave);
    if (!key) return refused("wave-key-lost");
    if (auto moved = move_on(connection, step, *before, WaveState::Scored, "wave-scored"); !moved) return moved;
    const auto questionnaires = store::questionnaires_of(connection, step.region(), step.wave);
    const auto everybody = store::whole_region(step.region(), before->territory);
    for (const auto& school : store::wave_schools_of(connection, everybody, step.wave)) {
        const auto boxes = opened_boxes(connection, step, *key, questionnaires, school.id);
        if (!boxes) return unexpected<Refusal>{boxes.error()};
        auto scoring = analytics::score_wave(boxes->audiences, before->scoring);
        store::keep_scores(connection, step.region(), step.wave, school,
                           {school.organisation, std::move(scoring.risks), std::move(scoring.items)});
    }
    store::forget_answers(connection, step.region(), step.wave);
    return {};
}

template <typename Take>
Answer<WaveView> taken(Services& services, const Step& step, Take take)
{
    const auto done = store::in_transaction(*services.pool, take);
    if (!done) return unexpected<Refusal>{done.error()};
    return get_wave(services, step.call, step.wave);
}

} // namespace

Answer<WaveView> open_wave(Services& services, const Call& call, WaveId id, std::int64_t version)
{
    const Step step{call, id, version};
    return taken(services, step, [&](Connection& connection) { return opened_wave(connection, step, services); });
}

Answer<WaveView> close_wave(Services& services, const Call& call, WaveId id, std::int64_t version)
{
    const Step step{call, id, version};
    return taken(services, step, [&](Connection& connection) { return closed_wave(connection, step); });
}

Answer<WaveView> score_wave(Services& services, const Call& call, WaveId id, std::int64_t version)
{
    const Step step{call, id, version};
    auto view = taken(services, step, [&](Connection& connection) { return scored_wave(connection, step, services); });
    if (view) destroy_spent_keys(services);
    return view;
}

} // namespace vekha::service
