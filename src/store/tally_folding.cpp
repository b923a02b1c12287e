#include "store/tallies.h"

namespace vekha::store
{

namespace
{

constexpr std::string_view key = "slice, territory_id, stage, due, body_key, part_id";

/// The rows of `which`, their days put where long past days are folded to: slice 1 keeps months, the others school
/// years.
std::string folded(std::string_view which)
{
    return "select slice, territory_id, stage, case when slice = 1 then substr(due, 1, 7) || '-01' when "
           "substr(due, 6, 2) >= '09' then substr(due, 1, 4) || '-09-01' else "
           "cast(cast(substr(due, 1, 4) as bigint) - 1 as text) || '-09-01' end as due, body_key, part_id, n from " +
           std::string{which};
}

/// Owed days that are long past: their stage and the range of days make it an index range of each territory.
std::string long_past(std::string_view slices)
{
    return "obligation_tallies where region_id = :region and slice in (" + std::string{slices} +
           ") and territory_id in (select id from territories where region_id = :region) and stage = 'owed' and "
           "due < :fold";
}

std::string inserted(const std::string& rows, Dialect dialect)
{
    const bool sqlite = dialect == Dialect::Sqlite;
    const auto into =
        "insert into obligation_tallies (region_id, " + std::string{key} + ", n" + (sqlite ? "" : ", base");
    const auto sums = ") select cast(:region as bigint), " + std::string{key} + ", sum(n)" + (sqlite ? "" : ", 1") +
                      " from (" + rows + ") summed where true group by " + std::string{key} + " having sum(n) <> 0";
    if (!sqlite) return into + sums;
    return into + sums + " on conflict (region_id, " + std::string{key} + ") do update set n = n + excluded.n";
}

void fold_slices(Connection& connection, std::string_view slices, const Params& params)
{
    const auto past = long_past(slices);
    if (connection.dialect() == Dialect::Postgres) {
        connection.execute("with gone as (delete from " + past + " returning " + std::string{key} + ", n) " +
                               inserted(folded("gone"), Dialect::Postgres),
                           params);
        return;
    }
    connection.script("create temporary table if not exists folded_tallies as select " + std::string{key} +
                      ", n from obligation_tallies limit 0; delete from folded_tallies");
    connection.execute("insert into folded_tallies " + folded(past), params);
    connection.execute("delete from " + past, params);
    connection.execute(inserted("select * from folded_tallies", Dialect::Sqlite), {params.front()});
}

} // namespace

std::int64_t sum_up_tallies(Connection& connection, RegionId region)
{
    if (connection.dialect() == Dialect::Sqlite) return 0;
    // Every row of a key that has changes goes; one row of their sum comes for it.
    return connection.execute(
        "with touched as (select distinct " + std::string{key} +
            " from obligation_tallies where region_id = :region and base = 0), gone as (delete from "
            "obligation_tallies t using touched k where t.region_id = :region and t.slice = k.slice and "
            "t.territory_id = k.territory_id and t.stage = k.stage and t.due = k.due and t.body_key = k.body_key and "
            "t.part_id = k.part_id returning t.slice, t.territory_id, t.stage, t.due, t.body_key, t.part_id, t.n) " +
            inserted("select * from gone", Dialect::Postgres),
        {{"region", region}});
}

void fold_tallies(Connection& connection, RegionId region, domain::Date fold)
{
    const Params params{{"region", region}, {"fold", fold}};
    fold_slices(connection, "1, 2, 3, 4", params);
    if (connection.dialect() == Dialect::Sqlite)
        connection.execute("delete from obligation_tallies where region_id = :region and n = 0", {{"region", region}});
    connection.execute("insert into tally_folds (region_id, day) values (:region, :fold) on conflict (region_id) do "
                       "update set day = excluded.day where tally_folds.day < excluded.day",
                       params);
}

std::vector<RegionId> regions_to_sum_up(Connection& connection)
{
    if (connection.dialect() == Dialect::Sqlite) return {};
    return connection.all("select r.id from regions r where exists (select 1 from obligation_tallies t where "
                          "t.region_id = r.id and t.base = 0) order by r.id",
                          {}, [](Row& row) { return row.take<RegionId>(); });
}

std::vector<RegionId> regions_to_fold(Connection& connection, domain::Date fold)
{
    return connection.all("select r.id from regions r left join tally_folds f on f.region_id = r.id where "
                          "(f.day is null or f.day < :fold) order by r.id",
                          {{"fold", fold}}, [](Row& row) { return row.take<RegionId>(); });
}

std::optional<domain::Date> tallies_folded_before(Connection& connection, RegionId region)
{
    return connection.first("select day from tally_folds where region_id = :region", {{"region", region}},
                            [](Row& row) { return row.take<domain::Date>(); });
}

} // namespace vekha::store
