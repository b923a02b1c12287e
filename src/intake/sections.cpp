#include "intake/sections.h"

#include "intake/text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace vekha::intake
{

namespace
{

constexpr auto longest_label = std::size_t{150};

std::string shown_label(const Heading& heading)
{
    if (!heading.label.none()) {
        return heading.label.printed;
    }
    auto words = cut_at_word(heading.title, longest_label);
    std::replace(words.begin(), words.end(), '/', '-');
    while (!words.empty() && (words.back() == '.' || words.back() == ':')) {
        words.pop_back();
    }
    return words;
}

} // namespace

SectionTree::Index SectionTree::add_table(const Heading& heading)
{
    stack_.clear();
    floor_ = 0;
    const auto index = push(heading, 0);
    floor_ = 1;
    return index;
}

void SectionTree::close_table()
{
    stack_.clear();
    floor_ = 0;
    rows_since_heading_ = false;
}

SectionTree::Index SectionTree::add(const Heading& heading)
{
    auto level = std::size_t{0};
    switch (heading.label.kind) {
    case Label::Kind::Dotted:
        level = level_of_dotted(heading);
        break;
    case Label::Kind::Roman:
        level = level_of_roman(heading);
        break;
    case Label::Kind::None:
        level = level_of_words(heading);
        break;
    }
    return push(heading, std::max(level, floor_));
}

std::size_t SectionTree::level_of_dotted(const Heading& heading) const
{
    const auto& label = heading.label;
    for (auto level = stack_.size(); level-- > floor_;) {
        if (label.is_under(open(level).label)) {
            return level + 1;
        }
    }
    for (auto level = stack_.size(); level-- > floor_;) {
        if (label.follows(open(level).label)) {
            return level;
        }
    }
    const auto alike = [&](std::size_t level) {
        return open(level).label.kind == Label::Kind::Dotted && open(level).label.depth() == label.depth();
    };
    // «1.» right under another heading opens a level of its own; after rows it starts a numbering over.
    if (label.parts.back() == 1 && !rows_since_heading_) {
        return stack_.size();
    }
    for (auto level = stack_.size(); level-- > floor_;) {
        if (alike(level)) {
            return level;
        }
    }
    for (auto level = floor_; level < stack_.size(); ++level) {
        const auto& other = open(level).label;
        if (other.kind == Label::Kind::Dotted && other.depth() > label.depth()) {
            return level;
        }
    }
    // Numbers stand under Roman numbers, directions and words.
    return stack_.size();
}

std::size_t SectionTree::level_of_roman(const Heading& heading)
{
    for (auto level = floor_; level < stack_.size(); ++level) {
        if (open(level).label.kind == Label::Kind::Roman) {
            return level;
        }
    }
    if (stack_.size() > floor_) {
        auto& first = nodes_[stack_[floor_]];
        const auto outer = first.label.kind == Label::Kind::Dotted && first.label.depth() == 1;
        if (outer && first.label.parts[0] + 1 == heading.label.parts[0]) {
            // A scan printed «1.» for «I.»: the next heading of its level is «II.».
            first.label = {Label::Kind::Roman, first.label.parts,
                           first.label.parts[0] == 1 ? "I" : first.label.printed};
            first.shown = first.label.printed;
            return floor_;
        }
    }
    return floor_;
}

std::size_t SectionTree::level_of_words(const Heading& heading) const
{
    for (auto level = floor_; level < stack_.size(); ++level) {
        if (open(level).label.none() && open(level).style == heading.style) {
            return level;
        }
    }
    if (heading.style.group) {
        return floor_;
    }
    for (auto level = floor_; level < stack_.size(); ++level) {
        const auto& other = open(level);
        const auto weaker = other.label.none() && !heading.style.term &&
                            (other.style.term || (heading.style.capitals && !other.style.capitals));
        if (weaker) {
            return level;
        }
    }
    if (!rows_since_heading_ || heading.style.term) {
        return stack_.size();
    }
    return stack_.size() > floor_ && open(stack_.size() - 1).label.none() ? stack_.size() - 1 : floor_;
}

SectionTree::Index SectionTree::push(const Heading& heading, std::size_t level)
{
    stack_.resize(std::min(level, stack_.size()));
    const auto parent = stack_.empty() ? std::nullopt : std::optional{stack_.back()};
    nodes_.push_back({heading.label, shown_label(heading), heading.title, heading.style, parent, heading.place});
    stack_.push_back(nodes_.size() - 1);
    rows_since_heading_ = false;
    return stack_.back();
}

Label SectionTree::next_part() const
{
    const auto parted = [](const Label& label) { return label.kind == Label::Kind::Dotted && label.depth() == 1; };
    if (stack_.size() < 2 || !parted(open(0).label) || !parted(open(1).label)) {
        return {};
    }
    return dotted_label({open(0).label.parts[0] + 1});
}

std::optional<SectionTree::Index> SectionTree::current() const
{
    return stack_.empty() ? std::nullopt : std::optional{stack_.back()};
}

std::string SectionTree::path_of(Index section) const
{
    const auto& node = nodes_[section];
    return node.parent ? path_of(*node.parent) + '/' + node.shown : node.shown;
}

std::vector<domain::Section> SectionTree::sections() const
{
    auto result = std::vector<domain::Section>{};
    auto seen = std::set<std::string>{};
    for (Index i = 0; i < nodes_.size(); ++i) {
        auto path = path_of(i);
        if (seen.insert(path).second) {
            result.push_back({std::move(path), nodes_[i].title.empty() ? nodes_[i].shown : nodes_[i].title,
                              place_of(nodes_[i].place)});
        }
    }
    return result;
}

domain::Place place_of(const documents::Place& place)
{
    const auto told = [](int number) { return number > 0 ? std::optional{number} : std::nullopt; };
    return {told(place.page), told(place.table), told(place.row), told(place.column), told(place.paragraph)};
}

} // namespace vekha::intake
