#include "service/monitoring_answers.h"

#include "service/monitoring_parts.h"
#include "service/obligation_steps.h"
#include "service/text_checks.h"
#include "store/monitoring_codec.h"
#include "store/monitoring_duties.h"
#include "store/plan_corrections.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::AnswerState;
using domain::RoundState;
namespace permission = domain::permission;

/// An answer with the round that it belongs to, and its form.
struct Found {
    store::StoredAnswer answer;
    RoundRow round;
    domain::MonitoringForm form;
};

store::Belonging belonging_of(const Call& call, const AnswerRow& answer)
{
    return answer.place.belonging(call.actor.scope.region);
}

Answer<Found> seen_answer(Connection& connection, const Call& call, AnswerId id)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto answer = store::find_answer(connection, *scope, id, call.today);
    if (!answer) return refused("answer-not-found");
    auto round = store::find_round(connection, *scope, answer->row.round, call.today);
    if (!round) return refused("answer-not-found");
    auto form = store::form_of_round(connection, scope->region, round->id);
    return Found{*std::move(answer), *std::move(round), std::move(form)};
}

/// One that may be changed with `wanted`.
Answer<Found> open_answer(Connection& connection, const Call& call, AnswerId id, domain::Permission wanted)
{
    auto found = seen_answer(connection, call, id);
    if (!found) return found;
    if (const auto may = permit(connection, call, wanted, belonging_of(call, found->answer.row)); !may)
        return unexpected<Refusal>{may.error()};
    if (found->round.state != RoundState::Open) return refused("round-closed");
    return found;
}

bool is_sent(const AnswerRow& answer)
{
    return answer.state == AnswerState::Submitted || answer.state == AnswerState::Accepted;
}

unexpected<Refusal> stale(const AnswerRow& answer)
{
    return refused("changed-meanwhile", {{"version", std::to_string(answer.version)}, {"by", answer.editor}});
}

std::vector<domain::FormDuty> duties_of(Connection& connection, const Call& call, const Found& found)
{
    if (!found.answer.row.place.organisation) return {};
    return store::duties_for_form(connection, call.actor.scope.region, *found.answer.row.place.organisation,
                                  found.form.duties, found.round.period);
}

AnswerView view_of(Connection& connection, const Call& call, Found found)
{
    AnswerView view;
    const auto place = belonging_of(call, found.answer.row);
    const bool open = found.round.state == RoundState::Open;
    view.may_answer = open && permit(connection, call, permission::monitoring_answer, place).has_value();
    view.may_check = open && permit(connection, call, permission::monitoring_write, place).has_value();
    if (open) {
        view.duties = duties_of(connection, call, found);
        view.filled = std::move(found.answer.filled);
    } else if (auto frozen = store::frozen_answer(connection, call.actor.scope.region, found.answer.row.id)) {
        view.duties = std::move(frozen->form_duties);
        view.filled = std::move(frozen->filled);
    }
    view.completeness = domain::completeness_of(found.form, view.filled);
    view.round = std::move(found.round);
    view.form = std::move(found.form);
    view.answer = std::move(found.answer.row);
    return view;
}

Answer<AnswerView> viewed(Connection& connection, const Call& call, AnswerId id)
{
    auto found = seen_answer(connection, call, id);
    if (!found) return unexpected<Refusal>{found.error()};
    return view_of(connection, call, *std::move(found));
}

Answer<Found> fillable(Connection& connection, const Call& call, const FillAnswer& command)
{
    auto found = open_answer(connection, call, command.answer, permission::monitoring_answer);
    if (!found) return found;
    if (is_sent(found->answer.row)) return refused("answer-sent");
    if (store::encoded(command.filled).size() > 256U << 10U) return refused("answer-too-long");
    if (const auto misfit = domain::misfit_of(found->form, command.filled))
        return refused("answer-value-invalid", {{"field", *misfit}});
    return found;
}

