#include "web/encode_curators.h"

#include "domain/risk_factor.h"
#include "web/encode_values.h"
#include "wire/encode.h"

#include <algorithm>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

std::string_view name_of(domain::Advice advice)
{
    switch (advice) {
    case domain::Advice::Unanswered:
        return "unanswered";
    case domain::Advice::Select:
        return "select";
    case domain::Advice::Discuss:
        return "discuss";
    case domain::Advice::Decline:
        return "decline";
    }
    return "";
}

std::string_view state_of(const service::AssignmentRow& assignment, domain::Date today)
{
    if (assignment.in_force(today)) return "current";
    return assignment.term.from && *assignment.term.from > today ? "future" : "past";
}

json::value encode_person(const store::CuratorPerson& person)
{
    json::object out;
    out["id"] = person.id.value;
    out["name"] = encode::text(person.name);
    out["position"] = encode::text(person.position);
    out["territory"] = named(person.territory.value, person.territory_name);
    out["organisation"] = nullptr;
    if (person.organisation) out["organisation"] = named(person.organisation->value, person.organisation_name);
    out["closedOn"] = encode::date_or_null(person.closed_on);
    return out;
}

json::array encode_assignments(const std::vector<service::AssignmentRow>& assignments, domain::Date today)
{
    return encode::list(assignments, [&](const auto& one) { return encode_assignment(one, today); });
}

json::value encode_count(const service::CountOf& counted)
{
    json::object out{{"count", counted.count}, {"all", counted.all}, {"share", nullptr}};
    if (counted.all > 0) out["share"] = static_cast<double>(counted.count) / static_cast<double>(counted.all);
    return out;
}

} // namespace

json::object encode_curator(const service::CuratorRow& curator, domain::Date today)
{
    const auto& profile = curator.profile;
    const auto result = domain::result_of(profile.answers);
    const auto load = std::ranges::count_if(curator.assignments, [&](const auto& one) { return one.in_force(today); });
    json::object out;
    out["person"] = encode_person(curator.person);
    out["state"] = name_in(curator_states, profile.state);
    out["load"] = load;
    out["limit"] = domain::most_schools_of_curator;
    out["assignments"] = encode_assignments(curator.assignments, today);
    out["associations"] = encode::texts(profile.associations);
    out["platforms"] = encode::texts(profile.platforms);
    out["federalProjects"] = encode::texts(profile.federal_projects);
    out["courses"] = encode::texts(profile.courses);
    out["experienceYears"] = profile.experience_years;
    out["head"] = profile.head;
    out["subjects"] = encode::texts(profile.subjects);
    out["risks"] = encode::texts(profile.risks);
    json::object answers;
    for (const auto& [question, level] : profile.answers)
        answers[question] = level;
    out["answers"] = std::move(answers);
    out["score"] = result.score;
    out["advice"] = encode::text(name_of(result.advice));
    out["consentOn"] = encode::date_or_null(profile.consent_on);
    out["basis"] = encode::text(profile.basis);
    out["note"] = encode::text(profile.note);
    out["version"] = curator.version;
    return out;
}

json::value encode_curator(const service::CuratorView& view, domain::Date today)
{
    auto out = encode_curator(view.curator, today);
    out["history"] = encode_assignments(view.history, today);
    out["mayWrite"] = view.may_write;
    return out;
}

json::value encode_catalogue(Tongue tongue)
{
    const auto words = [tongue](const auto& one) {
        return encode::text(tongue == Tongue::English ? one.english : one.russian);
    };
    json::object out;
    out["limit"] = domain::most_schools_of_curator;
    out["highestLevel"] = domain::highest_level;
    out["questions"] = encode::list(domain::curator_questionnaire(), [&](const domain::Question& one) {
        return json::object{{"code", encode::text(one.code)}, {"weight", one.weight}, {"text", words(one)}};
    });
    out["risks"] = encode::list(domain::risk_factors(), [&](const domain::RiskFactor& one) {
        return json::object{{"code", encode::text(one.code)},
                            {"federal", one.federal > 0 ? json::value(one.federal) : json::value(nullptr)},
                            {"name", words(one)}};
    });
    return out;
}

json::value encode_statistics(const service::CuratorStatistics& statistics, domain::Date before)
{
    json::object out;
    out["candidates"] = statistics.candidates;
    out["selected"] = statistics.selected;
    out["active"] = statistics.active;
    out["places"] = statistics.places;
    out["schools"] = statistics.coverage.schools;
    out["covered"] = statistics.coverage.covered;
    out["associations"] = encode_count(statistics.associations);
    out["platforms"] = encode_count(statistics.platforms);
    out["federalProjects"] = encode_count(statistics.federal_projects);
    out["courses"] = encode_count(statistics.courses);
    out["heads"] = encode_count(statistics.heads);
    out["headsBefore"] = encode_count(statistics.heads_before);
    out["before"] = encode::date(before);
    return out;
}

json::object encode_assignment(const service::AssignmentRow& assignment, domain::Date today)
{
    json::object out;
    out["id"] = assignment.id.value;
    out["curator"] = named(assignment.person.value, assignment.person_name);
    out["school"] = named(assignment.school.value, assignment.school_name);
    out["territory"] = encode::text(assignment.territory_name);
    out["from"] = encode::date_or_null(assignment.term.from);
    out["to"] = encode::date_or_null(assignment.term.to);
    out["state"] = encode::text(state_of(assignment, today));
    out["orderNumber"] = encode::text(assignment.order.number);
    out["orderDay"] = encode::date_or_null(assignment.order.day);
    out["endReason"] = encode::text(assignment.end_reason);
    out["handover"] = encode::text(assignment.handover);
    out["followedBy"] = id_or_null(assignment.followed_by);
    out["version"] = assignment.version;
    return out;
}

json::value encode_record(const service::CuratorRecordRow& record)
{
    const auto& fields = record.fields;
    json::object out;
    out["id"] = record.id.value;
    out["kind"] = name_in(record_kinds, fields.kind);
    out["what"] = encode::text(fields.what);
    out["indicator"] = encode::text(fields.indicator);
    out["plannedOn"] = encode::date_or_null(fields.planned_on);
    out["heldOn"] = encode::date_or_null(fields.held_on);
    out["minutes"] = number_or_null(fields.minutes);
    out["outcome"] = encode::text(fields.outcome);
    out["version"] = record.version;
    return out;
}

json::value encode_assignment(const service::AssignmentView& view, domain::Date today)
{
    auto out = encode_assignment(view.assignment, today);
    out["records"] = encode::list(view.records, encode_record);
    out["mayRecord"] = view.may_record;
    out["mayWrite"] = view.may_write;
    return out;
}

json::object encode_curated_school(const service::CuratedSchool& school, domain::Date today)
{
    json::object out;
    out["id"] = school.id.value;
    out["name"] = encode::text(school.name);
    out["code"] = encode::text(school.code);
    out["territory"] = named(school.territory.value, school.territory_name);
    out["onMap"] = school.at.has_value();
    out["groups"] = encode::texts(school.groups);
    out["risks"] = encode::texts(school.needs.risks);
    out["subjects"] = encode::texts(school.needs.subjects);
    out["needsVersion"] = school.needs_version;
    out["assignments"] = encode_assignments(school.assignments, today);
    return out;
}

json::value encode_curation(const service::SchoolCuration& curation, domain::Date today)
{
    auto out = encode_curated_school(curation.school, today);
    out["history"] = encode_assignments(curation.history, today);
    out["records"] = encode::list(curation.records, encode_record);
    out["mayWrite"] = curation.may_write;
    return out;
}

} // namespace vekha::web
