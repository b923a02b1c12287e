#include "store/wave_scores.h"

#include "store/wave_codec.h"
#include "store/wave_rows.h"
#include "wire/names.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

namespace names = wire::names;

domain::RiskScore read_risk(Row& row)
{
    domain::RiskScore score;
    score.risk = row.take<std::string>();
    const auto level = row.take<std::string>();
    for (const auto& [value, name] : domain::score_levels)
        if (name == level) score.level = value;
    score.score = row.take<std::optional<int>>();
    score.audiences = decoded_audience_scores(row.take<std::string>());
    return score;
}

std::vector<domain::ItemScore> items_of(Connection& connection, RegionId region, WaveId wave, WaveSchoolId school)
{
    auto items = connection.all("select audience, item, answers, score from wave_item_scores where region_id = :region "
                                "and wave_id = :wave and school_id = :school",
                                {{"region", region}, {"wave", wave}, {"school", school}}, [](Row& row) {
                                    domain::ItemScore score;
                                    const auto audience = row.take<std::string>();
                                    for (const auto& [value, name] : domain::wave_audiences)
                                        if (name == audience) score.audience = value;
                                    score.item = row.take<std::string>();
                                    score.answers = row.take<std::int64_t>();
                                    score.score = row.take<int>();
                                    return score;
                                });
    std::ranges::sort(items, {}, [](const auto& item) { return std::pair{item.audience, item.item}; });
    return items;
}

} // namespace

void keep_scores(Connection& connection, RegionId region, WaveId wave, const WaveSchoolRow& school,
                 const SchoolScores& scores)
{
    for (const auto& risk : scores.risks)
        connection.execute("insert into wave_scores (region_id, wave_id, school_id, organisation_id, territory_id, "
                           "risk, level, score, audiences) values (:region, :wave, :school, :organisation, "
                           ":territory, :risk, :level, :score, :audiences)",
                           {{"region", region},
                            {"wave", wave},
                            {"school", school.id},
                            {"organisation", school.organisation},
                            {"territory", school.territory},
                            {"risk", risk.risk},
                            {"level", names::of(risk.level, domain::score_levels)},
                            {"score", risk.score},
                            {"audiences", encoded(risk.audiences)}});
    for (const auto& item : scores.items)
        connection.execute("insert into wave_item_scores (region_id, wave_id, school_id, audience, item, answers, "
                           "score) values (:region, :wave, :school, :audience, :item, :answers, :score)",
                           {{"region", region},
                            {"wave", wave},
                            {"school", school.id},
                            {"audience", names::of(item.audience, domain::wave_audiences)},
                            {"item", item.item},
                            {"answers", item.answers},
                            {"score", item.score}});
}

std::optional<SchoolScores> scores_of_school(Connection& connection, RegionId region, WaveId wave,
                                             domain::OrganisationId school)
{
    const Params params{{"region", region}, {"wave", wave}, {"school", school}};
    // Two records of one school that were merged later may both have been asked; the first stands for it.
    const auto asked = connection.scalar<std::optional<WaveSchoolId>>(
        "select min(school_id) from wave_scores where region_id = :region and wave_id = :wave and "
        "organisation_id = :school",
        params);
    if (!asked) return std::nullopt;
    SchoolScores scores{school, {}, items_of(connection, region, wave, *asked)};
    scores.risks = connection.all("select risk, level, score, audiences from wave_scores where region_id = :region and "
                                  "wave_id = :wave and school_id = :asked order by risk",
                                  {{"region", region}, {"wave", wave}, {"asked", *asked}}, read_risk);
    return scores;
}

std::vector<SchoolScores> scores_of_wave(Connection& connection, const Scope& scope, WaveId wave)
{
    Params params{{"region", scope.region}, {"wave", wave}};
    const auto condition = inside(scope, {"s.territory_id", "s.organisation_id"}, params);
    std::vector<SchoolScores> all;
    std::optional<WaveSchoolId> last;
    connection.each("select s.organisation_id, s.school_id, s.risk, s.level, s.score, s.audiences from wave_scores s "
                    "where s.region_id = :region and s.wave_id = :wave" +
                        condition + " order by s.organisation_id, s.school_id, s.risk",
                    params, [&](Row& row) {
                        const auto school = row.take<domain::OrganisationId>();
                        const auto asked = row.take<WaveSchoolId>();
                        if (all.empty() || all.back().school != school) {
                            all.push_back({school, {}, {}});
                            last = asked;
                        }
                        if (last == asked) all.back().risks.push_back(read_risk(row));
                    });
    return all;
}

std::vector<ScoredWave> scored_waves_of(Connection& connection, RegionId region, domain::OrganisationId school)
{
    return connection.all("select w.id, w.territory_id, w.title, w.from_day, w.to_day, w.scored_on from waves w where "
                          "w.region_id = :region and w.state = 'scored' and exists (select 1 from wave_scores s where "
                          "s.region_id = w.region_id and s.organisation_id = :school and s.wave_id = w.id) "
                          "order by w.from_day desc, w.id desc",
                          {{"region", region}, {"school", school}}, [](Row& row) {
                              ScoredWave wave;
                              wave.id = row.take<WaveId>();
                              wave.territory = row.take<TerritoryId>();
                              wave.title = row.take<std::string>();
                              wave.term.from = row.take<domain::Date>();
                              wave.term.to = row.take<domain::Date>();
                              wave.scored_on = row.take<domain::Date>();
                              return wave;
                          });
}

} // namespace vekha::store
