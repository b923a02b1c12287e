#include "cli/refusals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vekha::cli
{

namespace
{

struct Refusal {
    std::string_view code;
    std::string_view russian;
    std::string_view english;
};

constexpr auto refusals = std::to_array<Refusal>({
    {"file-unreadable", "файл не читается: проверьте путь и права",
     "the file cannot be read: check the path and the rights"},
    {"document-empty", "файл пуст", "the file is empty"},
    {"document-too-large", "документ больше, чем система принимает", "the document is larger than what is accepted"},
    {"document-type-unknown", "вид файла не распознан: нужны DOCX, ODT, XLSX, ODS, DOC, RTF, CSV или TXT",
     "the kind of file is unknown: DOCX, ODT, XLSX, ODS, DOC, RTF, CSV or TXT is needed"},
    {"document-type-mismatch", "содержимое файла не соответствует его имени",
     "the content of the file is not what its name says"},
    {"document-damaged", "файл повреждён: откройте его в редакторе и сохраните заново",
     "the file is damaged: open it in an editor and save it again"},
    {"document-encrypted", "файл защищён паролем: снимите защиту и повторите",
     "the file is protected by a password: remove the protection and try again"},
    {"document-unsafe", "в файле есть то, что читать опасно", "the file contains what is not safe to read"},
    {"document-without-text", "в документе нет текста: это скан, нужен текстовый файл",
     "the document has no text: it is a scan, a text file is needed"},
    {"converter-missing", "для DOC и RTF нужен LibreOffice: установите его или сохраните файл как DOCX",
     "DOC and RTF need LibreOffice: install it or save the file as DOCX"},
    {"converter-failed", "LibreOffice не смог прочитать файл: сохраните его как DOCX",
     "LibreOffice could not read the file: save it as DOCX"},
    {"no-plan-found", "в документе нет таблицы плана: нужны столбцы мероприятий и сроков или ответственных",
     "the document has no table of a plan: columns of activities and of terms or executors are needed"},
    {"plan-not-russian", "документ не на русском языке", "the document is not in Russian"},
    {"method-unknown", "такого метода нет; список – vekha identify --methods",
     "there is no such method; vekha identify --methods lists them"},
    {"parameter-unknown", "у метода нет такого параметра", "the method has no such parameter"},
    {"parameter-invalid", "недопустимое значение параметра", "the value does not fit the parameter"},
    {"parameter-out-of-limits", "значение параметра вне допустимых границ",
     "the value of the parameter is out of its limits"},
    {"results-empty", "в файле нет ни одной годной строки результатов", "there is no usable row of results"},
    {"results-columns-missing", "в первой строке нет нужных столбцов", "the first row lacks columns that are needed"},
    {"result-file-unknown", "в файле нет ни одной таблицы известного вида; какие бывают – docs/results-files.md",
     "no table of a known kind is in the file; docs/results-files.md tells which there are"},
    {"parquet-library-missing",
     "для Parquet нужна библиотека DuckDB: положите libduckdb.so рядом с программой или в lib/",
     "Parquet needs the library DuckDB: put libduckdb.so beside the program or into lib/"},
    {"file-unwritable", "файл не записать: проверьте путь, права и место на диске",
     "the file cannot be written: check the path, the rights and the space"},
    {"parquet-unwritable", "файл Parquet не записать", "the file of Parquet cannot be written"},
    {"parquet-unreadable", "файл Parquet не читается", "the file of Parquet cannot be read"},
    {"context-empty", "файл контекстных данных пуст", "the file of context figures is empty"},
    {"context-columns-missing", "в первой строке нет нужных столбцов", "the first row lacks columns that are needed"},
    {"text-encoding-unknown", "кодировка не поддерживается: сохраните файл в UTF-8 или windows-1251",
     "the encoding is not supported: save the file in UTF-8 or windows-1251"},
});

} // namespace

std::string refusal_in_words(std::string_view code, std::string_view file, std::string_view detail)
{
    const auto known =
        std::find_if(refusals.begin(), refusals.end(), [&](const auto& refusal) { return refusal.code == code; });
    const auto about =
        detail.empty() || detail == file || file.ends_with(detail) ? std::string{} : fmt::format(" ({})", detail);
    if (known == refusals.end()) {
        return fmt::format("{}: {}{}", file, code, about);
    }
    return fmt::format("{}: {} [{}]{}\n{}: {}", file, known->russian, code, about, file, known->english);
}

} // namespace vekha::cli
