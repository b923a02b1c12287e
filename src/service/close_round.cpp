#include "service/indicator_values.h"
#include "service/monitoring_parts.h"
#include "service/monitoring_rounds.h"
#include "store/indicators.h"
#include "store/monitoring_duties.h"

namespace vekha::service
{

namespace
{

using domain::FrozenAnswer;
using domain::RoundState;

FrozenAnswer frozen(const store::StoredAnswer& answer)
{
    const auto& row = answer.row;
    FrozenAnswer one;
    one.id = row.id;
    one.name = row.name;
    one.territory = row.place.territory;
    one.territory_name = row.place.territory_name;
    one.organisation = row.place.organisation;
    one.state = row.state;
    one.timeliness = row.timeliness;
    one.submitted_on = row.submitted_on;
    one.asked = row.asked;
    one.given = row.given;
    one.filled = answer.filled;
    return one;
}

/// Whether what was filled in counts: it was sent and not given back.
bool counts(const FrozenAnswer& answer)
{
    return answer.state == domain::AnswerState::Submitted || answer.state == domain::AnswerState::Accepted;
}

std::vector<FrozenAnswer> frozen_answers(Connection& connection, const Call& call, const RoundRow& round,
                                         const domain::MonitoringForm& form)
{
    const auto region = call.actor.scope.region;
    const auto everybody = store::whole_region(region, round.territory);
    const auto duties = store::duty_figures(connection, region, round, call.today);
    std::vector<FrozenAnswer> all;
    for (const auto& answer : store::answers_of(connection, everybody, round, {}, call.today)) {
        auto one = frozen(answer);
        if (const auto found = duties.find(one.id); found != duties.end()) one.duties = found->second;
        if (one.organisation)
            one.form_duties = store::duties_for_form(connection, region, *one.organisation, form.duties, round.period);
        all.push_back(std::move(one));
    }
    return all;
}

/// More than a territory watches at once.
constexpr int most_frozen_indicators = 200;

/// Indicators in sight as they stand in the year that the period ends in; none for who may not read them.
std::vector<domain::FrozenIndicator> frozen_indicators(Connection& connection, const Call& call, const RoundRow& round)
{
    auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return {};
    scope->within = round.territory;
    const auto rows = store::page_of_indicators(connection, *scope, {}, {std::nullopt, most_frozen_indicators});
    if (!rows) return {};
    std::vector<domain::IndicatorId> ids;
    for (const auto& row : rows->items)
        ids.push_back(row.id);
    const auto values = indicator_values(connection, call, ids, domain::year_of(round.period.to));
    if (!values) return {};
    std::vector<domain::FrozenIndicator> frozen;
    for (const auto& [row, figure] : *values) {
        const auto& newest = row.newest();
        domain::FrozenIndicator one{newest.code, newest.name, newest.unit, "value", figure.shown, {}};
        const auto& tally = figure.tally;
        if (!figure.value) one.state = tally.not_applicable > 0 && tally.blank == 0 ? "not-applicable" : "blank";
        if (figure.target) one.target = domain::to_text(figure.target->value);
        frozen.push_back(std::move(one));
    }
    return frozen;
}

Answer<void> closed(Connection& connection, const Call& call, RoundId id, std::int64_t version)
{
    auto round = led_round(connection, call, id);
    if (!round) return unexpected<Refusal>{round.error()};
    if (round->state != RoundState::Open) return refused("round-not-open");
    const auto region = call.actor.scope.region;
    if (!store::update_round(connection, region, id, version,
                             {round->title, round->due, RoundState::Closed, round->opened_on, call.today}, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(round->version)}});
    // Timeliness is read after the state: who sent nothing is missing from now on.
    round->state = RoundState::Closed;
    domain::RoundSnapshot snapshot;
    snapshot.round = id;
    snapshot.title = round->title;
    snapshot.form = store::form_of_round(connection, region, id);
    snapshot.period = round->period;
    snapshot.due = round->due;
    snapshot.closed_on = call.today;
    snapshot.territory_name = round->territory_name;
    snapshot.figures = store::figures_of(connection, store::whole_region(region, round->territory), *round, call.today);
    const auto answers = frozen_answers(connection, call, *round, snapshot.form);
    domain::FieldTotals totals{snapshot.form};
    for (const auto& answer : answers) {
        totals.add(counts(answer) ? answer.filled : domain::FilledForm{});
        snapshot.duties += answer.duties;
    }
    snapshot.totals = totals.totals();
    snapshot.indicators = frozen_indicators(connection, call, *round);
    store::keep_snapshot(connection, region, std::move(snapshot), answers, call.actor.id, call.now);
    record(connection, call, "monitoring-round-closed", "monitoring-round", id.value, {{"title", round->title}},
           {store::Belonging{region, round->territory}, {}});
    return {};
}

} // namespace

Answer<RoundView> close_round(Services& services, const Call& call, RoundId id, std::int64_t version)
{
    const auto done = store::in_transaction(
        *services.pool, [&](Connection& connection) { return closed(connection, call, id, version); });
    if (!done) return unexpected<Refusal>{done.error()};
    return get_round(services, call, id);
}

} // namespace vekha::service
