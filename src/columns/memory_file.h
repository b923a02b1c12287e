#pragma once

#include <string>
#include <string_view>

namespace vekha::columns
{

/// Bytes under a path that only this process can open, for as long as the object lives; nothing is on a disk.
class MemoryFile
{
public:
    /// @throws std::system_error  when the system gives no memory for it
    explicit MemoryFile(std::string_view bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

} // namespace vekha::columns
