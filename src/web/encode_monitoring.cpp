#include "web/encode_monitoring.h"

#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/monitoring.h"
#include "wire/names.h"

namespace vekha::web
{

namespace
{

namespace json = boost::json;
namespace encode = wire::encode;
namespace names = wire::names;

json::value organisation_of(const store::PlaceName& place)
{
    if (!place.organisation) return nullptr;
    return named(place.organisation->value, place.organisation_name);
}

const domain::FieldValue* value_of(const domain::FilledForm& filled, const std::string& code)
{
    const auto found = filled.values.find(code);
    return found == filled.values.end() ? nullptr : &found->second;
}

json::value encode_compared(const service::ComparedAnswer& one, const domain::MonitoringForm& form)
{
    json::object cells;
    for (const auto& field : form.fields) {
        const auto* now = value_of(one.now.filled, field.code);
        const auto* then = one.then ? value_of(one.then->filled, field.code) : nullptr;
        json::object cell;
        cell["now"] = now == nullptr ? json::value(nullptr) : wire::to_json(*now);
        cell["then"] = then == nullptr ? json::value(nullptr) : wire::to_json(*then);
        cell["change"] = number_or_null(domain::change_of(then, now));
        cells[field.code] = std::move(cell);
    }
    json::object out;
    out["answer"] = one.now.id.value;
    out["name"] = encode::text(one.now.name);
    out["territory"] = named(one.now.territory.value, one.now.territory_name);
    out["stateNow"] = encode::text(names::of(one.now.state, domain::answer_states));
    out["stateThen"] = nullptr;
    if (one.then) out["stateThen"] = encode::text(names::of(one.then->state, domain::answer_states));
    out["dutiesNow"] = wire::to_json(one.now.duties);
    out["dutiesThen"] = nullptr;
    if (one.then) out["dutiesThen"] = wire::to_json(one.then->duties);
    out["cells"] = std::move(cells);
    return out;
}

json::value encode_whole(const std::optional<store::KeptSnapshot>& kept)
{
    if (!kept) return nullptr;
    const auto& snapshot = kept->snapshot;
    json::object out;
    out["figures"] = wire::to_json(snapshot.figures);
    out["duties"] = wire::to_json(snapshot.duties);
    out["totals"] = encode::list(snapshot.totals, [](const domain::FieldTotal& one) { return wire::to_json(one); });
    out["indicators"] =
        encode::list(snapshot.indicators, [](const domain::FrozenIndicator& one) { return wire::to_json(one); });
    return out;
}

} // namespace

json::object encode_form(const service::FormEntry& entry)
{
    auto out = wire::to_json(entry.form);
    out["own"] = entry.own();
    out["mayChange"] = entry.may_change;
    return out;
}

json::object encode_round(const service::RoundRow& round)
{
    json::object out;
    out["id"] = round.id.value;
    out["territory"] = named(round.territory.value, round.territory_name);
    out["form"] = encode::text(round.form_code);
    out["title"] = encode::text(round.title);
    out["from"] = encode::date(round.period.from);
    out["to"] = encode::date(round.period.to);
    out["due"] = encode::date(round.due);
    out["group"] = encode::text(round.group);
    out["state"] = encode::text(names::of(round.state, domain::round_states));
    out["openedOn"] = encode::date_or_null(round.opened_on);
    out["closedOn"] = encode::date_or_null(round.closed_on);
    out["figures"] = wire::to_json(round.figures);
    out["version"] = round.version;
    return out;
}

json::object encode_round(const service::RoundView& view)
{
    auto out = encode_round(view.round);
    out["formOfRound"] = wire::to_json(view.form);
    out["leads"] = view.leads;
    out["readsWhole"] = view.reads_whole;
    out["comparable"] = encode::list(view.comparable, [](const store::RoundBefore& before) -> json::value {
        return {{"id", before.id.value},
                {"title", encode::text(before.title)},
                {"from", encode::date(before.period.from)},
                {"to", encode::date(before.period.to)}};
    });
    return out;
}

json::value encode_proposal(const service::RoundProposal& proposal)
{
    return {{"form", encode::text(proposal.form.code)},
            {"title", encode::text(proposal.form.title)},
            {"respondents", encode::text(names::of(proposal.form.respondents, domain::respondent_names))},
            {"from", encode::date(proposal.when.period.from)},
            {"to", encode::date(proposal.when.period.to)},
            {"due", encode::date(proposal.when.due)}};
}

json::object encode_answer(const service::AnswerRow& answer)
{
    json::object out;
    out["id"] = answer.id.value;
    out["round"] = answer.round.value;
    out["name"] = encode::text(answer.name);
    out["territory"] = named(answer.place.territory.value, answer.place.territory_name);
    out["organisation"] = organisation_of(answer.place);
    out["state"] = encode::text(names::of(answer.state, domain::answer_states));
    out["timeliness"] = encode::text(names::of(answer.timeliness, domain::timeliness_names));
    out["asked"] = answer.asked;
    out["given"] = answer.given;
    out["submittedOn"] = encode::date_or_null(answer.submitted_on);
    out["submitter"] = encode::text(answer.submitter);
    out["checker"] = encode::text(answer.checker);
    out["words"] = encode::text(answer.words);
    out["editor"] = encode::text(answer.editor);
    out["changedAt"] = encode::text(instant_text(answer.changed_at));
    out["reminders"] = answer.reminders;
    out["remindedAt"] = instant_or_null(answer.reminded_at);
    out["version"] = answer.version;
    return out;
}

json::object encode_answer(const service::AnswerView& view)
{
    json::object out;
    out["answer"] = encode_answer(view.answer);
    out["round"] = encode_round(view.round);
    out["form"] = wire::to_json(view.form);
    out["filled"] = wire::to_json(view.filled);
    out["duties"] = encode::list(view.duties, [](const domain::FormDuty& duty) { return wire::to_json(duty); });
    out["missing"] = encode::texts(view.completeness.missing);
    out["mayAnswer"] = view.may_answer;
    out["mayCheck"] = view.may_check;
    out["stepsRefused"] = encode::list(view.steps_refused, [](const service::StepRefused& one) -> json::value {
        return {{"obligation", one.obligation.value}, {"code", encode::text(one.code)}};
    });
    return out;
}

json::value encode_reminded(const service::Reminded& reminded)
{
    return {{"addressees",
             encode::list(reminded.addressees, [](const service::AnswerRow& one) { return encode_answer(one); })},
            {"people", reminded.people}};
}

json::object encode_snapshot(const service::SnapshotView& view)
{
    auto out = wire::to_json(view.kept.snapshot);
    out["sha256"] = encode::text(view.kept.sha256);
    out["intact"] = view.intact;
    out["takenAt"] = encode::text(instant_text(view.kept.taken_at));
    return out;
}

json::value encode_comparison(const service::Comparison& comparison)
{
    auto out = encode_page(comparison.answers,
                           [&](const service::ComparedAnswer& one) { return encode_compared(one, comparison.form); });
    out["now"] = encode_round(comparison.now);
    out["then"] = encode_round(comparison.then);
    out["form"] = wire::to_json(comparison.form);
    out["nowWhole"] = encode_whole(comparison.now_whole);
    out["thenWhole"] = encode_whole(comparison.then_whole);
    return out;
}

json::value encode_note(const service::NoteView& view)
{
    const auto& fields = view.note.fields;
    json::object out;
    out["subject"] = encode::text(fields.subject);
    out["methods"] = encode::text(fields.methods);
    out["conclusions"] = encode::text(fields.conclusions);
    out["recommendations"] = encode::text(fields.recommendations);
    out["signatory"] = encode::text(fields.signatory);
    out["signedOn"] = encode::date_or_null(fields.signed_on);
    out["version"] = view.note.version;
    out["mayWrite"] = view.may_write;
    return out;
}

json::object encode_meeting(const service::MeetingRow& meeting)
{
    const auto& fields = meeting.fields;
    json::object out;
    out["id"] = meeting.id.value;
    out["territory"] = named(meeting.place.territory.value, meeting.place.territory_name);
    out["organisation"] = organisation_of(meeting.place);
    out["kind"] = encode::text(names::of(fields.kind, domain::meeting_kinds));
    out["title"] = encode::text(fields.title);
    out["body"] = nullptr;
    if (fields.body) out["body"] = named(fields.body->value, meeting.body_name);
    out["round"] = nullptr;
    if (fields.round) out["round"] = fields.round->value;
    out["heldOn"] = encode::date(fields.held_on);
    out["number"] = encode::text(fields.number);
    out["place"] = encode::text(fields.place);
    out["agenda"] = encode::texts(fields.agenda);
    out["invited"] = encode::texts(fields.invited);
    out["present"] = encode::texts(fields.present);
    out["minutes"] = encode::text(fields.minutes);
    out["chair"] = encode::text(fields.chair);
    out["secretary"] = encode::text(fields.secretary);
    out["state"] = encode::text(names::of(fields.state, domain::meeting_states));
    out["decisionCount"] = meeting.decisions;
    out["openDecisionCount"] = meeting.open_decisions;
    out["version"] = meeting.version;
    return out;
}

json::value encode_meeting(const service::MeetingView& view, domain::Date today)
{
    auto out = encode_meeting(view.meeting);
    out["decisions"] =
        encode::list(view.decisions, [&](const service::DecisionRow& one) { return encode_decision(one, today); });
    out["mayWrite"] = view.may_write;
    return out;
}

json::object encode_decision(const service::DecisionRow& decision, domain::Date today)
{
    const auto& fields = decision.fields;
    json::object out;
    out["id"] = decision.id.value;
    out["meeting"] = named(decision.meeting.value, decision.meeting_title);
    out["heldOn"] = encode::date(decision.held_on);
    out["territory"] = named(decision.place.territory.value, decision.place.territory_name);
    out["organisation"] = organisation_of(decision.place);
    out["text"] = encode::text(fields.text);
    out["responsible"] = encode::text(fields.responsible);
    out["due"] = encode::date(fields.due);
    out["state"] = encode::text(names::of(fields.state, domain::decision_states));
    out["overdue"] = fields.state == domain::DecisionState::Open && fields.due < today;
    out["words"] = encode::text(fields.words);
    out["obligation"] = nullptr;
    if (fields.obligation) out["obligation"] = fields.obligation->value;
    out["closedOn"] = encode::date_or_null(decision.closed_on);
    out["version"] = decision.version;
    return out;
}

json::value encode_correction(const service::CorrectionRow& correction)
{
    json::object out;
    out["id"] = correction.id.value;
    out["territory"] = named(correction.place.territory.value, correction.place.territory_name);
    out["organisation"] = organisation_of(correction.place);
    out["obligation"] = correction.obligation.value;
    out["roadMap"] = named(correction.road_map.value, correction.road_map_title);
    out["number"] = encode::text(correction.number);
    out["activity"] = encode::text(correction.activity);
    out["due"] = encode::date_or_null(correction.due);
    out["round"] = nullptr;
    if (correction.round) out["round"] = named(correction.round->value, correction.round_title);
    out["proposal"] = encode::text(correction.proposal);
    out["state"] = encode::text(names::of(correction.state, domain::correction_states));
    out["words"] = encode::text(correction.words);
    out["decider"] = encode::text(correction.decider);
    out["decidedOn"] = encode::date_or_null(correction.decided_on);
    out["version"] = correction.version;
    return out;
}

} // namespace vekha::web
