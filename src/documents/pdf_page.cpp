#include "documents/pdf_page.h"

#include "documents/converted/limited_process.h"
#include "documents/converted/outside_program.h"

#include <fstream>
#include <iterator>

namespace vekha::documents
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view png_magic = "\x89PNG\r\n\x1a\n";

} // namespace

tl::expected<std::string, PdfRefusal> pdf_page(const fs::path& pdf, int page, int width)
{
    const auto program = program_on_path({"pdftoppm"});
    const auto folder = TemporaryFolder{};
    if (program.empty() || folder.path().empty()) return tl::unexpected{PdfRefusal::Failed};
    const auto number = std::to_string(page);
    const auto out = folder.path() / "page";
    const auto command = std::vector<std::string>{program,
                                                  "-q",
                                                  "-png",
                                                  "-singlefile",
                                                  "-f",
                                                  number,
                                                  "-l",
                                                  number,
                                                  "-scale-to-x",
                                                  std::to_string(width),
                                                  "-scale-to-y",
                                                  "-1",
                                                  fs::absolute(pdf).string(),
                                                  out.string()};
    const auto home = folder.path().string();
    const auto environment = std::vector<std::string>{"HOME=" + home, "TMPDIR=" + home, "LANG=C.UTF-8"};
    auto limits = ProcessLimits{};
    limits.time = std::chrono::seconds{20};
    limits.memory_bytes = std::size_t{1} << 30;
    limits.file_bytes = std::size_t{32} << 20;
    const auto end = run_limited(command, environment, home, limits);
    auto file = std::ifstream{out.string() + ".png", std::ios::binary};
    auto bytes = std::string{std::istreambuf_iterator<char>{file}, {}};
    if (end == ProcessEnd::Done && bytes.starts_with(png_magic)) return bytes;
    // The program ends alike for a page beyond the last and for a file it cannot read; the first page tells them apart.
    if (end == ProcessEnd::Failed && page > 1 && pdf_page(pdf, 1, 16)) return tl::unexpected{PdfRefusal::NoSuchPage};
    return tl::unexpected{PdfRefusal::Failed};
}

} // namespace vekha::documents
