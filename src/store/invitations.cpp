#include "store/invitations.h"

namespace vekha::store
{

void replace_invitation(Connection& connection, RegionId region, PersonId person, const std::string& token_hash,
                        Instant expires_at, ActorId by, Instant now)
{
    connection.execute("delete from invitations where person_id = :person and used_at is null", {{"person", person}});
    connection.execute("insert into invitations (region_id, person_id, token_hash, made_at, made_by, expires_at) "
                       "values (:region, :person, :hash, :now, :by, :expires)",
                       {{"region", region},
                        {"person", person},
                        {"hash", token_hash},
                        {"now", now},
                        {"by", by},
                        {"expires", expires_at}});
}

std::optional<Invitation> invitation_by_token(Connection& connection, const std::string& token_hash)
{
    return connection.first("select region_id, id, person_id, expires_at, used_at from invitations where "
                            "token_hash = :hash",
                            {{"hash", token_hash}}, [](Row& row) {
                                Invitation invitation;
                                invitation.region = row.take<RegionId>();
                                invitation.id = row.take<InvitationId>();
                                invitation.person = row.take<PersonId>();
                                invitation.expires_at = row.take<Instant>();
                                invitation.used_at = row.take<std::optional<Instant>>();
                                return invitation;
                            });
}

void use_invitation(Connection& connection, RegionId region, InvitationId id, Instant now)
{
    connection.execute("update invitations set used_at = :now where region_id = :region and id = :id",
                       {{"now", now}, {"region", region}, {"id", id}});
}

void delete_invitations_of(Connection& connection, PersonId person)
{
    connection.execute("delete from invitations where person_id = :person and used_at is null", {{"person", person}});
}

} // namespace vekha::store
