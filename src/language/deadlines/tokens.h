#pragma once

#include "language/deadlines/sense.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::language::deadlines
{

enum class Kind : std::uint8_t { Number, Word, Mark, End };

/// A word, a number or a mark of a wording, with its place in the original bytes.
struct Token {
    Kind kind = Kind::End;
    bool gap = false;     ///< white space stands before it
    bool line = false;    ///< a line end stands before it
    bool guessed = false; ///< known only after forgiving a slip of the scanner
    char mark = 0;        ///< one of . , ; : - / ( ) # (for №) | or ? for any other sign
    std::uint8_t digits = 0;
    std::uint8_t roman = 0; ///< the value of a word that can be a Roman numeral
    int number = 0;
    Meaning meaning;
    std::string_view text; ///< of a word: small Cyrillic letters where it could be read so
    std::size_t offset = 0;
    std::size_t length = 0;

    [[nodiscard]] bool is(Sense sense) const { return kind == Kind::Word && meaning.sense == sense; }
    [[nodiscard]] bool is_mark(char sign) const { return kind == Kind::Mark && mark == sign; }
    /// Neither a word of time nor a numeral: most productions cannot begin here.
    [[nodiscard]] bool is_plain_word() const
    {
        return kind == Kind::Word && meaning.sense == Sense::None && roman == 0;
    }
    [[nodiscard]] bool starts(std::string_view stem) const { return kind == Kind::Word && text.starts_with(stem); }
    [[nodiscard]] bool says(std::string_view word) const { return kind == Kind::Word && text == word; }
};

/// The tokens of a wording. Reading past the last one gives an End token.
class Tokens
{
public:
    explicit Tokens(std::string_view wording);
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;

    [[nodiscard]] const Token& operator[](std::size_t at) const { return at < list_.size() ? list_[at] : end_; }
    [[nodiscard]] std::size_t size() const { return list_.size(); }

    /// The printed words of the tokens [from, to), white space made single and a word broken by a line end joined.
    [[nodiscard]] std::string printed(std::size_t from, std::size_t to) const;

private:
    void split();
    void give_meanings();
    void join_broken_words();
    void part_glued_words();
    std::string_view keep(std::string_view text);

    std::string_view wording_;
    std::string folded_; // never reallocated: tokens look into it
    std::vector<Token> list_;
    Token end_;
};

} // namespace vekha::language::deadlines
