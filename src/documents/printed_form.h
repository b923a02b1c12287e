#pragma once

#include <string>
#include <variant>
#include <vector>

namespace vekha::documents
{

enum class Align { Left, Centre, Right };

/// A paragraph of its own. '\n' breaks the line.
struct PrintedLine {
    std::string text;
    Align align = Align::Left;
    bool bold = false;
    int heading = 0; ///< outline level 1..3; 0 for body text
};

struct PrintedColumn {
    std::string heading;
    int width = 1; ///< relative to the other columns
    Align align = Align::Left;
};

struct PrintedRow {
    std::vector<std::string> cells; ///< as many as the table has columns; '\n' begins a paragraph of the cell
    bool section = false;           ///< one cell over the whole width
    bool bold = false;

    friend bool operator==(const PrintedRow&, const PrintedRow&) = default;
};

/// A ruled table whose headings are repeated on every page.
struct PrintedTable {
    std::vector<PrintedColumn> columns;
    std::vector<PrintedRow> rows;
    std::string sheet; ///< name of its sheet in a workbook; where it cannot be one, the form's name and a number
};

using PrintedBlock = std::variant<PrintedLine, PrintedTable>;

/// A form to be printed on landscape A4, in Times New Roman, pages numbered in the footer. Knows no domain.
struct PrintedForm {
    std::string title;              ///< of the file's properties
    std::string language = "ru-RU"; ///< of the text
    std::string page_of = "Страница %1 из %2";
    std::string sheet = "Дорожная карта";   ///< name of the sheets of a workbook, numbered where there are several
    std::string notes_sheet = "Примечания"; ///< of what stands after the last table
    std::vector<std::string> stamp;         ///< lines of the block in the upper right corner
    std::vector<PrintedBlock> blocks;
};

/// Why a form cannot be written: a stable code of docs/errors.md and what it is about.
///
/// Codes: form-cell-too-long (a spreadsheet cell holds 32,767 characters), form-not-written (no room for the temporary
/// file).
struct WriteError {
    std::string code;
    std::string detail;

    friend bool operator==(const WriteError&, const WriteError&) = default;
};

} // namespace vekha::documents
