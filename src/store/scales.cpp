#include "store/scales.h"

#include "store/decoded.h"
#include "store/digest.h"
#include "wire/method.h"

namespace vekha::store
{

namespace
{

constexpr std::string_view columns = "select id, body, state, version, made_at from result_scales where region_id = "
                                     ":region";

ScaleRow read_scale(Row& row)
{
    ScaleRow read;
    read.id = row.take<ScaleId>();
    read.scale = decoded(row.take<std::string>(), wire::scale_from_json);
    read.active = row.take<std::string>() == "active";
    read.version = row.take<std::int64_t>();
    read.made_at = row.take<Instant>();
    return read;
}

} // namespace

const std::vector<domain::Scale>& brought_scales()
{
    static const auto scales = wire::preset_scales();
    return scales.all();
}

const std::string& brought_scales_digest()
{
    static const auto digest = [] {
        std::string all;
        for (const auto& scale : brought_scales())
            all += wire::print(wire::to_json(scale));
        return sha256_of(all);
    }();
    return digest;
}

TerritoryId region_root(Connection& connection, RegionId region)
{
    return connection.scalar<TerritoryId>("select id from territories where region_id = :region order by "
                                          "case when parent_id is null then 0 else 1 end, id limit 1",
                                          {{"region", region}});
}

std::vector<ScaleRow> scales_of_region(Connection& connection, RegionId region)
{
    return connection.all(std::string{columns} + " order by id desc", {{"region", region}}, read_scale);
}

std::optional<ScaleRow> find_scale(Connection& connection, RegionId region, ScaleId id)
{
    return connection.first(std::string{columns} + " and id = :id", {{"region", region}, {"id", id}}, read_scale);
}

ScaleId insert_scale(Connection& connection, RegionId region, const domain::Scale& scale, ActorId by, Instant now)
{
    return connection.scalar<ScaleId>(
        "insert into result_scales (region_id, procedure, subject, grade, from_year, to_year, body, made_at, made_by) "
        "values (:region, :procedure, :subject, :grade, :from_year, :to_year, :body, :now, :by) returning id",
        {{"region", region},
         {"procedure", domain::code_of(scale.procedure)},
         {"subject", scale.subject},
         {"grade", scale.grade},
         {"from_year", scale.from_year},
         {"to_year", scale.to_year},
         {"body", wire::print(wire::to_json(scale))},
         {"now", now},
         {"by", by}});
}

bool withdraw_scale(Connection& connection, RegionId region, ScaleId id, std::int64_t version)
{
    return connection.execute("update result_scales set state = 'withdrawn', version = version + 1 where region_id = "
                              ":region and id = :id and version = :version and state = 'active'",
                              {{"region", region}, {"id", id}, {"version", version}}) == 1;
}

} // namespace vekha::store
