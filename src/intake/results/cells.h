#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace vekha::intake
{

/// Cuts lines of separated values into cells: quotes and doubled quotes are taken off, white space at both ends too. A
/// quoted cell ends on its line, so that a stray quote spoils one row and not the file.
class CellCutter
{
public:
    static constexpr std::size_t most_cells = 256;

    enum class Cut { Whole, QuoteUnclosed, TooManyCells };

    explicit CellCutter(char separator) : separator_{separator} {}

    /// The cells hold until the next call and as long as `line`.
    [[nodiscard]] Cut cut(std::string_view line);
    [[nodiscard]] std::span<const std::string_view> cells() const { return std::span{cells_}.first(size_); }

private:
    [[nodiscard]] Cut cut_quoted(std::string_view line);
    [[nodiscard]] std::string_view take_quoted(std::string_view& rest);

    char separator_;
    std::size_t size_ = 0;
    std::array<std::string_view, most_cells> cells_;
    std::string unquoted_; ///< of cells with doubled quotes
};

/// Without spaces and tabs at either end.
[[nodiscard]] inline std::string_view without_blanks(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

} // namespace vekha::intake
