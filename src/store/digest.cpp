#include "store/digest.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

namespace vekha::store
{

namespace
{

using Digest = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

std::string hex_of(const Digest& digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 0xFU];
    }
    return hex;
}

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error(errno, std::generic_category(), "read " + path.filename().string());
}

} // namespace

std::string sha256_of(std::string_view bytes)
{
    Digest digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    return hex_of(digest);
}

std::string sha256_of_file(const std::filesystem::path& path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{std::fopen(path.c_str(), "rb"), std::fclose};
    if (!file) fail(path);
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    std::vector<char> piece(std::size_t{1} << 20);
    for (;;) {
        const auto got = std::fread(piece.data(), 1, piece.size(), file.get());
        EVP_DigestUpdate(context.get(), piece.data(), got);
        if (got < piece.size()) break;
    }
    if (std::ferror(file.get()) != 0) fail(path);
    Digest digest{};
    EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
    return hex_of(digest);
}

} // namespace vekha::store
