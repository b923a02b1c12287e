#include "documents/sheets/xlsx_reader.h"

#include "documents/plain_text.h"
#include "documents/relationships.h"
#include "documents/sheets/number_format.h"
#include "documents/sheets/sheet_grid.h"
#include "documents/sheets/workbook.h"
#include "documents/table_layout.h"
#include "documents/xml.h"
#include "documents/xml_stream.h"

#include <charconv>
#include <unordered_map>

namespace vekha::documents
{
namespace sheets
{
namespace
{

struct CellName {
    long row = 0;
    long column = 0;
};

/// "B12" is row 12, column 2; zeros where it is no name of a cell. Dollars of absolute references are passed over.
CellName cell_name(std::string_view name)
{
    auto place = CellName{};
    for (const auto c : name) {
        if (c >= 'A' && c <= 'Z' && place.row == 0) place.column = place.column * 26 + (c - 'A' + 1);
        if (c >= '0' && c <= '9') place.row = place.row * 10 + (c - '0');
        if (place.column > most_columns || place.row > most_rows) return {};
    }
    return place;
}

class SheetListener : public XmlListener
{
public:
    SheetListener(const Workbook& workbook, const std::unordered_map<std::string, std::string>& addresses,
                  SheetGrid& grid, Reading& reading)
        : workbook_(workbook), addresses_(addresses), grid_(grid), reading_(reading)
    {
    }

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        const auto local = local_name(name);
        in_value_ = local == "v" || (local == "t" && phonetic_ == 0 && in_inline_);
        if (local == "row") {
            row_ = attributes.number("r", row_ + 1);
            column_ = 0;
        } else if (local == "c") {
            begin_cell(attributes);
        } else if (local == "is") {
            in_inline_ = true;
        } else if (local == "rPh") {
            ++phonetic_;
        } else if (local == "mergeCell") {
            add_merge(attributes.get("ref"));
        } else if (local == "hyperlink") {
            add_link(attributes);
        }
    }

    void end(std::string_view name) override
    {
        const auto local = local_name(name);
        in_value_ = false;
        if (local == "is") in_inline_ = false;
        if (local == "rPh") --phonetic_;
        if (local == "c") finish_cell();
    }

    void text(std::string_view words) override
    {
        if (in_value_) value_ += words;
    }

private:
    void begin_cell(const XmlAttributes& attributes)
    {
        const auto reference = attributes.get("r");
        const auto place = cell_name(reference);
        ++column_;
        if (place.row > 0 && place.column > 0) {
            row_ = place.row;
            column_ = place.column;
        }
        type_ = attributes.get("t");
        style_ = static_cast<std::size_t>(std::max(attributes.number("s", 0), 0L));
        value_.clear();
    }

    void finish_cell()
    {
        if (value_.empty()) return;
        auto cell = Cell{};
        cell.text = cell_text(plain(shown_value()));
        cell.bold = style_ < workbook_.styles.size() && workbook_.styles[style_].bold && !cell.text.empty();
        grid_.put(row_, column_, std::move(cell));
        value_.clear();
    }

    std::string shown_value()
    {
        if (type_ == "s") {
            auto index = std::size_t{0};
            const auto [stop, failure] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
            if (failure == std::errc{} && index < workbook_.strings.size()) return workbook_.strings[index];
            reading_.refuse("document-damaged", "shared string " + value_.substr(0, 20));
            return {};
        }
        if (type_ == "inlineStr" || type_ == "str") return unescaped(value_);
        if (type_ == "b") return value_ == "0" || value_ == "false" ? "ЛОЖЬ" : "ИСТИНА";
        if (type_ == "d") return shown_iso_date(value_);
        if (type_ == "e") return value_;
        auto number = 0.0;
        const auto [stop, failure] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (failure != std::errc{}) return value_;
        const auto format = style_ < workbook_.styles.size() ? std::string_view{workbook_.styles[style_].format}
                                                             : std::string_view{"General"};
        return shown_number(number, format, workbook_.epoch_1904);
    }

    void add_merge(std::string_view range)
    {
        const auto colon = range.find(':');
        if (colon == std::string_view::npos) return;
        const auto from = cell_name(range.substr(0, colon));
        const auto to = cell_name(range.substr(colon + 1));
        grid_.merge(from.row, from.column, to.row - from.row + 1, to.column - from.column + 1);
    }

    void add_link(const XmlAttributes& attributes)
    {
        const auto address = addresses_.find(std::string{attributes.get_prefixed("id")});
        const auto range = attributes.get("ref");
        const auto place = cell_name(range.substr(0, range.find(':')));
        if (address != addresses_.end()) grid_.link(place.row, place.column, address->second);
    }

    const Workbook& workbook_;
    const std::unordered_map<std::string, std::string>& addresses_;
    SheetGrid& grid_;
    Reading& reading_;
    long row_ = 0;
    long column_ = 0;
    std::string type_;
    std::size_t style_ = 0;
    std::string value_;
    bool in_value_ = false;
    bool in_inline_ = false;
    int phonetic_ = 0;
};

Table read_sheet(const Workbook& workbook, const Workbook::Sheet& sheet, Archive& archive, Reading& reading)
{
    auto addresses = std::unordered_map<std::string, std::string>{};
    for (const auto& relationship : relationships_of(sheet.part, archive, reading)) {
        if (relationship.kind == "hyperlink") addresses.emplace(relationship.id, relationship.target);
    }
    auto grid = SheetGrid{reading};
    auto listener = SheetListener{workbook, addresses, grid, reading};
    if (!stream_xml(archive, sheet.part, reading, listener)) reading.refuse("document-damaged", sheet.part);
    return grid.finish(sheet.name);
}

} // namespace
} // namespace sheets

void read_xlsx(Archive& archive, Reading& reading)
{
    const auto workbook = sheets::read_workbook(archive, reading);
    auto number = 0;
    for (const auto& sheet : workbook.sheets) {
        if (reading.refused()) return;
        if (sheet.hidden) {
            reading.note("sheet-hidden", sheet.name);
            continue;
        }
        auto table = sheets::read_sheet(workbook, sheet, archive, reading);
        if (reading.refused() || table.rows.empty()) continue;
        if (lay_out(table, ++number, reading)) reading.document.blocks.emplace_back(std::move(table));
    }
}

} // namespace vekha::documents
