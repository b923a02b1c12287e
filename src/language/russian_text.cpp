#include "language/russian_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace vekha::language
{
namespace
{

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t code = replacement;
    std::size_t length = 1;
};

Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5 || at + length > text.size()) return {};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return {};
        code = (code << 6) | (byte(at + i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, length};
}

void append(std::string& out, char32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}
bool is_cyrillic(char32_t c)
{
    return (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451;
}
bool is_latin(char32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_letter(char32_t c)
{
    return is_cyrillic(c) || is_latin(c);
}
bool is_capital(char32_t c)
{
    return (c >= 0x410 && c <= 0x42F) || c == 0x401 || (c >= 'A' && c <= 'Z');
}
bool is_dash(char32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2011;
}
bool is_line_break(char32_t c)
{
    return c == '\n' || c == '\v' || c == 0x2028 || c == 0x2029;
}
bool is_space(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x3000 || c == 0xFEFF || is_line_break(c);
}

char32_t lower(char32_t c)
{
    if (c == 0x401 || c == 0x451) return 0x435;
    if (c >= 0x410 && c <= 0x42F) return c + 0x20;
    if (c >= 'A' && c <= 'Z') return c + 0x20;
    return c;
}

char32_t cyrillic_twin(char32_t c)
{
    static constexpr std::array<std::pair<char, char32_t>, 18> twins{{{'A', U'А'},
                                                                      {'B', U'В'},
                                                                      {'C', U'С'},
                                                                      {'E', U'Е'},
                                                                      {'H', U'Н'},
                                                                      {'K', U'К'},
                                                                      {'M', U'М'},
                                                                      {'O', U'О'},
                                                                      {'P', U'Р'},
                                                                      {'T', U'Т'},
                                                                      {'X', U'Х'},
                                                                      {'a', U'а'},
                                                                      {'c', U'с'},
                                                                      {'e', U'е'},
                                                                      {'o', U'о'},
                                                                      {'p', U'р'},
                                                                      {'x', U'х'},
                                                                      {'y', U'у'}}};
    for (const auto& [latin, twin] : twins)
        if (c == static_cast<char32_t>(latin)) return twin;
    return c;
}

struct Reader {
    std::string_view text;
    DecimalComma comma;
    std::size_t at = 0;

    [[nodiscard]] bool done() const { return at >= text.size(); }
    [[nodiscard]] Decoded peek(std::size_t ahead = 0) const
    {
        return at + ahead < text.size() ? decode(text, at + ahead) : Decoded{U'\0', 0};
    }
    [[nodiscard]] bool digit_at(std::size_t where) const
    {
        return where < text.size() && is_digit(static_cast<unsigned char>(text[where]));
    }

    Token word();
    Token number();
    Token mark();
};

Token Reader::word()
{
    Token token;
    token.kind = TokenKind::Word;
    token.offset = at;
    std::u32string letters;
    bool cyrillic = false;
    while (!done()) {
        const auto here = peek();
        const bool hyphen = is_dash(here.code) && !letters.empty() && is_letter(peek(here.length).code);
        if (!is_letter(here.code) && !hyphen && here.code != 0x301) break;
        if (here.code != 0x301) letters += hyphen ? U'-' : here.code;
        if (is_letter(here.code)) ++token.letters;
        if (is_capital(here.code)) ++token.capitals;
        cyrillic = cyrillic || is_cyrillic(here.code);
        at += here.length;
    }
    token.length = at - token.offset;
    token.text = std::string(text.substr(token.offset, token.length));
    token.starts_capital = !letters.empty() && is_capital(letters.front());
    for (const char32_t c : letters)
        append(token.folded, lower(cyrillic ? cyrillic_twin(c) : c));
    return token;
}

Token Reader::number()
{
    Token token;
    token.kind = TokenKind::Number;
    token.offset = at;
    std::string separators;
    while (digit_at(at)) {
        while (digit_at(at))
            ++at;
        if (done() || !digit_at(at + 1)) break;
        const char next = text[at];
        const bool joins = next == '.' || next == ':' || next == '/' || (next == ',' && comma == DecimalComma::Reads);
        if (!joins) break;
        separators += next;
        ++at;
    }
    token.length = at - token.offset;
    token.text = std::string(text.substr(token.offset, token.length));
    token.folded = token.text;
    const bool decimal = separators == "," || (separators == "." && token.text.front() != '0') ||
                         (separators == "." && token.text.size() > 1 && token.text[1] == '.');
    if (!separators.empty() && !decimal) {
        token.kind = TokenKind::Code;
        return token;
    }
    double fraction = 0;
    for (const char c : token.text) {
        if (c == ',' || c == '.') {
            fraction = 1;
        } else if (fraction > 0) {
            fraction /= 10;
            token.number += (c - '0') * fraction;
        } else {
            token.number = token.number * 10 + (c - '0');
        }
    }
    return token;
}

Token Reader::mark()
{
    Token token;
    const auto here = peek();
    token.offset = at;
    token.length = here.length;
    append(token.text, here.code);
    token.folded = token.text;
    if (is_dash(here.code)) token.folded = "-";
    at += here.length;
    return token;
}

bool is_quote(const Token& token)
{
    return token.kind == TokenKind::Mark &&
           is_one_of(token, {"«", "»", "\"", "“", "”", "„", "‟", "<", ">", "‹", "›", "″"}) && token.folded != "<" &&
           token.folded != ">";
}

/// Straight and curly quotes do not say which half they are: what stands before them does.
void turn_quotes(std::vector<Token>& tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto& token = tokens[i];
        if (!is_quote(token)) continue;
        if (token.folded == "«" || token.folded == "„" || token.folded == "‹") {
            token.folded = "«";
        } else if (token.folded == "»" || token.folded == "›") {
            token.folded = "»";
        } else {
            const bool after_opening = i > 0 && is_one_of(tokens[i - 1], {"(", "«", "["});
            token.folded = token.spaced || after_opening ? "«" : "»";
        }
    }
}

void pair_up(std::vector<Token>& tokens, std::string_view opening, std::string_view closing)
{
    std::vector<std::size_t> open;
    std::size_t last_closed = no_token;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].folded == opening) open.push_back(i);
        if (tokens[i].folded != closing || open.empty()) continue;
        tokens[open.back()].partner = i;
        tokens[i].partner = open.back();
        open.pop_back();
        last_closed = i;
    }
    // «Центр «Радуга»: one closing quote often serves both.
    if (opening != "«") return;
    for (const auto i : open)
        if (last_closed != no_token && i < last_closed && i + 60 > last_closed) tokens[i].partner = last_closed;
}

