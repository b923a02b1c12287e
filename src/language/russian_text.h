#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::language
{

/// Number: digits with an optional decimal part. Code: dotted, timed or slashed digits («01.09.2021», «42/1»,
/// «24-24-24»).
enum class TokenKind { Word, Number, Code, Mark };

inline constexpr std::size_t no_token = static_cast<std::size_t>(-1);

/// A word, a number or one mark of a wording.
///
/// `folded` is what rules compare: lower case, ё as е, every dash as "-", opening quotes as "«" and closing ones as
/// "»", Latin letters that look Cyrillic replaced in words that mix both.
struct Token {
    TokenKind kind = TokenKind::Mark;
    std::string text;
    std::string folded;
    std::size_t offset = 0; ///< bytes from the beginning of the wording
    std::size_t length = 0; ///< bytes in the wording
    bool spaced = false;    ///< white space or the beginning stands before it
    bool on_new_line = false;
    int letters = 0;
    int capitals = 0;
    bool starts_capital = false;
    double number = 0;                ///< of a Number
    std::size_t partner = no_token;   ///< of a quote or bracket: the index of its other half
    std::size_t quoted_by = no_token; ///< the index of the opening quote around it
};

/// Whether «3,15» is one number (wordings of results) or two (lists of schools).
enum class DecimalComma { Reads, Separates };

/// Cuts a wording into tokens. Broken UTF-8 becomes marks U+FFFD; never fails.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view wording, DecimalComma comma);

/// Lower case, ё as е; other characters as they are.
[[nodiscard]] std::string folded(std::string_view text);

/// «ИМЦ», «ЦТРиГО», «НТГО»: at least two capitals and hardly anything else.
[[nodiscard]] bool is_abbreviation(const Token& token);

[[nodiscard]] bool is_word(const std::vector<Token>& tokens, std::size_t at, std::string_view word);
[[nodiscard]] bool is_one_of(const Token& token, std::initializer_list<std::string_view> words);
[[nodiscard]] bool has_stem(const Token& token, std::initializer_list<std::string_view> stems);
[[nodiscard]] bool has_ending(const Token& token, std::initializer_list<std::string_view> endings);

/// Whether the words stand from `at` on, one token each.
[[nodiscard]] bool stand_at(const std::vector<Token>& tokens, std::size_t at,
                            std::initializer_list<std::string_view> words);

/// The tokens from `begin` to `end` as printed, white space runs made one space.
[[nodiscard]] std::string printed(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

} // namespace vekha::language
