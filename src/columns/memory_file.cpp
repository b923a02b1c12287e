#include "columns/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace vekha::columns
{

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_{::memfd_create("vekha", MFD_CLOEXEC)}
{
    const auto fail = [](int code) { throw std::system_error{code, std::generic_category(), "memory for a file"}; };
    if (descriptor_ < 0) fail(errno);
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            const auto code = errno;
            ::close(descriptor_);
            fail(code);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

MemoryFile::~MemoryFile()
{
    ::close(descriptor_);
}

} // namespace vekha::columns
