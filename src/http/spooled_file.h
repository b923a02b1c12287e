#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace vekha::http
{

/// A request body that was too large for memory: a nameless temporary file, gone with its last owner even when the
/// program is killed.
class SpooledFile
{
public:
    /// @throws std::system_error when the folder cannot take a file
    explicit SpooledFile(const std::filesystem::path& folder);
    ~SpooledFile();
    SpooledFile(const SpooledFile&) = delete;
    SpooledFile& operator=(const SpooledFile&) = delete;

    /// @throws std::system_error on a full disk
    void append(std::string_view bytes);
    /// Maps what was appended for reading; to be called once, after the last append.
    /// @throws std::system_error
    void finish();

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The content once finished; pages come from the file as they are read.
    [[nodiscard]] std::string_view bytes() const { return {mapped_, mapped_ ? size_ : 0}; }

private:
    int descriptor_ = -1;
    std::size_t size_ = 0;
    const char* mapped_ = nullptr;
};

} // namespace vekha::http
