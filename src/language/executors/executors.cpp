#include "language/executors.h"

#include "language/executors/bodies.h"
#include "language/executors/evidence.h"
#include "language/executors/part.h"

#include <algorithm>
#include <optional>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

bool is_agreement(const Tokens& tokens, std::size_t at)
{
    return at < tokens.size() && has_stem(tokens[at], {"согласован"});
}

/// Gathers parts from left to right; each token either goes on with the part, begins a new one or is a remark.
class Cutter
{
public:
    explicit Cutter(const Tokens& tokens) : tokens_(tokens) {}

    std::vector<ExecutorPart> parts();
    [[nodiscard]] bool optional() const { return optional_; }
    [[nodiscard]] bool guessed() const { return guessed_; }

private:
    std::size_t remark(std::size_t at);
    std::size_t choice(std::size_t at);
    std::size_t separator(std::size_t at);
    std::size_t school_number(std::size_t at);
    void close();
    [[nodiscard]] bool invites(std::size_t at) const;
    [[nodiscard]] bool ends_sentence(std::size_t at) const;
    [[nodiscard]] std::size_t item_label(std::size_t at) const;

    const Tokens& tokens_;
    std::vector<ExecutorPart> parts_;
    ExecutorPart part_;
    std::string school_type_; ///< «СОШ № » while a list of numbers may follow
    bool optional_ = false;
    bool guessed_ = false; ///< a seam was found by grammar alone
    bool unwrap_ = false;  ///< the whole cell stands in brackets
};

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
                            (is_abbreviation(tokens_[at - 1]) && is_abbreviation(tokens_[at + 1]));
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

std::string name_of(const Tokens& tokens, ExecutorPart part)
{
    if (!part.name.empty()) return part.name;
    while (!part.at.empty()) {
        const auto& last = tokens[part.at.back()];
        const bool initial =
            part.at.size() > 1 && last.folded == "." && tokens[part.at[part.at.size() - 2]].letters == 1;
        const bool trailing = is_one_of(last, {",", ".", ";", ":", "-", ")", "(", "и", "с", "/", "_", "*"}) && !initial;
        if (!trailing) break;
        part.at.pop_back();
    }
    std::string name;
    for (std::size_t i = 0; i < part.at.size(); ++i) {
        const auto& token = tokens[part.at[i]];
        if (i > 0 && (token.spaced || part.at[i] != part.at[i - 1] + 1) && token.folded != ",") name += ' ';
        name += token.text;
    }
    return name;
}

} // namespace

Reading<Executors> read_executors(std::string_view wording)
{
    const auto tokens = tokens_of(wording, DecimalComma::Separates);
    Cutter cutter{tokens};
    const auto parts = cutter.parts();
    Reading<Executors> reading{.value = {}, .confidence = 0.97, .notes = {}};
    reading.value.optional = cutter.optional();
    double best = 0;
    double worst = 1;
    for (const auto& part : parts) {
        const double evidence = part.name.empty() && !part.chooses ? body_evidence(tokens, part.at) : 1;
        best = std::max(best, evidence);
        auto name = name_of(tokens, part);
        const bool stray = evidence < 0.3 && is_oblique_adjective(tokens[part.at.front()]);
        if (evidence <= 0 || stray || name.empty()) {
            if (!name.empty()) worst = std::min(worst, 0.7);
            continue;
        }
        worst = std::min(worst, evidence);
        reading.value.named.push_back({.name = std::move(name), .by_agreement = part.by_agreement});
    }
    if (best < 0.4) reading.value.named.clear();
    if (reading.value.named.empty()) {
        reading.confidence = parts.empty() ? 0.98 : 0.8;
        return reading;
    }
    if (cutter.guessed()) reading.confidence = 0.9;
    if (worst < 0.5)
        reading.confidence = std::min(reading.confidence, 0.6);
    else if (worst < 0.8)
        reading.confidence = std::min(reading.confidence, 0.85);
    return reading;
}

} // namespace vekha::language
