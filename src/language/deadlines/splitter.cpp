#include "language/deadlines/splitter.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{
namespace
{

bool is_letter(const Letter& letter)
{
    return letter.glyph == Glyph::Cyrillic || letter.glyph == Glyph::Latin;
}

/// The digit that a scanner printed as this letter; 0 where none.
char digit_twin(const Letter& letter)
{
    if (letter.small == U'о' || letter.small == U'o') return '0';
    if (letter.small == U'з') return '3';
    if (letter.small == U'l' || letter.small == U'i') return '1';
    return 0;
}

/// Follows the letters of a wording and gives its tokens one by one.
class Splitter
{
public:
    Splitter(const std::vector<Letter>& letters, std::string& folded, std::vector<Token>& list)
        : letters_(letters), folded_(folded), list_(list)
    {
    }

    void split()
    {
        while (at_ < letters_.size()) {
            const Letter& letter = letters_[at_];
            if (letter.glyph == Glyph::Space || letter.glyph == Glyph::LineEnd || letter.glyph == Glyph::Quote) {
                gap_ = true;
                line_ = line_ || letter.glyph == Glyph::LineEnd;
                ++at_;
            } else if (letter.glyph == Glyph::Digit || begins_misread_number()) {
                take_number();
            } else if (is_letter(letter)) {
                take_word();
            } else {
                take_mark();
            }
        }
    }

private:
    [[nodiscard]] bool digit_at(std::size_t at) const
    {
        return at < letters_.size() && letters_[at].glyph == Glyph::Digit;
    }
    [[nodiscard]] bool letter_at(std::size_t at) const { return at < letters_.size() && is_letter(letters_[at]); }

    /// «З1 мая», «l5 мая», «О1.09»: a letter that stands alone before a digit.
    [[nodiscard]] bool begins_misread_number() const
    {
        return digit_twin(letters_[at_]) != 0 && digit_at(at_ + 1) && (at_ == 0 || !letter_at(at_ - 1)) &&
               !(letters_[at_].small == U'i' && digit_at(at_ + 2));
    }

    /// «2О21», «2O мая»: a letter among or right after digits.
    [[nodiscard]] bool misread_digit_here(std::size_t taken) const
    {
        if (taken == 0 || at_ >= letters_.size() || digit_twin(letters_[at_]) == 0) return false;
        if (digit_at(at_ + 1)) return true;
        return digit_twin(letters_[at_]) == '0' && taken == 1 && !letter_at(at_ + 1) &&
               letters_[at_ - 1].small >= U'1' && letters_[at_ - 1].small <= U'3' && at_ + 1 < letters_.size();
    }

    Token& start(Kind kind)
    {
        Token& token = list_.emplace_back();
        token.kind = kind;
        token.gap = gap_;
        token.line = line_;
        token.offset = letters_[at_].offset;
        gap_ = line_ = false;
        return token;
    }

    void finish(Token& token) const
    {
        const Letter& last = letters_[at_ - 1];
        token.length = last.offset + last.length - token.offset;
    }

    void take_number()
    {
        Token& token = start(Kind::Number);
        std::size_t taken = 0;
        while (at_ < letters_.size() && (digit_at(at_) || misread_digit_here(taken) || taken == 0)) {
            const char digit = digit_at(at_) ? static_cast<char>(letters_[at_].small) : digit_twin(letters_[at_]);
            token.guessed = token.guessed || !digit_at(at_);
            if (taken < 9) token.number = token.number * 10 + (digit - '0');
            ++taken;
            ++at_;
        }
        token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(taken, 99));
        finish(token);
    }

    void take_mark()
    {
        Token& token = start(Kind::Mark);
        constexpr std::string_view known = ".,;:-/()#+%?";
        const char32_t sign = letters_[at_].small;
        token.mark = sign < 0x80 && known.find(static_cast<char>(sign)) != std::string_view::npos
                         ? static_cast<char>(sign)
                         : '?';
        ++at_;
        finish(token);
    }

    void take_word()
    {
        std::size_t end = at_;
        bool any_latin = false;
        bool any_cyrillic = false;
        bool all_twins = true;
        for (; letter_at(end); ++end) {
            any_latin = any_latin || letters_[end].glyph == Glyph::Latin;
            any_cyrillic = any_cyrillic || letters_[end].glyph == Glyph::Cyrillic;
            all_twins = all_twins && letters_[end].as_cyrillic != 0;
        }
        const std::size_t numeral = any_latin && any_cyrillic ? numeral_before_word(end) : at_;
        if (numeral > at_ && !all_twins) end = numeral;
        Token& token = start(Kind::Word);
        token.text = fold(end, /*as_cyrillic=*/false);
        token.roman = roman_value(token.text);
        if (any_latin && all_twins) {
            const auto twin = fold(end, /*as_cyrillic=*/true);
            if (any_cyrillic || meaning_of(twin).sense != Sense::None) token.text = twin;
        }
        at_ = end;
        finish(token);
    }

    /// Where «IVквартал» parts: after the Latin letters of a numeral; the word's begin where there is none.
    [[nodiscard]] std::size_t numeral_before_word(std::size_t end) const
    {
        std::size_t at = at_;
        while (at < end && letters_[at].glyph == Glyph::Latin &&
               (letters_[at].small == U'i' || letters_[at].small == U'v' || letters_[at].small == U'x' ||
                letters_[at].small == U'l'))
            ++at;
        return at;
    }

    std::string_view fold(std::size_t end, bool as_cyrillic)
    {
        const std::size_t begin = folded_.size();
        for (std::size_t i = at_; i < end; ++i)
            append_utf8(folded_, as_cyrillic ? letters_[i].as_cyrillic : letters_[i].small);
        return std::string_view(folded_).substr(begin);
    }

    static std::uint8_t roman_value(std::string_view word);

    const std::vector<Letter>& letters_;
    std::string& folded_;
    std::vector<Token>& list_;
    std::size_t at_ = 0;
    bool gap_ = false;
    bool line_ = false;
};

/// Latin or Cyrillic letters in the shape of I to XII; «П» is two strokes, «Ш» three.
std::uint8_t Splitter::roman_value(std::string_view word)
{
    std::array<char, 8> strokes{};
    std::size_t count = 0;
    const auto add = [&](std::string_view more) {
        for (const char c : more)
            if (count < strokes.size()) strokes[count++] = c;
    };
    for (std::size_t i = 0; i < word.size() && count < strokes.size();) {
        const bool wide = static_cast<unsigned char>(word[i]) >= 0x80;
        const auto sign = word.substr(i, wide ? 2 : 1);
        if (sign == "i" || sign == "l")
            add("i");
        else if (sign == "v" || sign == "у")
            add("v");
        else if (sign == "x" || sign == "х")
            add("x");
        else if (sign == "п")
            add("ii");
        else if (sign == "ш")
            add("iii");
        else
            return 0;
        i += sign.size();
    }
    constexpr std::array<std::string_view, 13> values{"",    "i",    "ii", "iii", "iv", "v",  "vi",
                                                      "vii", "viii", "ix", "x",   "xi", "xii"};
    const auto found = std::find(values.begin() + 1, values.end(), std::string_view(strokes.data(), count));
    return found == values.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - values.begin());
}

} // namespace

void split_letters(const std::vector<Letter>& letters, std::string& folded, std::vector<Token>& list)
{
    Splitter(letters, folded, list).split();
}

} // namespace vekha::language::deadlines
