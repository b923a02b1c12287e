#include "service/totp.h"

#include "service/secrets.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace vekha::service::totp
{

namespace
{

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::optional<std::string> decoded(std::string_view text)
{
    std::string bytes;
    unsigned held = 0;
    int bits = 0;
    for (const auto letter : text) {
        const auto value = base32.find(letter);
        if (value == std::string_view::npos) return std::nullopt;
        held = (held << 5U | static_cast<unsigned>(value)) & 0xFFFFU;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> static_cast<unsigned>(bits) & 0xFFU);
    }
    return bytes;
}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (const auto byte : text) {
        const auto plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '_';
        encoded += plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return encoded;
}

} // namespace

std::string new_secret()
{
    std::string secret;
    for (const auto byte : random_bytes(32)) // 32 letters of five bits
        secret += base32[static_cast<unsigned char>(byte) % base32.size()];
    return secret;
}

std::int64_t step_of(store::Instant now)
{
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / 30;
}

std::optional<std::string> code_of(std::string_view secret, std::int64_t step)
{
    const auto key = decoded(secret);
    if (!key) return std::nullopt;
    std::array<unsigned char, 8> counter{};
    for (std::size_t n = 0; n < counter.size(); ++n)
        counter[n] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (56 - 8 * n));
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned length = 0;
    HMAC(EVP_sha1(), key->data(), static_cast<int>(key->size()), counter.data(), counter.size(), mac.data(), &length);
    // Dynamic truncation: RFC 4226, 5.3.
    const auto offset = mac[length - 1] & 0x0FU;
    const auto number = (mac[offset] & 0x7FU) << 24U | static_cast<unsigned>(mac[offset + 1]) << 16U |
                        static_cast<unsigned>(mac[offset + 2]) << 8U | mac[offset + 3];
    return fmt::format("{:06}", number % 1'000'000U);
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, store::Instant now)
{
    std::optional<std::int64_t> found;
    for (const auto step : {step_of(now) - 1, step_of(now), step_of(now) + 1}) {
        const auto expected = code_of(secret, step);
        if (expected && same_secret(*expected, code)) found = step;
    }
    return found;
}

std::string uri(std::string_view secret, std::string_view login, std::string_view issuer)
{
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", percent_encoded(issuer), percent_encoded(login),
                       secret, percent_encoded(issuer));
}

} // namespace vekha::service::totp
