#include "wire/encode.h"
#include "wire/monitoring.h"
#include "wire/names.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

constexpr int most = 1'000'000'000;

domain::FieldTotal read_total(const Cursor& at)
{
    domain::FieldTotal total;
    total.code = at["code"].text();
    total.given = at["given"].whole(0, most);
    total.blank = at["blank"].whole(0, most);
    total.not_applicable = at["notApplicable"].whole(0, most);
    total.sum = at["sum"].number();
    total.zeros = at["zeros"].whole(0, most);
    total.yes = at["yes"].whole(0, most);
    total.rows = at["rows"].whole(0, most);
    at["choices"].for_each_member(
        [&](std::string_view key, const Cursor& one) { total.choices[std::string{key}] = one.whole(0, most); });
    return total;
}

domain::RoundFigures read_figures(const Cursor& at)
{
    const auto count = [&](std::string_view key) { return at[key].whole(0, most); };
    return {count("addressees"), count("empty"),  count("draft"), count("submitted"), count("returned"),
            count("accepted"),   count("onTime"), count("late"),  count("missing"),   count("pending")};
}

domain::DutyFigures read_duties(const Cursor& at)
{
    const auto count = [&](std::string_view key) { return at[key].whole(0, most); };
    return {count("owed"), count("overdue"), count("checking"), count("done")};
}

domain::FrozenIndicator read_indicator(const Cursor& at)
{
    return {at["code"].text(),  at["title"].text(), at["unit"].text(),
            at["state"].text(), at["value"].text(), at["target"].text()};
}

domain::FormDuty read_form_duty(const Cursor& at)
{
    return {
        domain::ObligationId{at["id"].id()}, at["number"].text(),     at["text"].text(),  at["check"].flag_or(false),
        at["from"].date_or_null(),           at["to"].date_or_null(), at["stage"].text(), at["progress"].text()};
}

std::optional<domain::OrganisationId> organisation_or_none(const Cursor& at)
{
    if (at.absent()) return std::nullopt;
    return domain::OrganisationId{at.id()};
}

} // namespace

json::object to_json(const domain::FieldTotal& total)
{
    json::object choices;
    for (const auto& [choice, count] : total.choices)
        choices[choice] = count;
    json::object out;
    out["code"] = encode::text(total.code);
    out["given"] = total.given;
    out["blank"] = total.blank;
    out["notApplicable"] = total.not_applicable;
    out["sum"] = total.sum;
    out["zeros"] = total.zeros;
    out["yes"] = total.yes;
    out["rows"] = total.rows;
    out["choices"] = std::move(choices);
    return out;
}

json::object to_json(const domain::RoundFigures& figures)
{
    json::object out;
    out["addressees"] = figures.addressees;
    out["empty"] = figures.empty;
    out["draft"] = figures.draft;
    out["submitted"] = figures.submitted;
    out["returned"] = figures.returned;
    out["accepted"] = figures.accepted;
    out["onTime"] = figures.on_time;
    out["late"] = figures.late;
    out["missing"] = figures.missing;
    out["pending"] = figures.pending;
    return out;
}

json::object to_json(const domain::DutyFigures& figures)
{
    json::object out;
    out["owed"] = figures.owed;
    out["overdue"] = figures.overdue;
    out["checking"] = figures.checking;
    out["done"] = figures.done;
    return out;
}

json::object to_json(const domain::FrozenIndicator& indicator)
{
    json::object out;
    out["code"] = encode::text(indicator.code);
    out["title"] = encode::text(indicator.title);
    out["unit"] = encode::text(indicator.unit);
    out["state"] = encode::text(indicator.state);
    out["value"] = encode::text(indicator.value);
    out["target"] = encode::text(indicator.target);
    return out;
}

json::object to_json(const domain::FormDuty& duty)
{
    json::object out;
    out["id"] = duty.id.value;
    out["number"] = encode::text(duty.number);
    out["text"] = encode::text(duty.text);
    out["check"] = duty.check;
    out["from"] = encode::date_or_null(duty.from);
    out["to"] = encode::date_or_null(duty.to);
    out["stage"] = encode::text(duty.stage);
    out["progress"] = encode::text(duty.progress);
    return out;
}

