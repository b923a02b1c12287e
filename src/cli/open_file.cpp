#include "cli/open_file.h"

#include "documents/open.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace vekha::cli
{

domain::Result<documents::Document, OpenFileError> open_file(const std::string& path)
{
    auto error = std::error_code{};
    if (!std::filesystem::is_regular_file(path, error)) {
        return domain::unexpected{OpenFileError{"file-unreadable", path}};
    }
    const auto limit = documents::Limits{}.file_bytes;
    if (std::filesystem::file_size(path, error) > limit) {
        return domain::unexpected{OpenFileError{"document-too-large", path}};
    }
    auto file = std::ifstream{path, std::ios::binary};
    if (!file) {
        return domain::unexpected{OpenFileError{"file-unreadable", path}};
    }
    const auto bytes = std::string{std::istreambuf_iterator<char>{file}, {}};
    auto document = documents::open(bytes, std::filesystem::path{path}.filename().string());
    if (!document) {
        return domain::unexpected{OpenFileError{document.error().code, document.error().detail}};
    }
    return std::move(*document);
}

} // namespace vekha::cli
