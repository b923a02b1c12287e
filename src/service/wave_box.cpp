#include "service/wave_box.h"

#include "service/secrets.h"
#include "store/file_vault.h"
#include "store/transaction.h"
#include "store/waves.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace vekha::service
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t count_bytes = 4;
constexpr auto base64 = sodium_base64_VARIANT_ORIGINAL;

fs::path keys_folder(const Services& services)
{
    return services.files->folder().parent_path() / "wave-keys";
}

std::string key_name(store::RegionId region, store::WaveId wave)
{
    return std::to_string(region.value) + "-" + std::to_string(wave.value) + ".key";
}

/// nullopt for any other file.
std::optional<std::pair<store::RegionId, store::WaveId>> wave_of_key(const std::string& name)
{
    std::int64_t region = 0;
    std::int64_t wave = 0;
    int length = 0;
    if (std::sscanf(name.c_str(), "%" SCNd64 "-%" SCNd64 ".key%n", &region, &wave, &length) != 2) return std::nullopt;
    if (static_cast<std::size_t>(length) != name.size()) return std::nullopt;
    return std::pair{store::RegionId{region}, store::WaveId{wave}};
}

[[noreturn]] void fail(const char* what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

void write_whole(const fs::path& path, std::string_view bytes, int flags)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, 0600);
    if (file < 0) fail("a key of a wave cannot be written");
    const auto written = ::write(file, bytes.data(), bytes.size());
    const auto synced = written == static_cast<ssize_t>(bytes.size()) && ::fsync(file) == 0;
    const auto error = errno;
    ::close(file);
    errno = error;
    if (!synced) fail("a key of a wave cannot be written");
}

void sync_folder(const fs::path& folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) fail("the folder of keys cannot be opened");
    const auto synced = ::fsync(file) == 0;
    ::close(file);
    if (!synced) fail("the folder of keys cannot be written");
}

const unsigned char* raw(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

std::string written(const BoxLabel& label)
{
    return std::to_string(label.region.value) + "/" + std::to_string(label.wave.value) + "/" +
           std::to_string(label.school.value) + "/" + std::to_string(static_cast<int>(label.audience));
}

void append(std::string& bytes, std::int64_t number)
{
    for (std::size_t i = 0; i < count_bytes; ++i)
        bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xFFU);
}

std::int64_t number_at(std::string_view bytes, std::size_t at)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count_bytes; ++i)
        number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at * count_bytes + i])) << (8 * i);
    return static_cast<std::int64_t>(number);
}

std::optional<std::string> bytes_of_base64(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr, base64) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

} // namespace

WaveKey make_wave_key(const Services& services, store::RegionId region, store::WaveId wave)
{
    if (auto key = wave_key(services, region, wave)) return *std::move(key);
    const auto folder = keys_folder(services);
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    WaveKey key{random_bytes(key_bytes)};
    // Under another name first: a key that is half written would lock its box for ever.
    const auto path = folder / key_name(region, wave);
    const auto half = fs::path{path} += "." + random_token();
    write_whole(half, key.bytes, O_CREAT | O_EXCL);
    fs::rename(half, path);
    sync_folder(folder);
    return key;
}

std::optional<WaveKey> wave_key(const Services& services, store::RegionId region, store::WaveId wave)
{
    std::ifstream file{keys_folder(services) / key_name(region, wave), std::ios::binary};
    if (!file) return std::nullopt;
    WaveKey key{std::string(key_bytes + 1, '\0')};
    file.read(key.bytes.data(), static_cast<std::streamsize>(key.bytes.size()));
    if (file.gcount() != static_cast<std::streamsize>(key_bytes)) return std::nullopt;
    key.bytes.resize(key_bytes);
    return key;
}

void destroy_spent_keys(Services& services)
{
    const auto folder = keys_folder(services);
    if (!fs::is_directory(folder)) return;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto wave = wave_of_key(entry.path().filename().string());
        if (!wave) continue;
        const auto spent = store::reading(*services.pool, [&](store::Connection& connection) -> Answer<bool> {
            return store::is_scored(connection, wave->first, wave->second);
        });
        if (!*spent) continue;
        write_whole(entry.path(), std::string(key_bytes, '\0'), 0);
        fs::remove(entry.path());
    }
    sync_folder(folder);
}

std::string sealed(const WaveKey& key, const BoxLabel& label, const BoxCounts& counts)
{
    std::string plain;
    append(plain, counts.respondents);
    for (const auto count : counts.options)
        append(plain, count);
    auto box = random_bytes(nonce_bytes);
    const auto nonce = box;
    const auto place = written(label);
    box.resize(nonce_bytes + plain.size() + tag_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + nonce_bytes, nullptr, raw(std::string_view{plain}),
                                               plain.size(), raw(std::string_view{place}), place.size(), nullptr,
                                               raw(std::string_view{nonce}), raw(std::string_view{key.bytes}));
    std::string text(sodium_base64_encoded_len(box.size(), base64), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(std::string_view{box}), box.size(), base64);
    text.resize(text.size() - 1); // the end that C wants
    return text;
}

std::optional<BoxCounts> opened(const WaveKey& key, const BoxLabel& label, std::string_view box, std::size_t options)
{
    ensure_sodium();
    const auto bytes = bytes_of_base64(box);
    const auto plain_size = (options + 1) * count_bytes;
    if (!bytes || bytes->size() != nonce_bytes + plain_size + tag_bytes) return std::nullopt;
    const auto place = written(label);
    const std::string_view whole{*bytes};
    std::string plain(plain_size, '\0');
    const auto wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plain), nullptr, nullptr, raw(whole.substr(nonce_bytes)), whole.size() - nonce_bytes,
        raw(std::string_view{place}), place.size(), raw(whole), raw(std::string_view{key.bytes}));
    if (wrong != 0) return std::nullopt;
    BoxCounts counts{number_at(plain, 0), {}};
    for (std::size_t at = 1; at <= options; ++at)
        counts.options.push_back(number_at(plain, at));
    return counts;
}

} // namespace vekha::service
