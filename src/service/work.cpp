#include "service/work.h"

namespace vekha::service
{

namespace
{

store::IdempotencyKey key_of(const Call& call, const std::string& key, const std::string& act,
                             const std::string& fingerprint)
{
    return {call.actor.scope.region, call.actor.id, key, act, fingerprint};
}

} // namespace

void record(Connection& connection, const Call& call, std::string_view act, std::string_view object,
            std::int64_t object_id, std::map<std::string, std::string> details)
{
    store::append_audit(connection, {call.actor.scope.region, call.now, call.actor.id, call.actor.name, act, object,
                                     object_id, std::move(details)});
}

Answer<std::optional<std::int64_t>> made_before(Connection& connection, const Call& call,
                                                const std::optional<std::string>& key, const std::string& act,
                                                const std::string& fingerprint)
{
    if (!key) return std::nullopt;
    const auto earlier = store::earlier_result(connection, key_of(call, *key, act, fingerprint));
    if (!earlier) return std::nullopt;
    if (!earlier->same_request) return refused("idempotency-key-reused");
    return earlier->result;
}

void remember_made(Connection& connection, const Call& call, const std::optional<std::string>& key,
                   const std::string& act, const std::string& fingerprint, std::int64_t result)
{
    if (key) store::remember_result(connection, key_of(call, *key, act, fingerprint), result, call.now);
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return std::string{text.substr(begin, text.find_last_not_of(blank) - begin + 1)};
}

} // namespace vekha::service
