#include "documents/sheets/ods_reader.h"

#include "documents/plain_text.h"
#include "documents/sheets/number_format.h"
#include "documents/sheets/ods_styles.h"
#include "documents/sheets/sheet_grid.h"
#include "documents/table_layout.h"
#include "documents/xml_stream.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vekha::documents
{
namespace sheets
{
namespace
{

using namespace std::string_view_literals;

constexpr auto passed_over = std::array{"office:annotation"sv,
                                        "table:tracked-changes"sv,
                                        "table:shapes"sv,
                                        "table:dde-links"sv,
                                        "table:content-validations"sv,
                                        "office:forms"sv,
                                        "table:named-expressions"sv,
                                        "draw:frame"sv,
                                        "draw:custom-shape"sv};

/// Whether a shown date has no words, so that it can be written in the one way we write dates.
bool only_digits_and_signs(std::string_view text)
{
    const auto plain_date = text.find_first_not_of("0123456789./- :") == std::string_view::npos;
    const auto signs = std::ranges::count_if(text, [](char c) { return c == '.' || c == '/' || c == '-'; });
    return (plain_date && signs >= 2) || text.starts_with("###");
}

/// The styles of styles.xml.
class StyleListener : public XmlListener
{
public:
    explicit StyleListener(OdsStyles& styles) : styles_(styles) {}

    void start(std::string_view name, const XmlAttributes& attributes) override { styles_.start(name, attributes); }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    OdsStyles& styles_;
};

class ContentListener : public XmlListener
{
public:
    ContentListener(OdsStyles& styles, Reading& reading) : styles_(styles), reading_(reading), grid_(reading) {}

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (skipped_ > 0 || std::ranges::find(passed_over, name) != passed_over.end()) {
            ++skipped_;
            return;
        }
        if (name.starts_with("style:")) return styles_.start(name, attributes);
        if (name.starts_with("table:")) return start_table_part(name, attributes);
        if (name.starts_with("text:") && in_cell_) start_text_part(name, attributes);
    }

    void end(std::string_view name) override
    {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        if (name == "text:p") in_paragraph_ = false;
        if (name == "table:table-cell") finish_cell();
        if (name == "table:covered-table-cell") column_ += repeated_columns_;
        if (name == "table:table-row") finish_row();
        if (name == "table:table-header-rows") in_header_ = false;
        if (name == "table:table") finish_table();
    }

    void text(std::string_view words) override
    {
        if (skipped_ > 0 || !in_paragraph_ || !in_cell_ || too_much()) return;
        for (const auto c : words) {
            const auto space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (space && after_space_) continue;
            text_ += space ? ' ' : c;
            after_space_ = space;
        }
    }

private:
    struct Column {
        long until = 0; ///< the last column this is of
        std::string style;
    };

    void start_table_part(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "table:table") {
            name_ = plain(attributes.get("table:name"));
            hidden_ = styles_.is_hidden(std::string{attributes.get("table:style-name")});
            row_ = 1;
            columns_.clear();
        } else if (name == "table:table-header-rows") {
            in_header_ = true;
        } else if (name == "table:table-column") {
            const auto first = columns_.empty() ? 0 : columns_.back().until;
            if (first >= most_columns) return;
            const auto repeated = std::clamp(attributes.number("table:number-columns-repeated", 1), 1L, most_columns);
            columns_.push_back({first + repeated, std::string{attributes.get("table:default-cell-style-name")}});
        } else if (name == "table:table-row") {
            repeated_rows_ = std::clamp(attributes.number("table:number-rows-repeated", 1), 1L, most_rows);
            row_style_ = attributes.get("table:default-cell-style-name");
            column_ = 1;
            cells_.clear();
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            start_cell(name == "table:table-cell", attributes);
        }
    }

    void start_cell(bool visible, const XmlAttributes& attributes)
    {
        repeated_columns_ = std::clamp(attributes.number("table:number-columns-repeated", 1), 1L, most_columns);
        in_cell_ = visible;
        text_.clear();
        links_.clear();
        paragraphs_ = 0;
        if (!visible) return;
        column_span_ = std::clamp(attributes.number("table:number-columns-spanned", 1), 1L, most_columns);
        row_span_ = std::clamp(attributes.number("table:number-rows-spanned", 1), 1L, most_rows);
        value_type_ = attributes.get("office:value-type");
        date_ = attributes.get("office:date-value");
        truth_ = attributes.get("office:boolean-value");
        style_ = attributes.get("table:style-name");
    }

    /// A few bytes of XML can stand for a thousand spaces.
    bool too_much()
    {
        if (text_.size() > reading_.limits.text_bytes) reading_.refuse("document-too-large", "text of a cell");
        return reading_.refused();
    }

    void start_text_part(std::string_view name, const XmlAttributes& attributes)
    {
        if (too_much()) return;
        if (name == "text:p") {
            if (paragraphs_++ > 0) text_ += '\n';
            in_paragraph_ = true;
            after_space_ = true;
        } else if (name == "text:s") {
            text_.append(static_cast<std::size_t>(std::clamp(attributes.number("text:c", 1), 1L, 1000L)), ' ');
        } else if (name == "text:tab") {
            text_ += '\t';
        } else if (name == "text:line-break") {
            text_ += '\n';
        } else if (name == "text:a") {
            links_.emplace_back(attributes.get("xlink:href"));
        }
    }

    [[nodiscard]] std::string shown_text() const
    {
        auto text = cell_text(plain(text_));
        if (value_type_ == "date" && !date_.empty() && (text.empty() || only_digits_and_signs(text)))
            return shown_iso_date(date_);
        if (value_type_ == "boolean" && !truth_.empty()) return truth_ == "true" ? "ИСТИНА" : "ЛОЖЬ";
        return text;
    }

    [[nodiscard]] const std::string& style_here() const
    {
        if (!style_.empty()) return style_;
        if (!row_style_.empty()) return row_style_;
        const auto column = std::ranges::lower_bound(columns_, column_, {}, &Column::until);
        return column == columns_.end() ? style_ : column->style;
    }

    void finish_cell()
    {
        in_cell_ = false;
        auto cell = Cell{};
        cell.text = shown_text();
        cell.bold = !cell.text.empty() && styles_.is_bold(style_here());
        cell.links = links_;
        if (!hidden_ && !is_empty(cell)) {
            if (column_ + repeated_columns_ - 1 > most_columns) {
                reading_.refuse("document-damaged", "cell outside the sheet");
                return;
            }
            if (column_span_ > 1 || row_span_ > 1) grid_.merge(row_, column_, row_span_, column_span_);
            for (long i = 0; i < repeated_columns_ && grid_.put(row_, column_ + i, cell); ++i)
                if (repeated_rows_ > 1) cells_.emplace_back(column_ + i, cell);
        }
        column_ += repeated_columns_;
    }

    void finish_row()
    {
        if (in_header_) grid_.mark_header(row_);
        for (long i = 1; i < repeated_rows_ && !cells_.empty(); ++i) {
            for (const auto& [column, cell] : cells_) {
                if (!grid_.put(row_ + i, column, cell)) return;
            }
        }
        row_ += repeated_rows_;
    }

    void finish_table()
    {
        auto table = grid_.finish(name_);
        if (hidden_) reading_.note("sheet-hidden", name_);
        if (hidden_ || table.rows.empty() || reading_.refused()) return;
        if (lay_out(table, ++tables_, reading_)) reading_.document.blocks.emplace_back(std::move(table));
    }

    OdsStyles& styles_;
    Reading& reading_;
    SheetGrid grid_;
    std::string name_;
    bool hidden_ = false;
    int tables_ = 0;
    long row_ = 1;
    long column_ = 1;
    long repeated_rows_ = 1;
    long repeated_columns_ = 1;
    long row_span_ = 1;
    long column_span_ = 1;
    bool in_header_ = false;
    std::vector<Column> columns_;
    std::string row_style_;
    std::vector<std::pair<long, Cell>> cells_; ///< of a row that repeats

    bool in_cell_ = false;
    bool in_paragraph_ = false;
    bool after_space_ = true;
    int paragraphs_ = 0;
    int skipped_ = 0;
    std::string text_;
    std::vector<std::string> links_;
    std::string value_type_;
    std::string date_;
    std::string truth_;
    std::string style_;
};

} // namespace
} // namespace sheets

void read_ods(Archive& archive, Reading& reading)
{
    auto styles = sheets::OdsStyles{};
    auto common = sheets::StyleListener{styles};
    if (archive.has("styles.xml")) stream_xml(archive, "styles.xml", reading, common);
    if (reading.refused()) return;
    auto content = sheets::ContentListener{styles, reading};
    if (!stream_xml(archive, "content.xml", reading, content)) reading.refuse("document-damaged", "content.xml");
}

} // namespace vekha::documents
