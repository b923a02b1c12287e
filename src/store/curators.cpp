#include "store/curators.h"

#include "store/codec.h"
#include "store/curator_sql.h"
#include "store/folded.h"
#include "store/page_by_name.h"

#include <algorithm>
#include <array>
#include <map>

namespace vekha::store
{

namespace
{

using domain::CuratorProfile;
using domain::CuratorState;

constexpr std::array<std::pair<CuratorState, std::string_view>, 4> states{{{CuratorState::Candidate, "candidate"},
                                                                           {CuratorState::Selected, "selected"},
                                                                           {CuratorState::Declined, "declined"},
                                                                           {CuratorState::Withdrawn, "withdrawn"}}};

constexpr ScopeColumns of_person{"p.territory_id", "p.organisation_id"};
constexpr ScopeColumns of_school{"s.territory_id", "s.id"};

constexpr std::string_view columns =
    "select p.id, p.name, p.position, p.territory_id, t.name, p.organisation_id, o.short_name, o.latitude, "
    "o.longitude, p.closed_on, p.sort_name, c.state, c.associations, c.platforms, c.federal_projects, c.courses, "
    "c.experience_years, c.head, c.subjects, c.risks, c.consent_on, c.basis, c.note, c.version";

constexpr std::string_view from_people =
    " from people p join territories t on t.region_id = p.region_id and t.id = p.territory_id "
    "left join organisations o on o.region_id = p.region_id and o.id = p.organisation_id "
    "left join curator_profiles c on c.region_id = p.region_id and c.person_id = p.id "
    "where p.region_id = :region and p.erased_at is null";

std::vector<std::string> texts_or_none(Row& row)
{
    const auto json = row.take<std::optional<std::string>>();
    return json ? decoded_texts(*json) : std::vector<std::string>{};
}

CuratorPerson read_person(Row& row)
{
    CuratorPerson person;
    person.id = row.take<PersonId>();
    person.name = row.take<std::string>();
    person.position = row.take<std::string>();
    person.territory = row.take<TerritoryId>();
    person.territory_name = row.take<std::string>();
    person.organisation = row.take<std::optional<domain::OrganisationId>>();
    person.organisation_name = row.take<std::optional<std::string>>().value_or("");
    person.at = curator_sql::read_coordinates(row);
    person.closed_on = row.take<std::optional<domain::Date>>();
    person.sort_name = row.take<std::string>();
    return person;
}

CuratorRow read_curator(Row& row)
{
    CuratorRow read;
    read.person = read_person(row);
    auto& profile = read.profile;
    const auto state = row.take<std::optional<std::string>>();
    profile.state = curator_state_from_name(state.value_or("")).value_or(CuratorState::Candidate);
    profile.associations = texts_or_none(row);
    profile.platforms = texts_or_none(row);
    profile.federal_projects = texts_or_none(row);
    profile.courses = texts_or_none(row);
    profile.experience_years = row.take<std::optional<int>>().value_or(0);
    profile.head = row.take<std::optional<bool>>().value_or(false);
    profile.subjects = texts_or_none(row);
    profile.risks = texts_or_none(row);
    profile.consent_on = row.take<std::optional<domain::Date>>();
    profile.basis = row.take<std::optional<std::string>>().value_or("");
    profile.note = row.take<std::optional<std::string>>().value_or("");
    read.version = row.take<std::optional<std::int64_t>>().value_or(0);
    return read;
}

/// Those of the scope who have a profile or a school, and those who have a school of the scope.
std::string seen_curators(const Scope& scope, domain::Date day, Params& params)
{
    params.push_back({"region", scope.region});
    params.push_back({"day", day});
    const auto person = inside(scope, of_person, params);
    const auto school = curator_sql::inside_again(scope, of_school);
    const std::string assigned =
        " from assignments a where a.region_id = :region and" + std::string{curator_sql::in_force};
    return " and (p.id in (select person_id from curator_profiles where region_id = :region) or p.id in (select "
           "a.person_id" +
           assigned + ")) and ((1 = 1" + person +
           ") or p.id in (select a.person_id from assignments a join organisations s on s.region_id = a.region_id and "
           "s.id = a.organisation_id where a.region_id = :region and" +
           std::string{curator_sql::in_force} + school + "))";
}

std::string schools_on_day()
{
    return "(select count(*) from assignments a where a.region_id = p.region_id and a.person_id = p.id and" +
           std::string{curator_sql::in_force} + ")";
}

std::string_view condition_of(CuratorTrait trait)
{
    switch (trait) {
    case CuratorTrait::Associations:
        return " and c.associations <> '[]'";
    case CuratorTrait::Platforms:
        return " and c.platforms <> '[]'";
    case CuratorTrait::FederalProjects:
        return " and c.federal_projects <> '[]'";
    case CuratorTrait::Courses:
        return " and c.courses <> '[]'";
    case CuratorTrait::Head:
        return " and c.head = 1";
    }
    return "";
}

std::string filtered(const CuratorFilter& filter, Params& params)
{
    std::string where;
    if (!filter.text.empty()) {
        where += " and p.sort_name like :text escape '\\'";
        params.push_back({"text", pattern_of(sort_name_of(filter.text))});
    }
    if (filter.state) {
        where += " and coalesce(c.state, 'candidate') = :state";
        params.push_back({"state", name_of(*filter.state)});
    }
    if (filter.trait) where += condition_of(*filter.trait);
    if (filter.active) where += " and " + schools_on_day() + (*filter.active ? " > 0" : " = 0");
    if (filter.free) {
        where += " and " + schools_on_day() + (*filter.free ? " < :most" : " >= :most");
        params.push_back({"most", domain::most_schools_of_curator});
    }
    return where;
}

void add_answers(Connection& connection, RegionId region, std::map<PersonId, CuratorRow*>& by_person)
{
    connection.each("select person_id, question, level from curator_answers where region_id = :region",
                    {{"region", region}}, [&](Row& row) {
                        const auto found = by_person.find(row.take<PersonId>());
                        if (found == by_person.end()) return;
                        auto question = row.take<std::string>();
                        found->second->profile.answers.emplace(std::move(question), row.take<int>());
                    });
}

void add_parts(Connection& connection, RegionId region, domain::Date day, std::vector<CuratorRow>& rows)
{
    if (rows.empty()) return;
    std::map<PersonId, CuratorRow*> by_person;
    for (auto& row : rows)
        by_person.emplace(row.person.id, &row);
    add_answers(connection, region, by_person);
    curator_sql::add_assignments(connection, region, day, rows, [&](const AssignmentRow& read) {
        const auto found = by_person.find(read.person);
        return found == by_person.end() ? nullptr : found->second;
    });
}

std::optional<CuratorRow> only(Connection& connection, const Scope& scope, domain::Date day, std::string where,
                               Params params, PersonId person)
{
    params.push_back({"person", person});
    auto rows = connection.all(std::string{columns} + std::string{from_people} + where + " and p.id = :person", params,
                               read_curator);
    add_parts(connection, scope.region, day, rows);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

Params params_of(RegionId region, PersonId person, const CuratorProfile& profile, ActorId by, Instant now)
{
    return {{"region", region},
            {"person", person},
            {"state", name_of(profile.state)},
            {"associations", encoded(profile.associations)},
            {"platforms", encoded(profile.platforms)},
            {"projects", encoded(profile.federal_projects)},
            {"courses", encoded(profile.courses)},
            {"years", profile.experience_years},
            {"head", profile.head},
            {"subjects", encoded(profile.subjects)},
            {"risks", encoded(profile.risks)},
            {"consent", profile.consent_on},
            {"basis", profile.basis},
            {"note", profile.note},
            {"now", now},
            {"by", by}};
}

} // namespace

std::string_view name_of(CuratorState state)
{
    return std::ranges::find(states, state, &std::pair<CuratorState, std::string_view>::first)->second;
}

std::optional<CuratorState> curator_state_from_name(std::string_view name)
{
    for (const auto& [state, known] : states)
        if (known == name) return state;
    return std::nullopt;
}

std::optional<Page<CuratorRow>> page_of_curators(Connection& connection, const Scope& scope,
                                                 const CuratorFilter& filter, const PageRequest& request,
                                                 domain::Date day)
{
    Params params;
    auto where = std::string{from_people} + seen_curators(scope, day, params) + filtered(filter, params);
    auto page = page_by_name(
        connection, {std::string{columns}, std::move(where), "p"}, std::move(params), request, read_curator,
        [](const CuratorRow& last) { return CursorText{last.person.sort_name, last.person.id.value}; });
    if (page) add_parts(connection, scope.region, day, page->items);
    return page;
}

std::vector<CuratorRow> curators_of(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params;
    const auto where = seen_curators(scope, day, params);
    auto rows = connection.all(std::string{columns} + std::string{from_people} + where + " order by p.sort_name, p.id",
                               params, read_curator);
    add_parts(connection, scope.region, day, rows);
    return rows;
}

std::optional<CuratorRow> find_curator(Connection& connection, const Scope& scope, PersonId person, domain::Date day)
{
    Params params;
    auto where = seen_curators(scope, day, params);
    return only(connection, scope, day, std::move(where), std::move(params), person);
}

std::optional<CuratorRow> find_candidate(Connection& connection, const Scope& scope, PersonId person, domain::Date day)
{
    Params params{{"region", scope.region}};
    auto where = inside(scope, of_person, params);
    return only(connection, scope, day, std::move(where), std::move(params), person);
}

bool save_profile(Connection& connection, RegionId region, PersonId person, const CuratorProfile& profile,
                  std::int64_t expected, ActorId by, Instant now)
{
    auto params = params_of(region, person, profile, by, now);
    const char* insert =
        "insert into curator_profiles (region_id, person_id, state, associations, platforms, federal_projects, "
        "courses, "
        "experience_years, head, subjects, risks, consent_on, basis, note, changed_at, changed_by) values (:region, "
        ":person, :state, :associations, :platforms, :projects, :courses, :years, :head, :subjects, :risks, :consent, "
        ":basis, :note, :now, :by) on conflict do nothing";
    const char* update =
        "update curator_profiles set state = :state, associations = :associations, platforms = :platforms, "
        "federal_projects = :projects, courses = :courses, experience_years = :years, head = :head, subjects = "
        ":subjects, risks = :risks, consent_on = :consent, basis = :basis, note = :note, changed_at = :now, changed_by "
        "= :by, version = version + 1 where region_id = :region and person_id = :person and version = :expected";
    if (expected > 0) params.push_back({"expected", expected});
    if (connection.execute(expected > 0 ? update : insert, params) == 0) return false;
    connection.execute("delete from curator_answers where region_id = :region and person_id = :person",
                       {{"region", region}, {"person", person}});
    for (const auto& [question, level] : profile.answers)
        connection.execute("insert into curator_answers (region_id, person_id, question, level) values (:region, "
                           ":person, :question, :level)",
                           {{"region", region}, {"person", person}, {"question", question}, {"level", level}});
    return true;
}

std::set<domain::OrganisationId> own_organisations(Connection& connection, RegionId region, PersonId person,
                                                   domain::Date day)
{
    const auto own = connection.all(
        "select organisation_id from people where region_id = :region and id = :person and organisation_id is not null "
        "union select organisation_id from grants where region_id = :region and person_id = :person and role = 'head' "
        "and organisation_id is not null and ended_at is null and (to_day is null or to_day >= :day)",
        {{"region", region}, {"person", person}, {"day", day}},
        [](Row& row) { return row.take<domain::OrganisationId>(); });
    return {own.begin(), own.end()};
}

std::map<PersonId, std::set<domain::OrganisationId>> own_organisations(Connection& connection, RegionId region,
                                                                       domain::Date day)
{
    std::map<PersonId, std::set<domain::OrganisationId>> own;
    connection.each("select p.id, p.organisation_id from people p join curator_profiles c on c.region_id = p.region_id "
                    "and c.person_id = p.id where p.region_id = :region and p.organisation_id is not null union select "
                    "g.person_id, g.organisation_id from grants g join curator_profiles c on c.region_id = g.region_id "
                    "and c.person_id = g.person_id where g.region_id = :region and g.role = 'head' and "
                    "g.organisation_id is not null and g.ended_at is null and (g.to_day is null or g.to_day >= :day)",
                    {{"region", region}, {"day", day}}, [&](Row& row) {
                        const auto person = row.take<PersonId>();
                        own[person].insert(row.take<domain::OrganisationId>());
                    });
    return own;
}

} // namespace vekha::store
