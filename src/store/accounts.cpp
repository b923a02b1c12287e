#include "store/accounts.h"

#include "store/folded.h"

namespace vekha::store
{

namespace
{

/// A comparison is a flag on PostgreSQL and a number on SQLite; `case` is a number on both.
std::string selecting_accounts(std::string_view where)
{
    std::string sql = "select region_id, person_id, login, password_hash, case when blocked_at is null then 0 else 1 "
                      "end, totp_secret, totp_step, totp_waiting, failed, signed_in_at, demo, version from accounts ";
    return sql.append(where);
}

Account read_account(Row& row)
{
    Account account;
    account.region = row.take<RegionId>();
    account.person = row.take<PersonId>();
    account.login = row.take<std::string>();
    account.password_hash = row.take<std::optional<std::string>>();
    account.blocked = row.take<bool>();
    account.totp_secret = row.take<std::optional<std::string>>();
    account.totp_step = row.take<std::optional<std::int64_t>>();
    account.totp_waiting = row.take<std::optional<std::string>>();
    account.failed = row.take<std::int64_t>();
    account.signed_in_at = row.take<std::optional<Instant>>();
    account.demo = row.take<bool>();
    account.version = row.take<std::int64_t>();
    return account;
}

} // namespace

bool has_accounts(Connection& connection)
{
    return connection.scalar<int>("select 1 from accounts limit 1") == 1;
}

bool is_demo(Connection& connection)
{
    return connection.scalar<int>("select 1 from accounts where demo = 1 limit 1") == 1;
}

std::optional<Account> account_by_login(Connection& connection, const std::string& login)
{
    return connection.first(selecting_accounts("where login_folded = :login"), {{"login", folded(login)}},
                            read_account);
}

std::optional<Account> account_of(Connection& connection, PersonId person)
{
    return connection.first(selecting_accounts("where person_id = :person"), {{"person", person}}, read_account);
}

void insert_account(Connection& connection, const NewAccount& account, Instant now)
{
    connection.execute("insert into accounts (region_id, person_id, login, login_folded, demo, made_at, made_by, "
                       "changed_at) values (:region, :person, :login, :folded, :demo, :now, :by, :now)",
                       {{"region", account.region},
                        {"person", account.person},
                        {"login", account.login},
                        {"folded", folded(account.login)},
                        {"demo", account.demo ? 1 : 0},
                        {"now", now},
                        {"by", account.made_by}});
}

void mark_demo(Connection& connection, PersonId person)
{
    connection.execute("update accounts set demo = 1 where person_id = :person", {{"person", person}});
}

void set_login(Connection& connection, PersonId person, const std::string& login, Instant now)
{
    connection.execute("update accounts set login = :login, login_folded = :folded, changed_at = :now, "
                       "version = version + 1 where person_id = :person",
                       {{"login", login}, {"folded", folded(login)}, {"now", now}, {"person", person}});
}

void set_password(Connection& connection, PersonId person, const std::optional<std::string>& hash, Instant now)
{
    connection.execute("update accounts set password_hash = :hash, failed = 0, changed_at = :now, "
                       "version = version + 1 where person_id = :person",
                       {{"hash", hash}, {"now", now}, {"person", person}});
}

void set_blocked(Connection& connection, PersonId person, bool blocked, ActorId by, Instant now)
{
    connection.execute("update accounts set blocked_at = :at, blocked_by = :by, changed_at = :now, "
                       "version = version + 1 where person_id = :person",
                       {{"at", blocked ? std::optional{now} : std::nullopt},
                        {"by", blocked ? std::optional{by} : std::nullopt},
                        {"now", now},
                        {"person", person}});
}

void count_failure(Connection& connection, PersonId person)
{
    connection.execute("update accounts set failed = failed + 1 where person_id = :person", {{"person", person}});
}

void note_sign_in(Connection& connection, PersonId person, Instant now)
{
    connection.execute("update accounts set failed = 0, signed_in_at = :now where person_id = :person",
                       {{"now", now}, {"person", person}});
}

void set_totp_waiting(Connection& connection, PersonId person, const std::optional<std::string>& secret, Instant now)
{
    connection.execute("update accounts set totp_waiting = :secret, changed_at = :now where person_id = :person",
                       {{"secret", secret}, {"now", now}, {"person", person}});
}

void confirm_totp(Connection& connection, PersonId person, std::int64_t step, Instant now)
{
    connection.execute("update accounts set totp_secret = totp_waiting, totp_waiting = null, totp_since = :now, "
                       "totp_step = :step, changed_at = :now, version = version + 1 where person_id = :person",
                       {{"step", step}, {"now", now}, {"person", person}});
}

void remove_totp(Connection& connection, PersonId person, Instant now)
{
    connection.execute("update accounts set totp_secret = null, totp_waiting = null, totp_since = null, "
                       "totp_step = null, changed_at = :now, version = version + 1 where person_id = :person",
                       {{"now", now}, {"person", person}});
    connection.execute("delete from recovery_codes where person_id = :person", {{"person", person}});
}

bool take_totp_step(Connection& connection, PersonId person, std::int64_t step)
{
    return connection.execute("update accounts set totp_step = :step where person_id = :person and "
                              "(totp_step is null or totp_step < :step)",
                              {{"step", step}, {"person", person}}) == 1;
}

void replace_recovery_codes(Connection& connection, RegionId region, PersonId person,
                            const std::vector<std::string>& hashes)
{
    connection.execute("delete from recovery_codes where region_id = :region and person_id = :person",
                       {{"region", region}, {"person", person}});
    for (const auto& hash : hashes) {
        connection.execute("insert into recovery_codes (region_id, person_id, code_hash) values "
                           "(:region, :person, :hash)",
                           {{"region", region}, {"person", person}, {"hash", hash}});
    }
}

bool take_recovery_code(Connection& connection, PersonId person, const std::string& hash, Instant now)
{
    return connection.execute("update recovery_codes set used_at = :now where region_id = (select region_id from "
                              "accounts where person_id = :person) and person_id = :person and code_hash = :hash and "
                              "used_at is null",
                              {{"now", now}, {"person", person}, {"hash", hash}}) == 1;
}

std::int64_t recovery_codes_left(Connection& connection, PersonId person)
{
    return connection.scalar<std::int64_t>(
        "select count(*) from recovery_codes where region_id = (select region_id from accounts where person_id = "
        ":person) and person_id = :person and used_at is null",
        {{"person", person}});
}

void remember_device(Connection& connection, RegionId region, PersonId person, const std::string& token_hash,
                     Instant now)
{
    const auto seen = connection.execute("update known_devices set seen_at = :now where region_id = :region and "
                                         "person_id = :person and token_hash = :hash",
                                         {{"now", now}, {"region", region}, {"person", person}, {"hash", token_hash}});
    if (seen > 0) return;
    connection.execute("insert into known_devices (region_id, person_id, token_hash, made_at, seen_at) values "
                       "(:region, :person, :hash, :now, :now)",
                       {{"region", region}, {"person", person}, {"hash", token_hash}, {"now", now}});
}

bool knows_device(Connection& connection, PersonId person, const std::string& token_hash)
{
    return connection.scalar<int>("select 1 from known_devices where region_id = (select region_id from accounts "
                                  "where person_id = :person) and person_id = :person and token_hash = :hash",
                                  {{"person", person}, {"hash", token_hash}}) == 1;
}

void forget_devices(Connection& connection, PersonId person)
{
    connection.execute("delete from known_devices where region_id = (select region_id from accounts where person_id = "
                       ":person) and person_id = :person",
                       {{"person", person}});
}

std::vector<AccountLine> list_accounts(Connection& connection, bool of_demo)
{
    return connection.all("select a.person_id, p.name, a.login, case when a.password_hash is null then 0 else 1 end, "
                          "case when a.blocked_at is null then 0 else 1 end, case when a.totp_secret is null then 0 "
                          "else 1 end, a.signed_in_at from accounts a join people p on p.region_id = a.region_id and "
                          "p.id = a.person_id where a.demo >= :demo order by p.sort_name, p.id",
                          {{"demo", of_demo ? 1 : 0}}, [](Row& row) {
                              AccountLine line;
                              line.person = row.take<PersonId>();
                              line.name = row.take<std::string>();
                              line.login = row.take<std::string>();
                              line.has_password = row.take<bool>();
                              line.blocked = row.take<bool>();
                              line.second_factor = row.take<bool>();
                              line.signed_in_at = row.take<std::optional<Instant>>();
                              return line;
                          });
}

std::optional<AccountPerson> account_person(Connection& connection, PersonId person)
{
    // Keys of people are made by one counter, so the key alone finds one person; the scan of regions is a list.
    return connection.first("select region_id, territory_id, organisation_id, name from people where "
                            "region_id in (select id from regions) and id = :id and erased_at is null",
                            {{"id", person}}, [](Row& row) {
                                AccountPerson found;
                                found.region = row.take<RegionId>();
                                found.territory = row.take<TerritoryId>();
                                found.organisation = row.take<std::optional<domain::OrganisationId>>();
                                found.name = row.take<std::string>();
                                return found;
                            });
}

std::optional<RegionId> region_holding(Connection& connection, TerritoryId territory)
{
    return connection.first("select region_id from territories where region_id in (select id from regions) and "
                            "id = :id",
                            {{"id", territory}}, [](Row& row) { return row.take<RegionId>(); });
}

} // namespace vekha::store
