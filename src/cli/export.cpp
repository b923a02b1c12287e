#include "cli/export.h"

#include "cli/draft_file.h"
#include "documents/write_docx.h"
#include "documents/write_ics.h"
#include "documents/write_xlsx.h"
#include "intake/export.h"
#include "intake/export_calendar.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>

namespace vekha::cli
{

namespace
{

enum class Format { Docx, Xlsx, Ics };

constexpr int done = 0;
constexpr int refused = 1;
constexpr int wrong_usage = 2;

std::optional<Format> format_of(const ExportArguments& arguments)
{
    auto name = arguments.format;
    if (name.empty()) {
        name = std::filesystem::path{arguments.output}.extension().string();
        if (!name.empty()) name.erase(0, 1);
    }
    if (name == "docx") return Format::Docx;
    if (name == "xlsx") return Format::Xlsx;
    if (name == "ics") return Format::Ics;
    return std::nullopt;
}

tl::expected<std::string, documents::WriteError> bytes_of(const domain::Plan& plan, Format format,
                                                          intake::ExportLayout layout, std::chrono::sys_seconds now)
{
    switch (format) {
    case Format::Docx:
        return documents::write_docx(intake::printed_plan(plan, layout));
    case Format::Xlsx:
        return documents::write_xlsx(intake::printed_plan(plan, layout));
    case Format::Ics:
        break;
    }
    return documents::write_ics(intake::calendar_of(plan, domain::SchoolCalendar{}), now);
}

int refuse(std::ostream& err, std::string_view code, std::string_view sentence, int status = refused)
{
    err << code << ": " << sentence << '\n';
    return status;
}

/// Written beside its place and then moved there: a full disk leaves the file that was there before.
bool write_file(const std::filesystem::path& path, const std::string& bytes)
{
    auto beside = path;
    beside += ".part";
    std::error_code error;
    {
        std::ofstream stream{beside, std::ios::binary | std::ios::trunc};
        stream << bytes << std::flush;
        if (!stream.good()) {
            stream.close();
            std::filesystem::remove(beside, error);
            return false;
        }
    }
    std::filesystem::rename(beside, path, error);
    if (!error) return true;
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return false;
}

int write_out(const std::string& bytes, const std::string& output, std::ostream& out, std::ostream& err)
{
    if (output == "-") {
        out << bytes << std::flush;
        return out.good() ? done : refuse(err, "file-not-written", "Вывод не записан. The output was not written.");
    }
    if (write_file(output, bytes)) return done;
    return refuse(err, "file-not-written",
                  fmt::format("Файл «{0}» не записан: проверьте путь, права и место на диске. "
                              "The file {0} was not written: check the path, the rights and the space left.",
                              output));
}

std::string write_error_in_words(const documents::WriteError& error)
{
    if (error.code == "form-cell-too-long")
        return fmt::format("Ячейка «{0}…» длиннее 32 767 знаков: книга её не вместит, выберите docx. "
                           "The cell \"{0}…\" is longer than a workbook can hold: choose docx.",
                           error.detail);
    return fmt::format("Документ не собран ({0}): проверьте место во временной папке. "
                       "The document was not made ({0}): check the space in the temporary folder.",
                       error.detail);
}

} // namespace

int export_plan(const ExportArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    const auto format = format_of(arguments);
    if (!format)
        return refuse(err, "export-format-unknown", "Формат: docx, xlsx или ics. The format is docx, xlsx or ics.",
                      wrong_usage);
    const auto layout = intake::layout_from_name(arguments.layout);
    if (!layout)
        return refuse(err, "export-layout-unknown", "Форма: a, b, c, d или e. The layout is a, b, c, d or e.",
                      wrong_usage);
    const auto draft = read_draft(arguments.file, in);
    if (!draft) return refuse(err, draft.error().code, draft.error().sentence);
    const auto bytes = bytes_of(draft->plan, *format, *layout, arguments.now);
    if (!bytes) return refuse(err, bytes.error().code, write_error_in_words(bytes.error()));
    return write_out(*bytes, arguments.output, out, err);
}

} // namespace vekha::cli
