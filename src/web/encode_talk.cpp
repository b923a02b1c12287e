#include "web/encode_talk.h"

#include "language/conditions.h"
#include "service/call.h"
#include "web/encode_values.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

/// Who works without an account has a name all the same.
json::value person_of(store::ActorId id, const std::string& name)
{
    json::object out;
    out["id"] = id.value == 0 ? json::value(nullptr) : json::value(id.value);
    out["name"] = encode::text(id.value == 0 ? service::local_coordinator().name : name);
    return out;
}

json::value addressee_of(const domain::Addressee& addressee)
{
    json::object out;
    out["organisation"] = id_or_null(addressee.organisation);
    out["name"] = encode::text(addressee.name);
    return out;
}

/// The row of a plan that a choice or a condition is about.
template <typename Row>
json::object row_of(const Row& row, Tongue tongue)
{
    json::object out;
    out["id"] = row.id.value;
    out["version"] = row.version;
    out["roadMap"] = row.road_map.value;
    out["roadMapTitle"] = encode::text(row.road_map_title);
    out["activity"] = encode::text(row.activity.key);
    out["number"] = encode::text(row.activity.number);
    out["text"] = encode::text(row.activity.text);
    out["term"] = encode::text(row.activity.deadline.raw);
    out["termWords"] = encode::text(in_words(row.activity.deadline.schedule, tongue));
    out["expected"] = encode::text(row.activity.expected.raw);
    out["organisation"] = named(row.organisation.value, row.organisation_name);
    out["state"] = encode::text(domain::name_of(row.state));
    return out;
}

} // namespace

json::object encode_comment(const service::CommentView& comment)
{
    const auto& row = comment.row;
    json::object out;
    out["id"] = row.id.value;
    out["version"] = row.version;
    out["words"] = encode::text(row.words);
    out["mentions"] = encode::list(row.mentions, [](const store::Mention& mention) {
        return json::object{{"person", mention.person.value}, {"name", encode::text(mention.name)}};
    });
    out["madeAt"] = encode::text(instant_text(row.made_at));
    out["by"] = person_of(row.made_by, row.maker);
    out["editedAt"] = instant_or_null(row.edited_at);
    out["removedAt"] = instant_or_null(row.removed_at);
    out["remover"] = row.removed_at ? encode::text(row.remover) : json::value(nullptr);
    out["mayEdit"] = comment.may_edit;
    out["mayRemove"] = comment.may_remove;
    return out;
}

json::value encode_comments(const service::CommentPage& page)
{
    auto out = encode_page(page.page, encode_comment);
    out["mayWrite"] = page.may_write;
    return out;
}

json::value encode_people(const std::vector<service::PermittedPerson>& people)
{
    json::object out;
    out["items"] = encode::list(people, [](const service::PermittedPerson& person) {
        return json::object{{"id", person.id.value},
                            {"name", encode::text(person.name)},
                            {"position", encode::text(person.position)},
                            {"workplace", encode::text(person.workplace)}};
    });
    return out;
}

json::object encode_term_request(const service::TermRequestView& request, domain::Date today)
{
    const auto& row = request.row;
    const bool open = row.state == domain::RequestState::Open;
    json::object out;
    out["id"] = row.id.value;
    out["version"] = row.version;
    out["state"] = encode::text(domain::name_of(row.state));
    out["obligation"] = row.obligation.value;
    out["roadMap"] = row.road_map.value;
    out["roadMapTitle"] = encode::text(row.road_map_title);
    out["number"] = encode::text(row.number);
    out["text"] = encode::text(row.text);
    out["addressee"] = addressee_of(row.addressee);
    out["territory"] = named(row.territory.value, row.territory_name);
    out["words"] = encode::text(row.words);
    out["termWas"] = encode::date(row.term_was);
    out["term"] = encode::date_or_null(row.term);
    out["wished"] = encode::date(row.wished);
    out["askedAt"] = encode::text(instant_text(row.asked_at));
    out["askedOn"] = encode::date(row.asked_on);
    out["by"] = person_of(row.asked_by, row.asker);
    out["answerBy"] = encode::date(row.answer_by);
    out["late"] = open && row.answer_by < today;
    out["escalatedOn"] = encode::date_or_null(row.escalated_on);
    out["answeredAt"] = instant_or_null(row.answered_at);
    out["answerer"] = row.answered_at && !row.answerer.empty() ? encode::text(row.answerer) : json::value(nullptr);
    out["answerWords"] = encode::text(row.answer_words);
    out["granted"] = encode::date_or_null(row.granted);
    out["mayAnswer"] = request.may_answer;
    out["mayWithdraw"] = request.may_withdraw;
    return out;
}

