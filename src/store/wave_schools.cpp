#include "store/wave_schools.h"

#include "domain/rights.h"
#include "store/cursor_text.h"
#include "store/folded.h"
#include "wire/names.h"

#include <algorithm>
#include <set>

namespace vekha::store
{

namespace
{

namespace names = wire::names;

constexpr ScopeColumns school_columns{"s.territory_id", "s.organisation_id"};
constexpr const char* school_select = "select s.id, s.wave_id, s.territory_id, t.name, s.organisation_id, s.name, "
                                      "s.reminders, s.reminded_on, s.sort_name ";
constexpr const char* school_tables =
    "from wave_schools s join territories t on t.region_id = s.region_id and t.id = s.territory_id "
    "where s.region_id = :region and s.wave_id = :wave";

struct ReadSchool {
    WaveSchoolRow school;
    std::string sort_name;
};

ReadSchool read_school(Row& row)
{
    ReadSchool read;
    auto& school = read.school;
    school.id = row.take<WaveSchoolId>();
    school.wave = row.take<WaveId>();
    school.territory = row.take<TerritoryId>();
    school.territory_name = row.take<std::string>();
    school.organisation = row.take<domain::OrganisationId>();
    school.name = row.take<std::string>();
    school.reminders = row.take<std::int64_t>();
    school.reminded_on = row.take<std::optional<domain::Date>>();
    read.sort_name = row.take<std::string>();
    return read;
}

void read_rates(Connection& connection, RegionId region, WaveSchoolRow& school)
{
    connection.each("select audience, expected, answered from wave_boxes where region_id = :region and "
                    "wave_id = :wave and school_id = :school",
                    {{"region", region}, {"wave", school.wave}, {"school", school.id}}, [&](Row& row) {
                        const auto name = row.take<std::string>();
                        ResponseRate rate;
                        for (const auto& [value, known] : domain::wave_audiences)
                            if (known == name) rate.audience = value;
                        rate.expected = row.take<std::int64_t>();
                        rate.answered = row.take<std::int64_t>();
                        school.rates.push_back(rate);
                    });
    std::ranges::sort(school.rates, {}, &ResponseRate::audience);
}

} // namespace

void insert_wave_schools(Connection& connection, RegionId region, WaveId wave, std::span<const NewWaveSchool> schools,
                         std::span<const domain::WaveAudience> audiences)
{
    for (const auto& school : schools) {
        const auto id = connection.scalar<WaveSchoolId>(
            "insert into wave_schools (region_id, wave_id, territory_id, organisation_id, name, sort_name) values "
            "(:region, :wave, :territory, :organisation, :name, :sort) returning id",
            {{"region", region},
             {"wave", wave},
             {"territory", school.territory},
             {"organisation", school.organisation},
             {"name", school.name},
             {"sort", sort_name_of(school.name)}});
        for (const auto audience : audiences) {
            const auto found = school.expected.find(audience);
            connection.execute("insert into wave_boxes (region_id, wave_id, school_id, audience, expected) values "
                               "(:region, :wave, :school, :audience, :expected)",
                               {{"region", region},
                                {"wave", wave},
                                {"school", id},
                                {"audience", names::of(audience, domain::wave_audiences)},
                                {"expected", found == school.expected.end() ? 0 : found->second}});
        }
    }
}

std::optional<Page<WaveSchoolRow>> page_of_wave_schools(Connection& connection, const Scope& scope, WaveId wave,
                                                        const PageRequest& request)
{
    Params params{{"region", scope.region}, {"wave", wave}};
    auto where = school_tables + inside(scope, school_columns, params);
    Page<WaveSchoolRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (s.sort_name, s.id) > (:after_name, :after_id)";
        params.insert(params.end(), {{"after_name", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    auto read = connection.all(school_select + where + " order by s.sort_name, s.id limit :limit", params, read_school);
    page.next = cut_to(read, request.limit,
                       [](const ReadSchool& last) { return CursorText{last.sort_name, last.school.id.value}; });
    for (auto& one : read) {
        read_rates(connection, scope.region, one.school);
        page.items.push_back(std::move(one.school));
    }
    return page;
}

std::vector<WaveSchoolRow> wave_schools_of(Connection& connection, const Scope& scope, WaveId wave)
{
    Params params{{"region", scope.region}, {"wave", wave}};
    const auto where = school_tables + inside(scope, school_columns, params);
    std::vector<WaveSchoolRow> all;
    for (auto& one : connection.all(school_select + where + " order by s.sort_name, s.id", params, read_school)) {
        read_rates(connection, scope.region, one.school);
        all.push_back(std::move(one.school));
    }
    return all;
}

std::optional<WaveSchoolRow> find_wave_school(Connection& connection, const Scope& scope, WaveId wave, WaveSchoolId id)
{
    Params params{{"region", scope.region}, {"wave", wave}};
    const auto condition = inside(scope, school_columns, params);
    params.push_back({"id", id});
    auto read = connection.first(std::string{school_select} + school_tables + " and s.id = :id" + condition, params,
                                 read_school);
    if (!read) return std::nullopt;
    read_rates(connection, scope.region, read->school);
    return std::move(read->school);
}

void set_expected(Connection& connection, RegionId region, WaveId wave, WaveSchoolId school,
                  const std::map<domain::WaveAudience, std::int64_t>& expected)
{
    for (const auto& [audience, number] : expected)
        connection.execute("update wave_boxes set expected = :expected where region_id = :region and wave_id = :wave "
                           "and school_id = :school and audience = :audience",
                           {{"expected", number},
                            {"region", region},
                            {"wave", wave},
                            {"school", school},
                            {"audience", names::of(audience, domain::wave_audiences)}});
}

std::vector<PersonId> people_carrying_out(Connection& connection, RegionId region, domain::OrganisationId school,
                                          domain::Date day)
{
    std::set<PersonId> people;
    connection.each("select person_id, role from grants where region_id = :region and organisation_id = :school and "
                    "ended_at is null and (from_day is null or from_day <= :day) and (to_day is null or to_day >= "
                    ":day)",
                    {{"region", region}, {"school", school}, {"day", day}}, [&](Row& row) {
                        const auto person = row.take<PersonId>();
                        const auto role = row.take<std::string>();
                        if (domain::rights_table().allows(role, domain::permission::wave_carry_out))
                            people.insert(person);
                    });
    return {people.begin(), people.end()};
}

void note_wave_reminder(Connection& connection, RegionId region, WaveSchoolId school, domain::Date day)
{
    connection.execute("update wave_schools set reminders = reminders + 1, reminded_on = :day where "
                       "region_id = :region and id = :school",
                       {{"day", day}, {"region", region}, {"school", school}});
}

} // namespace vekha::store
