#include "service/curator_parts.h"

#include "domain/risk_factor.h"
#include "service/delegation.h"
#include "store/grants.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr const char* curator_role = "curator";

void give_role(Connection& connection, const Call& call, const WantedAssignment& wanted,
               const store::OrderOfAssignment& order)
{
    const auto region = call.actor.scope.region;
    const auto person = wanted.curator.person.id;
    if (store::holds_role(connection, region, person, curator_role, wanted.term)) return;
    const auto id = store::insert_grant(connection,
                                        {region, person, curator_role, std::nullopt, std::nullopt, wanted.term.from,
                                         std::nullopt, order.number, call.actor.id},
                                        call.now);
    record(connection, call, "role-given", "person", person.value,
           {{"grant", std::to_string(id.value)}, {"became", curator_role}, {"basis", order.number}});
}

std::vector<domain::Term> terms_of(const std::vector<AssignmentRow>& assignments)
{
    std::vector<domain::Term> terms;
    for (const auto& assignment : assignments)
        terms.push_back(assignment.term);
    return terms;
}

std::size_t letters_in(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

} // namespace

Answer<store::CuratedSchool> find_seen_school(Connection& connection, const Call& call, domain::OrganisationId school)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_curated_school(connection, *scope, school, call.today);
    if (!found) return refused("organisation-not-found");
    return *std::move(found);
}

Answer<CuratorRow> find_seen_curator(Connection& connection, const Call& call, PersonId person)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_curator(connection, *scope, person, call.today);
    if (!found) return refused("curator-not-found");
    return *std::move(found);
}

Answer<void> permit_at(Connection& connection, const Call& call, Permission permission, domain::OrganisationId school)
{
    const auto location = store::location_of(connection, call.actor.scope.region, school);
    if (!location) return refused("organisation-not-found");
    return permit(call, permission, *location);
}

Answer<std::string> checked_text(std::string_view text)
{
    if (letters_in(text) > longest_curator_text) return refused("value-too-long");
    return trimmed(text);
}

Answer<std::vector<std::string>> checked_texts(const std::vector<std::string>& texts)
{
    if (texts.size() > most_curator_values) return refused("too-many-values");
    std::vector<std::string> kept;
    for (const auto& text : texts) {
        auto checked = checked_text(text);
        if (!checked) return unexpected<Refusal>{checked.error()};
        if (!checked->empty() && std::ranges::find(kept, *checked) == kept.end()) kept.push_back(*std::move(checked));
    }
    return kept;
}

Answer<std::vector<std::string>> checked_risks(const std::vector<std::string>& codes)
{
    auto kept = checked_texts(codes);
    if (!kept) return kept;
    for (const auto& code : *kept)
        if (!domain::risk_factor(code)) return refused("risk-unknown", {{"risk", code}});
    return kept;
}

std::vector<std::string_view> broken_rules(Connection& connection, const Call& call, const WantedAssignment& wanted)
{
    const auto region = call.actor.scope.region;
    const auto& person = wanted.curator.person;
    domain::AssignmentQuestion question;
    question.state = wanted.curator.profile.state;
    question.consent = wanted.curator.profile.consent_on.has_value();
    question.own_schools = store::own_organisations(connection, region, person.id, call.today);
    // A stated day must not hide the own school.
    const auto now = store::own_organisations(connection, region, person.id, real_day(call));
    question.own_schools.insert(now.begin(), now.end());
    question.of_curator = terms_of(store::assignments_of_person(connection, region, person.id, wanted.term.from));
    question.school = wanted.school.id;
    question.kind = wanted.school.kind;
    question.closed_on = wanted.school.closed_on;
    question.of_school = terms_of(store::assignments_of_school(connection, region, wanted.school.id, wanted.term.from));
    question.wanted = wanted.term;
    auto broken = domain::broken_rules(question);
    const auto stays = !person.closed_on || (wanted.term.to && *wanted.term.to <= *person.closed_on);
    if (!stays) broken.insert(broken.begin(), "person-closed");
    return broken;
}

unexpected<Refusal> refused_for(const std::vector<std::string_view>& codes)
{
    Refusal refusal;
    refusal.code = std::string{codes.front()};
    for (const auto code : codes)
        refusal.items.push_back({std::string{code}, std::nullopt, std::nullopt});
    return unexpected<Refusal>{std::move(refusal)};
}

store::AssignmentId make_assignment(Connection& connection, const Call& call, const WantedAssignment& wanted,
                                    const store::OrderOfAssignment& order)
{
    const auto region = call.actor.scope.region;
    const auto id = store::insert_assignment(
        connection, region, {wanted.curator.person.id, wanted.school.id, wanted.term, order}, call.actor.id, call.now);
    record(connection, call, "curator-assigned", "organisation", wanted.school.id.value,
           {{"assignment", std::to_string(id.value)},
            {"curator", wanted.curator.person.name},
            {"person", std::to_string(wanted.curator.person.id.value)},
            {"school", wanted.school.name},
            {"from", wanted.term.from ? domain::to_iso(*wanted.term.from) : ""},
            {"to", wanted.term.to ? domain::to_iso(*wanted.term.to) : ""},
            {"order", order.number}});
    give_role(connection, call, wanted, order);
    return id;
}

Answer<store::OrderOfAssignment> checked_order(const store::OrderOfAssignment& order, const domain::Term& term)
{
    if (term.from && term.to && *term.to < *term.from) return refused("window-reversed");
    auto number = checked_text(order.number);
    if (!number) return unexpected<Refusal>{number.error()};
    if (number->empty() || !order.day) return refused("order-missing");
    return store::OrderOfAssignment{*std::move(number), order.day};
}

} // namespace vekha::service