About about(const Call& call, const AnswerRow& answer)
{
    return {belonging_of(call, answer), {}};
}

Answer<AnswerView> saved(Connection& connection, const Call& call, const FillAnswer& command)
{
    const auto found = fillable(connection, call, command);
    if (!found) return unexpected<Refusal>{found.error()};
    const auto& row = found->answer.row;
    const auto given = domain::completeness_of(found->form, command.filled).given;
    // A returned answer stays returned while it is mended, so that the words of the return stay in sight.
    const auto state = row.state == AnswerState::Returned ? AnswerState::Returned : AnswerState::Draft;
    if (!store::fill_answer(connection, call.actor.scope.region, row.id, command.version,
                            {command.filled, given, state, std::nullopt}, call.actor.id, call.actor.name, call.now))
        return stale(row);
    // A draft is kept every few seconds while somebody types: the event is that a person began, not each key.
    if (row.state == AnswerState::Empty || row.editor != call.actor.name)
        record(connection, call, "monitoring-answer-saved", "monitoring-answer", row.id.value,
               {{"title", found->round.title}}, about(call, row));
    return viewed(connection, call, row.id);
}

const domain::DutyNote* note_on(const domain::FilledForm& filled, domain::ObligationId duty)
{
    const auto note = std::ranges::find(filled.duties, duty, &domain::DutyNote::obligation);
    return note == filled.duties.end() ? nullptr : &*note;
}

Answer<void> whole(const Found& found, const std::vector<domain::FormDuty>& duties, const domain::FilledForm& filled)
{
    const auto completeness = domain::completeness_of(found.form, filled);
    if (!completeness.missing.empty()) {
        std::string fields;
        for (const auto& code : completeness.missing)
            fields += (fields.empty() ? "" : ",") + code;
        return refused("answer-incomplete", {{"fields", fields}});
    }
    for (const auto& duty : duties) {
        const auto* note = note_on(filled, duty.id);
        if (duty.check && (note == nullptr || note->fact == domain::DutyFact::Unsaid))
            return refused("duty-unanswered", {{"obligation", std::to_string(duty.id.value)}});
    }
    return {};
}

/// Sends the checks that are said to be done, as the school would one by one.
std::vector<StepRefused> send_checks(Connection& connection, const Call& call,
                                     const std::vector<domain::FormDuty>& duties, const domain::FilledForm& filled)
{
    std::vector<StepRefused> not_taken;
    for (const auto& duty : duties) {
        const auto* note = note_on(filled, duty.id);
        if (!duty.check || duty.stage != domain::name_of(domain::Stage::Owed) || note == nullptr ||
            note->fact != domain::DutyFact::Done)
            continue;
        StepOrder order;
        order.step = domain::Step::Submit;
        order.words = note->words;
        const auto taken = step_in_transaction(connection, call, duty.id, std::nullopt, order);
        if (!taken) not_taken.push_back({duty.id, taken.error().code});
    }
    return not_taken;
}

Answer<AnswerView> submitted(Connection& connection, const Call& call, const FillAnswer& command)
{
    const auto found = fillable(connection, call, command);
    if (!found) return unexpected<Refusal>{found.error()};
    const auto& row = found->answer.row;
    const auto duties = duties_of(connection, call, *found);
    if (const auto complete = whole(*found, duties, command.filled); !complete)
        return unexpected<Refusal>{complete.error()};
    const auto region = call.actor.scope.region;
    const auto given = domain::completeness_of(found->form, command.filled).given;
    if (!store::fill_answer(connection, region, row.id, command.version,
                            {command.filled, given, AnswerState::Submitted, call.today}, call.actor.id, call.actor.name,
                            call.now))
        return stale(row);
    store::propose_corrections(connection, region, row, command.filled.duties, call.actor.id, call.now);
    auto not_taken = send_checks(connection, call, duties, command.filled);
    record(connection, call, "monitoring-answer-sent", "monitoring-answer", row.id.value,
           {{"title", found->round.title}}, about(call, row));
    auto view = viewed(connection, call, row.id);
    if (view) view->steps_refused = std::move(not_taken);
    return view;
}

