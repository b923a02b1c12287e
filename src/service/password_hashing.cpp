#include "service/password_hashing.h"

#include "service/secrets.h"

#include <sodium.h>

#include <array>
#include <new>

namespace vekha::service
{

PasswordHashing::PasswordHashing(Cost cost) : cost_(cost), nobodys_(hash(random_token()))
{
    runs_ = 0;
}

std::string PasswordHashing::hash(std::string_view password) const
{
    ensure_sodium();
    ++runs_;
    std::array<char, crypto_pwhash_STRBYTES> hashed{};
    const auto failed = crypto_pwhash_str_alg(hashed.data(), password.data(), password.size(), cost_.passes,
                                              cost_.memory, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) throw std::bad_alloc{};
    return hashed.data();
}

bool PasswordHashing::matches(std::string_view password, const std::optional<std::string>& hash) const
{
    ensure_sodium();
    ++runs_;
    const auto& compared = hash ? *hash : nobodys_;
    return crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0 && hash.has_value();
}

bool PasswordHashing::is_outdated(const std::string& hash) const
{
    return crypto_pwhash_str_needs_rehash(hash.c_str(), cost_.passes, cost_.memory) != 0;
}

} // namespace vekha::service
