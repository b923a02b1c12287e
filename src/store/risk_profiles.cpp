#include "store/risk_profiles.h"

#include "store/codec.h"
#include "store/folded.h"
#include "store/page_by_name.h"
#include "store/risk_sql.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using domain::OrganisationId;
using domain::RiskLevel;

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::pair<Enum, std::string_view>, N>& table, Enum value)
{
    return std::ranges::find(table, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <typename Enum, std::size_t N>
std::optional<Enum> named_in(const std::array<std::pair<Enum, std::string_view>, N>& table, std::string_view name)
{
    for (const auto& [value, known] : table)
        if (known == name) return value;
    return std::nullopt;
}

RiskLevel level_from(std::int64_t number)
{
    return static_cast<RiskLevel>(std::clamp<std::int64_t>(number, 0, 3));
}

std::optional<RiskLevel> level_from(const std::optional<std::int64_t>& number)
{
    return number ? std::optional{level_from(*number)} : std::nullopt;
}

std::int64_t number_of(RiskLevel level)
{
    return static_cast<std::int64_t>(level);
}

std::optional<std::int64_t> number_of(const std::optional<RiskLevel>& level)
{
    return level ? std::optional{number_of(*level)} : std::nullopt;
}

RiskCheckRow read_check(Row& row)
{
    RiskCheckRow check;
    check.code = row.take<std::string>();
    check.check.verdict =
        named_in(domain::risk_verdicts, row.take<std::string>()).value_or(domain::RiskVerdict::Unseen);
    check.check.seen = level_from(row.take<std::int64_t>());
    check.check.found = level_from(row.take<std::int64_t>());
    check.visit = row.take<VisitId>();
    check.words = row.take<std::string>();
    check.day = row.take<domain::Date>();
    check.maker = row.take<std::string>();
    return check;
}

std::string select_profiles(const Scope& scope, std::string_view more, Params& params)
{
    return std::string{risk_sql::profile_columns} + std::string{risk_sql::from_profiles} +
           inside(scope, risk_sql::of_school, params) + std::string{more};
}

} // namespace

namespace risk_sql
{

RiskProfileRow read_profile(Row& row)
{
    RiskProfileRow profile;
    profile.id = row.take<RiskProfileId>();
    profile.school = row.take<OrganisationId>();
    profile.school_name = row.take<std::string>();
    profile.school_code = row.take<std::string>();
    profile.territory = row.take<TerritoryId>();
    profile.territory_name = row.take<std::string>();
    profile.day = row.take<domain::Date>();
    profile.year = row.take<int>();
    profile.wave = row.take<std::optional<WaveId>>();
    profile.catalogue = row.take<int>();
    profile.source = named_in(risk_sources, row.take<std::string>()).value_or(RiskSource::Official);
    profile.state = named_in(risk_profile_states, row.take<std::string>()).value_or(RiskProfileState::Shown);
    profile.latest = row.take<bool>();
    profile.high = row.take<int>();
    profile.verified_on = row.take<std::optional<domain::Date>>();
    profile.acknowledged_on = row.take<std::optional<domain::Date>>();
    profile.acknowledged_by = row.take<std::optional<ActorId>>();
    profile.acknowledger = row.take<std::string>();
    profile.agreed_on = row.take<std::optional<domain::Date>>();
    profile.agreed_by = row.take<std::optional<ActorId>>();
    profile.agreer = row.take<std::string>();
    profile.version = row.take<std::int64_t>();
    return profile;
}

RiskLevelRow read_level(Row& row)
{
    RiskLevelRow level;
    level.risk.code = row.take<std::string>();
    level.risk.score = row.take<std::optional<int>>();
    level.risk.computed = level_from(row.take<std::optional<std::int64_t>>());
    level.risk.official = level_from(row.take<std::optional<std::int64_t>>());
    level.basis = row.take<std::string>();
    level.answers = decoded_text_map(row.take<std::string>());
    const auto verdict = named_in(domain::risk_verdicts, row.take<std::string>());
    const auto seen = row.take<std::optional<std::int64_t>>();
    const auto found = row.take<std::optional<std::int64_t>>();
    if (verdict && seen && found) level.risk.check = domain::RiskCheck{*verdict, level_from(*seen), level_from(*found)};
    return level;
}

std::string condition_of(const Scope& scope, const RiskFilter& filter, Params& params)
{
    auto condition = " and p.latest = 1" + inside(scope, of_school, params);
    if (folded(filter.text).find_first_not_of(' ') != std::string::npos) {
        condition += " and o.sort_name like :text escape '\\'";
        params.push_back({"text", pattern_of(sort_name_of(filter.text))});
    }
    if (filter.risk) {
        condition += " and exists (select 1 from risk_levels l where l.region_id = p.region_id and l.latest = 1 and "
                     "l.organisation_id = p.organisation_id and l.code = :risk and l.level = :level)";
        params.push_back({"risk", *filter.risk});
        params.push_back({"level", number_of(filter.level)});
    }
    if (filter.more_than) {
        condition += " and p.high > :more_than";
        params.push_back({"more_than", *filter.more_than});
    }
    if (filter.state) {
        condition += " and p.state = :state";
        params.push_back({"state", name_in(risk_profile_states, *filter.state)});
    }
    return condition;
}

} // namespace risk_sql

std::optional<RiskProfileRow> find_risk_profile(Connection& connection, const Scope& scope, RiskProfileId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto sql = select_profiles(scope, " and p.id = :id", params);
    return connection.first(sql, params, risk_sql::read_profile);
}

std::optional<RiskProfileRow> latest_risk_profile(Connection& connection, const Scope& scope, OrganisationId school)
{
    Params params{{"region", scope.region}, {"school", school}};
    const auto sql =
        select_profiles(scope, " and o.id = :school and p.latest = 1 order by p.day desc, p.id desc limit 1", params);
    return connection.first(sql, params, risk_sql::read_profile);
}

std::vector<RiskProfileRow> risk_profiles_of(Connection& connection, const Scope& scope, OrganisationId school)
{
    Params params{{"region", scope.region}, {"school", school}};
    const auto sql = select_profiles(scope, " and o.id = :school order by p.day desc, p.id desc", params);
    return connection.all(sql, params, risk_sql::read_profile);
}

std::optional<RiskProfileId> risk_profile_of_wave(Connection& connection, RegionId region, WaveId wave,
                                                  OrganisationId school)
{
    return connection.first("select id from risk_profiles where region_id = :region and wave_id = :wave and "
                            "organisation_id = :school",
                            {{"region", region}, {"wave", wave}, {"school", school}},
                            [](Row& row) { return row.take<RiskProfileId>(); });
}

std::optional<Page<RiskProfileRow>> page_of_risk_profiles(Connection& connection, const Scope& scope,
                                                          const RiskFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = std::string{risk_sql::from_profiles} + risk_sql::condition_of(scope, filter, params);
    return page_by_name(connection, {std::string{risk_sql::profile_columns}, std::move(where), "o"}, std::move(params),
                        request, risk_sql::read_profile, [](const RiskProfileRow& last) {
                            return CursorText{sort_name_of(last.school_name), last.school.value};
                        });
}

std::vector<RiskLevelRow> risk_levels_of(Connection& connection, RegionId region, RiskProfileId profile)
{
    return connection.all("select code, score, computed, official, basis, answers, verdict, seen_level, found_level "
                          "from risk_levels where region_id = :region and profile_id = :profile order by code",
                          {{"region", region}, {"profile", profile}}, risk_sql::read_level);
}

std::vector<RiskCheckRow> risk_checks_of(Connection& connection, RegionId region, RiskProfileId profile)
{
    return connection.all("select code, verdict, seen_level, found_level, visit_id, words, day, maker from risk_checks "
                          "where region_id = :region and profile_id = :profile order by id desc",
                          {{"region", region}, {"profile", profile}}, read_check);
}

RiskProfileId insert_risk_profile(Connection& connection, RegionId region, const NewRiskProfile& profile, ActorId by,
                                  Instant now)
{
    const Params school{{"region", region}, {"school", profile.school}};
    const bool later = connection.scalar<std::int64_t>(
                           "select count(*) from risk_profiles where region_id = :region and organisation_id = :school "
                           "and latest = 1 and day > :day",
                           {{"region", region}, {"school", profile.school}, {"day", profile.day}}) > 0;
    if (!later)
        for (const auto* table : {"risk_profiles", "risk_levels"})
            connection.execute(
                "update " + std::string{table} +
                    " set latest = 0 where region_id = :region and organisation_id = :school and latest = 1",
                school);
    return connection.scalar<RiskProfileId>(
        "insert into risk_profiles (region_id, organisation_id, day, year, wave_id, catalogue, source, high, latest, "
        "made_at, made_by, changed_at) values (:region, :school, :day, :year, :wave, :catalogue, :source, :high, "
        ":latest, :now, :by, :now) returning id",
        {{"region", region},
         {"school", profile.school},
         {"day", profile.day},
         {"year", profile.year},
         {"wave", profile.wave},
         {"catalogue", profile.catalogue},
         {"source", name_in(risk_sources, profile.source)},
         {"high", profile.high},
         {"latest", !later},
         {"now", now},
         {"by", by}});
}

void put_risk_level(Connection& connection, RegionId region, const RiskProfileRow& profile, const RiskLevelRow& row)
{
    const auto& check = row.risk.check;
    const Params params{{"region", region},
                        {"profile", profile.id},
                        {"code", row.risk.code},
                        {"school", profile.school},
                        {"latest", profile.latest},
                        {"score", row.risk.score},
                        {"computed", number_of(row.risk.computed)},
                        {"official", number_of(row.risk.official)},
                        {"basis", row.basis},
                        {"answers", encoded(row.answers)},
                        {"level", number_of(domain::level_in_force(row.risk))},
                        {"verdict", check ? name_in(domain::risk_verdicts, check->verdict) : std::string_view{}},
                        {"seen", check ? std::optional{number_of(check->seen)} : std::nullopt},
                        {"found", check ? std::optional{number_of(check->found)} : std::nullopt}};
    connection.execute(
        "insert into risk_levels (region_id, profile_id, code, organisation_id, latest, score, computed, official, "
        "basis, answers, level, verdict, seen_level, found_level) values (:region, :profile, :code, :school, :latest, "
        ":score, :computed, :official, :basis, :answers, :level, :verdict, :seen, :found) on conflict (region_id, "
        "profile_id, code) do update set score = excluded.score, computed = excluded.computed, official = "
        "excluded.official, basis = excluded.basis, answers = excluded.answers, level = excluded.level, verdict = "
        "excluded.verdict, seen_level = excluded.seen_level, found_level = excluded.found_level",
        params);
}

bool update_risk_profile(Connection& connection, RegionId region, const RiskProfileRow& profile, Instant now)
{
    return connection.execute(
               "update risk_profiles set state = :state, high = :high, verified_on = :verified, acknowledged_on = "
               ":acknowledged, acknowledged_by = :acknowledged_by, acknowledger = :acknowledger, agreed_on = :agreed, "
               "agreed_by = :agreed_by, agreer = :agreer, changed_at = :now, version = version + 1 where region_id = "
               ":region and id = :id and version = :version",
               {{"region", region},
                {"id", profile.id},
                {"version", profile.version},
                {"state", name_in(risk_profile_states, profile.state)},
                {"high", profile.high},
                {"verified", profile.verified_on},
                {"acknowledged", profile.acknowledged_on},
                {"acknowledged_by", profile.acknowledged_by},
                {"acknowledger", profile.acknowledger},
                {"agreed", profile.agreed_on},
                {"agreed_by", profile.agreed_by},
                {"agreer", profile.agreer},
                {"now", now}}) == 1;
}

void insert_risk_check(Connection& connection, RegionId region, const NewRiskCheck& check, ActorId by, Instant now)
{
    connection.execute("insert into risk_checks (region_id, profile_id, code, visit_id, verdict, seen_level, "
                       "found_level, words, day, made_at, made_by, maker) values (:region, :profile, :code, :visit, "
                       ":verdict, :seen, :found, :words, :day, :now, :by, :maker)",
                       {{"region", region},
                        {"profile", check.profile},
                        {"code", check.code},
                        {"visit", check.visit},
                        {"verdict", name_in(domain::risk_verdicts, check.check.verdict)},
                        {"seen", number_of(check.check.seen)},
                        {"found", number_of(check.check.found)},
                        {"words", check.words},
                        {"day", check.day},
                        {"now", now},
                        {"by", by},
                        {"maker", check.maker}});
}

std::vector<DraftId> drafts_from_profile(Connection& connection, RegionId region, RiskProfileId profile)
{
    return connection.all("select r.draft_id from risk_road_maps r join drafts d on d.region_id = r.region_id and "
                          "d.id = r.draft_id where r.region_id = :region and r.profile_id = :profile and d.state <> "
                          "'discarded' order by r.draft_id desc",
                          {{"region", region}, {"profile", profile}}, [](Row& row) { return row.take<DraftId>(); });
}

void name_risk_road_map(Connection& connection, RegionId region, DraftId draft, RiskProfileId profile,
                        OrganisationId school)
{
    connection.execute("insert into risk_road_maps (region_id, draft_id, profile_id, organisation_id) values (:region, "
                       ":draft, :profile, :school)",
                       {{"region", region}, {"draft", draft}, {"profile", profile}, {"school", school}});
}

} // namespace vekha::store
