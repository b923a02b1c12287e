#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// The text on one line: every run of white space becomes one space, ends are trimmed.
[[nodiscard]] std::string one_line(std::string_view text);

/// For comparison only: one line, lower case, ё as е, quotes and dashes of one kind, Latin letters that a scan put into
/// a Russian word as the Russian ones they look like.
[[nodiscard]] std::string fold(std::string_view text);

/// The words of a folded text: runs of letters and digits, `№` and `%` on their own.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// Joins two halves of one cell that a page break tore; a word broken by a hyphen is healed.
[[nodiscard]] std::string join_halves(std::string_view first, std::string_view second);

/// The lines of one cell as one line; words broken by a hyphen at a line's end are healed.
[[nodiscard]] std::string join_lines(std::string_view text);

/// The first letter, past quotes and brackets, is a small one (a digit is no letter).
[[nodiscard]] bool starts_lower(std::string_view text);
[[nodiscard]] bool starts_upper(std::string_view text);

/// Ends with a full stop, a closing mark or a bracket: nothing more is expected.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Brackets and quotes opened and not closed (positive), or closed and not opened (negative).
[[nodiscard]] int open_marks(std::string_view text);

/// Share of capital letters among the letters, 0..1.
[[nodiscard]] double capital_share(std::string_view text);

/// How many letters of a text are Russian, of another Cyrillic alphabet, or of neither.
struct LetterCounts {
    std::size_t russian = 0;
    std::size_t other_cyrillic = 0;
    std::size_t other = 0;

    [[nodiscard]] std::size_t all() const { return russian + other_cyrillic + other; }
};

void count_letters(std::string_view text, LetterCounts& counts);

[[nodiscard]] bool has_letters(std::string_view text);

/// Number of characters, not bytes.
[[nodiscard]] std::size_t length_of(std::string_view text);

/// At most `limit` characters, cut at a word.
[[nodiscard]] std::string cut_at_word(std::string_view text, std::size_t limit);

/// Web addresses printed in a text, in order.
[[nodiscard]] std::vector<std::string> links_in(std::string_view text);

/// True when a folded word begins with one of the stems.
[[nodiscard]] bool has_stem(std::string_view word, const std::vector<std::string_view>& stems);

} // namespace vekha::intake
