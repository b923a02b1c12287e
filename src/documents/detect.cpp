#include "documents/detect.h"

#include "documents/encoding.h"
#include "documents/plain_text.h"
#include "documents/relationships.h"
#include "documents/xml.h"

#include <array>
#include <utility>

namespace vekha::documents
{
namespace
{

using namespace std::string_view_literals;

bool says(const std::optional<std::string>& content, std::string_view words)
{
    return content && content->find(words) != std::string::npos;
}

bool starts_with_any_case(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower[i]) return false;
    }
    return true;
}

/// The manifest of an OpenDocument says which parts are encrypted; since 1.3 the whole package can be one such part.
bool is_locked(Archive& archive, Reading& reading)
{
    if (archive.has("encrypted-package")) return true;
    return says(archive.read("META-INF/manifest.xml", reading), "encryption-data");
}

std::optional<Format> open_document_format(Archive& archive, Reading& reading)
{
    const auto type = archive.read("mimetype", reading);
    if (is_locked(archive, reading)) {
        reading.refuse("document-encrypted", "OpenDocument");
        return std::nullopt;
    }
    if (says(type, "opendocument.text")) return Format::Odt;
    if (says(type, "opendocument.spreadsheet")) return Format::Ods;
    if (type) return std::nullopt;
    const auto content = archive.read("content.xml", reading);
    if (says(content, "<office:text")) return Format::Odt;
    if (says(content, "<office:spreadsheet")) return Format::Ods;
    return std::nullopt;
}

} // namespace

Signature signature_of(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Signature::Zip;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Signature::Compound;
    if (bytes.starts_with("{\\rtf")) return Signature::Rtf;
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Signature::Pdf;
    if (!looks_like_text(bytes)) return Signature::Unknown;
    auto text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
    text = trimmed(text.substr(0, 1024));
    const auto markup = {"<?xml"sv, "<!doctype"sv, "<html"sv, "mime-version:"sv};
    for (const auto start : markup) {
        if (starts_with_any_case(text, start)) return Signature::Markup;
    }
    return Signature::Text;
}

std::optional<Format> format_of(Archive& archive, Reading& reading)
{
    if (archive.has("mimetype") || (archive.has("content.xml") && !archive.has("[Content_Types].xml")))
        return open_document_format(archive, reading);
    const auto main_part = target_of(relationships_of("", archive, reading), "officeDocument");
    if (reading.refused()) return std::nullopt;
    const auto types = archive.read("[Content_Types].xml", reading);
    if (main_part.starts_with("word/") || archive.has("word/document.xml")) return Format::Docx;
    if (main_part.starts_with("xl/") || archive.has("xl/workbook.xml")) return Format::Xlsx;
    if (says(types, "wordprocessingml.document.main")) return Format::Docx;
    if (says(types, "spreadsheetml.sheet.main")) return Format::Xlsx;
    return std::nullopt;
}

std::string extension_of(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return {};
    auto extension = std::string{file_name.substr(dot + 1)};
    for (auto& c : extension)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return extension;
}

std::optional<Format> promised_format(std::string_view file_name)
{
    constexpr auto known = std::array{
        std::pair{"txt"sv, Format::Text},  std::pair{"csv"sv, Format::Csv},   std::pair{"tsv"sv, Format::Csv},
        std::pair{"tab"sv, Format::Csv},   std::pair{"docx"sv, Format::Docx}, std::pair{"docm"sv, Format::Docx},
        std::pair{"dotx"sv, Format::Docx}, std::pair{"odt"sv, Format::Odt},   std::pair{"ott"sv, Format::Odt},
        std::pair{"xlsx"sv, Format::Xlsx}, std::pair{"xlsm"sv, Format::Xlsx}, std::pair{"xltx"sv, Format::Xlsx},
        std::pair{"ods"sv, Format::Ods},   std::pair{"ots"sv, Format::Ods},   std::pair{"doc"sv, Format::Doc},
        std::pair{"rtf"sv, Format::Rtf}};
    const auto extension = extension_of(file_name);
    for (const auto& [name, format] : known) {
        if (extension == name) return format;
    }
    return std::nullopt;
}

std::string_view name_of(Format format)
{
    switch (format) {
    case Format::Text:
        return "txt";
    case Format::Csv:
        return "csv";
    case Format::Docx:
        return "docx";
    case Format::Odt:
        return "odt";
    case Format::Xlsx:
        return "xlsx";
    case Format::Ods:
        return "ods";
    case Format::Doc:
        return "doc";
    case Format::Rtf:
        return "rtf";
    }
    return "";
}

} // namespace vekha::documents
