#include "language/executors/cutter.h"

#include "language/executors/bodies.h"

#include <algorithm>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

bool is_agreement(const Tokens& tokens, std::size_t at)
{
    return at < tokens.size() && has_stem(tokens[at], {"согласован"});
}

} // namespace

void Cutter::close()
{
    if (!part_.at.empty()) parts_.push_back(std::move(part_));
    part_ = {};
}

/// «(по согласованию)», «, по согласованию», any other bracket: the index behind it; `at` where none stands.
std::size_t Cutter::remark(std::size_t at)
{
    const auto agree = [&] {
        if (!part_.at.empty())
            part_.by_agreement = true;
        else if (!parts_.empty())
            parts_.back().by_agreement = true;
    };
    if (is_word(tokens_, at, "по") && is_agreement(tokens_, at + 1)) {
        agree();
        std::size_t end = at + 2;
        while (is_word(tokens_, end, ")"))
            ++end;
        return end;
    }
    if (!is_word(tokens_, at, "(")) return at;
    const auto close = tokens_[at].partner;
    if (close == no_token) {
        if (is_word(tokens_, at + 1, "по") && is_agreement(tokens_, at + 2)) {
            agree();
            return at + 3;
        }
        return at + 1;
    }
    for (std::size_t i = at + 1; i < close; ++i) {
        if (is_agreement(tokens_, i)) agree();
        if (has_stem(tokens_[i], {"выбору", "желани"})) optional_ = true;
    }
    return close + 1;
}

/// «По выбору ОО»: the cell invites; who chooses stays the executor.
std::size_t Cutter::choice(std::size_t at)
{
    if (!is_word(tokens_, at, "по") || at + 1 >= tokens_.size()) return at;
    if (!is_one_of(tokens_[at + 1], {"выбору", "желанию", "усмотрению"})) return at;
    optional_ = true;
    if (!part_.at.empty() && !tokens_[at].starts_capital) return at + 2;
    close();
    part_.chooses = true;
    return at + 2;
}

bool Cutter::invites(std::size_t at) const
{
    const auto& token = tokens_[at];
    if (!has_stem(token, {"предлаг", "предлож", "рекоменд", "приглаш"})) return false;
    const std::size_t end = std::min(tokens_.size(), at + 8);
    for (std::size_t i = at; i < end; ++i)
        if (has_stem(tokens_[i], {"участ", "школ", "оо", "сош", "принять"})) return true;
    return false;
}

/// «1.», «2)», «•», «-» at the beginning of an item.
std::size_t Cutter::item_label(std::size_t at) const
{
    if (!part_.at.empty() && !tokens_[at].on_new_line) return at;
    if (is_one_of(tokens_[at], {"-", "•", "·", "*", "–", "", "§"}) && tokens_[at].kind == TokenKind::Mark)
        return at + 1;
    const bool numbered = (tokens_[at].kind == TokenKind::Number && at + 1 < tokens_.size() &&
                           !tokens_[at + 1].spaced && is_one_of(tokens_[at + 1], {".", ")"}) &&
                           !(at + 2 < tokens_.size() && tokens_[at + 2].kind == TokenKind::Number));
    return numbered ? at + 2 : at;
}

bool Cutter::ends_sentence(std::size_t at) const
{
    if (!is_word(tokens_, at, ".") || at == 0 || at + 1 >= tokens_.size() || !tokens_[at + 1].spaced ||
        !tokens_[at + 1].starts_capital)
        return false;
    const auto& before = tokens_[at - 1];
    const bool shortened = before.kind == TokenKind::Word && !is_abbreviation(before) && before.letters <= 4;
    return !shortened;
}

