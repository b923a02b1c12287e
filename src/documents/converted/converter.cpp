#include "documents/converted/converter.h"

#include "documents/converted/limited_process.h"
#include "documents/converted/outside_program.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace vekha::documents
{
namespace
{

namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path, Reading& reading)
{
    auto failure = std::error_code{};
    const auto size = fs::file_size(path, failure);
    if (failure) return std::nullopt;
    if (size > reading.limits.unpacked_bytes) {
        reading.refuse("document-too-large", "converted document");
        return std::nullopt;
    }
    auto file = std::ifstream{path, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

std::optional<std::string> converted_to_docx(std::string_view bytes, std::string_view extension, Reading& reading)
{
    const auto program = program_on_path({"soffice", "libreoffice"});
    if (program.empty()) {
        reading.refuse("converter-missing", std::string{extension});
        return std::nullopt;
    }
    const auto folder = TemporaryFolder{};
    const auto source = folder.path() / ("source." + std::string{extension});
    auto file = std::ofstream{source, std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (folder.path().empty() || !file) {
        reading.refuse("converter-failed", "temporary folder");
        return std::nullopt;
    }
    const auto home = folder.path().string();
    const auto command = std::vector<std::string>{program,
                                                  "-env:UserInstallation=file://" + home + "/profile",
                                                  "--headless",
                                                  "--norestore",
                                                  "--nolockcheck",
                                                  "--nodefault",
                                                  "--nofirststartwizard",
                                                  "--convert-to",
                                                  "docx:MS Word 2007 XML",
                                                  "--outdir",
                                                  home + "/out",
                                                  source.string()};
    const auto environment = std::vector<std::string>{"HOME=" + home, "TMPDIR=" + home, "PATH=" + search_path(),
                                                      "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp"};
    auto limits = ProcessLimits{};
    limits.time = std::chrono::seconds{reading.limits.converter_seconds};
    limits.file_bytes = reading.limits.unpacked_bytes;
    const auto end = run_limited(command, environment, home, limits);
    auto converted = read_file(folder.path() / "out" / "source.docx", reading);
    if (end == ProcessEnd::Done && converted) return converted;
    reading.refuse("converter-failed", end == ProcessEnd::TimedOut ? "time" : std::string{extension});
    return std::nullopt;
}

} // namespace vekha::documents
