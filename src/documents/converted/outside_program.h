#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>

namespace vekha::documents
{

/// A folder that nobody else may enter and that goes with everything in it. An empty path where none could be made.
class TemporaryFolder
{
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// The variable PATH; empty where it is not set.
[[nodiscard]] std::string search_path();

/// The absolute path of the first of the programs that PATH knows; empty when it knows none.
[[nodiscard]] std::string program_on_path(std::initializer_list<const char*> names);

} // namespace vekha::documents
