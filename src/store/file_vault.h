#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Uploaded files, named by the SHA-256 of their content: FOLDER/ab/cd/abcd…. A file is on the disk before a row names
/// it, so a crash leaves at most a file that no row names.
class FileVault
{
public:
    /// @throws std::filesystem::filesystem_error when the folder cannot be made
    explicit FileVault(std::filesystem::path folder);

    /// Keeps `bytes` and returns only when they are on the disk. @return their SHA-256
    /// @throws std::system_error with what the disk said; nothing half-written is left under the name
    [[nodiscard]] std::string keep(std::string_view bytes);

    /// Keeps what the file at `path` holds without reading it into memory; nobody writes to that file any more. It
    /// stays where it is until the caller removes it, so that a crash before a row names the content loses nothing.
    /// @return the SHA-256 @throws std::system_error as keep()
    [[nodiscard]] std::string keep_file(const std::filesystem::path& path);

    /// nullopt when there is no such file or its content no longer has this digest.
    [[nodiscard]] std::optional<std::string> bytes_of(std::string_view sha256) const;

    [[nodiscard]] std::filesystem::path path_of(std::string_view sha256) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// Its size in bytes; nullopt when there is no such file.
    [[nodiscard]] std::optional<std::int64_t> size_of(std::string_view sha256) const;

    /// Files that nobody kept or kept again for so long.
    [[nodiscard]] std::vector<std::string> older_than(std::chrono::seconds age) const;
    /// Removes a file that nobody kept for so long, unless `named` says that a row names it after all. Safe beside
    /// keep(): whoever keeps the file meanwhile finds it, or writes it anew. @return whether it was removed
    bool remove_unnamed(std::string_view sha256, std::chrono::seconds age, const std::function<bool()>& named);

private:
    void sync_folders_of(const std::filesystem::path& target) const;

    std::filesystem::path folder_;
};

} // namespace vekha::store