json::object to_json(const domain::FrozenAnswer& answer)
{
    json::object out;
    out["id"] = answer.id.value;
    out["name"] = encode::text(answer.name);
    out["territory"] = answer.territory.value;
    out["territoryName"] = encode::text(answer.territory_name);
    out["organisation"] = nullptr;
    if (answer.organisation) out["organisation"] = answer.organisation->value;
    out["state"] = encode::text(names::of(answer.state, domain::answer_states));
    out["timeliness"] = encode::text(names::of(answer.timeliness, domain::timeliness_names));
    out["submittedOn"] = encode::date_or_null(answer.submitted_on);
    out["asked"] = answer.asked;
    out["given"] = answer.given;
    out["filled"] = to_json(answer.filled);
    out["formDuties"] = encode::list(answer.form_duties, [](const domain::FormDuty& one) { return to_json(one); });
    out["duties"] = to_json(answer.duties);
    return out;
}

domain::Result<domain::FrozenAnswer, WireError> frozen_answer_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::FrozenAnswer answer;
    answer.id = domain::AnswerId{at["id"].id()};
    answer.name = at["name"].text();
    answer.territory = domain::TerritoryId{at["territory"].id()};
    answer.territory_name = at["territoryName"].text();
    answer.organisation = organisation_or_none(at["organisation"]);
    answer.state = at["state"].one_of(domain::answer_states);
    answer.timeliness = at["timeliness"].one_of(domain::timeliness_names);
    answer.submitted_on = at["submittedOn"].date_or_null();
    answer.asked = at["asked"].whole(0, most);
    answer.given = at["given"].whole(0, most);
    answer.filled = read_filled_form(at["filled"]);
    answer.form_duties = at["formDuties"].list_or_empty(read_form_duty);
    answer.duties = read_duties(at["duties"]);
    if (refusal) return domain::unexpected{*refusal};
    return answer;
}

json::object to_json(const domain::RoundSnapshot& snapshot)
{
    json::object out;
    out["round"] = snapshot.round.value;
    out["title"] = encode::text(snapshot.title);
    out["form"] = to_json(snapshot.form);
    out["from"] = encode::date(snapshot.period.from);
    out["to"] = encode::date(snapshot.period.to);
    out["due"] = encode::date(snapshot.due);
    out["closedOn"] = encode::date(snapshot.closed_on);
    out["territoryName"] = encode::text(snapshot.territory_name);
    out["figures"] = to_json(snapshot.figures);
    out["totals"] = encode::list(snapshot.totals, [](const domain::FieldTotal& one) { return to_json(one); });
    out["duties"] = to_json(snapshot.duties);
    out["indicators"] =
        encode::list(snapshot.indicators, [](const domain::FrozenIndicator& one) { return to_json(one); });
    out["answersSha256"] = encode::text(snapshot.answers_sha256);
    return out;
}

domain::Result<domain::RoundSnapshot, WireError> round_snapshot_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::RoundSnapshot snapshot;
    snapshot.round = domain::RoundId{at["round"].id()};
    snapshot.title = at["title"].text();
    snapshot.form = read_monitoring_form(at["form"]);
    snapshot.period = {at["from"].date(), at["to"].date()};
    snapshot.due = at["due"].date();
    snapshot.closed_on = at["closedOn"].date();
    snapshot.territory_name = at["territoryName"].text();
    snapshot.figures = read_figures(at["figures"]);
    snapshot.totals = at["totals"].list_or_empty(read_total);
    snapshot.duties = read_duties(at["duties"]);
    snapshot.indicators = at["indicators"].list_or_empty(read_indicator);
    snapshot.answers_sha256 = at["answersSha256"].text();
    if (refusal) return domain::unexpected{*refusal};
    return snapshot;
}

} // namespace vekha::wire
