#include "openid/provider.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <doctest/doctest.h>

#include <map>
#include <memory>

using namespace vekha::openid;
using vekha::domain::Result;
using vekha::domain::unexpected;

namespace
{

constexpr std::chrono::sys_seconds now{std::chrono::seconds{1'795'305'600}};
const std::string issuer = "https://sso.example.org/edu";

/// A key pair of a provider; made anew for every run.
class Signer
{
public:
    explicit Signer(std::string algorithm, unsigned rsa_bits = 2048) : algorithm_(std::move(algorithm))
    {
        if (algorithm_ == "ES256")
            key_ = EVP_EC_gen("P-256");
        else if (algorithm_ == "EdDSA")
            key_ = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        else
            key_ = EVP_RSA_gen(rsa_bits);
    }
    ~Signer() { EVP_PKEY_free(key_); }
    Signer(const Signer&) = delete;
    Signer& operator=(const Signer&) = delete;

    [[nodiscard]] OpenIdKey published(const std::string& id = "k1") const
    {
        OpenIdKey key;
        key.id = id;
        key.use = "sig";
        if (algorithm_ == "ES256") {
            key.type = "EC";
            key.curve = "P-256";
            key.x = number(OSSL_PKEY_PARAM_EC_PUB_X, 32);
            key.y = number(OSSL_PKEY_PARAM_EC_PUB_Y, 32);
        } else if (algorithm_ == "EdDSA") {
            key.type = "OKP";
            key.curve = "Ed25519";
            std::string bytes(32, '\0');
            auto size = bytes.size();
            EVP_PKEY_get_raw_public_key(key_, reinterpret_cast<unsigned char*>(bytes.data()), &size);
            key.x = base64url(bytes);
        } else {
            key.type = "RSA";
            key.modulus = number(OSSL_PKEY_PARAM_RSA_N, 0);
            key.exponent = number(OSSL_PKEY_PARAM_RSA_E, 0);
        }
        return key;
    }

    [[nodiscard]] std::string token(const std::string& claims, const std::string& header = {}) const
    {
        const auto head = header.empty() ? "{\"alg\":\"" + algorithm_ + "\",\"kid\":\"k1\"}" : header;
        const auto text = base64url(head) + "." + base64url(claims);
        return text + "." + base64url(signature_of(text));
    }

private:
    [[nodiscard]] std::string number(const char* name, int width) const
    {
        BIGNUM* held = nullptr;
        EVP_PKEY_get_bn_param(key_, name, &held);
        std::string bytes(static_cast<std::size_t>(width > 0 ? width : BN_num_bytes(held)), '\0');
        BN_bn2binpad(held, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
        BN_free(held);
        return base64url(bytes);
    }

    [[nodiscard]] std::string signature_of(const std::string& text) const
    {
        auto* context = EVP_MD_CTX_new();
        EVP_PKEY_CTX* how = nullptr;
        EVP_DigestSignInit(context, &how, algorithm_ == "EdDSA" ? nullptr : EVP_sha256(), nullptr, key_);
        if (algorithm_ == "PS256") {
            EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(how, RSA_PSS_SALTLEN_DIGEST);
        }
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        std::size_t size = 0;
        EVP_DigestSign(context, nullptr, &size, bytes, text.size());
        std::string made(size, '\0');
        EVP_DigestSign(context, reinterpret_cast<unsigned char*>(made.data()), &size, bytes, text.size());
        made.resize(size);
        EVP_MD_CTX_free(context);
        return algorithm_ == "ES256" ? side_by_side(made) : made;
    }

    static std::string side_by_side(const std::string& der)
    {
        const auto* at = reinterpret_cast<const unsigned char*>(der.data());
        auto* pair = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()));
        std::string bytes(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(pair), reinterpret_cast<unsigned char*>(bytes.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(pair), reinterpret_cast<unsigned char*>(bytes.data()) + 32, 32);
        ECDSA_SIG_free(pair);
        return bytes;
    }

    std::string algorithm_;
    EVP_PKEY* key_ = nullptr;
};

std::string claims_with(const std::string& changed = "\"sub\":\"u-17\"", const std::string& nonce = "n-1")
{
    return "{\"iss\":\"" + issuer + "\",\"aud\":\"vekha\",\"exp\":1795305900,\"iat\":1795305599,\"nonce\":\"" + nonce +
           "\",\"name\":\"Анна Ильина\"," + changed + "}";
}

std::string outcome_of(const std::string& token, const std::vector<OpenIdKey>& keys)
{
    const auto claims = verified(token, keys, {issuer, "vekha", "n-1", now});
    return claims ? claims->subject : claims.error();
}

} // namespace

TEST_CASE("base64url gives back what it took and refuses what it never writes")
{
    for (const std::string bytes : {"", "f", "fo", "foo", "foob", "\xff\xfe\xfd"})
        CHECK(base64url_decoded(base64url(bytes)) == bytes);
    CHECK(base64url("\xff\xef") == "_-8");
    for (const auto* wrong : {"a", "Zm9=", "Zm 9", "Zh", "/w"})
        CHECK(base64url_decoded(wrong).empty());
}

TEST_CASE("a token is believed when a published key of its algorithm signed it and it says what was expected")
{
    for (const auto* algorithm : {"RS256", "PS256", "ES256", "EdDSA"}) {
        CAPTURE(algorithm);
        const Signer signer{algorithm};
        const Signer other{algorithm};
        const std::vector keys{other.published("k0"), signer.published()};
        CHECK(outcome_of(signer.token(claims_with()), keys) == "u-17");
        CHECK(outcome_of(other.token(claims_with()), keys) == "openid-signature-wrong");
        auto cut = signer.token(claims_with());
        cut[cut.rfind('.') - 3] ^= 1;
        CHECK(outcome_of(cut, keys) != "u-17");
        CHECK(outcome_of(signer.token(claims_with()), {other.published("k9")}) == "openid-key-unknown");
    }
}

TEST_CASE("no algorithm but the four, no weak key and no other part of a token is believed")
{
    const Signer signer{"RS256"};
    const std::vector keys{signer.published()};
    const auto with_header = [&](const std::string& header) {
        return outcome_of(signer.token(claims_with(), header), keys);
    };
    CHECK(with_header(R"({"alg":"none"})") == "openid-token-invalid");
    CHECK(with_header(R"({"alg":"HS256","kid":"k1"})") == "openid-token-invalid");
    CHECK(with_header(R"({"alg":"RS256","kid":"k1","crit":["x"]})") == "openid-token-invalid");
    CHECK(with_header(R"({"alg":"ES256","kid":"k1"})") == "openid-key-unknown");
    CHECK(with_header(R"({"alg":"PS256","kid":"k1"})") == "openid-signature-wrong");
    const Signer weak{"RS256", 1024};
    CHECK(outcome_of(weak.token(claims_with()), {weak.published()}) == "openid-signature-wrong");
    auto for_encryption = signer.published();
    for_encryption.use = "enc";
    CHECK(outcome_of(signer.token(claims_with()), {for_encryption}) == "openid-key-unknown");
    for (const auto* text : {"", ".", "..", "a.b.c", "a.b.c.d", "e30.e30.", "e30.e30"})
        CHECK(outcome_of(text, keys) == "openid-token-invalid");
}

TEST_CASE("a token for another, of another, too old, too new or of another sign-in is refused")
{
    const Signer signer{"ES256"};
    const auto outcome = [&](const std::string& claims) {
        return outcome_of(signer.token(claims), {signer.published()});
    };
    const auto changed = [](std::string from, const std::string& what, const std::string& into) {
        return from.replace(from.find(what), what.size(), into);
    };
    const auto good = claims_with();
    CHECK(outcome(good) == "u-17");
    CHECK(outcome(changed(good, "\"vekha\"", "[\"vekha\"]")) == "u-17");
    CHECK(outcome(changed(good, "\"vekha\"", "[\"vekha\",\"other\"]")) == "openid-claims-wrong");
    CHECK(outcome(changed(good, "\"vekha\"", "[\"vekha\",\"other\"],\"azp\":\"vekha\"")) == "u-17");
    CHECK(outcome(changed(good, "\"vekha\"", "\"vekha\",\"azp\":\"other\"")) == "openid-claims-wrong");
    CHECK(outcome(changed(good, "\"vekha\"", "\"other\"")) == "openid-claims-wrong");
    CHECK(outcome(changed(good, issuer, "https://sso.example.org/other")) == "openid-claims-wrong");
    CHECK(outcome(claims_with("\"sub\":\"u-17\"", "n-2")) == "openid-claims-wrong");
    CHECK(outcome(claims_with("\"sub\":\"\"")) == "openid-claims-wrong");
    CHECK(outcome(claims_with("\"x\":1")) == "openid-token-invalid");
    CHECK(outcome(changed(good, "1795305900", "1795305541")) == "u-17");
    CHECK(outcome(changed(good, "1795305900", "1795305540")) == "openid-claims-wrong");
    CHECK(outcome(changed(good, "1795305599", "1795305660")) == "u-17");
    CHECK(outcome(changed(good, "1795305599", "1795305661")) == "openid-claims-wrong");
    CHECK(outcome(changed(good, "1795305900", "1e300")) == "openid-token-invalid");
}

namespace
{

/// A provider in memory: what it answers by address, and what it was asked.
struct World {
    std::map<std::string, std::string> answers;
    std::vector<FetchRequest> asked;

    Fetch fetch()
    {
        return [this](const FetchRequest& request) -> Result<std::string, FetchError> {
            asked.push_back(request);
            const auto found = answers.find(request.url);
            if (found == answers.end()) return unexpected{FetchError{"openid-unreachable", "status 404"}};
            return found->second;
        };
    }
};

std::string described(const std::string& of)
{
    return "{\"issuer\":\"" + of + "\",\"authorization_endpoint\":\"" + issuer + "/auth\",\"token_endpoint\":\"" +
           issuer + "/token\",\"jwks_uri\":\"" + issuer + "/keys\"}";
}

std::string keys_of(const OpenIdKey& key)
{
    return R"({"keys":[{"kty":"EC","kid":")" + key.id + R"(","crv":"P-256","x":")" + key.x + R"(","y":")" + key.y +
           R"("},{"kty":"oct","k":"c2VjcmV0"}]})";
}

