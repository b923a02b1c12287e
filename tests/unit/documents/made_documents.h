#pragma once

#include "documents/open.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::documents
{

/// Name and content of the parts of an archive, in order.
using Parts = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::string archive_of(const Parts& parts);

/// A Word document with this body; `more` are further parts, such as word/numbering.xml, which are related to it.
[[nodiscard]] std::string docx_of(std::string_view body, Parts more = {});

/// A w:p with one run, and a w:tc with one such paragraph; `properties` stand in w:pPr and w:tcPr.
[[nodiscard]] std::string word_paragraph(std::string_view text, std::string_view properties = "");
[[nodiscard]] std::string word_cell(std::string_view text, std::string_view properties = "");

/// An OpenDocument text with these automatic styles and this content of office:text.
[[nodiscard]] std::string odt_of(std::string_view text, std::string_view automatic_styles = "",
                                 std::string_view common_styles = "");

/// A workbook of one sheet whose sheetData and what follows it are given; `more` replaces or adds parts.
[[nodiscard]] std::string xlsx_of(std::string_view sheet, Parts more = {});

/// An OpenDocument spreadsheet with this content of office:spreadsheet.
[[nodiscard]] std::string ods_of(std::string_view sheets, std::string_view automatic_styles = "");

/// Paragraphs and table rows one a line: cells parted by " | ", covered ones "^", spans as "2x3:" (rows × columns),
/// line breaks as "/", repeated header rows after "# ", tables inside a cell in "[[ ]]". A refusal is "!code".
[[nodiscard]] std::string shown(const tl::expected<Document, OpenError>& document);

/// Codes of the findings, parted by spaces.
[[nodiscard]] std::string findings_of(const tl::expected<Document, OpenError>& document);

/// The code of the refusal, "" when it was opened.
[[nodiscard]] std::string refusal_of(const tl::expected<Document, OpenError>& document);

/// The tables of a document.
[[nodiscard]] std::vector<Table> tables_of(const tl::expected<Document, OpenError>& document);

} // namespace vekha::documents
