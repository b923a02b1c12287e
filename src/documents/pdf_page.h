#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace vekha::documents
{

/// Why a page was not drawn: there is no such page; or the file is no PDF, is locked, too heavy, or the program is
/// missing.
enum class PdfRefusal { NoSuchPage, Failed };

/// One page of a PDF as a PNG, drawn with pdftoppm under limits on time, memory and size, without a network.
/// @param page  from 1 @param width  pixels; the height follows
[[nodiscard]] tl::expected<std::string, PdfRefusal> pdf_page(const std::filesystem::path& pdf, int page, int width);

} // namespace vekha::documents