const ProviderSettings settings{"Единый вход", issuer, "vekha", "тайна"};
const Attempt attempt{"s-1", "n-1", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                      "https://vekha.example.org/api/v1/openid/callback"};

} // namespace

TEST_CASE("the browser goes to the provider with state, nonce and the challenge of its verifier")
{
    // The worked example of RFC 7636, appendix B.
    CHECK(challenge_of(attempt.verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    World world;
    const Signer signer{"ES256"};
    world.answers = {{issuer + "/.well-known/openid-configuration", described(issuer)},
                     {issuer + "/keys", keys_of(signer.published())}};
    Provider provider{settings, world.fetch()};
    const auto address = provider.sign_in_address(attempt, now);
    REQUIRE(address);
    CHECK(*address == issuer +
                          "/auth?response_type=code&scope=openid%20profile&client_id=vekha&redirect_uri="
                          "https%3A%2F%2Fvekha.example.org%2Fapi%2Fv1%2Fopenid%2Fcallback&state=s-1&nonce=n-1"
                          "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST_CASE("a code becomes a subject once; keys that were changed are asked for anew, at most once a minute")
{
    World world;
    const Signer old{"ES256"};
    const Signer fresh{"ES256"};
    world.answers = {{issuer + "/.well-known/openid-configuration", described(issuer)},
                     {issuer + "/keys", keys_of(old.published())},
                     {issuer + "/token", "{\"id_token\":\"" + old.token(claims_with()) + "\"}"}};
    Provider provider{settings, world.fetch()};
    const auto subject = provider.signed_in("code 1", attempt, now);
    REQUIRE(subject);
    CHECK(subject->subject == "u-17");
    CHECK(subject->issuer == issuer);
    CHECK(subject->name == "Анна Ильина");
    CHECK(world.asked.back().form == "grant_type=authorization_code&code=code%201&redirect_uri="
                                     "https%3A%2F%2Fvekha.example.org%2Fapi%2Fv1%2Fopenid%2Fcallback&code_verifier=" +
                                         attempt.verifier);
    CHECK(world.asked.back().user == "vekha");
    CHECK(world.asked.size() == 3);

    world.answers[issuer + "/keys"] = keys_of(fresh.published("k2"));
    world.answers[issuer + "/token"] =
        "{\"id_token\":\"" + fresh.token(claims_with(), R"({"alg":"ES256","kid":"k2"})") + "\"}";
    CHECK(provider.signed_in("code", attempt, now).error().code == "openid-key-unknown");
    CHECK(world.asked.size() == 4);
    CHECK(provider.signed_in("code", attempt, now + std::chrono::minutes{2})->subject == "u-17");
    CHECK(world.asked.size() == 7);
}

TEST_CASE("a provider that is silent, speaks of another or names unsafe addresses signs nobody in")
{
    World world;
    Provider provider{settings, world.fetch()};
    CHECK(provider.sign_in_address(attempt, now).error().code == "openid-unreachable");
    const auto document = issuer + "/.well-known/openid-configuration";
    for (const auto& answer : {std::string{"{}"}, std::string{"no json"}, described("https://evil.example.org")}) {
        world.answers[document] = answer;
        CHECK(provider.sign_in_address(attempt, now).error().code == "openid-misconfigured");
    }
    auto unsafe = described(issuer);
    unsafe.replace(unsafe.find("https://sso.example.org/edu/keys"), 8, "http:///");
    world.answers[document] = unsafe;
    CHECK(provider.sign_in_address(attempt, now).error().code == "openid-misconfigured");
    CHECK(is_safe_address("http://127.0.0.1:3000/x"));
    for (const auto* address : {"http://example.org", "http://127.0.0.1@example.org", "http://localhost.example.org",
                                "http://127.0.0.1:80@example.org/", "file:///etc/passwd", "https://", ""})
        CHECK_FALSE(is_safe_address(address));
}
