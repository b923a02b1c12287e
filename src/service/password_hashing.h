#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::service
{

/// Passwords as Argon2id (RFC 9106). Safe to use from many threads.
class PasswordHashing
{
public:
    /// What one hash costs whoever computes it. The default is the least that OWASP's Password Storage Cheat Sheet
    /// recommends for Argon2id: 19 MiB and two passes.
    struct Cost {
        unsigned long long passes = 2;
        std::size_t memory = 19u << 20; ///< bytes
    };

    explicit PasswordHashing(Cost cost);

    /// With its salt and cost, as the database keeps it.
    [[nodiscard]] std::string hash(std::string_view password) const;
    /// Whether `password` is the one that was hashed. Costs the same when there is no hash, so that an unknown login
    /// takes as long as a wrong password.
    [[nodiscard]] bool matches(std::string_view password, const std::optional<std::string>& hash) const;
    /// Whether the hash was made at another cost than today's.
    [[nodiscard]] bool is_outdated(const std::string& hash) const;

    /// How many hashes were computed.
    [[nodiscard]] std::int64_t runs() const { return runs_; }

private:
    Cost cost_;
    mutable std::atomic<std::int64_t> runs_{0};
    std::string nobodys_; ///< the hash of a password that nobody knows
};

} // namespace vekha::service
