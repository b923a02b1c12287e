#include "documents/text/text_reader.h"

#include "documents/plain_text.h"
#include "documents/table_layout.h"
#include "documents/text/lines.h"
#include "documents/text/printed_rows.h"

namespace vekha::documents
{
namespace
{

class TextDocument
{
public:
    explicit TextDocument(Reading& reading) : reading_(reading) {}

    void add(const PrintedItem& item)
    {
        if (item.kind == PrintedItem::Kind::Row) return add_row(item);
        finish_table();
        const auto text = cleaned(item.cells.front(), item);
        if (text.empty() || !reading_.take_text(text.size())) return;
        auto paragraph = Paragraph{};
        paragraph.text = text;
        paragraph.place = {item.page, 0, 0, 0, item.line};
        reading_.document.blocks.emplace_back(std::move(paragraph));
    }

    void finish_table()
    {
        if (table_.rows.empty()) return;
        if (lay_out(table_, ++tables_, reading_)) reading_.document.blocks.emplace_back(std::move(table_));
        table_ = {};
    }

private:
    std::string cleaned(std::string_view text, const PrintedItem& item)
    {
        auto unmarked = without_markup(text);
        const auto place = Place{item.page, 0, 0, 0, item.line};
        if (!unmarked.first_mark.empty()) reading_.note_once("markup-leftover", unmarked.first_mark, place);
        return std::string{trimmed(plain(unmarked.text))};
    }

    void add_row(const PrintedItem& item)
    {
        auto row = Row{};
        row.place.page = item.page;
        if (!reading_.take_cells(item.cells.size())) return;
        for (const auto& printed : item.cells) {
            auto cell = Cell{};
            cell.text = cell_text(cleaned(printed, item));
            if (!reading_.take_text(cell.text.size())) return;
            row.cells.push_back(std::move(cell));
        }
        table_.rows.push_back(std::move(row));
    }

    Reading& reading_;
    Table table_;
    int tables_ = 0;
};

} // namespace

void read_text(std::string_view utf8, Reading& reading)
{
    auto document = TextDocument{reading};
    for (const auto& item : printed_items(lines_of(utf8))) {
        if (reading.refused()) return;
        document.add(item);
    }
    document.finish_table();
}

} // namespace vekha::documents
