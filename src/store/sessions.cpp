#include "store/sessions.h"

namespace vekha::store
{

namespace
{

OpenSession read_session(Row& row)
{
    OpenSession session;
    session.region = row.take<RegionId>();
    session.id = row.take<SessionId>();
    session.person = row.take<PersonId>();
    session.stage = row.take<std::string>() == "whole" ? SessionStage::Whole : SessionStage::Half;
    session.made_at = row.take<Instant>();
    session.seen_at = row.take<Instant>();
    session.expires_at = row.take<Instant>();
    session.proved_at = row.take<Instant>();
    session.attempts = row.take<std::int64_t>();
    session.device = row.take<std::string>();
    session.remote = row.take<std::string>();
    session.view_as = row.take<std::optional<PersonId>>();
    session.blocked = row.take<bool>();
    session.second_factor = row.take<bool>();
    return session;
}

std::string selecting_sessions(std::string_view where)
{
    std::string sql = "select s.region_id, s.id, s.person_id, s.stage, s.made_at, s.seen_at, s.expires_at, "
                      "s.proved_at, s.attempts, s.device, s.remote, s.view_as, case when a.blocked_at is null then 0 "
                      "else 1 end, case when a.totp_secret is null then 0 else 1 end from sessions s join accounts a "
                      "on a.region_id = s.region_id and a.person_id = s.person_id where ";
    return sql.append(where);
}

} // namespace

void insert_session(Connection& connection, const NewSession& session, Instant now)
{
    connection.execute(
        "insert into sessions (region_id, person_id, token_hash, stage, made_at, seen_at, expires_at, proved_at, "
        "device, remote) values (:region, :person, :hash, :stage, :now, :now, :expires, :now, :device, :remote)",
        {{"region", session.region},
         {"person", session.person},
         {"hash", session.token_hash},
         {"stage", session.stage == SessionStage::Whole ? "whole" : "half"},
         {"now", now},
         {"expires", session.expires_at},
         {"device", session.device},
         {"remote", session.remote}});
}

std::optional<OpenSession> session_by_token(Connection& connection, const std::string& token_hash)
{
    return connection.first(selecting_sessions("s.token_hash = :hash"), {{"hash", token_hash}}, read_session);
}

std::optional<OpenSession> session_of_person(Connection& connection, PersonId person, SessionId id)
{
    return connection.first(selecting_sessions("s.person_id = :person and s.id = :id"),
                            {{"person", person}, {"id", id}}, read_session);
}

std::vector<OpenSession> sessions_of(Connection& connection, PersonId person, Instant seen_after, Instant now)
{
    return connection.all(selecting_sessions("s.person_id = :person and s.stage = 'whole' and s.seen_at > :after and "
                                             "s.expires_at > :now order by s.seen_at desc, s.id desc"),
                          {{"person", person}, {"after", seen_after}, {"now", now}}, read_session);
}

void touch_session(Connection& connection, RegionId region, SessionId id, const std::string& remote, Instant now)
{
    connection.execute("update sessions set seen_at = :now, remote = :remote where region_id = :region and id = :id",
                       {{"now", now}, {"remote", remote}, {"region", region}, {"id", id}});
}

void prove_session(Connection& connection, RegionId region, SessionId id, const std::string& token_hash, Instant now)
{
    connection.execute("update sessions set proved_at = :now, seen_at = :now, token_hash = :hash where region_id = "
                       ":region and id = :id",
                       {{"now", now}, {"hash", token_hash}, {"region", region}, {"id", id}});
}

void count_session_attempt(Connection& connection, RegionId region, SessionId id)
{
    connection.execute("update sessions set attempts = attempts + 1 where region_id = :region and id = :id",
                       {{"region", region}, {"id", id}});
}

void set_view_as(Connection& connection, RegionId region, SessionId id, std::optional<PersonId> person)
{
    connection.execute("update sessions set view_as = :person where region_id = :region and id = :id",
                       {{"person", person}, {"region", region}, {"id", id}});
}

void delete_session(Connection& connection, RegionId region, SessionId id)
{
    connection.execute("delete from sessions where region_id = :region and id = :id", {{"region", region}, {"id", id}});
}

std::int64_t delete_sessions_of(Connection& connection, PersonId person, std::optional<SessionId> but)
{
    return connection.execute("delete from sessions where person_id = :person and id <> :but",
                              {{"person", person}, {"but", but ? but->value : 0}});
}

void delete_sessions_before(Connection& connection, Instant seen_before, Instant now)
{
    connection.execute("delete from sessions where expires_at <= :now", {{"now", now}});
    connection.execute("delete from sessions where seen_at <= :before", {{"before", seen_before}});
}

} // namespace vekha::store
