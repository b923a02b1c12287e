#include "store/tallies.h"

#include "domain/occurrence.h"
#include "domain/week.h"
#include "store/due.h"

#include <algorithm>
#include <string_view>

namespace vekha::store
{

namespace
{

enum Slice { Territories = 1, TerritoryDirections = 2, Bodies = 3, BodyDirections = 4, BodyActs = 5 };

constexpr std::string_view of_subtree =
    "territory_id in (select territory_id from territory_tree where region_id = :region and ancestor_id = :territory)";

constexpr std::string_view sums =
    "sum(case when what = '' then n else 0 end), sum(case when what = 'overdue' then n else 0 end), "
    "sum(case when what = 'week' then n else 0 end), sum(case when what = 'checking' then n else 0 end), "
    "sum(case when what = 'done' then n else 0 end), sum(case when what = 'late' then n else 0 end), "
    "sum(case when what = 'undated' then n else 0 end), sum(case when what = 'before' then n else 0 end)";

TallyCounts read_sums(Row& row)
{
    TallyCounts counts;
    counts.total = row.take<std::int64_t>();
    counts.overdue = row.take<std::int64_t>();
    counts.week = row.take<std::int64_t>();
    counts.checking = row.take<std::int64_t>();
    counts.done = row.take<std::int64_t>();
    counts.late = row.take<std::int64_t>();
    counts.needs_date = row.take<std::int64_t>();
    counts.overdue_before = row.take<std::int64_t>();
    return counts;
}

Params params_of(const TallyQuestion& question, Slice slice)
{
    return {{"region", question.region}, {"slice", static_cast<int>(slice)}};
}

/// The cells of a slice, grouped by territory, body and part. `which` narrows it: one range of an index for each line.
std::vector<TallyCell> cells(Connection& connection, const TallyQuestion& question, Params params,
                             const std::string& which)
{
    const auto from = "select territory_id, body_key, part_id, n, ";
    const auto where = " from obligation_tallies where region_id = :region and slice = :slice and " + which + " and ";
    params.push_back({"first", question.first()});
    params.push_back({"last", question.last()});
    params.push_back({"today", question.today});
    params.push_back({"until", std::min(domain::end_of_week(question.today), question.last())});
    const auto sql = "select territory_id, nullif(body_key, 0), part_id, " + std::string{sums} + " from (" + from +
                     "stage as what" + where +
                     "stage in ('', 'checking', 'done', 'late') and due >= :first and due <= :last union all " + from +
                     "case when due < :today then 'overdue' else 'week' end" + where +
                     "stage = 'owed' and due >= :first and due <= :until union all " + from + "'undated'" + where +
                     "stage = 'owed' and due = '9999-12-31' union all " + from + "'before'" + where +
                     "stage = 'owed' and due < :first and due < :today) counted "
                     "group by territory_id, body_key, part_id";
    auto found = connection.all(sql, params, [](Row& row) {
        TallyCell cell;
        cell.territory = row.take<TerritoryId>();
        cell.body = row.take<std::optional<domain::OrganisationId>>();
        cell.direction = row.take<DirectionId>();
        cell.counts = read_sums(row);
        return cell;
    });
    std::erase_if(found, [](const TallyCell& cell) { return cell.counts == TallyCounts{}; });
    return found;
}

std::vector<TallyCell> cells_of_slice(Connection& connection, const TallyQuestion& question, Slice slice)
{
    auto params = params_of(question, slice);
    params.push_back({"territory", question.territory});
    return cells(connection, question, std::move(params), std::string{of_subtree});
}

constexpr std::string_view month_sums =
    "sum(n), sum(case when stage = 'owed' and due < :today then n else 0 end), "
    "sum(case when stage = 'checking' then n else 0 end), sum(case when stage = 'done' then n else 0 end), "
    "sum(case when stage = 'late' then n else 0 end)";

TallyMonth read_month(Row& row)
{
    TallyMonth month;
    month.first = domain::date_from_iso(row.take<std::string>() + "-01").value_or(domain::Date{});
    month.counts.total = row.take<std::int64_t>();
    month.counts.overdue = row.take<std::int64_t>();
    month.counts.checking = row.take<std::int64_t>();
    month.counts.done = row.take<std::int64_t>();
    month.counts.late = row.take<std::int64_t>();
    return month;
}

void with_year(Params& params, const TallyQuestion& question)
{
    params.push_back({"first", question.first()});
    params.push_back({"last", question.last()});
    params.push_back({"today", question.today});
}

} // namespace

TallyCounts& TallyCounts::operator+=(const TallyCounts& other)
{
    total += other.total;
    overdue += other.overdue;
    week += other.week;
    checking += other.checking;
    done += other.done;
    late += other.late;
    needs_date += other.needs_date;
    overdue_before += other.overdue_before;
    return *this;
}

std::vector<TallyCell> cells_by_territory(Connection& connection, const TallyQuestion& question)
{
    return cells_of_slice(connection, question, TerritoryDirections);
}

std::vector<TallyCell> cells_by_body(Connection& connection, const TallyQuestion& question)
{
    return cells_of_slice(connection, question, BodyDirections);
}

std::vector<TallyCell> cells_of_body(Connection& connection, const TallyQuestion& question, domain::OrganisationId body)
{
    auto params = params_of(question, BodyDirections);
    params.push_back({"body", body});
    return cells(connection, question, std::move(params), "body_key = :body");
}

std::vector<TallyMonth> months_of_territory(Connection& connection, const TallyQuestion& question)
{
    auto params = params_of(question, Territories);
    params.push_back({"territory", question.territory});
    with_year(params, question);
    return connection.all("select substr(due, 1, 7), " + std::string{month_sums} +
                              " from obligation_tallies where region_id = :region and slice = :slice and " +
                              std::string{of_subtree} +
                              " and stage in ('owed', 'checking', 'done', 'late') and due >= :first and due <= :last "
                              "group by substr(due, 1, 7) having sum(n) <> 0 order by 1",
                          params, read_month);
}

std::vector<TallyMonth> months_of_body(Connection& connection, const TallyQuestion& question,
                                       domain::OrganisationId body)
{
    Params params{{"region", question.region}, {"body", body}};
    with_year(params, question);
    return connection.all("select substr(due, 1, 7), " + std::string{month_sums} +
                              " from (select due_day as due, case when stage = 'done' and submitted_on > due_day then "
                              "'late' else stage end as stage, 1 as n from obligations where region_id = :region and "
                              "organisation_id = :body and stage in ('owed', 'checking', 'done') and "
                              "due_day >= :first and due_day <= :last) owed group by substr(due, 1, 7) order by 1",
                          params, read_month);
}

std::vector<LateBody> late_bodies(Connection& connection, const TallyQuestion& question, int most)
{
    auto params = params_of(question, Bodies);
    params.push_back({"territory", question.territory});
    with_year(params, question);
    params.push_back({"most", most});
    return connection.all(
        "select o.id, o.short_name, o.kind, o.territory_id, l.n, (select coalesce(sum(x.n), 0) from "
        "obligation_tallies x where x.region_id = :region and x.slice = :slice and x.body_key = o.id and x.stage = '' "
        "and x.due >= :first and x.due <= :last) from (select +body_key as body_key, sum(n) as n from "
        "obligation_tallies where "
        "region_id = :region and slice = :slice and " +
            std::string{of_subtree} +
            " and stage = 'owed' and due >= :first and due <= :last and due < :today and body_key <> 0 "
            "group by +body_key having sum(n) > 0 order by sum(n) desc, body_key limit :most) l "
            "join organisations o on o.region_id = :region and o.id = l.body_key order by l.n desc, o.sort_name, o.id",
        params, [](Row& row) {
            LateBody late;
            late.id = row.take<domain::OrganisationId>();
            late.name = row.take<std::string>();
            late.kind =
                domain::organisation_kind_from_name(row.take<std::string>()).value_or(domain::OrganisationKind::Other);
            late.territory = row.take<TerritoryId>();
            late.overdue = row.take<std::int64_t>();
            late.total = row.take<std::int64_t>();
            return late;
        });
}

std::vector<BurdenCell> burden_cells(Connection& connection, const TallyQuestion& question)
{
    auto params = params_of(question, BodyActs);
    params.push_back({"territory", question.territory});
    params.push_back({"first", question.first()});
    params.push_back({"last", question.last()});
    return connection.all(
        "select body_key, due, sum(n), count(*) from (select body_key, due, part_id, sum(n) as n from "
        "obligation_tallies where region_id = :region and slice = :slice and " +
            std::string{of_subtree} +
            " and stage = '' and due >= :first and due <= :last and body_key <> 0 "
            "group by body_key, due, part_id having sum(n) > 0) counted "
            "group by body_key, due order by body_key, due",
        params, [](Row& row) {
            BurdenCell cell;
            cell.body = row.take<domain::OrganisationId>();
            cell.month = row.take<domain::Date>();
            cell.duties = row.take<std::int64_t>();
            cell.acts = row.take<std::int64_t>();
            return cell;
        });
}

std::vector<LoadCell> load_cells(Connection& connection, const TallyQuestion& question, domain::Date from,
                                 domain::Date to)
{
    const auto read = [](Row& row) {
        LoadCell cell;
        cell.body = row.take<std::optional<domain::OrganisationId>>();
        cell.name = row.take<std::string>();
        cell.due = row.take<domain::Date>();
        cell.duties = row.take<std::int64_t>();
        return cell;
    };
    Params params{{"region", question.region}, {"territory", question.territory},      {"from", from}, {"to", to},
                  {"today", question.today},   {"before", domain::plus_days(from, -1)}};
    auto named = connection.all(
        "select organisation_id, addressee, case when due_day < :today then :before else due_day end, count(*) from "
        "obligations where region_id = :region and organisation_id is null and stage = 'owed' and due_day <= :to and "
        "(due_day >= :from or due_day < :today) and " +
            std::string{of_subtree} + " group by 1, 2, 3",
        params, read);
    params.push_back({"slice", static_cast<int>(Bodies)});
    auto all = connection.all(
        "select body_key, '', case when due < :today then :before else due end, sum(n) from obligation_tallies where "
        "region_id = :region and slice = :slice and " +
            std::string{of_subtree} +
            " and stage = 'owed' and due <= :to and (due >= :from or due < :today) and body_key <> 0 "
            "group by 1, 3 having sum(n) > 0",
        params, read);
    all.insert(all.end(), named.begin(), named.end());
    return all;
}

std::int64_t version_of_region(Connection& connection, RegionId region)
{
    return connection.scalar<std::int64_t>("select id from audit_heads where region_id = :region",
                                           {{"region", region}});
}

} // namespace vekha::store
