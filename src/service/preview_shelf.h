#pragma once

#include "domain/result.h"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

namespace vekha::service
{

/// How wide a page of a PDF is drawn.
enum class PreviewSize { Thumbnail, Page };

[[nodiscard]] int pixels_of(PreviewSize size);

/// Pages of PDF files as pictures, drawn when first asked for and kept beside the files for a while.
class PreviewShelf
{
public:
    explicit PreviewShelf(std::filesystem::path folder);

    /// A PNG of one page. @param page  from 1 @error preview-page-missing, preview-failed
    [[nodiscard]] domain::Result<std::string, std::string>
    page_of(std::string_view sha256, const std::filesystem::path& pdf, int page, PreviewSize size);

    /// Removes what was drawn so long ago. @return how many
    int forget_older_than(std::chrono::seconds age) const;

private:
    std::filesystem::path folder_;
    std::mutex drawing_; ///< one page at a time: drawing is heavy, and two who ask for one page get one
};

} // namespace vekha::service
