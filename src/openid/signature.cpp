#include "openid/signature.h"

#include "openid/token.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <memory>
#include <string>

namespace vekha::openid
{

namespace
{

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* held) const
    {
        Free(held);
    }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

constexpr int least_rsa_bits = 2048;
constexpr std::size_t coordinate = 32; // bytes of P-256 and of Ed25519

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

Number number_of(std::string_view bytes)
{
    return Number{BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr)};
}

Key built(const char* type, OSSL_PARAM_BLD* builder)
{
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder)};
    const KeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
    EVP_PKEY* key = nullptr;
    const bool made = parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1 &&
                      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1;
    return made ? Key{key} : Key{};
}

Key rsa_key(const wire::OpenIdKey& key)
{
    const auto modulus = number_of(base64url_decoded(key.modulus));
    const auto exponent = number_of(base64url_decoded(key.exponent));
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (!modulus || !exponent || BN_num_bits(modulus.get()) < least_rsa_bits || !builder) return {};
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return built("RSA", builder.get());
}

Key p256_key(const wire::OpenIdKey& key)
{
    const auto x = base64url_decoded(key.x);
    const auto y = base64url_decoded(key.y);
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (x.size() != coordinate || y.size() != coordinate || !builder) return {};
    const auto point = "\x04" + x + y; // uncompressed
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    return built("EC", builder.get());
}

Key ed25519_key(const wire::OpenIdKey& key)
{
    const auto x = base64url_decoded(key.x);
    if (x.size() != coordinate) return {};
    return Key{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(x), x.size())};
}

Key key_from(const wire::OpenIdKey& key)
{
    if (key.type == "RSA") return rsa_key(key);
    return key.type == "EC" ? p256_key(key) : ed25519_key(key);
}

/// ES256 signs with two numbers side by side (RFC 7518, section 3.4); OpenSSL wants them in DER.
std::string der_of(std::string_view signature)
{
    if (signature.size() != 2 * coordinate) return {};
    auto r = number_of(signature.substr(0, coordinate));
    auto s = number_of(signature.substr(coordinate));
    const EcSignature pair{ECDSA_SIG_new()};
    if (!r || !s || !pair || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    static_cast<void>(r.release()); // owned by the pair now
    static_cast<void>(s.release());
    unsigned char* der = nullptr;
    const auto length = i2d_ECDSA_SIG(pair.get(), &der);
    if (length <= 0) return {};
    std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    return bytes;
}

} // namespace

bool is_known_algorithm(std::string_view algorithm)
{
    return algorithm == "RS256" || algorithm == "PS256" || algorithm == "ES256" || algorithm == "EdDSA";
}

bool fits(const wire::OpenIdKey& key, std::string_view algorithm)
{
    if (!key.use.empty() && key.use != "sig") return false;
    if (!key.algorithm.empty() && key.algorithm != algorithm) return false;
    if (algorithm == "RS256" || algorithm == "PS256") return key.type == "RSA";
    if (algorithm == "ES256") return key.type == "EC" && key.curve == "P-256";
    return algorithm == "EdDSA" && key.type == "OKP" && key.curve == "Ed25519";
}

bool is_signed_by(const wire::OpenIdKey& key, std::string_view algorithm, std::string_view text,
                  std::string_view signature)
{
    const auto public_key = key_from(key);
    const DigestContext context{EVP_MD_CTX_new()};
    if (!public_key || !context) return false;
    const auto der = algorithm == "ES256" ? der_of(signature) : std::string{signature};
    const auto* digest = algorithm == "EdDSA" ? nullptr : EVP_sha256();
    EVP_PKEY_CTX* how = nullptr;
    if (EVP_DigestVerifyInit(context.get(), &how, digest, nullptr, public_key.get()) != 1) return false;
    if (algorithm == "PS256" && (EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING) != 1 ||
                                 EVP_PKEY_CTX_set_rsa_pss_saltlen(how, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(context.get(), bytes_of(der), der.size(), bytes_of(text), text.size()) == 1;
}

} // namespace vekha::openid
