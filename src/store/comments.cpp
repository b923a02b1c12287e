#include "store/comments.h"

#include "store/cursor_text.h"

namespace vekha::store
{

namespace
{

constexpr const char* select =
    "select c.id, c.object_kind, c.object_id, c.words, c.made_at, c.made_by, m.name, c.edited_at, c.removed_at, "
    "r.name, "
    "c.version from comments c left join people m on m.region_id = c.region_id and m.id = c.made_by left join people r "
    "on r.region_id = c.region_id and r.id = c.removed_by where c.region_id = :region";

CommentRow read_comment(Row& row)
{
    CommentRow read;
    read.id = row.take<CommentId>();
    read.of.kind = row.take<std::string>();
    read.of.id = row.take<std::int64_t>();
    read.words = row.take<std::string>();
    read.made_at = row.take<Instant>();
    read.made_by = row.take<ActorId>();
    read.maker = row.take<std::optional<std::string>>().value_or("");
    read.edited_at = row.take<std::optional<Instant>>();
    read.removed_at = row.take<std::optional<Instant>>();
    read.remover = row.take<std::optional<std::string>>().value_or("");
    read.version = row.take<std::int64_t>();
    return read;
}

std::vector<Mention> mentions_of(Connection& connection, RegionId region, CommentId id)
{
    return connection.all("select p.id, p.name from comment_mentions m join people p on p.region_id = m.region_id and "
                          "p.id = m.person_id where m.region_id = :region and m.comment_id = :id order by p.id",
                          {{"region", region}, {"id", id}}, [](Row& row) {
                              const auto person = row.take<PersonId>();
                              return Mention{person, row.take<std::string>()};
                          });
}

void keep_mentions(Connection& connection, RegionId region, CommentId id, const std::vector<PersonId>& mentions)
{
    connection.execute("delete from comment_mentions where region_id = :region and comment_id = :id",
                       {{"region", region}, {"id", id}});
    for (const auto person : mentions)
        connection.execute("insert into comment_mentions (region_id, comment_id, person_id) values (:region, :id, "
                           ":person)",
                           {{"region", region}, {"id", id}, {"person", person}});
}

} // namespace

std::optional<Page<CommentRow>> page_of_comments(Connection& connection, RegionId region, const TalkedOf& of,
                                                 const PageRequest& request)
{
    const std::string about = " and c.object_kind = :kind and c.object_id = :object";
    Params params{{"region", region}, {"kind", of.kind}, {"object", of.id}};
    Page<CommentRow> page;
    page.total =
        connection.scalar<std::int64_t>("select count(*) from comments c where c.region_id = :region" + about, params);
    auto sql = select + about;
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        sql += " and c.id < :before";
        params.push_back({"before", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(sql + " order by c.id desc limit :limit", params, read_comment);
    page.next = cut_to(page.items, request.limit, [](const CommentRow& last) { return CursorText{"", last.id.value}; });
    for (auto& comment : page.items)
        comment.mentions = mentions_of(connection, region, comment.id);
    return page;
}

std::optional<CommentRow> find_comment(Connection& connection, RegionId region, CommentId id)
{
    auto found =
        connection.first(select + std::string{" and c.id = :id"}, {{"region", region}, {"id", id}}, read_comment);
    if (found) found->mentions = mentions_of(connection, region, id);
    return found;
}

CommentId insert_comment(Connection& connection, RegionId region, const TalkedOf& of, const std::string& words,
                         const std::vector<PersonId>& mentions, ActorId by, Instant now)
{
    const auto id = connection.scalar<CommentId>(
        "insert into comments (region_id, object_kind, object_id, words, made_at, made_by) values (:region, :kind, "
        ":object, :words, :now, :by) returning id",
        {{"region", region}, {"kind", of.kind}, {"object", of.id}, {"words", words}, {"now", now}, {"by", by}});
    keep_mentions(connection, region, id, mentions);
    return id;
}

bool rewrite_comment(Connection& connection, RegionId region, CommentId id, std::int64_t version,
                     const std::string& words, const std::vector<PersonId>& mentions, Instant now)
{
    const auto changed =
        connection.execute("update comments set words = :words, edited_at = :now, version = version + 1 where "
                           "region_id = :region and id = :id and version = :version and removed_at is null",
                           {{"words", words}, {"now", now}, {"region", region}, {"id", id}, {"version", version}});
    if (changed == 1) keep_mentions(connection, region, id, mentions);
    return changed == 1;
}

bool remove_comment(Connection& connection, RegionId region, CommentId id, std::int64_t version, ActorId by,
                    Instant now)
{
    const auto changed =
        connection.execute("update comments set words = '', removed_at = :now, removed_by = :by, version = version + 1 "
                           "where region_id = :region and id = :id and version = :version and removed_at is null",
                           {{"now", now}, {"by", by}, {"region", region}, {"id", id}, {"version", version}});
    if (changed == 1) keep_mentions(connection, region, id, {});
    return changed == 1;
}

} // namespace vekha::store
