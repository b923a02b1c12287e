#include "language/schools.h"

#include "language/schools/named_schools.h"
#include "language/schools/school_numbers.h"
#include "language/schools/school_register.h"

#include <algorithm>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr int longest_range = 40;

class Scan
{
public:
    explicit Scan(const Tokens& tokens) : tokens_(tokens) {}

    void read();
    [[nodiscard]] double confidence() const { return confidence_; }
    [[nodiscard]] std::vector<std::string> names() && { return std::move(register_).names(); }

private:
    std::size_t numbers(SchoolType type, std::size_t at, bool listed);
    std::size_t one_number(const SchoolType& type, std::size_t at, bool with_sign);
    std::size_t unnamed_numbers(std::size_t at);
    std::size_t bare_list(std::size_t at);
    [[nodiscard]] bool speaks_of_schools(std::size_t at) const;
    void note_context(std::size_t at);

    const Tokens& tokens_;
    SchoolRegister register_;
    std::size_t last_school_word_ = no_token;
    double confidence_ = 0.97;
};

void Scan::note_context(std::size_t at)
{
    const auto& token = tokens_[at];
    if (is_one_of(token, {".", ";"}) && at + 1 < tokens_.size() && tokens_[at + 1].starts_capital &&
        tokens_[at + 1].spaced)
        last_school_word_ = no_token;
    const bool organisation = has_stem(token, {"организац", "учрежден"}) && at > 0 &&
                              has_stem(tokens_[at - 1], {"образовательн", "общеобразовательн"});
    if (organisation || is_school_noun(token) || school_type_at(tokens_, at).end != at) last_school_word_ = at;
}

std::size_t Scan::one_number(const SchoolType& type, std::size_t at, bool with_sign)
{
    std::size_t end = at + 1;
    const double first = tokens_[at].number;
    if (is_word(tokens_, end, "-") && is_number(tokens_, end + 1) && tokens_[end + 1].number > first &&
        tokens_[end + 1].number - first <= longest_range && can_be_school(tokens_, end + 1, with_sign) &&
        !counts_something(tokens_, end + 1)) {
        for (int number = static_cast<int>(first); number <= static_cast<int>(tokens_[end + 1].number); ++number)
            register_.add_number(type, std::to_string(number));
        confidence_ = std::min(confidence_, 0.85);
        return end + 2;
    }
    std::string number = tokens_[at].text;
    const bool hyphen = is_word(tokens_, end, "-") && !tokens_[end].spaced;
    const std::size_t letter = hyphen ? end + 1 : end;
    if (letter < tokens_.size() && tokens_[letter].kind == TokenKind::Word && tokens_[letter].letters == 1 &&
        !tokens_[letter].spaced) {
        number += (hyphen ? "-" : "") + tokens_[letter].text;
        end = letter + 1;
    }
    register_.add_number(type, number);
    return end;
}

/// The numbers of a type from `at` (behind the type) on, and the further types of the same list.
std::size_t Scan::numbers(SchoolType type, std::size_t at, bool listed)
{
    bool with_sign = is_sign(tokens_, at);
    std::size_t next = skip_signs(tokens_, at);
    if (!with_sign && type.needs_sign && !listed) return at;
    if (!can_be_school(tokens_, next, with_sign)) return at;
    if (!with_sign && type.word && !listed && is_one_of(tokens_[at - 1], {"школы"}) && next + 1 < tokens_.size() &&
        tokens_[next + 1].kind == TokenKind::Word && !tokens_[next + 1].starts_capital &&
        !is_one_of(tokens_[next + 1], {"и", "в", "на", "по"}))
        return at;
    std::size_t end = next;
    while (true) {
        end = one_number(type, next, with_sign);
        std::size_t behind = skip_separator(tokens_, end);
        if (behind == end && !(behind < tokens_.size() && tokens_[behind].kind == TokenKind::Word)) return end;
        if (behind != end) {
            const bool signs = is_sign(tokens_, behind);
            const auto number = skip_signs(tokens_, behind);
            if (can_be_school(tokens_, number, signs) && !(counts_something(tokens_, number) && !signs)) {
                next = number;
                with_sign = with_sign || signs;
                continue;
            }
        }
        if (behind >= tokens_.size() || !is_abbreviation(tokens_[behind])) return end;
        const auto& abbreviation = tokens_[behind];
        const auto further = skip_signs(tokens_, behind + 1);
        const bool numbered = can_be_school(tokens_, further, is_sign(tokens_, behind + 1));
        if (school_type_at(tokens_, behind).end != behind && !is_boarding_abbreviation(abbreviation)) return end;
        if (numbered && abbreviation.letters <= 6 && !is_other_institution(abbreviation)) {
            type = SchoolType{.begin = behind, .end = behind + 1, .name = abbreviation.text};
            next = further;
            continue;
        }
        if (is_boarding_abbreviation(abbreviation) && !numbered) {
            register_.add_name(abbreviation.text);
            return behind + 1;
        }
        return end;
    }
}

