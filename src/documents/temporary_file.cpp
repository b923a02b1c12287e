#include "documents/temporary_file.h"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace vekha::documents
{

TemporaryFile::TemporaryFile(std::string path) : path_{std::move(path)} {}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept : path_{std::exchange(other.path_, {})} {}

TemporaryFile::~TemporaryFile()
{
    if (!path_.empty()) ::unlink(path_.c_str());
}

std::optional<TemporaryFile> TemporaryFile::create()
{
    std::error_code error;
    const auto folder = std::filesystem::temp_directory_path(error);
    if (error) return std::nullopt;
    std::string path = (folder / "vekha-XXXXXX").string();
    const int file = ::mkstemp(path.data());
    if (file < 0) return std::nullopt;
    ::close(file);
    return TemporaryFile{std::move(path)};
}

std::optional<std::string> TemporaryFile::bytes() const
{
    const std::ifstream stream{path_, std::ios::binary};
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (!stream.is_open() || !bytes.good()) return std::nullopt;
    return std::move(bytes).str();
}

} // namespace vekha::documents
