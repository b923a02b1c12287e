#include "documents/converted/outside_program.h"

#include "documents/plain_text.h"

#include <unistd.h>

#include <cstdlib>
#include <system_error>

namespace vekha::documents
{

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder()
{
    auto failure = std::error_code{};
    auto pattern = (fs::temp_directory_path(failure) / "vekha-XXXXXX").string();
    if (!failure && mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    auto ignored = std::error_code{};
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

std::string search_path()
{
    const auto* path = std::getenv("PATH");
    return path == nullptr ? std::string{} : std::string{path};
}

std::string program_on_path(std::initializer_list<const char*> names)
{
    const auto path = search_path();
    for (const auto* name : names) {
        for (const auto folder : split(path, ':')) {
            const auto candidate = fs::path{folder} / name;
            if (candidate.is_absolute() && access(candidate.c_str(), X_OK) == 0) return candidate.string();
        }
    }
    return {};
}

} // namespace vekha::documents
