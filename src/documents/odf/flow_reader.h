#pragma once

#include "documents/flow.h"
#include "documents/odf/styles.h"
#include "documents/reading.h"

#include <pugixml.hpp>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::documents::odf
{

/// Reads paragraphs, lists and tables of one story of an OpenDocument text: its body, a cell, a note.
class FlowReader
{
public:
    FlowReader(Styles& styles, Reading& reading) : styles_(styles), reading_(reading) {}

    /// Everything in `container`, empty paragraphs included.
    [[nodiscard]] std::vector<Block> read(pugi::xml_node container);

    void count_pages() { page_ = 1; }

    /// Bodies of the notes met so far, in order.
    [[nodiscard]] const std::vector<pugi::xml_node>& notes() const { return notes_; }

private:
    struct Running {
        RunningText text;
        bool bold = false;
        bool hidden = false;
        bool after_space = true; ///< white space in a row is one space, at the start none (OpenDocument 1.3, 3: 6.1.2)
        std::vector<pugi::xml_node> boxes;
        int page = 0;
    };
    /// Where in a list a paragraph stands.
    struct Item {
        const ListStyle* style = nullptr;
        std::size_t counter = 0;
        int level = 0;
        std::optional<long> set_to;
        bool labelled = false; ///< its first paragraph has been numbered
        bool header = false;
    };

    void read_blocks(pugi::xml_node container, std::vector<Block>& blocks, Item* item);
    void read_block(pugi::xml_node node, std::vector<Block>& blocks, Item* item);
    void read_paragraph(pugi::xml_node node, std::vector<Block>& blocks, Item* item);
    std::string label_of(pugi::xml_node node, const Style& style, Item* item);
    void read_list(pugi::xml_node node, std::vector<Block>& blocks, const Item* parent);
    std::size_t counter_of(pugi::xml_node node, const std::string& style_name);

    void read_inline(pugi::xml_node node, Running& running);
    void read_element(pugi::xml_node node, Running& running);
    void add_text(std::string_view words, Running& running);
    void add_mark(std::string_view sign, int times, Running& running);

    std::optional<Table> read_table(pugi::xml_node node);
    void add_widths(pugi::xml_node node, std::vector<double>& widths);
    bool read_rows(pugi::xml_node node, Table& table, bool header);
    bool read_row(pugi::xml_node node, Table& table, bool header);
    bool read_cell(pugi::xml_node node, Row& row);

    Styles& styles_;
    Reading& reading_;
    std::vector<ListCounter> counters_{ListCounter{}}; ///< the first is of the headings
    std::unordered_map<std::string, std::size_t> counter_by_list_;
    std::unordered_map<std::string, std::size_t> counter_by_style_;
    std::vector<pugi::xml_node> notes_;
    int page_ = 0;
};

} // namespace vekha::documents::odf
