#include "store/social_passports.h"

#include "store/decoded.h"
#include "store/folded.h"
#include "store/page_by_name.h"
#include "wire/social_passport.h"

#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<PassportState, std::string_view>, 3> state_names{
    {{PassportState::None, "none"}, {PassportState::Draft, "draft"}, {PassportState::Signed, "signed"}}};

constexpr std::string_view columns =
    "select o.id, o.short_name, t.name, s.state, s.figures, s.version, s.changed_at, s.signed_at, s.signer, s.words";

std::string schools(const Scope& scope, Params& params)
{
    return " from organisations o join territories t on t.region_id = o.region_id and t.id = o.territory_id left join "
           "social_passports s on s.region_id = o.region_id and s.organisation_id = o.id and s.year = :year where "
           "o.region_id = :region and o.kind = 'school' and o.merged_into is null" +
           inside(scope, {"o.territory_id", "o.id"}, params);
}

PassportRow read_passport(Row& row, int year)
{
    PassportRow read;
    read.school = row.take<domain::OrganisationId>();
    read.school_name = row.take<std::string>();
    read.territory_name = row.take<std::string>();
    read.year = year;
    const auto state = row.take<std::optional<std::string>>();
    const auto figures = row.take<std::optional<std::string>>();
    if (state) read.state = passport_state_from_name(*state).value_or(PassportState::Draft);
    if (figures) read.figures = decoded(*figures, wire::passport_figures_from_json);
    read.version = row.take<std::optional<std::int64_t>>().value_or(0);
    if (const auto changed = row.take<std::optional<Instant>>()) read.changed_at = *changed;
    read.signed_at = row.take<std::optional<Instant>>();
    read.signer = row.take<std::optional<std::string>>().value_or("");
    read.words = row.take<std::optional<std::string>>().value_or("");
    return read;
}

} // namespace

std::string_view name_of(PassportState state)
{
    for (const auto& [known, name] : state_names)
        if (known == state) return name;
    return {};
}

std::optional<PassportState> passport_state_from_name(std::string_view name)
{
    for (const auto& [state, known] : state_names)
        if (known == name) return state;
    return std::nullopt;
}

std::optional<Page<PassportRow>> page_of_passports(Connection& connection, const Scope& scope,
                                                   const PassportFilter& filter, const PageRequest& request,
                                                   domain::Date day)
{
    Params params{{"region", scope.region}, {"year", filter.year}, {"day", day}};
    auto where = schools(scope, params) + " and (o.closed_on is null or o.closed_on > :day)";
    if (filter.state) {
        where += " and coalesce(s.state, 'none') = :state";
        params.push_back({"state", name_of(*filter.state)});
    }
    return page_by_name(
        connection, {std::string{columns}, std::move(where), "o"}, std::move(params), request,
        [&](Row& row) { return read_passport(row, filter.year); },
        [](const PassportRow& last) { return CursorText{sort_name_of(last.school_name), last.school.value}; });
}

std::optional<PassportRow> find_passport(Connection& connection, const Scope& scope, domain::OrganisationId school,
                                         int year)
{
    Params params{{"region", scope.region}, {"year", year}, {"school", school}};
    const auto where = schools(scope, params) + " and o.id = :school";
    return connection.first(std::string{columns} + where, params, [&](Row& row) { return read_passport(row, year); });
}

bool save_passport(Connection& connection, RegionId region, TerritoryId territory, const PassportRow& passport,
                   ActorId by, Instant now)
{
    Params params{{"region", region},
                  {"school", passport.school},
                  {"year", passport.year},
                  {"state", name_of(passport.state)},
                  {"figures", wire::print(wire::to_json(passport.figures))},
                  {"now", now},
                  {"by", by},
                  {"signed_at", passport.signed_at},
                  {"signed_by", passport.signed_at ? std::optional{by} : std::nullopt},
                  {"signer", passport.signer},
                  {"words", passport.words}};
    if (passport.version == 0) {
        params.push_back({"territory", territory});
        return connection.execute("insert into social_passports (region_id, organisation_id, territory_id, year, "
                                  "state, figures, changed_at, changed_by, signed_at, signed_by, signer, words) values "
                                  "(:region, :school, :territory, :year, :state, :figures, :now, :by, :signed_at, "
                                  ":signed_by, :signer, :words) on conflict do nothing",
                                  params) == 1;
    }
    params.push_back({"expected", passport.version});
    return connection.execute("update social_passports set state = :state, figures = :figures, changed_at = :now, "
                              "changed_by = :by, signed_at = :signed_at, signed_by = :signed_by, signer = :signer, "
                              "words = :words, version = version + 1 where region_id = :region and organisation_id = "
                              ":school and year = :year and version = :expected",
                              params) == 1;
}

} // namespace vekha::store
