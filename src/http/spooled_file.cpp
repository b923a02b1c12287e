#include "http/spooled_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace vekha::http
{

namespace
{

[[noreturn]] void fail(const char* what)
{
    throw std::system_error{errno, std::generic_category(), what};
}

/// Not every file system offers O_TMPFILE; a name that is unlinked at once does as well.
int open_nameless(const std::filesystem::path& folder)
{
    const auto direct = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (direct >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT)) return direct;
    std::string name = (folder / "upload-XXXXXX").string();
    const auto named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(name.c_str());
    return named;
}

} // namespace

SpooledFile::SpooledFile(const std::filesystem::path& folder) : descriptor_{open_nameless(folder)}
{
    if (descriptor_ < 0) fail("opening a temporary file for an upload");
}

SpooledFile::~SpooledFile()
{
    if (mapped_) ::munmap(const_cast<char*>(mapped_), size_);
    if (descriptor_ >= 0) ::close(descriptor_);
}

void SpooledFile::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("writing an upload to a temporary file");
        bytes.remove_prefix(static_cast<std::size_t>(written));
        size_ += static_cast<std::size_t>(written);
    }
}

void SpooledFile::finish()
{
    if (size_ == 0 || mapped_) return;
    auto* address = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor_, 0);
    if (address == MAP_FAILED) fail("mapping an upload");
    mapped_ = static_cast<const char*>(address);
}

} // namespace vekha::http
