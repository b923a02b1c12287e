#pragma once

#include "http/message.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::http
{

/// Serves a folder of built front-end files.
///
/// Small files stay in memory; a sibling NAME.gz is sent where the client takes gzip; ETag and 304; files under assets/
/// carry a hash in their names and may be kept for ever. A path without an extension that is no file is a page of the
/// single-page application and gets index.html. Nothing outside the folder is read, also not through a link.
class StaticFiles
{
public:
    /// @param root  may be missing: then everything is 404
    explicit StaticFiles(const std::filesystem::path& root);

    /// nullopt when there is no such file.
    [[nodiscard]] std::optional<Response> answer(const Request& request) const;

private:
    struct Kept {
        std::filesystem::file_time_type changed;
        std::uint64_t size = 0;
        std::shared_ptr<const std::string> bytes;
    };
    [[nodiscard]] std::optional<std::filesystem::path> locate(const Request& request) const;
    [[nodiscard]] Body body_of(const std::filesystem::path& file, std::filesystem::file_time_type changed,
                               std::uint64_t size) const;

    std::filesystem::path root_;
    mutable std::mutex mutex_;
    mutable std::map<std::filesystem::path, Kept> kept_;
};

/// "text/html; charset=utf-8" for ".html"; "application/octet-stream" for what is unknown.
[[nodiscard]] std::string_view content_type_of(const std::filesystem::path& file);

} // namespace vekha::http
