#include "store/identification_findings.h"

#include "store/cursor_text.h"
#include "store/folded.h"

#include <charconv>

namespace vekha::store
{

namespace
{

using domain::OrganisationId;

/// Below every distance: schools of which none is known stand last.
constexpr std::int64_t no_distance = -1'000'000'000'000;

constexpr ScopeColumns of_school{"o.territory_id", "o.id"};

constexpr const char* columns =
    "select f.position, o.id, o.code, o.short_name, o.territory_id, o.sort_name, t.name, f.code, f.verdict, "
    "f.computed, "
    "f.listed, f.distance, f.well_being, f.quality, f.sentence, b.verdict, b.listed, b.distance";

/// Findings of :run inside the scope; the earlier run, when there is one, as `b`.
std::string findings_of(const Scope& scope, std::optional<IdentificationId> against, Params& params)
{
    std::string from =
        " from identification_findings f join organisations o on o.region_id = f.region_id and "
        "o.id = f.organisation_id join territories t on t.region_id = o.region_id and t.id = o.territory_id "
        "left join identification_findings b on b.region_id = f.region_id and b.organisation_id = f.organisation_id "
        "and "
        "b.identification_id = :against where f.region_id = :region and f.identification_id = :run";
    params.push_back({"against", against.value_or(IdentificationId{0})});
    return from + inside(scope, of_school, params);
}

std::string filtered(const FindingFilter& filter, Params& params)
{
    std::string where;
    if (filter.verdict) {
        where += " and f.verdict = :verdict";
        params.push_back({"verdict", *filter.verdict});
    }
    if (filter.listed) where += *filter.listed ? " and f.listed = 1" : " and f.listed = 0";
    if (filter.change)
        where += *filter.change == ListChange::Entered ? " and f.listed = 1 and coalesce(b.listed, 0) = 0"
                                                       : " and f.listed = 0 and coalesce(b.listed, 0) = 1";
    if (!filter.text.empty()) {
        where += " and (o.sort_name like :text escape '\\' or f.code = :exact)";
        params.push_back({"text", pattern_of(sort_name_of(filter.text))});
        params.push_back({"exact", filter.text});
    }
    if (filter.school) {
        where += " and f.organisation_id = :school";
        params.push_back({"school", *filter.school});
    }
    if (filter.group) {
        where += " and exists (select 1 from memberships m where m.region_id = f.region_id and "
                 "m.organisation_id = f.organisation_id and m.group_code = :group and "
                 "(m.from_day is null or m.from_day <= :day) and (m.to_day is null or m.to_day >= :day))";
        params.push_back({"group", *filter.group});
        params.push_back({"day", filter.day});
    }
    return where;
}

SchoolName read_school(Row& row)
{
    SchoolName school;
    school.id = row.take<OrganisationId>();
    school.code = row.take<std::string>();
    school.name = row.take<std::string>();
    school.territory = row.take<TerritoryId>();
    return school;
}

std::optional<EarlierFinding> read_finding(Row& row)
{
    const auto verdict = row.take<std::optional<std::string>>();
    const auto listed = row.take<std::optional<bool>>();
    const auto distance = row.take<std::optional<std::int64_t>>();
    if (!verdict) return std::nullopt;
    return EarlierFinding{*verdict, listed.value_or(false), distance};
}

FindingRow read_row(Row& row)
{
    FindingRow finding;
    finding.position = row.take<std::int64_t>();
    finding.school = read_school(row);
    finding.sort_name = row.take<std::string>();
    finding.territory_name = row.take<std::string>();
    finding.code = row.take<std::string>();
    finding.verdict = row.take<std::string>();
    finding.computed = row.take<std::string>();
    finding.listed = row.take<bool>();
    finding.distance = row.take<std::optional<std::int64_t>>();
    finding.well_being = row.take<std::optional<std::int64_t>>();
    finding.quality = row.take<std::optional<std::int64_t>>();
    finding.sentence = row.take<std::string>();
    finding.before = read_finding(row);
    return finding;
}

std::optional<std::int64_t> whole(const std::string& text)
{
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

/// The condition that goes on after the cursor; false when the cursor is none of ours.
bool go_on(const FindingFilter& filter, const std::string& cursor, std::string& where, Params& params)
{
    const auto after = read_cursor(cursor);
    if (!after) return false;
    params.push_back({"position", after->id});
    switch (filter.sort) {
    case FindingSort::Name:
        where += " and (o.sort_name, f.position) > (:after, :position)";
        params.push_back({"after", after->text});
        return true;
    case FindingSort::Code:
        where += " and f.position > :position";
        return true;
    case FindingSort::Distance:
        break;
    }
    const auto distance = whole(after->text);
    if (!distance) return false;
    where += " and (coalesce(f.distance, :none) < :after or (coalesce(f.distance, :none) = :after and "
             "f.position > :position))";
    params.push_back({"after", *distance});
    params.push_back({"none", no_distance});
    return true;
}

std::string_view order_of(FindingSort sort)
{
    switch (sort) {
    case FindingSort::Name:
        return " order by o.sort_name, f.position";
    case FindingSort::Code:
        return " order by f.position";
    case FindingSort::Distance:
        break;
    }
    return " order by coalesce(f.distance, -1000000000000) desc, f.position";
}

CursorText cursor_of(FindingSort sort, const FindingRow& last)
{
    if (sort == FindingSort::Name) return {last.sort_name, last.position};
    if (sort == FindingSort::Code) return {"", last.position};
    return {std::to_string(last.distance.value_or(no_distance)), last.position};
}

} // namespace

std::optional<Page<FindingRow>> page_of_findings(Connection& connection, const Scope& scope, IdentificationId run,
                                                 const FindingFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}, {"run", run}};
    auto where = findings_of(scope, filter.against, params);
    where += filtered(filter, params);
    Page<FindingRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor && !go_on(filter, *request.cursor, where, params)) return std::nullopt;
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(columns + where + std::string{order_of(filter.sort)} + " limit :limit", params, read_row);
    page.next = cut_to(page.items, request.limit, [&](const FindingRow& last) { return cursor_of(filter.sort, last); });
    return page;
}