void mark_quoted(std::vector<Token>& tokens)
{
    std::size_t opener = no_token;
    std::size_t until = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (opener != no_token && i >= until) opener = no_token;
        if (opener != no_token) tokens[i].quoted_by = opener;
        if (opener == no_token && tokens[i].folded == "«" && tokens[i].partner != no_token) {
            opener = i;
            until = tokens[i].partner;
        }
    }
}

/// «24-24-24»: three groups of digits are a telephone or an account, not numbers.
void join_hyphenated_codes(std::vector<Token>& tokens)
{
    const auto joined = [&](std::size_t i) {
        return i + 2 < tokens.size() && tokens[i].kind == TokenKind::Number && tokens[i + 1].folded == "-" &&
               !tokens[i + 1].spaced && tokens[i + 2].kind == TokenKind::Number && !tokens[i + 2].spaced;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::size_t last = i;
        while (joined(last))
            last += 2;
        if (last >= i + 4)
            for (std::size_t k = i; k <= last; k += 2)
                tokens[k].kind = TokenKind::Code;
        i = last;
    }
}

} // namespace

std::vector<Token> tokens_of(std::string_view wording, DecimalComma comma)
{
    std::vector<Token> tokens;
    Reader reader{wording, comma};
    bool spaced = true;
    bool on_new_line = true;
    while (!reader.done()) {
        const auto here = reader.peek();
        if (is_space(here.code) || here.code == 0xAD) {
            spaced = spaced || here.code != 0xAD;
            on_new_line = on_new_line || is_line_break(here.code);
            reader.at += here.length;
            continue;
        }
        auto token = is_letter(here.code) ? reader.word() : is_digit(here.code) ? reader.number() : reader.mark();
        token.spaced = std::exchange(spaced, false);
        token.on_new_line = std::exchange(on_new_line, false);
        tokens.push_back(std::move(token));
    }
    turn_quotes(tokens);
    pair_up(tokens, "«", "»");
    pair_up(tokens, "(", ")");
    mark_quoted(tokens);
    join_hyphenated_codes(tokens);
    return tokens;
}

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto here = decode(text, at);
        append(out, lower(here.code));
        at += here.length;
    }
    return out;
}

bool is_abbreviation(const Token& token)
{
    return token.kind == TokenKind::Word && token.capitals >= 2 && token.starts_capital &&
           token.capitals * 2 > token.letters;
}

bool is_word(const std::vector<Token>& tokens, std::size_t at, std::string_view word)
{
    return at < tokens.size() && tokens[at].folded == word;
}

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), token.folded) != words.end();
}

bool has_stem(const Token& token, std::initializer_list<std::string_view> stems)
{
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return token.folded.starts_with(stem); });
}

bool has_ending(const Token& token, std::initializer_list<std::string_view> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return token.folded.ends_with(ending); });
}

bool stand_at(const std::vector<Token>& tokens, std::size_t at, std::initializer_list<std::string_view> words)
{
    if (at >= tokens.size() || words.size() > tokens.size() - at) return false;
    return std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                      [](std::string_view word, const Token& token) { return token.folded == word; });
}

std::string printed(const std::vector<Token>& tokens, std::size_t begin, std::size_t end)
{
    std::string out;
    for (std::size_t i = begin; i < end && i < tokens.size(); ++i) {
        if (i > begin && tokens[i].spaced) out += ' ';
        out += tokens[i].text;
    }
    return out;
}

} // namespace vekha::language
