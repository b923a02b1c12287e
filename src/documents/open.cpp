#include "documents/open.h"

#include "documents/archive.h"
#include "documents/converted/compound_file.h"
#include "documents/converted/converter.h"
#include "documents/detect.h"
#include "documents/docx/docx_reader.h"
#include "documents/encoding.h"
#include "documents/odf/odt_reader.h"
#include "documents/plain_text.h"
#include "documents/sheets/ods_reader.h"
#include "documents/sheets/xlsx_reader.h"
#include "documents/text/text_reader.h"

#include <algorithm>

namespace vekha::documents
{
namespace
{

void read_archive(std::string_view bytes, Reading& reading)
{
    auto archive = Archive::open(bytes, reading);
    if (!archive) return;
    const auto format = format_of(*archive, reading);
    if (!format) {
        reading.refuse("document-type-unknown", "zip");
        return;
    }
    reading.document.format = *format;
    if (*format == Format::Docx) return read_docx(*archive, reading);
    if (*format == Format::Odt) return read_odt(*archive, reading);
    if (*format == Format::Xlsx) return read_xlsx(*archive, reading);
    if (*format == Format::Ods) return read_ods(*archive, reading);
}

void read_converted(std::string_view bytes, Format format, Reading& reading)
{
    const auto docx = converted_to_docx(bytes, name_of(format), reading);
    if (!docx) return;
    read_archive(*docx, reading);
    reading.document.format = format;
}

/// LibreOffice loses a table that nothing follows. [MS-DOC] 2.6.2: sprmPFInTable, 0x2416, marks paragraphs of tables.
bool lost_its_tables(std::string_view doc, const Document& document)
{
    constexpr auto marks_of_a_table = 4;
    constexpr auto in_table = std::string_view{"\x16\x24\x01"};
    const auto is_table = [](const Block& block) { return std::holds_alternative<Table>(block); };
    if (std::ranges::any_of(document.blocks, is_table)) return false;
    auto marks = 0;
    for (auto at = doc.find(in_table); at != std::string_view::npos && marks < marks_of_a_table;
         at = doc.find(in_table, at + 1))
        ++marks;
    return marks == marks_of_a_table;
}

/// Old Office documents, and the shell around new ones with a password.
void read_compound(std::string_view bytes, std::string_view file_name, Reading& reading)
{
    const auto file = CompoundFile::open(bytes);
    if (!file) {
        reading.refuse("document-damaged", "compound file");
        return;
    }
    if (file->has_stream("EncryptedPackage")) {
        reading.refuse("document-encrypted", extension_of(file_name));
        return;
    }
    if (!file->has_stream("WordDocument")) {
        reading.refuse("document-type-unknown",
                       file->has_stream("Workbook") || file->has_stream("Book") ? "xls" : "ole");
        return;
    }
    // [MS-DOC] 2.5.2: bit 8 of the flags at offset 10 of the FIB says that the text is encrypted.
    const auto start = file->start_of("WordDocument");
    if (start.size() > 11 && (start[11] & 1) != 0) {
        reading.refuse("document-encrypted", "doc");
        return;
    }
    read_converted(bytes, Format::Doc, reading);
    if (!reading.refused() && lost_its_tables(bytes, reading.document)) reading.refuse("converter-failed", "tables");
}

void read_characters(std::string_view bytes, std::string_view file_name, Reading& reading)
{
    const auto text = decode_text(bytes, reading);
    const auto table = promised_format(file_name) == Format::Csv;
    reading.document.format = table ? Format::Csv : Format::Text;
    const auto separator = extension_of(file_name) == "csv" ? '\0' : '\t';
    if (table) return read_separated(text, separator, reading);
    read_text(text, reading);
}

void read_by_signature(std::string_view bytes, std::string_view file_name, Reading& reading)
{
    switch (signature_of(bytes)) {
    case Signature::Zip:
        return read_archive(bytes, reading);
    case Signature::Text:
        return read_characters(bytes, file_name, reading);
    case Signature::Compound:
        return read_compound(bytes, file_name, reading);
    case Signature::Rtf:
        return read_converted(bytes, Format::Rtf, reading);
    case Signature::Pdf:
        reading.refuse("document-type-unknown", "pdf");
        return;
    case Signature::Markup:
        reading.refuse("document-type-unknown", "html or xml");
        return;
    case Signature::Unknown:
        reading.refuse("document-type-unknown", extension_of(file_name));
        return;
    }
}

bool is_blank(std::string_view bytes)
{
    return std::ranges::all_of(bytes,
                               [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0'; });
}

} // namespace

tl::expected<Document, OpenError> open(std::string_view bytes, std::string_view file_name, const Limits& limits)
{
    auto reading = Reading{limits};
    reading.document.file_name = file_name;
    if (bytes.size() > limits.file_bytes) {
        reading.refuse("document-too-large", std::to_string(bytes.size()) + " bytes");
    } else if (is_blank(bytes)) {
        reading.refuse("document-empty", std::to_string(bytes.size()) + " bytes");
    } else {
        read_by_signature(bytes, file_name, reading);
    }
    if (!reading.refused() && reading.document.blocks.empty()) reading.refuse("document-without-text", "");
    if (reading.refused()) return tl::unexpected{*reading.refusal};
    const auto promised = promised_format(file_name);
    if (promised && *promised != reading.document.format) {
        reading.note("document-type-mismatch",
                     std::string{name_of(*promised)} + " → " + std::string{name_of(reading.document.format)});
    }
    return std::move(reading.document);
}

} // namespace vekha::documents
