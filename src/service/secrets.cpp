#include "service/secrets.h"

#include "store/digest.h"

#include <sodium.h>

#include <stdexcept>

namespace vekha::service
{

void ensure_sodium()
{
    if (sodium_init() < 0) throw std::runtime_error("the system gives no randomness");
}

std::string random_bytes(std::size_t bytes)
{
    ensure_sodium();
    std::string random(bytes, '\0');
    randombytes_buf(random.data(), random.size());
    return random;
}

std::string random_token()
{
    const auto bytes = random_bytes(32);
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.resize(text.size() - 1); // the end that C wants
    return text;
}

std::string token_hash(std::string_view token)
{
    return store::sha256_of(token);
}

std::string random_recovery_code()
{
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz"; // 32, so five bits each
    std::string code;
    for (const auto byte : random_bytes(16)) {
        if (code.size() % 5 == 4) code += '-';
        code += letters[static_cast<unsigned char>(byte) % letters.size()];
    }
    return code;
}

std::string recovery_code_hash(std::string_view typed)
{
    std::string plain;
    for (const auto letter : typed) {
        if (letter >= 'A' && letter <= 'Z')
            plain += static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            plain += letter;
    }
    return token_hash(plain);
}

bool same_secret(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace vekha::service
