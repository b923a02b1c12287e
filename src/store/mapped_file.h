#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace vekha::store
{

/// The content of a file that nobody writes to, without reading it into memory.
class MappedFile
{
public:
    /// @throws std::system_error when it cannot be read
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(mapped_), size_}; }

private:
    void* mapped_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace vekha::store
