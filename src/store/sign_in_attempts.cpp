#include "store/sign_in_attempts.h"

namespace vekha::store
{

std::optional<SignInAttempts> sign_in_attempts(Connection& connection, const std::string& subject)
{
    return connection.first("select failures, last_at, free_at from sign_in_attempts where subject = :subject",
                            {{"subject", subject}}, [](Row& row) {
                                SignInAttempts attempts;
                                attempts.failures = row.take<std::int64_t>();
                                attempts.last_at = row.take<Instant>();
                                attempts.free_at = row.take<Instant>();
                                return attempts;
                            });
}

void set_sign_in_attempts(Connection& connection, const std::string& subject, const SignInAttempts& attempts)
{
    connection.execute("insert into sign_in_attempts (subject, failures, last_at, free_at) values "
                       "(:subject, :failures, :last, :free) on conflict (subject) do update set "
                       "failures = excluded.failures, last_at = excluded.last_at, free_at = excluded.free_at",
                       {{"subject", subject},
                        {"failures", attempts.failures},
                        {"last", attempts.last_at},
                        {"free", attempts.free_at}});
}

void forget_sign_in_attempts(Connection& connection, const std::string& subject)
{
    connection.execute("delete from sign_in_attempts where subject = :subject", {{"subject", subject}});
}

void forget_sign_in_attempts_before(Connection& connection, Instant last_before)
{
    connection.execute("delete from sign_in_attempts where last_at < :before", {{"before", last_before}});
}

} // namespace vekha::store