Answer<AnswerView> recalled(Connection& connection, const Call& call, AnswerId id, std::int64_t version)
{
    const auto found = open_answer(connection, call, id, permission::monitoring_answer);
    if (!found) return unexpected<Refusal>{found.error()};
    const auto& row = found->answer.row;
    if (row.state != AnswerState::Submitted) return refused("answer-not-sent");
    if (!store::check_answer(connection, call.actor.scope.region, id, version, AnswerState::Draft, {}, {}, call.now))
        return stale(row);
    record(connection, call, "monitoring-answer-recalled", "monitoring-answer", id.value,
           {{"title", found->round.title}}, about(call, row));
    return viewed(connection, call, id);
}

Answer<AnswerView> checked(Connection& connection, const Call& call, const CheckAnswer& command)
{
    const auto found = open_answer(connection, call, command.answer, permission::monitoring_write);
    if (!found) return unexpected<Refusal>{found.error()};
    const auto& row = found->answer.row;
    const bool returns = command.verdict == Verdict::Return;
    const bool may_follow = row.state == AnswerState::Submitted || (returns && row.state == AnswerState::Accepted);
    if (!may_follow) return refused("answer-not-sent");
    if (!call.actor.unrestricted && found->answer.submitter == call.actor.id) return refused("own-answer");
    const auto words = trimmed(command.words);
    if (!store::check_answer(connection, call.actor.scope.region, row.id, command.version,
                             returns ? AnswerState::Returned : AnswerState::Accepted, words, call.actor.name, call.now))
        return stale(row);
    if (returns) tell_addressee(connection, call, found->round, row, "monitoring-returned", words, {});
    record(connection, call, returns ? "monitoring-answer-returned" : "monitoring-answer-accepted", "monitoring-answer",
           row.id.value, {{"title", found->round.title}, {"words", words}}, about(call, row));
    return viewed(connection, call, row.id);
}

} // namespace

Answer<store::Page<AnswerRow>> list_answers(Services& services, const Call& call, RoundId round,
                                            const AnswerFilter& filter, const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<AnswerRow>> {
        const auto seen = seen_round(connection, call, round);
        if (!seen) return unexpected<Refusal>{seen.error()};
        const auto scope = scope_of(call, permission::monitoring_read);
        auto found = store::page_of_answers(connection, *scope, *seen, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<AnswersOfRound> all_answers(Services& services, const Call& call, RoundId round, const AnswerFilter& filter)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AnswersOfRound> {
        auto seen = seen_round(connection, call, round);
        if (!seen) return unexpected<Refusal>{seen.error()};
        const auto scope = scope_of(call, permission::monitoring_read);
        auto answers = store::answers_of(connection, *scope, *seen, filter, call.today);
        return AnswersOfRound{*std::move(seen), store::form_of_round(connection, scope->region, round),
                              std::move(answers)};
    });
}

Answer<AnswerView> get_answer(Services& services, const Call& call, AnswerId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return viewed(connection, call, id); });
}

Answer<AnswerView> save_answer(Services& services, const Call& call, const FillAnswer& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return saved(connection, call, command); });
}

Answer<AnswerView> submit_answer(Services& services, const Call& call, const FillAnswer& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return submitted(connection, call, command); });
}

Answer<AnswerView> recall_answer(Services& services, const Call& call, AnswerId id, std::int64_t version)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return recalled(connection, call, id, version); });
}

Answer<AnswerView> check_answer(Services& services, const Call& call, const CheckAnswer& command)
{
    if (command.verdict == Verdict::Return && trimmed(command.words).empty()) return refused("words-needed");
    if (not_longer(command.words, 2000, "words")) return refused("words-too-long");
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return checked(connection, call, command); });
}

} // namespace vekha::service
