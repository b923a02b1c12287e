#include "http/static_files.h"

#include "http/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace vekha::http
{

namespace fs = std::filesystem;

namespace
{

constexpr std::uint64_t kept_in_memory = 1u << 20;

bool lies_within(const fs::path& file, const fs::path& folder)
{
    const auto [end, unused] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end();
}

bool is_file(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// A segment that could leave the folder, name a hidden file or hide a separator.
bool is_unsafe(const std::string& segment)
{
    return segment.starts_with('.') || segment.find_first_of("/\\") != std::string::npos;
}

} // namespace

std::string_view content_type_of(const fs::path& file)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> types{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},
        {".yaml", "application/yaml"},
    }};
    const auto extension = lower_case(file.extension().string());
    for (const auto& [known, type] : types) {
        if (known == extension) return type;
    }
    return "application/octet-stream";
}

StaticFiles::StaticFiles(const fs::path& root)
{
    std::error_code ignored;
    root_ = fs::canonical(root, ignored);
}

std::optional<fs::path> StaticFiles::locate(const Request& request) const
{
    if (root_.empty() || std::ranges::any_of(request.segments, is_unsafe)) return std::nullopt;
    auto wanted = root_;
    for (const auto& segment : request.segments) {
        wanted /= segment;
    }
    if (!is_file(wanted)) {
        const auto is_page = request.segments.empty() || wanted.extension().empty();
        if (!is_page) return std::nullopt;
        wanted = root_ / "index.html";
    }
    std::error_code failure;
    auto real = fs::canonical(wanted, failure);
    if (failure || !is_file(real) || !lies_within(real, root_)) return std::nullopt;
    return real;
}

Body StaticFiles::body_of(const fs::path& file, fs::file_time_type changed, std::uint64_t size) const
{
    if (size > kept_in_memory) return FileBody{file, size};
    const std::lock_guard lock{mutex_};
    auto& kept = kept_[file];
    if (!kept.bytes || kept.changed != changed || kept.size != size) {
        std::ifstream stream{file, std::ios::binary};
        kept = {changed, size,
                std::make_shared<const std::string>(std::istreambuf_iterator<char>{stream},
                                                    std::istreambuf_iterator<char>{})};
    }
    return kept.bytes;
}

std::optional<Response> StaticFiles::answer(const Request& request) const
{
    const auto located = locate(request);
    if (!located) return std::nullopt;
    auto file = *located;
    Response response;
    response.headers.set("Content-Type", std::string{content_type_of(file)});
    auto packed = file;
    packed += ".gz";
    if (is_file(packed)) {
        response.headers.set("Vary", "Accept-Encoding");
        if (request.accepts_gzip()) {
            response.headers.set("Content-Encoding", "gzip");
            file = packed;
        }
    }
    std::error_code failure;
    const auto changed = fs::last_write_time(file, failure);
    const auto size = fs::file_size(file, failure);
    if (failure) return std::nullopt;
    const auto tag =
        fmt::format("\"{:x}-{:x}{}\"", changed.time_since_epoch().count(), size, file == packed ? "-gz" : "");
    const auto hashed = lies_within(file, root_ / "assets");
    response.headers.set("ETag", tag);
    response.headers.set("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.headers.lists("If-None-Match", tag) || request.headers.lists("If-None-Match", "W/" + tag)) {
        response.status = 304;
        return response;
    }
    response.body = body_of(file, changed, size);
    return response;
}

} // namespace vekha::http
