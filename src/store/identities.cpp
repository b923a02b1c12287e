#include "store/identities.h"

namespace vekha::store
{

namespace
{

constexpr const char* identity_columns = "region_id, id, person_id, issuer, subject, name, linked_at";

Identity read_identity(Row& row)
{
    Identity identity;
    identity.region = row.take<RegionId>();
    identity.id = row.take<IdentityId>();
    identity.person = row.take<PersonId>();
    identity.issuer = row.take<std::string>();
    identity.subject = row.take<std::string>();
    identity.name = row.take<std::string>();
    identity.linked_at = row.take<Instant>();
    return identity;
}

OpenIdAttempt read_attempt(Row& row)
{
    OpenIdAttempt attempt;
    attempt.state_hash = row.take<std::string>();
    attempt.browser_hash = row.take<std::string>();
    attempt.nonce = row.take<std::string>();
    attempt.verifier = row.take<std::string>();
    attempt.purpose = row.take<std::string>();
    attempt.person = row.take<std::optional<PersonId>>();
    attempt.invitation_hash = row.take<std::optional<std::string>>();
    attempt.return_to = row.take<std::string>();
    attempt.expires_at = row.take<Instant>();
    return attempt;
}

} // namespace

std::optional<Identity> identity_of(Connection& connection, const std::string& issuer, const std::string& subject)
{
    return connection.first("select " + std::string{identity_columns} +
                                " from identities where issuer = :issuer and subject = :subject",
                            {{"issuer", issuer}, {"subject", subject}}, read_identity);
}

std::vector<Identity> identities_of(Connection& connection, PersonId person)
{
    return connection.all("select " + std::string{identity_columns} +
                              " from identities where person_id = :person order by id",
                          {{"person", person}}, read_identity);
}

void insert_identity(Connection& connection, const Identity& identity)
{
    connection.execute("insert into identities (region_id, person_id, issuer, subject, name, linked_at) "
                       "values (:region, :person, :issuer, :subject, :name, :now)",
                       {{"region", identity.region},
                        {"person", identity.person},
                        {"issuer", identity.issuer},
                        {"subject", identity.subject},
                        {"name", identity.name},
                        {"now", identity.linked_at}});
}

bool delete_identity(Connection& connection, PersonId person, IdentityId identity)
{
    return connection.execute("delete from identities where person_id = :person and id = :id",
                              {{"person", person}, {"id", identity}}) == 1;
}

void insert_attempt(Connection& connection, const OpenIdAttempt& attempt, Instant now)
{
    connection.execute("delete from openid_attempts where expires_at < :now", {{"now", now}});
    connection.execute("insert into openid_attempts (state_hash, browser_hash, nonce, verifier, purpose, person_id, "
                       "invitation_hash, return_to, expires_at) values (:state, :browser, :nonce, :verifier, :purpose, "
                       ":person, :invitation, :return_to, :expires)",
                       {{"state", attempt.state_hash},
                        {"browser", attempt.browser_hash},
                        {"nonce", attempt.nonce},
                        {"verifier", attempt.verifier},
                        {"purpose", attempt.purpose},
                        {"person", attempt.person},
                        {"invitation", attempt.invitation_hash},
                        {"return_to", attempt.return_to},
                        {"expires", attempt.expires_at}});
}

std::optional<OpenIdAttempt> take_attempt(Connection& connection, const std::string& state_hash, Instant now)
{
    return connection.first("delete from openid_attempts where state_hash = :state and expires_at >= :now "
                            "returning state_hash, browser_hash, nonce, verifier, purpose, person_id, invitation_hash, "
                            "return_to, expires_at",
                            {{"state", state_hash}, {"now", now}}, read_attempt);
}

} // namespace vekha::store
