#include "store/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace vekha::store
{

MappedFile::MappedFile(const std::filesystem::path& path)
{
    const auto descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat state = {};
    bool good = descriptor >= 0 && ::fstat(descriptor, &state) == 0;
    if (good && state.st_size > 0) {
        size_ = static_cast<std::size_t>(state.st_size);
        mapped_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
        good = mapped_ != MAP_FAILED;
    }
    const auto error = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!good) throw std::system_error(error, std::generic_category(), "map " + path.filename().string());
}

MappedFile::~MappedFile()
{
    if (size_ > 0) ::munmap(mapped_, size_);
}

} // namespace vekha::store
