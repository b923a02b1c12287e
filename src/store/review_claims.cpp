#include "store/review_claims.h"

namespace vekha::store
{

std::optional<ReviewClaim> live_claim(Connection& connection, RegionId region, domain::ObligationId obligation,
                                      std::int64_t version, Instant now)
{
    return connection.first("select person_id, name, since, until from review_claims where region_id = :region and "
                            "obligation_id = :obligation and version = :version and until > :now",
                            {{"region", region}, {"obligation", obligation}, {"version", version}, {"now", now}},
                            [](Row& row) {
                                ReviewClaim claim;
                                claim.person = row.take<PersonId>();
                                claim.name = row.take<std::string>();
                                claim.since = row.take<Instant>();
                                claim.until = row.take<Instant>();
                                return claim;
                            });
}

void keep_claim(Connection& connection, RegionId region, domain::ObligationId obligation, std::int64_t version,
                const ReviewClaim& claim)
{
    connection.execute("insert into review_claims (region_id, obligation_id, version, person_id, name, since, until) "
                       "values (:region, :obligation, :version, :person, :name, :since, :until) "
                       "on conflict (region_id, obligation_id) do update set version = excluded.version, "
                       "person_id = excluded.person_id, name = excluded.name, since = excluded.since, "
                       "until = excluded.until",
                       {{"region", region},
                        {"obligation", obligation},
                        {"version", version},
                        {"person", claim.person},
                        {"name", claim.name},
                        {"since", claim.since},
                        {"until", claim.until}});
}

void release_claim(Connection& connection, RegionId region, domain::ObligationId obligation, PersonId person)
{
    connection.execute("delete from review_claims where region_id = :region and obligation_id = :obligation and "
                       "person_id = :person",
                       {{"region", region}, {"obligation", obligation}, {"person", person}});
}

void forget_ended_claims(Connection& connection, RegionId region, PersonId person, Instant now)
{
    connection.execute("delete from review_claims where region_id = :region and person_id = :person and until <= :now",
                       {{"region", region}, {"person", person}, {"now", now}});
}

} // namespace vekha::store
