#pragma once

#include "store/pool.h"

#include <type_traits>

namespace vekha::store
{

/// How often a transaction is tried that lost against another one.
inline constexpr int most_attempts = 8;

/// Waits before attempt `attempt` + 1, a little longer each time and never in step with others.
void back_off(int attempt);

/// Begins by `begin(Connection&)`; on a new session when the server of this one has gone away since it was last used.
template <typename Begin>
void begin_on_live_session(Pool::Lease& lease, Begin begin)
{
    try {
        begin(*lease);
    } catch (const DatabaseError& error) {
        if (error.fault() != DatabaseFault::Unreachable) throw;
        lease.renew();
        begin(*lease);
    }
}

/// Runs `work(Connection&)` in one transaction. It is committed when the Result that `work` gives holds a value and
/// taken back when it holds a refusal or `work` throws.
///
/// The only place that retries: `work` may run several times and has no effect outside the database. From the second
/// time on nobody else writes meanwhile, so that long work is not overtaken for ever by short work.
template <typename Work>
auto in_transaction(Pool& pool, Work work) -> std::invoke_result_t<Work, Connection&>
{
    auto lease = pool.lease();
    for (int attempt = 1;; ++attempt) {
        try {
            begin_on_live_session(lease, [&](Connection& connection) {
                if (attempt == 1)
                    connection.begin();
                else
                    connection.begin_alone();
            });
            auto result = work(*lease);
            if (result)
                lease->commit();
            else
                lease->rollback();
            return result;
        } catch (const DatabaseError& error) {
            lease->rollback();
            if (error.fault() != DatabaseFault::Conflict || attempt == most_attempts) throw;
        } catch (...) {
            lease->rollback();
            throw;
        }
        back_off(attempt);
    }
}

/// Runs `work(Connection&)` on one snapshot of the database, without changing it.
template <typename Work>
auto reading(Pool& pool, Work work) -> std::invoke_result_t<Work, Connection&>
{
    auto lease = pool.lease();
    begin_on_live_session(lease, [](Connection& connection) { connection.begin_read(); });
    try {
        auto result = work(*lease);
        lease->rollback();
        return result;
    } catch (...) {
        lease->rollback();
        throw;
    }
}

} // namespace vekha::store
