#include "service/preview_shelf.h"

#include "documents/pdf_page.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace vekha::service
{

namespace
{

namespace fs = std::filesystem;

std::optional<std::string> bytes_of(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

/// A page that cannot be kept was drawn all the same.
void keep(const fs::path& path, const std::string& bytes)
{
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    auto scratch = path;
    scratch += ".new";
    std::ofstream file{scratch, std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file)
        fs::rename(scratch, path, ignored);
    else
        fs::remove(scratch, ignored);
}

} // namespace

int pixels_of(PreviewSize size)
{
    return size == PreviewSize::Thumbnail ? 240 : 1200;
}

PreviewShelf::PreviewShelf(fs::path folder) : folder_(std::move(folder)) {}

domain::Result<std::string, std::string> PreviewShelf::page_of(std::string_view sha256, const fs::path& pdf, int page,
                                                               PreviewSize size)
{
    const auto path = folder_ / sha256.substr(0, 2) / sha256 /
                      (std::to_string(page) + "-" + std::to_string(pixels_of(size)) + ".png");
    if (auto drawn = bytes_of(path)) return *std::move(drawn);
    const std::lock_guard lock{drawing_};
    if (auto drawn = bytes_of(path)) return *std::move(drawn);
    const auto drawn = documents::pdf_page(pdf, page, pixels_of(size));
    if (!drawn)
        return domain::unexpected{std::string{
            drawn.error() == documents::PdfRefusal::NoSuchPage ? "preview-page-missing" : "preview-failed"}};
    keep(path, *drawn);
    return *drawn;
}

int PreviewShelf::forget_older_than(std::chrono::seconds age) const
{
    int forgotten = 0;
    std::error_code failed;
    for (const auto& entry : fs::recursive_directory_iterator(folder_, failed)) {
        if (!entry.is_regular_file(failed)) continue;
        const auto written = entry.last_write_time(failed);
        if (!failed && written + age < fs::file_time_type::clock::now() && fs::remove(entry.path(), failed))
            ++forgotten;
    }
    return forgotten;
}

} // namespace vekha::service
