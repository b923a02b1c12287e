#pragma once

#include "documents/archive.h"
#include "documents/docx/numbering.h"
#include "documents/docx/styles.h"
#include "documents/flow.h"
#include "documents/relationships.h"

#include <pugixml.hpp>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::documents::docx
{

/// The tables that the text of a document refers to.
struct Surroundings {
    Styles styles;
    Numbering numbering;
    std::unordered_map<std::string, std::string> links; ///< relationship id → address
};

/// Reads paragraphs and tables of one story of a document: its body, a cell, a note.
class FlowReader
{
public:
    FlowReader(Surroundings& surroundings, Reading& reading) : around_(surroundings), reading_(reading) {}

    /// Everything in `container`, empty paragraphs included.
    [[nodiscard]] std::vector<Block> read(pugi::xml_node container);

    /// Counts pages from here on; `rendered` says that Word left its own page marks, which count explicit breaks too.
    void count_pages(bool rendered);

    [[nodiscard]] const std::vector<std::string>& footnotes() const { return footnotes_; }
    [[nodiscard]] const std::vector<std::string>& endnotes() const { return endnotes_; }

private:
    struct Field {
        std::string code;
        bool in_result = false;
    };
    struct Running {
        RunningText text;
        const Style* style = nullptr;
        std::vector<pugi::xml_node> boxes; ///< contents of text boxes that hang on the paragraph
        int page = 0;                      ///< where its text begins
    };

    void read_block(pugi::xml_node node, std::vector<Block>& blocks);
    void read_paragraph(pugi::xml_node node, std::vector<Block>& blocks);
    Paragraph finished(pugi::xml_node properties, Running running, const std::string& number);
    std::string number_of(pugi::xml_node properties, const Style& style, std::string_view style_id);

    void read_inline(pugi::xml_node node, Running& running);
    void read_run(pugi::xml_node run, Running& running);
    void read_run_part(pugi::xml_node part, bool bold, Running& running);
    void read_break(pugi::xml_node part, bool bold, Running& running);
    void read_field_mark(std::string_view kind, Running& running);
    void add(Running& running, std::string_view words, bool bold);
    [[nodiscard]] bool in_field_code() const;
    void next_page(bool rendered_mark);

    std::optional<Table> read_table(pugi::xml_node node);
    bool read_row(pugi::xml_node node, Table& table, std::vector<int>& merge_owner);
    bool read_cell(pugi::xml_node node, Table& table, std::vector<int>& merge_owner, int row_page);

    Surroundings& around_;
    Reading& reading_;
    std::vector<Field> fields_;
    std::vector<std::string> footnotes_;
    std::vector<std::string> endnotes_;
    std::optional<Running> carried_; ///< text of a paragraph whose end mark was deleted
    int page_ = 0;
    bool rendered_ = false;
};

/// Calls `visit` for each child as it stands in the accepted text: wrappers (content controls, smart tags, insertions,
/// one branch of alternate content) are looked through, deletions passed over.
void for_each_accepted(pugi::xml_node parent, const std::function<void(pugi::xml_node)>& visit);

/// The branch of mc:AlternateContent that is read: the first choice, which is the newer form, else the fallback.
[[nodiscard]] pugi::xml_node chosen_branch(pugi::xml_node alternatives);

} // namespace vekha::documents::docx
