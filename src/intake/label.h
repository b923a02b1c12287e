#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// The number before a heading or in the first cell of a row: «II.», «1.2.3», «Раздел 5».
struct Label {
    enum class Kind { None, Roman, Dotted };

    Kind kind = Kind::None;
    std::vector<int> parts; ///< one for a Roman number, at least one for a dotted one
    std::string printed;    ///< as the path shows it: «II», «1.2.3»

    [[nodiscard]] bool none() const { return kind == Kind::None; }
    [[nodiscard]] std::size_t depth() const { return parts.size(); }
    [[nodiscard]] bool follows(const Label& other) const;  ///< same kind and depth, last part greater by one
    [[nodiscard]] bool is_under(const Label& other) const; ///< other's parts are a beginning of its own
    friend bool operator==(const Label&, const Label&) = default;
};

[[nodiscard]] Label dotted_label(std::vector<int> parts);

/// A label alone, as the cell «№» holds it: «1», «1.1.», «6..8», «II.», «4)». Kind None for anything else.
[[nodiscard]] Label read_label(std::string_view cell);

struct LabelledText {
    Label label;
    std::string rest; ///< the text without its label; the whole text where there is none
};

/// A label that begins a text: «1.2 Действия …», «II. План …», «Раздел 5. План …». «II квартал», «3 февраля» and «2021
/// год» have none.
[[nodiscard]] LabelledText split_label(std::string_view text);

} // namespace vekha::intake
