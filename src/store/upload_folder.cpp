#include "store/upload_folder.h"

#include <openssl/rand.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace vekha::store
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view ending = ".part";
constexpr std::size_t token_digits = 32;

[[noreturn]] void fail(const char* doing)
{
    throw std::system_error(errno, std::generic_category(), doing);
}

bool is_token(std::string_view text)
{
    return text.size() == token_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string new_token()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, token_digits / 2> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) throw std::runtime_error("no random bytes");
    std::string token;
    for (const unsigned char byte : random) {
        token += digits[byte >> 4U];
        token += digits[byte & 0xFU];
    }
    return token;
}

} // namespace

UploadPart::UploadPart(fs::path path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

UploadPart::UploadPart(UploadPart&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1))
{
}

/// Closing gives the lock back.
UploadPart::~UploadPart()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

void UploadPart::write(std::int64_t offset, std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto written = ::pwrite(descriptor_, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write a part of an upload");
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += written;
    }
    if (::fdatasync(descriptor_) != 0) fail("sync a part of an upload");
}

std::int64_t UploadPart::size() const
{
    struct stat state = {};
    if (::fstat(descriptor_, &state) != 0) fail("look at a part of an upload");
    return state.st_size;
}

UploadFolder::UploadFolder(fs::path folder) : folder_(std::move(folder))
{
    fs::create_directories(folder_);
}

fs::path UploadFolder::path_of(std::string_view token) const
{
    if (!is_token(token)) throw std::logic_error("not the token of an upload");
    return folder_ / (std::string{token} + std::string{ending});
}

std::string UploadFolder::make() const
{
    auto token = new_token();
    const auto made = ::open(path_of(token).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (made < 0) fail("make a part of an upload");
    ::close(made);
    const auto folder = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const auto synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0) ::close(folder);
    if (!synced) fail("sync the folder of uploads");
    return token;
}

std::optional<UploadPart> UploadFolder::hold(std::string_view token) const
{
    const auto path = path_of(token);
    const auto descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) return std::nullopt;
    if (descriptor < 0) fail("open a part of an upload");
    UploadPart part{path, descriptor};
    while (::flock(descriptor, LOCK_EX) != 0)
        if (errno != EINTR) fail("hold a part of an upload");
    return part;
}

void UploadFolder::remove(std::string_view token) const
{
    std::error_code ignored;
    fs::remove(path_of(token), ignored);
}

std::vector<std::string> UploadFolder::older_than(std::chrono::seconds age) const
{
    std::vector<std::string> tokens;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        auto name = entry.path().filename().string();
        if (!name.ends_with(ending)) continue;
        name.resize(name.size() - ending.size());
        std::error_code gone;
        const auto written = fs::last_write_time(entry.path(), gone);
        if (!gone && is_token(name) && written + age < fs::file_time_type::clock::now())
            tokens.push_back(std::move(name));
    }
    return tokens;
}

} // namespace vekha::store
