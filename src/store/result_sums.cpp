#include "store/result_sums.h"

#include "store/decoded.h"
#include "store/scales.h"
#include "wire/stated_figures.h"

namespace vekha::store
{

namespace
{

constexpr std::string_view figures =
    "participants, below, marked, mark2, mark3, mark4, mark5, scored, points, by_marks, "
    "compared, raised, lowered, far, hidden";

domain::Assessment take_work(Row& row)
{
    domain::Assessment work;
    const auto procedure = domain::procedure_from(row.take<std::string>());
    if (!procedure) throw DatabaseError(DatabaseFault::Other, "result_sums.procedure is none");
    work.procedure = *procedure;
    work.subject = row.take<std::string>();
    work.grade = row.take<int>();
    work.year = row.take<int>();
    return work;
}

ResultSum read_sum(Row& row)
{
    ResultSum sum;
    sum.school = row.take<domain::OrganisationId>();
    sum.work = take_work(row);
    auto& of = sum.of;
    for (auto* figure :
         {&of.participants, &of.below, &of.marked, &of.mark2, &of.mark3, &of.mark4, &of.mark5, &of.scored, &of.points})
        *figure = row.take<std::int64_t>();
    of.by_marks = row.take<bool>();
    for (auto* figure : {&of.compared, &of.raised, &of.lowered, &of.far})
        *figure = row.take<std::int64_t>();
    sum.hidden = row.take<bool>();
    return sum;
}

std::string asked(const SumsQuestion& question, Params& params)
{
    std::string where = " and r.year between :from_year and :to_year";
    params.push_back({"from_year", question.from_year});
    params.push_back({"to_year", question.to_year});
    if (question.school) {
        where += " and r.organisation_id = :school";
        params.push_back({"school", *question.school});
    }
    if (question.procedure) {
        where += " and r.procedure = :procedure";
        params.push_back({"procedure", domain::code_of(*question.procedure)});
    }
    if (!question.subject.empty()) {
        where += " and r.subject = :subject";
        params.push_back({"subject", question.subject});
    }
    if (question.grade) {
        where += " and r.grade = :grade";
        params.push_back({"grade", *question.grade});
    }
    return where;
}

/// Whatever reads the region as a whole asks for no school.
bool is_whole_region(const Scope& scope)
{
    return scope.reach.whole_region && !scope.within;
}

} // namespace

std::set<int> stale_years(Connection& connection, RegionId region)
{
    const Params params{{"region", region}};
    std::set<int> years;
    connection.each("select year from result_sums_stale where region_id = :region", params,
                    [&](Row& row) { years.insert(row.take<int>()); });
    const auto scales =
        connection.scalar<std::string>("select scales from result_sums_made where region_id = :region", params);
    if (scales != brought_scales_digest()) years.insert(0);
    return years;
}

std::vector<RegionId> regions_with_stale_sums(Connection& connection)
{
    return connection.all("select distinct region_id from result_sums_stale order by region_id", {},
                          [](Row& row) { return row.take<RegionId>(); });
}

void mark_sums_stale(Connection& connection, RegionId region, int year)
{
    connection.execute("insert into result_sums_stale (region_id, year) values (:region, :year) on conflict do nothing",
                       {{"region", region}, {"year", year}});
}

std::vector<int> years_with_results(Connection& connection, RegionId region)
{
    return connection.all("select distinct year from result_cells where region_id = :region and in_force = 1 union "
                          "select distinct year from result_sums where region_id = :region order by 1",
                          {{"region", region}}, [](Row& row) { return row.take<int>(); });
}

void replace_sums(Connection& connection, RegionId region, int year, std::span<const ResultSum> sums,
                  std::span<const ResultSign> signs)
{
    const Params params{{"region", region}, {"year", year}};
    connection.execute("delete from result_sums where region_id = :region and year = :year", params);
    connection.execute("delete from result_signs where region_id = :region and year = :year", params);
    connection.bulk_insert(
        "result_sums", {"region_id", "organisation_id", "year",     "procedure", "subject", "grade", "participants",
                        "below",     "marked",          "mark2",    "mark3",     "mark4",   "mark5", "scored",
                        "points",    "by_marks",        "compared", "raised",    "lowered", "far",   "hidden"},
        [&](const Connection::AddRow& add) {
            for (const auto& sum : sums)
                add({region,           sum.school,     sum.work.year,       domain::code_of(sum.work.procedure),
                     sum.work.subject, sum.work.grade, sum.of.participants, sum.of.below,
                     sum.of.marked,    sum.of.mark2,   sum.of.mark3,        sum.of.mark4,
                     sum.of.mark5,     sum.of.scored,  sum.of.points,       sum.of.by_marks,
                     sum.of.compared,  sum.of.raised,  sum.of.lowered,      sum.of.far,
                     sum.hidden});
        });
    connection.bulk_insert(
        "result_signs",
        {"region_id", "organisation_id", "year", "sign", "procedure", "subject", "grade", "value", "indicative"},
        [&](const Connection::AddRow& add) {
            for (const auto& sign : signs)
                add({region, sign.school, sign.work.year, sign.sign, domain::code_of(sign.work.procedure),
                     sign.work.subject, sign.work.grade, sign.value, sign.indicative});
        });
    connection.execute("delete from result_sums_stale where region_id = :region and year = :year", params);
}

void mark_sums_made(Connection& connection, RegionId region)
{
    connection.execute("delete from result_sums_stale where region_id = :region", {{"region", region}});
    connection.execute("insert into result_sums_made (region_id, scales) values (:region, :scales) on conflict "
                       "(region_id) do update set scales = excluded.scales",
                       {{"region", region}, {"scales", brought_scales_digest()}});
}

std::optional<domain::StatedFigures> stated_of(const ResultCell& cell)
{
    if (cell.stated.empty()) return std::nullopt;
    return decoded(cell.stated, wire::stated_figures_from_json);
}

std::vector<ResultSum> result_sums_of(Connection& connection, const Scope& scope, const SumsQuestion& question)
{
    Params params{{"region", scope.region}};
    std::string sql = "select r.organisation_id, r.procedure, r.subject, r.grade, r.year, " + std::string{figures} +
                      " from result_sums r";
    if (!is_whole_region(scope))
        sql += " join organisations o on o.region_id = r.region_id and o.id = r.organisation_id";
    sql += " where r.region_id = :region and r.organisation_id > 0" + asked(question, params);
    if (!is_whole_region(scope)) sql += inside(scope, {"o.territory_id", "o.id"}, params);
    return connection.all(sql + " order by r.organisation_id, r.procedure, r.subject, r.grade, r.year", params,
                          read_sum);
}

std::vector<ResultSum> region_sums_of(Connection& connection, RegionId region, const SumsQuestion& question)
{
    Params params{{"region", region}};
    auto of_all = question;
    of_all.school = domain::OrganisationId{0};
    const auto where = asked(of_all, params);
    return connection.all("select r.organisation_id, r.procedure, r.subject, r.grade, r.year, " + std::string{figures} +
                              " from result_sums r where r.region_id = :region" + where +
                              " order by r.procedure, r.subject, r.grade, r.year",
                          params, read_sum);
}

std::vector<PooledSum> pooled_sums_of(Connection& connection, RegionId region, int from_year, int to_year,
                                      std::span<const domain::Procedure> procedures)
{
    const Params params{{"region", region}, {"from_year", from_year}, {"to_year", to_year}};
    std::string among;
    for (const auto procedure : procedures)
        among.append(among.empty() ? "'" : ", '").append(domain::code_of(procedure)).append("'");
    if (!among.empty()) among = " and procedure in (" + among + ")";
    return connection.all(
        "select organisation_id, year, sum(participants), sum(below), sum(marked), sum(mark2), "
        "sum(mark3), sum(mark4), sum(mark5) from result_sums where region_id = :region and year "
        "between :from_year and :to_year and subject in ('RU', 'MA') and organisation_id > 0 and "
        "hidden = 0" +
            among + " group by organisation_id, year order by organisation_id, year",
        params, [](Row& row) {
            PooledSum sum;
            sum.school = row.take<domain::OrganisationId>();
            sum.year = row.take<int>();
            auto& of = sum.of;
            for (auto* figure : {&of.participants, &of.below, &of.marked, &of.mark2, &of.mark3, &of.mark4, &of.mark5})
                *figure = row.take<std::int64_t>();
            return sum;
        });
}

std::vector<ResultSign> result_signs_of(Connection& connection, const Scope& scope, int from_year, int to_year)
{
    Params params{{"region", scope.region}, {"from_year", from_year}, {"to_year", to_year}};
    const auto sql = "select r.organisation_id, r.procedure, r.subject, r.grade, r.year, r.sign, r.value, r.indicative "
                     "from result_signs r join organisations o on o.region_id = r.region_id and o.id = "
                     "r.organisation_id where r.region_id = :region and r.year between :from_year and :to_year" +
                     inside(scope, {"o.territory_id", "o.id"}, params) +
                     " order by r.organisation_id, r.year, r.sign, r.procedure, r.subject, r.grade";
    return connection.all(sql, params, [](Row& row) {
        ResultSign sign;
        sign.school = row.take<domain::OrganisationId>();
        sign.work = take_work(row);
        sign.sign = row.take<std::string>();
        sign.value = row.take<std::int64_t>();
        sign.indicative = row.take<bool>();
        return sign;
    });
}

} // namespace vekha::store
