#include "store/feeds.h"

namespace vekha::store
{

namespace
{

constexpr const char* select = "select id, person_id, region_id, name, made_at, read_at from feeds where ";

FeedRow read_feed(Row& row)
{
    FeedRow feed;
    feed.id = row.take<FeedId>();
    feed.person = row.take<PersonId>();
    feed.region = row.take<RegionId>();
    feed.name = row.take<std::string>();
    feed.made_at = row.take<Instant>();
    feed.read_at = row.take<std::optional<Instant>>();
    return feed;
}

} // namespace

std::vector<FeedRow> feeds_of(Connection& connection, RegionId region, PersonId person)
{
    return connection.all(select + std::string{"region_id = :region and person_id = :person order by id"},
                          {{"region", region}, {"person", person}}, read_feed);
}

std::optional<FeedRow> feed_by_secret(Connection& connection, const std::string& secret_hash)
{
    return connection.first(select + std::string{"secret_hash = :hash"}, {{"hash", secret_hash}}, read_feed);
}

FeedId insert_feed(Connection& connection, RegionId region, PersonId person, const std::string& name,
                   const std::string& secret_hash, Instant now)
{
    return connection.scalar<FeedId>(
        "insert into feeds (region_id, person_id, name, secret_hash, made_at) values (:region, :person, :name, :hash, "
        ":now) returning id",
        {{"region", region}, {"person", person}, {"name", name}, {"hash", secret_hash}, {"now", now}});
}

void note_feed_read(Connection& connection, RegionId region, FeedId id, Instant now)
{
    connection.execute("update feeds set read_at = :now where region_id = :region and id = :id",
                       {{"now", now}, {"region", region}, {"id", id}});
}

bool delete_feed(Connection& connection, RegionId region, PersonId person, FeedId id)
{
    return connection.execute("delete from feeds where region_id = :region and person_id = :person and id = :id",
                              {{"region", region}, {"person", person}, {"id", id}}) == 1;
}

} // namespace vekha::store
