#include "store/file_vault.h"

#include "store/digest.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace vekha::store
{

namespace
{

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* doing, const fs::path& path)
{
    throw std::system_error(errno, std::generic_category(), std::string{doing} + " " + path.filename().string());
}

/// A descriptor that closes itself.
class Descriptor
{
public:
    Descriptor(const fs::path& path, int flags) : path_(path), value_(::open(path.c_str(), flags, 0640))
    {
        if (value_ < 0) fail("open", path_);
    }
    ~Descriptor() { ::close(value_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const auto written = ::write(value_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail("write", path_);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void sync() const
    {
        if (::fsync(value_) != 0) fail("sync", path_);
    }

private:
    fs::path path_;
    int value_;
};

void sync_folder(const fs::path& folder)
{
    Descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC).sync();
}

void write_and_sync(const fs::path& path, std::string_view bytes)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
    file.write(bytes);
    file.sync();
}

/// A name that no other thread or process uses at the moment.
fs::path scratch_name(const fs::path& target)
{
    static std::atomic<unsigned long> counter{0};
    return target.string() + "." + std::to_string(::getpid()) + "." + std::to_string(++counter) + ".part";
}

/// Makes the file look as new to the collector; false when it has just been removed.
bool kept_again(const fs::path& path)
{
    return ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0;
}

/// Whether nothing was done to the file for so long; false when there is none.
bool rests(const fs::path& path, std::chrono::seconds age)
{
    std::error_code failed;
    const auto written = fs::last_write_time(path, failed);
    return !failed && written + age < fs::file_time_type::clock::now();
}

bool is_digest(std::string_view name)
{
    return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

FileVault::FileVault(fs::path folder) : folder_(std::move(folder))
{
    fs::create_directories(folder_);
}

fs::path FileVault::path_of(std::string_view sha256) const
{
    return folder_ / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

std::optional<std::int64_t> FileVault::size_of(std::string_view sha256) const
{
    std::error_code failed;
    const auto size = fs::file_size(path_of(sha256), failed);
    return failed ? std::nullopt : std::optional{static_cast<std::int64_t>(size)};
}

std::vector<std::string> FileVault::older_than(std::chrono::seconds age) const
{
    std::vector<std::string> digests;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
        auto name = entry.path().filename().string();
        if (is_digest(name) && rests(entry.path(), age)) digests.push_back(std::move(name));
    }
    return digests;
}

/// The file is first put aside under another name and looked at again: what was done to it until then shows in its
/// time, and whoever comes later finds no file and writes it anew.
bool FileVault::remove_unnamed(std::string_view sha256, std::chrono::seconds age, const std::function<bool()>& named)
{
    const auto target = path_of(sha256);
    if (!rests(target, age)) return false;
    const auto aside = scratch_name(target);
    std::error_code failed;
    fs::rename(target, aside, failed);
    if (failed) return false;
    bool keep = true;
    try {
        keep = !rests(aside, age) || named();
    } catch (...) {
        fs::rename(aside, target, failed);
        throw;
    }
    if (keep)
        fs::rename(aside, target, failed);
    else
        fs::remove(aside, failed);
    return !keep;
}

std::string FileVault::keep(std::string_view bytes)
{
    auto digest = sha256_of(bytes);
    const auto target = path_of(digest);
    if (size_of(digest) == static_cast<std::int64_t>(bytes.size()) && kept_again(target)) return digest;
    fs::create_directories(target.parent_path());
    const auto scratch = scratch_name(target);
    try {
        write_and_sync(scratch, bytes);
        fs::rename(scratch, target);
    } catch (...) {
        std::error_code ignored;
        fs::remove(scratch, ignored);
        throw;
    }
    sync_folders_of(target);
    return digest;
}

/// A second name for the same content; where the disk knows no second names, a copy.
std::string FileVault::keep_file(const fs::path& path)
{
    auto digest = sha256_of_file(path);
    const auto target = path_of(digest);
    if (size_of(digest) == static_cast<std::int64_t>(fs::file_size(path)) && kept_again(target)) return digest;
    Descriptor(path, O_RDONLY | O_CLOEXEC).sync();
    fs::create_directories(target.parent_path());
    const auto scratch = scratch_name(target);
    try {
        std::error_code refused;
        fs::create_hard_link(path, scratch, refused);
        if (refused) {
            fs::copy_file(path, scratch);
            Descriptor(scratch, O_RDONLY | O_CLOEXEC).sync();
        }
        fs::rename(scratch, target);
    } catch (...) {
        std::error_code ignored;
        fs::remove(scratch, ignored);
        throw;
    }
    (void)kept_again(target);
    sync_folders_of(target);
    return digest;
}

/// The names lie in folders, which are files of their own to the disk.
void FileVault::sync_folders_of(const fs::path& target) const
{
    sync_folder(target.parent_path());
    sync_folder(target.parent_path().parent_path());
    sync_folder(folder_);
}

std::optional<std::string> FileVault::bytes_of(std::string_view sha256) const
{
    std::ifstream file(path_of(sha256), std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (sha256_of(bytes) != sha256) return std::nullopt;
    return bytes;
}

} // namespace vekha::store
