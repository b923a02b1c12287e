#pragma once

#include "documents/docx/styles.h"
#include "documents/list_number.h"

#include <pugixml.hpp>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace vekha::documents::docx
{

/// The automatic numbers of lists, word/numbering.xml: each call of `next` counts one paragraph.
class Numbering
{
public:
    static constexpr int levels = 9;

    Numbering() = default;
    Numbering(const pugi::xml_document& tree, const Styles& styles);

    /// What is printed before a paragraph of this list and level, with the space that parts them; "" outside a list.
    ///
    /// `style_id` finds the level of a list that a paragraph has from its style.
    [[nodiscard]] std::string next(const ListReference& reference, std::string_view style_id);

private:
    struct Level {
        long start = 1;
        NumberStyle style = NumberStyle::Decimal;
        bool bullet = false;
        bool all_decimal = false;
        bool defined = false;
        int restarts_after = -1; ///< level, 1-based; 0 never, -1 after any level above
        std::string pattern;
        std::string separator = " ";
        std::string paragraph_style;
    };
    using Levels = std::array<Level, levels>;
    struct List {
        int counter = 0; ///< lists of one abstract definition count on together
        Levels definition;
        std::array<std::optional<long>, levels> start_override;
    };
    struct Counter {
        std::array<std::optional<long>, levels> value;
    };

    static void read_level(Level& level, pugi::xml_node node);
    static void read_levels(Levels& definition, pugi::xml_node parent);
    void advance(Counter& counter, const List& list, int list_id, int at);
    static std::string printed(const List& list, const Counter& counter, int at);

    std::map<int, List> lists_;
    std::map<int, Counter> counters_;
    std::set<std::pair<int, int>> started_; ///< (list, level) whose override was used
};

} // namespace vekha::documents::docx
