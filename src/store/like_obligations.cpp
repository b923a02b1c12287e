#include "store/like_obligations.h"

#include "store/codec.h"
#include "store/due.h"

namespace vekha::store
{

namespace
{

constexpr const char* columns =
    "select o.id, o.road_map_id, m.title, a.activity_key, a.number, a.text, a.body, o.from_day, o.to_day, o.progress "
    "from obligations o "
    "join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and "
    "a.position = o.activity join road_maps m on m.region_id = o.region_id and m.id = o.road_map_id ";

LikeObligation read_obligation(Row& row)
{
    LikeObligation read;
    read.id = row.take<domain::ObligationId>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    read.activity = row.take<std::string>();
    read.number = row.take<std::string>();
    read.text = row.take<std::string>();
    read.parent = decoded_activity(row.take<std::string>()).parent;
    read.from = row.take<std::optional<domain::Date>>();
    read.to = row.take<std::optional<domain::Date>>();
    read.progress = domain::progress_from_name(row.take<std::string>()).value_or(domain::Progress::Withdrawn);
    return read;
}

/// Who owes it, as far as the index of organisations and the names of others tell.
struct Owner {
    std::optional<domain::OrganisationId> organisation;
    TerritoryId territory;
    std::string folded;
};

std::optional<Owner> owner_of(Connection& connection, RegionId region, domain::ObligationId id)
{
    return connection.first("select organisation_id, territory_id, folded from obligations where "
                            "region_id = :region and id = :id",
                            {{"region", region}, {"id", id}}, [](Row& row) {
                                Owner owner;
                                owner.organisation = row.take<std::optional<domain::OrganisationId>>();
                                owner.territory = row.take<TerritoryId>();
                                owner.folded = row.take<std::string>();
                                return owner;
                            });
}

} // namespace

std::optional<LikeObligation> like_obligation(Connection& connection, RegionId region, domain::ObligationId id)
{
    return connection.first(columns + std::string{"where o.region_id = :region and o.id = :id"},
                            {{"region", region}, {"id", id}}, read_obligation);
}

/// One search of the index for each stage, so that the terms bound it.
std::vector<LikeObligation> obligations_near(Connection& connection, RegionId region, domain::ObligationId id)
{
    const auto owner = owner_of(connection, region, id);
    const auto self = like_obligation(connection, region, id);
    if (!owner || !self) return {};
    Params params{{"region", region}, {"road_map", self->road_map}, {"limit", most_like_obligations}};
    std::string condition = "where o.region_id = :region and o.stage in ('owed', 'checking', 'done') ";
    if (owner->organisation) {
        condition += "and o.organisation_id = :organisation ";
        params.push_back({"organisation", *owner->organisation});
    } else {
        condition += "and o.organisation_id is null and o.territory_id = :territory and o.folded = :folded ";
        params.push_back({"territory", owner->territory});
        params.push_back({"folded", owner->folded});
    }
    if (self->to) {
        condition += "and o.due_day >= :first and o.due_day <= :last ";
        params.push_back({"first", domain::plus_days(*self->to, -like_term_days)});
        params.push_back({"last", domain::plus_days(*self->to, like_term_days)});
    } else {
        condition += "and o.due_day = '9999-12-31' ";
    }
    condition += "and o.road_map_id <> :road_map ";
    return connection.all(columns + condition + "order by o.due_day, o.id limit :limit", params, read_obligation);
}

} // namespace vekha::store