std::vector<VerdictCount> counts_of_findings(Connection& connection, const Scope& scope, IdentificationId run)
{
    Params params{{"region", scope.region}, {"run", run}};
    const auto where = inside(scope, of_school, params);
    return connection.all("select f.verdict, count(*), cast(sum(f.listed) as bigint) from identification_findings f "
                          "join organisations o on "
                          "o.region_id = f.region_id and o.id = f.organisation_id where f.region_id = :region and "
                          "f.identification_id = :run" +
                              where + " group by f.verdict order by f.verdict",
                          params, [](Row& row) {
                              VerdictCount count;
                              count.verdict = row.take<std::string>();
                              count.schools = row.take<std::int64_t>();
                              count.listed = row.take<std::int64_t>();
                              return count;
                          });
}

std::optional<std::string> finding_body(Connection& connection, const Scope& scope, IdentificationId run,
                                        OrganisationId school)
{
    Params params{{"region", scope.region}, {"run", run}, {"school", school}};
    const auto where = inside(scope, of_school, params);
    return connection.first("select f.body from identification_findings f join organisations o on "
                            "o.region_id = f.region_id and o.id = f.organisation_id where f.region_id = :region and "
                            "f.identification_id = :run and f.organisation_id = :school" +
                                where + " order by f.position limit 1",
                            params, [](Row& row) { return row.take<std::string>(); });
}

std::vector<FindingSummary> summaries_of(Connection& connection, const Scope& scope, IdentificationId run)
{
    Params params{{"region", scope.region}, {"run", run}};
    const auto where = inside(scope, of_school, params);
    return connection.all(
        "select o.id, o.code, o.short_name, o.territory_id, f.code, f.verdict, f.listed, f.distance, f.sentence "
        "from identification_findings f join organisations o on o.region_id = f.region_id and o.id = f.organisation_id "
        "where f.region_id = :region and f.identification_id = :run" +
            where + " order by o.sort_name, f.position",
        params, [](Row& row) {
            FindingSummary summary;
            summary.school = read_school(row);
            summary.code = row.take<std::string>();
            summary.finding.verdict = row.take<std::string>();
            summary.finding.listed = row.take<bool>();
            summary.finding.distance = row.take<std::optional<std::int64_t>>();
            summary.sentence = row.take<std::string>();
            return summary;
        });
}

std::vector<ListMove> moves_between(Connection& connection, const Scope& scope, IdentificationId earlier,
                                    IdentificationId run)
{
    Params params{{"region", scope.region}, {"run", run}, {"earlier", earlier}};
    const auto where = inside(scope, of_school, params);
    // Who is on either list; no other school can have moved.
    return connection.all(
        "select o.id, o.code, o.short_name, o.territory_id, b.verdict, b.listed, b.distance, f.verdict, f.listed, "
        "f.distance, coalesce(f.sentence, b.sentence) from (select distinct organisation_id from "
        "identification_findings where region_id = :region and identification_id in (:run, :earlier) and listed = 1) "
        "moved "
        "join organisations o on o.region_id = :region and o.id = moved.organisation_id "
        "left join identification_findings b on b.region_id = :region and b.organisation_id = moved.organisation_id "
        "and "
        "b.identification_id = :earlier "
        "left join identification_findings f on f.region_id = :region and f.organisation_id = moved.organisation_id "
        "and "
        "f.identification_id = :run where o.region_id = :region and coalesce(b.listed, 0) <> coalesce(f.listed, 0)" +
            where + " order by o.sort_name, o.id",
        params, [](Row& row) {
            ListMove move;
            move.school = read_school(row);
            move.before = read_finding(row);
            move.now = read_finding(row);
            move.sentence = row.take<std::string>();
            return move;
        });
}

std::vector<FindingPoint> points_of(Connection& connection, const Scope& scope, IdentificationId run)
{
    Params params{{"region", scope.region}, {"run", run}};
    const auto where = inside(scope, of_school, params);
    return connection.all(
        "select o.id, o.code, o.short_name, o.territory_id, f.verdict, f.listed, f.well_being, f.quality from "
        "identification_findings f join organisations o on o.region_id = f.region_id and o.id = f.organisation_id "
        "where f.region_id = :region and f.identification_id = :run and f.well_being is not null and "
        "f.quality is not null" +
            where + " order by o.sort_name, f.position",
        params, [](Row& row) {
            FindingPoint point;
            point.school = read_school(row);
            point.verdict = row.take<std::string>();
            point.listed = row.take<bool>();
            point.well_being = row.take<std::int64_t>();
            point.quality = row.take<std::int64_t>();
            return point;
        });
}

} // namespace vekha::store
