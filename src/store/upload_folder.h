#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// The part of a file that has arrived. Whoever holds it is the only one who writes to it, over all processes of this
/// machine.
class UploadPart
{
public:
    UploadPart(UploadPart&& other) noexcept;
    UploadPart& operator=(UploadPart&& other) = delete;
    UploadPart(const UploadPart&) = delete;
    UploadPart& operator=(const UploadPart&) = delete;
    ~UploadPart();

    /// Writes `bytes` from `offset` on and returns when they are on the disk. What a broken attempt left there before
    /// is written over. @throws std::system_error
    void write(std::int64_t offset, std::string_view bytes) const;
    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    friend class UploadFolder;
    UploadPart(std::filesystem::path path, int descriptor);

    std::filesystem::path path_;
    int descriptor_ = -1;
};

/// Files on their way in, below the data folder and apart from the files that rows name: FOLDER/TOKEN.part. A part is
/// never seen as a file; it goes into the vault when it is whole.
class UploadFolder
{
public:
    explicit UploadFolder(std::filesystem::path folder);

    /// Makes an empty part. @return its token: 32 hexadecimal digits that nobody can guess
    [[nodiscard]] std::string make() const;
    /// Waits until nobody else holds the part. nullopt when there is none.
    [[nodiscard]] std::optional<UploadPart> hold(std::string_view token) const;
    void remove(std::string_view token) const;
    /// Tokens of parts that nobody wrote to for so long.
    [[nodiscard]] std::vector<std::string> older_than(std::chrono::seconds age) const;

private:
    [[nodiscard]] std::filesystem::path path_of(std::string_view token) const;

    std::filesystem::path folder_;
};

} // namespace vekha::store
