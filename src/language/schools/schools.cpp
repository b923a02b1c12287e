#include "language/schools.h"

#include "language/schools/named_schools.h"
#include "language/schools/school_types.h"

#include <algorithm>
#include <unordered_map>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr double highest_number = 2999;
constexpr double highest_unsigned = 999;
constexpr int longest_range = 40;

struct Listed {
    std::string name;
    SchoolTypeKind kind = SchoolTypeKind::Specific;
};

/// Schools in printed order, each once: a generic mention («Школа № 4») gives way to a specific one («СОШ № 4»).
class Register
{
public:
    void add_number(const SchoolType& type, const std::string& number)
    {
        auto& same = by_number_[number];
        const auto name = type.name + " № " + number;
        for (const auto index : same) {
            auto& listed = listed_[index];
            if (listed.name == name || type.kind == SchoolTypeKind::Generic) return;
            if (listed.kind == SchoolTypeKind::Generic) {
                listed = {name, type.kind};
                return;
            }
        }
        same.push_back(listed_.size());
        listed_.push_back({name, type.kind});
    }
    void add_name(const std::string& name)
    {
        auto& same = by_number_[folded(name)];
        if (!same.empty()) return;
        auto& numbered = by_number_[number_in(name)];
        for (const auto index : numbered) {
            if (listed_[index].kind == SchoolTypeKind::Specific) continue;
            listed_[index] = {name, SchoolTypeKind::Specific};
            same.push_back(index);
            return;
        }
        same.push_back(listed_.size());
        numbered.push_back(listed_.size());
        listed_.push_back({name, SchoolTypeKind::Specific});
    }
    [[nodiscard]] std::vector<std::string> names() &&
    {
        std::vector<std::string> names;
        names.reserve(listed_.size());
        for (auto& listed : listed_)
            names.push_back(std::move(listed.name));
        return names;
    }

private:
    /// The digits behind № in «МБОУ «СОШ № 7»»; a name without a number stands for itself.
    static std::string number_in(const std::string& name)
    {
        constexpr std::string_view sign = "№";
        const auto at = name.find(sign);
        if (at == std::string::npos) return name;
        const auto begin = std::min(name.find_first_of("0123456789", at), name.size());
        const auto end = std::min(name.find_first_not_of("0123456789", begin), name.size());
        return begin == end ? name : name.substr(begin, end - begin);
    }

    std::vector<Listed> listed_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_number_;
};

bool is_number(const Tokens& tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Number;
}

bool is_sign(const Tokens& tokens, std::size_t at)
{
    if (at >= tokens.size()) return false;
    if (is_one_of(tokens[at], {"№", "#"})) return true;
    return is_one_of(tokens[at], {"n", "no"}) && tokens[at].starts_capital && is_number(tokens, at + 1);
}

/// «№», «№№», «№:», «№ №».
std::size_t skip_signs(const Tokens& tokens, std::size_t at)
{
    std::size_t end = at;
    while (is_sign(tokens, end))
        ++end;
    if (end != at && (is_word(tokens, end, ":") || is_word(tokens, end, "."))) ++end;
    return end;
}

/// What is counted, aged, dated or measured is no school: «5 классов», «30 %», «2021 году».
bool counts_something(const Tokens& tokens, std::size_t number)
{
    const std::size_t next = number + 1;
    if (next >= tokens.size()) return false;
    if (tokens[next].folded == "+" && !tokens[next].spaced) return true;
    if (is_one_of(tokens[next], {"%", "-"}) && tokens[next].folded == "%") return true;
    if (is_word(tokens, next, "-") && !tokens[next].spaced && next + 1 < tokens.size() &&
        tokens[next + 1].kind == TokenKind::Word && tokens[next + 1].letters > 1)
        return true;
    return has_stem(tokens[next],
                    {"класс",   "процент",    "год",         "лет",   "месяц",     "дн",      "час",     "человек",
                     "чел",     "педагог",    "учител",      "обуча", "уча",       "дет",     "родител", "школ",
                     "семинар", "вебинар",    "руководител", "балл",  "раз",       "мест",    "ступен",  "век",
                     "групп",   "кластер",    "этап",        "район", "муниципал", "предмет", "работ",   "групп",
                     "команд",  "консультац", "оо",          "шнор",  "победит",   "призер"}) ||
           is_one_of(tokens[next], {"г", "гг", "ч", "оу", "января", "февраля", "марта", "апреля", "мая", "июня", "июля",
                                    "августа", "сентября", "октября", "ноября", "декабря"});
}

bool can_be_school(const Tokens& tokens, std::size_t at, bool with_sign)
{
    if (!is_number(tokens, at) || tokens[at].number < 1) return false;
    if (tokens[at].number > (with_sign ? highest_number : highest_unsigned)) return false;
    const std::size_t next = at + 1;
    if (with_sign)
        return !is_word(tokens, next, "%") &&
               !(tokens[at].number >= 1990 && next < tokens.size() && has_stem(tokens[next], {"год", "г"}));
    return !counts_something(tokens, at);
}

/// A separator inside a list of numbers: the index behind it; `at` where the list ends.
std::size_t skip_separator(const Tokens& tokens, std::size_t at)
{
    std::size_t end = at;
    while (end < tokens.size() && end < at + 2 && is_one_of(tokens[end], {",", ";", "и", "/", "."}) &&
           !(tokens[end].folded == "." && end + 1 < tokens.size() && !is_number(tokens, end + 1)))
        ++end;
    return end;
}

/// Kindergartens, clubs, centres and exam points that lists of schools go on with.
bool is_other_institution(const Token& token)
{
    return has_ending(token, {"доу"}) ||
           is_one_of(token,
                     {"дс",  "црр",  "цдт",   "ддт", "дюсш", "дши", "дмш", "дхш", "сют", "цвр", "пу", "ппэ", "уик",
                      "имц", "пмпк", "тпмпк", "спо", "ик",   "гкп", "дк",  "цо",  "мц",  "фз",  "вр", "увр"});
}

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
    Register register_;
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
        tokens_[end + 1].number - first <= longest_range && can_be_school(tokens_, end + 1, with_sign)) {
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
