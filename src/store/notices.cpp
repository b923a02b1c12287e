#include "store/notices.h"

#include "store/codec.h"
#include "store/cursor_text.h"

namespace vekha::store
{

namespace
{

constexpr const char* columns = "select id, kind, object_kind, object_id, words, made_at, read_at from notices ";

NoticeRow read_notice(Row& row)
{
    NoticeRow notice;
    notice.id = row.take<NoticeId>();
    notice.kind = row.take<std::string>();
    notice.object_kind = row.take<std::string>();
    notice.object_id = row.take<std::int64_t>();
    notice.words = decoded_text_map(row.take<std::string>());
    notice.made_at = row.take<Instant>();
    notice.read_at = row.take<std::optional<Instant>>();
    return notice;
}

} // namespace

bool insert_notice(Connection& connection, RegionId region, const NewNotice& notice, Instant now)
{
    return connection.execute(
               "insert into notices (region_id, person_id, kind, object_kind, object_id, words, once_key, made_at) "
               "select p.region_id, p.id, :kind, :object_kind, :object_id, :words, :once, :now from people p "
               "where p.region_id = :region and p.id = :person and p.erased_at is null and p.closed_on is null "
               "on conflict (person_id, once_key) where once_key is not null do nothing",
               {{"kind", notice.kind},
                {"object_kind", notice.object_kind},
                {"object_id", notice.object_id},
                {"words", encoded(notice.words)},
                {"once", notice.once_key},
                {"now", now},
                {"region", region},
                {"person", notice.person}}) > 0;
}

std::optional<Page<NoticeRow>> page_of_notices(Connection& connection, PersonId person, bool unread_only,
                                               const PageRequest& request)
{
    std::string where = "where person_id = :person";
    if (unread_only) where += " and read_at is null";
    Params params{{"person", person}};
    Page<NoticeRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) from notices " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + where + " order by id desc limit :limit", params, read_notice);
    page.next = cut_to(page.items, request.limit, [](const NoticeRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

NoticeState notice_state(Connection& connection, PersonId person)
{
    const Params params{{"person", person}, {"most", most_unread}};
    NoticeState state;
    state.unread = connection.scalar<std::int64_t>(
        "select count(*) from (select id from notices where person_id = :person and read_at is null limit :most) n",
        params);
    state.newest = connection.scalar<NoticeId>("select id from notices where person_id = :person order by id desc "
                                               "limit 1",
                                               {{"person", person}});
    return state;
}

std::int64_t read_notices(Connection& connection, PersonId person, std::span<const NoticeId> ids, Instant now)
{
    std::int64_t changed = 0;
    for (const auto id : ids)
        changed += connection.execute("update notices set read_at = :now where person_id = :person and id = :id and "
                                      "read_at is null",
                                      {{"now", now}, {"person", person}, {"id", id}});
    return changed;
}

std::int64_t read_notices_up_to(Connection& connection, PersonId person, NoticeId newest, Instant now)
{
    return connection.execute("update notices set read_at = :now where person_id = :person and id <= :newest and "
                              "read_at is null",
                              {{"now", now}, {"person", person}, {"newest", newest}});
}

std::int64_t purge_notices(Connection& connection, RegionId region, Instant made_before)
{
    return connection.execute("delete from notices where region_id = :region and made_at < :before",
                              {{"region", region}, {"before", made_before}});
}

} // namespace vekha::store
