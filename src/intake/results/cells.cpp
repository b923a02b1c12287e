#include "intake/results/cells.h"

#include <cstring>

namespace vekha::intake
{

CellCutter::Cut CellCutter::cut(std::string_view line)
{
    size_ = 0;
    if (!line.empty() && std::memchr(line.data(), '"', line.size()) != nullptr) return cut_quoted(line);
    const auto* begin = line.data();
    const auto* const end = begin + line.size();
    for (const auto* at = begin;; ++at) {
        if (at != end && *at != separator_) continue;
        if (size_ == most_cells) return Cut::TooManyCells;
        cells_[size_++] = without_blanks({begin, static_cast<std::size_t>(at - begin)});
        if (at == end) return Cut::Whole;
        begin = at + 1;
    }
}

/// @param rest  begins after the opening quote; what is left begins after the closing one, or has no data at all
std::string_view CellCutter::take_quoted(std::string_view& rest)
{
    const auto begin = unquoted_.size();
    while (true) {
        const auto quote = rest.find('"');
        if (quote == std::string_view::npos) {
            rest = {};
            return {};
        }
        unquoted_ += rest.substr(0, quote);
        rest.remove_prefix(quote + 1);
        if (!rest.starts_with('"')) return without_blanks(std::string_view{unquoted_}.substr(begin));
        unquoted_ += '"';
        rest.remove_prefix(1);
    }
}

CellCutter::Cut CellCutter::cut_quoted(std::string_view line)
{
    unquoted_.clear();
    unquoted_.reserve(line.size()); // cells are views of it: it must not move
    auto rest = line;
    while (true) {
        if (size_ == most_cells) return Cut::TooManyCells;
        const auto blanks = rest.find_first_not_of(separator_ == '\t' ? " " : " \t");
        if (blanks != std::string_view::npos && rest[blanks] == '"') {
            rest.remove_prefix(blanks + 1);
            cells_[size_++] = take_quoted(rest);
            if (rest.data() == nullptr) return Cut::QuoteUnclosed;
            const auto end = rest.find(separator_);
            if (!without_blanks(rest.substr(0, end)).empty()) return Cut::QuoteUnclosed;
            if (end == std::string_view::npos) return Cut::Whole;
            rest.remove_prefix(end + 1);
            continue;
        }
        const auto end = rest.find(separator_);
        cells_[size_++] = without_blanks(rest.substr(0, end));
        if (end == std::string_view::npos) return Cut::Whole;
        rest.remove_prefix(end + 1);
    }
}

} // namespace vekha::intake