json::value encode_term_requests(const service::TermRequestPage& page, domain::Date today)
{
    auto out = encode_page(page.page, [&](const auto& one) { return encode_term_request(one, today); });
    const auto& counts = page.counts;
    out["counts"] = {
        {"open", counts.open}, {"late", counts.late}, {"escalated", counts.escalated}, {"answered", counts.answered}};
    return out;
}

json::value encode_answer_term(const service::AnswerTerm& term)
{
    json::object out;
    out["workingDays"] = term.working_days;
    out["version"] = term.version;
    out["territory"] = id_or_null(term.of);
    return out;
}

json::object encode_acceptance(const service::AcceptanceView& acceptance)
{
    const auto& row = acceptance.row;
    json::object out;
    out["obligation"] = row.obligation.value;
    out["roadMap"] = row.road_map.value;
    out["roadMapTitle"] = encode::text(row.road_map_title);
    out["number"] = encode::text(row.number);
    out["text"] = encode::text(row.text);
    out["addressee"] = addressee_of(row.addressee);
    out["term"] = encode::date_or_null(row.term);
    out["acceptance"] = encode::text(store::name_of(row.acceptance));
    out["words"] = encode::text(row.words);
    out["answeredAt"] = instant_or_null(row.answered_at);
    out["answerer"] = row.answerer.empty() ? json::value(nullptr) : encode::text(row.answerer);
    out["mayAnswer"] = acceptance.may_answer;
    out["mayAsk"] = acceptance.may_ask;
    return out;
}

json::value encode_acceptances(const service::AcceptancePage& page)
{
    auto out = encode_page(page.page, encode_acceptance);
    out["counts"] = {{"asked", page.counts.asked}, {"declined", page.counts.declined}};
    return out;
}

json::object encode_row_choice(const service::RowChoiceView& choice, Tongue tongue)
{
    auto out = row_of(choice.row, tongue);
    out["section"] = encode::text(choice.row.activity.section);
    out["heading"] = encode::text(choice.heading);
    const auto least = language::least_choice(choice.heading);
    out["least"] = number_or_null(least);
    out["chosenAt"] = instant_or_null(choice.row.chosen_at);
    out["chooser"] = choice.row.chooser.empty() ? json::value(nullptr) : encode::text(choice.row.chooser);
    out["givenUpAt"] = instant_or_null(choice.row.given_up_at);
    out["mayChoose"] = choice.may_choose;
    return out;
}

json::value encode_row_choices(const service::RowChoicePage& page, Tongue tongue)
{
    return encode_page(page.page, [&](const auto& one) { return encode_row_choice(one, tongue); });
}

json::object encode_condition(const service::ConditionView& condition, Tongue tongue)
{
    const auto& row = condition.row;
    auto out = row_of(row, tongue);
    out["year"] = row.year;
    out["kind"] = encode::text(domain::name_of(row.condition.kind));
    out["condition"] = encode::text(row.condition.words);
    out["words"] = encode::text(row.words);
    out["answeredAt"] = instant_or_null(row.answered_at);
    out["answerer"] = row.answerer.empty() ? json::value(nullptr) : encode::text(row.answerer);
    out["mayAnswer"] = condition.may_answer;
    return out;
}

json::value encode_conditions(const service::ConditionPage& page, Tongue tongue)
{
    auto out = encode_page(page.page, [&](const auto& one) { return encode_condition(one, tongue); });
    out["counts"] = {{"asked", page.counts.asked}, {"holds", page.counts.holds}, {"holdsNot", page.counts.holds_not}};
    return out;
}

} // namespace vekha::web
