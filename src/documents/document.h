#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vekha::documents
{

/// Where something stands: 1-based in reading order, 0 where the format does not tell; what was empty leaves a gap.
struct Place {
    int page = 0;
    int table = 0;
    int row = 0;
    int column = 0;
    int paragraph = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Paragraph {
    std::string text;     ///< UTF-8, automatic list number included, line breaks inside as '\n'
    int heading = 0;      ///< outline level of the style, 1..9; 0 for body text
    bool bold = false;    ///< the whole paragraph
    bool centred = false; ///< as laid out
    std::vector<std::string> links;
    Place place;
};

struct Table;

struct Cell {
    std::string text; ///< paragraphs joined by '\n'; nested tables are not repeated here
    int row_span = 1;
    int column_span = 1;
    bool covered = false; ///< lies under a cell that spans it; its text is empty
    bool bold = false;    ///< every word of it
    std::vector<std::string> links;
    std::vector<Table> nested;
    Place place;
};

/// Every row of a table has as many cells as the table has columns: spans are laid out with covered cells.
struct Row {
    std::vector<Cell> cells;
    bool header = false; ///< marked as repeated on every page
    Place place;
};

struct Table {
    std::vector<Row> rows;
    std::string name; ///< of the sheet, where the document is a workbook
    Place place;

    [[nodiscard]] std::size_t columns() const { return rows.empty() ? 0 : rows.front().cells.size(); }
};

using Block = std::variant<Paragraph, Table>;

/// Something doubtful that a reader met and passed over: a stable code and what it was about.
struct Finding {
    std::string code;
    std::string detail;
    Place place;

    friend bool operator==(const Finding&, const Finding&) = default;
};

enum class Format { Text, Csv, Docx, Odt, Xlsx, Ods, Doc, Rtf };

/// The usual extension, without its dot: "docx".
[[nodiscard]] std::string_view name_of(Format format);

/// Paragraphs and tables in reading order. Knows no domain.
struct Document {
    std::string file_name;
    Format format = Format::Text;
    std::vector<Block> blocks;
    std::vector<Finding> findings;
};

} // namespace vekha::documents
