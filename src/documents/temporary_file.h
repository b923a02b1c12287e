#pragma once

#include <optional>
#include <string>

namespace vekha::documents
{

/// A file of its own name in the folder for temporary files, removed with this object.
class TemporaryFile
{
public:
    [[nodiscard]] static std::optional<TemporaryFile> create();

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&& other) = delete;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::optional<std::string> bytes() const;

private:
    explicit TemporaryFile(std::string path);
    std::string path_;
};

} // namespace vekha::documents
