#include "service/throttle.h"

#include "service/work.h"
#include "store/digest.h"
#include "store/folded.h"
#include "store/sign_in_attempts.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

using namespace std::chrono_literals;

constexpr auto longest_delay = std::chrono::seconds{15min};
constexpr auto forgotten_after = 24h;

/// Hashed: what is typed as a login may be a password.
std::string key_of(std::string_view kind, std::string_view what)
{
    return std::string{kind}.append("-").append(store::sha256_of(what));
}

/// An IPv6 network of one subscriber counts as one address.
std::string network_of(std::string_view remote)
{
    std::array<unsigned char, 16> bytes{};
    const std::string address{remote.substr(0, remote.find('%'))};
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return std::string{remote};
    return std::string{reinterpret_cast<const char*>(bytes.data()), 8};
}

} // namespace

ThrottleSubject throttled_address(std::string_view remote)
{
    return {key_of("address", network_of(remote)), 20, true};
}

ThrottleSubject throttled_login(std::string_view login, std::string_view remote)
{
    return {key_of("login", store::folded(login).append("\n").append(network_of(remote))), 4, false};
}

ThrottleSubject throttled_device(std::string_view device_hash)
{
    return {key_of("device", device_hash), 4, false};
}

ThrottleSubject throttled_codes(std::int64_t person)
{
    return {"codes-" + std::to_string(person), 5, false};
}

ThrottleSubject throttled_session(std::int64_t session)
{
    return {"session-" + std::to_string(session), 4, false};
}

std::chrono::seconds delay_after(std::int64_t failures, int free)
{
    if (failures <= free) return 0s;
    const auto doublings = std::min<std::int64_t>(failures - free - 1, 20);
    return std::min(std::chrono::seconds{std::int64_t{1} << doublings}, longest_delay);
}

Answer<void> begin_attempt(store::Connection& connection, std::span<const ThrottleSubject> subjects, store::Instant now)
{
    std::vector<store::SignInAttempts> counted;
    for (const auto& subject : subjects) {
        auto attempts = store::sign_in_attempts(connection, subject.key).value_or(store::SignInAttempts{});
        if (now < attempts.free_at) {
            const auto seconds = std::chrono::ceil<std::chrono::seconds>(attempts.free_at - now).count();
            return refused("sign-in-delayed", {{"seconds", std::to_string(seconds)}});
        }
        if (now - attempts.last_at > forgotten_after) attempts.failures = 0;
        counted.push_back(attempts);
    }
    for (std::size_t n = 0; n < subjects.size(); ++n) {
        const auto failures = counted[n].failures + 1;
        store::set_sign_in_attempts(connection, subjects[n].key,
                                    {failures, now, now + delay_after(failures, subjects[n].free)});
    }
    store::forget_sign_in_attempts_before(connection, now - forgotten_after);
    return {};
}

void attempt_succeeded(store::Connection& connection, std::span<const ThrottleSubject> subjects, store::Instant now)
{
    for (const auto& subject : subjects) {
        const auto attempts = store::sign_in_attempts(connection, subject.key);
        if (!attempts) continue;
        if (!subject.shared || attempts->failures <= 1)
            store::forget_sign_in_attempts(connection, subject.key);
        else
            store::set_sign_in_attempts(connection, subject.key, {attempts->failures - 1, attempts->last_at, now});
    }
}

} // namespace vekha::service
