#include "store/idempotency.h"

namespace vekha::store
{

std::optional<EarlierResult> earlier_result(Connection& connection, const IdempotencyKey& key)
{
    return connection.first("select act, fingerprint, result from idempotency_keys "
                            "where region_id = :region and actor_id = :actor and key = :key",
                            {{"region", key.region}, {"actor", key.actor}, {"key", key.key}}, [&](Row& row) {
                                EarlierResult earlier;
                                const auto act = row.take<std::string>();
                                earlier.same_request = row.take<std::string>() == key.fingerprint && act == key.act;
                                earlier.result = row.take<std::int64_t>();
                                return earlier;
                            });
}

void remember_result(Connection& connection, const IdempotencyKey& key, std::int64_t result, Instant now)
{
    connection.execute("insert into idempotency_keys (region_id, actor_id, key, act, fingerprint, result, made_at) "
                       "values (:region, :actor, :key, :act, :fingerprint, :result, :now)",
                       {{"region", key.region},
                        {"actor", key.actor},
                        {"key", key.key},
                        {"act", key.act},
                        {"fingerprint", key.fingerprint},
                        {"result", result},
                        {"now", now}});
}

} // namespace vekha::store