bool Scan::speaks_of_schools(std::size_t at) const
{
    return last_school_word_ != no_token && at <= last_school_word_ + 40;
}

/// «обучающихся школ, …, №№ 3, 5»: signs without a type in a sentence about schools.
std::size_t Scan::unnamed_numbers(std::size_t at)
{
    if (!is_sign(tokens_, at) || !speaks_of_schools(at)) return at;
    const bool twice = is_sign(tokens_, at + 1);
    const auto* before = at > 0 ? &tokens_[at - 1] : nullptr;
    if (!before) return at;
    const bool alone = is_one_of(*before, {",", "(", ":", "-"});
    const bool school_before = last_school_word_ + 1 == at || is_school_noun(*before);
    if (!twice && !alone && !school_before) return at;
    if (has_stem(*before, {"приказ",   "письм",   "договор", "протокол", "распоряж", "постановлен", "таблиц",
                           "приложен", "форм",    "корпус",  "кабинет",  "доу",      "мдоу",        "мбдоу",
                           "сад",      "кластер", "групп",   "участк",   "этап",     "пункт",       "ппэ"}))
        return at;
    confidence_ = std::min(confidence_, 0.85);
    return numbers({.begin = at, .end = at, .name = "Школа", .kind = SchoolTypeKind::Generic, .word = false}, at, true);
}

/// «в 50, 82, 119, ККШИ 9, вошедших в число школ»: numbers alone, known for schools by what the list goes on with.
std::size_t Scan::bare_list(std::size_t at)
{
    if (!is_number(tokens_, at) || at == 0 ||
        !is_one_of(tokens_[at - 1], {"в", "на", "для", "из", "базе", "(", ":", "от"}))
        return at;
    std::size_t end = at;
    int count = 0;
    while (can_be_school(tokens_, end, false) && count < 300) {
        ++count;
        const auto behind = skip_separator(tokens_, end + 1);
        if (behind == end + 1) break;
        end = behind;
    }
    if (count < 2 || end >= tokens_.size()) return at;
    const bool school_listed = is_school_abbreviation(tokens_[end]) && is_number(tokens_, skip_signs(tokens_, end + 1));
    bool school_told = false;
    const bool clause =
        is_number(tokens_, end) ? false : has_ending(tokens_[end], {"вших", "дших", "нных", "ющих", "ящих"});
    for (std::size_t i = end; clause && i < tokens_.size() && i < end + 8; ++i)
        school_told = school_told || is_school_noun(tokens_[i]);
    if (!school_listed && !school_told) return at;
    confidence_ = std::min(confidence_, 0.85);
    return numbers({.begin = at, .end = at, .name = "Школа", .kind = SchoolTypeKind::Generic}, at, true);
}

void Scan::read()
{
    for (std::size_t at = 0; at < tokens_.size();) {
        note_context(at);
        const auto named = named_school_at(tokens_, at);
        if (named.end != at) {
            for (const auto& name : named.names)
                register_.add_name(name);
            at = named.end;
            continue;
        }
        const auto type = school_type_at(tokens_, at);
        std::size_t end = at;
        if (type.end != at && tokens_[at].quoted_by == no_token) {
            end = numbers(type, type.end, false);
            if (end == type.end) end = at;
        }
        if (end == at) end = unnamed_numbers(at);
        if (end == at) end = bare_list(at);
        at = end == at ? at + 1 : end;
    }
}

} // namespace

Reading<std::vector<std::string>> read_schools(std::string_view wording)
{
    const auto tokens = tokens_of(wording, DecimalComma::Separates);
    Scan scan{tokens};
    scan.read();
    Reading<std::vector<std::string>> reading{.value = {}, .confidence = scan.confidence(), .notes = {}};
    reading.value = std::move(scan).names();
    return reading;
}

} // namespace vekha::language
