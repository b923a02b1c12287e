#include "language/russian_text.h"

#include "language/unicode.h"

#include <utility>

namespace vekha::language
{
namespace
{

using namespace unicode;

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

} // namespace vekha::language
