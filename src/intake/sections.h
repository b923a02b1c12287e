#pragma once

#include "domain/plan.h"
#include "intake/items.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vekha::intake
{

/// The headings of a plan as a tree; levels are told by labels, by the way they are printed and by what follows what.
class SectionTree
{
public:
    using Index = std::size_t;

    /// A heading of a whole table: outermost, all headings below it are its own.
    Index add_table(const Heading& heading);
    Index add(const Heading& heading);
    /// An activity stands in the section added last; its label may correct the section's.
    void note_activity() { rows_since_heading_ = true; }
    /// Leaves the sections of one table for the next one, that has no heading of its own.
    void close_table();

    /// «3» after a part «2» that had numbered sections of its own: what the next part without a heading is called.
    [[nodiscard]] Label next_part() const;

    /// The section added last; nullopt before the first.
    [[nodiscard]] std::optional<Index> current() const;
    [[nodiscard]] std::string path_of(Index section) const;
    [[nodiscard]] std::vector<domain::Section> sections() const;
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    struct Node {
        Label label;
        std::string shown; ///< its part of the path
        std::string title;
        HeadingStyle style;
        std::optional<Index> parent;
        documents::Place place;
    };

    [[nodiscard]] std::size_t level_of_dotted(const Heading& heading) const;
    [[nodiscard]] std::size_t level_of_roman(const Heading& heading);
    [[nodiscard]] std::size_t level_of_words(const Heading& heading) const;
    Index push(const Heading& heading, std::size_t level);
    [[nodiscard]] const Node& open(std::size_t level) const { return nodes_[stack_[level]]; }

    std::vector<Node> nodes_;
    std::vector<Index> stack_; ///< the open section and those around it, outermost first
    std::size_t floor_ = 0;    ///< levels that belong to the table
    bool rows_since_heading_ = false;
};

/// The place as the domain keeps it: zeroes are absent.
[[nodiscard]] domain::Place place_of(const documents::Place& place);

} // namespace vekha::intake
