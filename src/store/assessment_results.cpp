#include "store/assessment_results.h"

#include "store/decoded.h"
#include "store/distribution_text.h"
#include "store/scales.h"
#include "wire/method.h"
#include "wire/stated_figures.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

/// Schools inside the scope with what `table` (alias r) says of them in force.
std::string of_schools(std::string_view columns, std::string_view table, const Scope& scope, Params& params)
{
    std::string sql{"select "};
    sql.append(columns).append(" from organisations o join ").append(table);
    sql +=
        " r on r.region_id = o.region_id and r.organisation_id = o.id and r.in_force = 1 where o.region_id = :region";
    return sql + inside(scope, {"o.territory_id", "o.id"}, params);
}

std::string cells_sql(std::string_view columns, const Scope& scope, const ResultsQuestion& question, Params& params)
{
    auto sql = of_schools(columns, "result_cells", scope, params);
    sql += " and r.year between :from_year and :to_year";
    params.push_back({"from_year", question.from_year});
    params.push_back({"to_year", question.to_year});
    if (question.school) {
        sql += " and o.id = :school";
        params.push_back({"school", *question.school});
    }
    return sql;
}

domain::Assessment take_assessment(Row& row)
{
    domain::Assessment taken;
    const auto procedure = domain::procedure_from(row.take<std::string>());
    if (!procedure) throw DatabaseError(DatabaseFault::Other, "result_cells.procedure is none");
    taken.procedure = *procedure;
    taken.subject = row.take<std::string>();
    taken.grade = row.take<int>();
    taken.year = row.take<int>();
    return taken;
}

} // namespace

std::string school_code(const std::string& code, domain::OrganisationId id)
{
    return code.empty() ? "id-" + std::to_string(id.value) : code;
}

domain::AssessmentResults assessment_results_of(Connection& connection, const Scope& scope,
                                                const ResultsQuestion& question)
{
    Params params{{"region", scope.region}};
    const auto sql = cells_sql("o.code, o.id, r.procedure, r.subject, r.grade, r.year, r.tallies, r.stated", scope,
                               question, params);
    domain::AssessmentResultsBuilder builder;
    connection.each(sql, params, [&](Row& row) {
        const auto code = row.take<std::string>();
        const auto school = builder.school(school_code(code, row.take<domain::OrganisationId>()));
        const auto assessment = builder.assessment(take_assessment(row));
        const auto tallies = distribution_from_text(row.take<std::string>());
        builder.add(school, assessment, tallies);
        const auto stated = row.take<std::string>();
        if (stated.empty()) return;
        const auto figures = decoded(stated, wire::stated_figures_from_json);
        if (tallies.empty())
            builder.state(school, assessment, figures);
        else
            builder.add_tasks(school, assessment, figures.tasks);
    });
    return std::move(builder).build();
}

std::vector<ResultCell> result_cells_of(Connection& connection, const Scope& scope, const ResultsQuestion& question)
{
    Params params{{"region", scope.region}};
    const auto sql = cells_sql("o.id, r.procedure, r.subject, r.grade, r.year, r.participants, r.tallies, r.stated",
                               scope, question, params);
    auto cells = connection.all(sql, params, [](Row& row) {
        ResultCell cell;
        cell.school = row.take<domain::OrganisationId>();
        cell.assessment = take_assessment(row);
        cell.participants = row.take<std::int64_t>();
        cell.tallies = distribution_from_text(row.take<std::string>());
        cell.stated = row.take<std::string>();
        return cell;
    });
    std::ranges::sort(cells, {}, [](const ResultCell& cell) { return std::pair{cell.school, cell.assessment}; });
    return cells;
}

domain::ContextData context_data_of(Connection& connection, const Scope& scope, int year)
{
    constexpr double per_one = 10'000;
    Params params{{"region", scope.region}};
    auto sql = of_schools("o.code, o.id, r.variable, r.value", "context_values", scope, params) + " and r.year = :year";
    params.push_back({"year", year});
    domain::ContextData data;
    connection.each(sql, params, [&](Row& row) {
        const auto code = row.take<std::string>();
        const auto school = school_code(code, row.take<domain::OrganisationId>());
        const auto variable = row.take<std::string>();
        data.set(school, variable, static_cast<double>(row.take<std::int64_t>()) / per_one);
    });
    return data;
}

domain::Scales scales_of(Connection& connection, RegionId region)
{
    auto own = connection.all(
        "select body from result_scales where region_id = :region and state = 'active' order by id desc",
        {{"region", region}}, [](Row& row) { return decoded(row.take<std::string>(), wire::scale_from_json); });
    return {std::move(own), domain::Scales{brought_scales()}};
}

} // namespace vekha::store