/// Commas, semicolons, slashes, «и», «совместно с»: the index behind the separator; `at` where the part goes on.
std::size_t Cutter::separator(std::size_t at)
{
    const auto& token = tokens_[at];
    if (is_one_of(token, {"»", "«"}) || token.quoted_by != no_token) return at;
    if (is_one_of(token, {";", "|", "•", "·"}) || (token.kind == TokenKind::Mark && ends_sentence(at))) {
        close();
        return at + 1;
    }
    if (token.folded == ":") {
        const bool label = std::any_of(part_.at.begin(), part_.at.end(), [&](std::size_t i) {
            return has_stem(tokens_[i], {"ответствен", "исполнител", "соисполнител", "организатор"});
        });
        const bool number_sign = !part_.at.empty() && tokens_[part_.at.back()].folded == "№";
        if (number_sign) return at + 1;
        if (label) part_ = {};
        close();
        return at + 1;
    }
    if (token.folded == ",") {
        if (at + 1 < tokens_.size() && is_word(tokens_, at + 1, "по") && is_agreement(tokens_, at + 2)) return at + 1;
        if (at + 1 < tokens_.size() && tokens_[at + 1].folded == "(") return at + 1;
        if (!comma_parts(tokens_, part_.at, at + 1)) return at;
        close();
        return at + 1;
    }
    if (token.folded == "/" && !part_.at.empty() && at + 1 < tokens_.size()) {
        const bool bodies = (token.spaced && tokens_[at + 1].spaced) ||
                            (is_abbreviation(tokens_[at - 1]) && is_abbreviation(tokens_[at + 1])) ||
                            is_common_body(tokens_[at + 1]);
        if (!bodies) return at;
        close();
        return at + 1;
    }
    if (is_one_of(token, {"и", "или", "либо"}) && and_parts(tokens_, part_.at, at + 1)) {
        guessed_ = true;
        close();
        return at + 1;
    }
    if (token.folded == "совместно" && (is_word(tokens_, at + 1, "с") || is_word(tokens_, at + 1, "со"))) {
        close();
        return at + 2;
    }
    if (is_one_of(token, {"включая"}) || stand_at(tokens_, at, {"в", "том", "числе"})) {
        close();
        return at + (token.folded == "включая" ? 1 : 3);
    }
    if (stand_at(tokens_, at, {"в", "т", ".", "ч"})) {
        close();
        return at + (is_word(tokens_, at + 4, ".") ? 5 : 4);
    }
    if (stand_at(tokens_, at, {"а", "также"}) || stand_at(tokens_, at, {"при", "участии"}) ||
        stand_at(tokens_, at, {"с", "участием"}) || stand_at(tokens_, at, {"при", "поддержке"})) {
        close();
        return at + 2;
    }
    return at;
}

/// «СОШ № 77, 101, 119»: every further number is a school of the type in force.
std::size_t Cutter::school_number(std::size_t at)
{
    if (tokens_[at].kind != TokenKind::Number) return at;
    if (part_.at.empty()) {
        const auto next = at + 1;
        const bool counted = next < tokens_.size() && tokens_[next].kind == TokenKind::Word &&
                             !is_one_of(tokens_[next], {"и", "по"}) &&
                             (!is_abbreviation(tokens_[next]) || is_common_body(tokens_[next]));
        if (school_type_.empty() || counted) return at;
        if (!parts_.empty() && parts_.back().name.empty())
            parts_.back().name = school_type_ + tokens_[parts_.back().at.back()].text;
        part_.at = {at};
        part_.name = school_type_ + tokens_[at].text;
        close();
        return at + 1;
    }
    std::size_t sign = part_.at.size();
    while (sign > 0 && is_one_of(tokens_[part_.at[sign - 1]], {"№", "n"}))
        --sign;
    if (sign == 0 || !is_school_type(tokens_[part_.at[sign - 1]]) || state_of(tokens_, part_.at).post) return at;
    for (std::size_t i = 0; i < sign; ++i)
        if (tokens_[part_.at[i]].quoted_by != no_token || tokens_[part_.at[i]].folded == "«") return at;
    const bool signed_number = sign < part_.at.size();
    school_type_.clear();
    for (std::size_t i = 0; i < sign; ++i)
        school_type_ += (i > 0 && tokens_[part_.at[i]].spaced ? " " : "") + tokens_[part_.at[i]].text;
    school_type_ += signed_number ? " № " : " ";
    part_.at.push_back(at);
    if (tokens_[part_.at[sign]].folded == "№" && sign + 2 < part_.at.size())
        part_.name = school_type_ + tokens_[at].text;
    return at + 1;
}

std::vector<ExecutorPart> Cutter::parts()
{
    unwrap_ = !tokens_.empty() && tokens_.front().folded == "(" && tokens_.front().partner + 1 == tokens_.size();
    for (std::size_t at = unwrap_ ? 1 : 0; at < tokens_.size();) {
        if (invites(at)) {
            optional_ = true;
            break;
        }
        if (const auto person = person_at(tokens_, at); person > 0 && tokens_[at].quoted_by == no_token) {
            if (begins_anew(tokens_, part_.at, at)) close();
            for (std::size_t i = 0; i < person; ++i)
                part_.at.push_back(at + i);
            at += person;
            continue;
        }
        std::size_t next = remark(at);
        if (next != at && part_.by_agreement) close();
        if (next == at) next = choice(at);
        if (next == at && item_label(at) != at) {
            next = item_label(at);
            close();
        }
        if (next == at) next = separator(at);
        if (next == at) next = school_number(at);
        if (next != at) {
            at = next;
            continue;
        }
        if (begins_anew(tokens_, part_.at, at)) {
            guessed_ = guessed_ || !tokens_[at].on_new_line;
            close();
        }
        if (part_.at.empty() && tokens_[at].kind == TokenKind::Word) school_type_.clear();
        if (!(part_.at.empty() && is_one_of(tokens_[at], {".", ")", ",", "и", "_", "%"}))) part_.at.push_back(at);
        if (!part_.name.empty()) part_.name.clear();
        ++at;
    }
    close();
    return std::move(parts_);
}

} // namespace vekha::language
