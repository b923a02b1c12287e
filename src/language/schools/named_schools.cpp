#include "language/schools/named_schools.h"

#include "language/schools/school_types.h"

#include <algorithm>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr std::size_t longest_name = 25;

bool is_project_word(const Token& token)
{
    return has_stem(token, {"проект",     "подпроект", "программ", "конкурс",   "семинар",   "вебинар",  "бренд",
                            "сайт",       "портал",    "форум",    "марафон",   "курс",      "акци",     "клуб",
                            "объединени", "конференц", "площадк",  "методик",   "технологи", "журнал",   "газет",
                            "фестивал",   "групп",     "тренинг",  "мероприят", "раздел",    "номинаци", "модул",
                            "стажиров",   "платформ",  "систем",   "тем",       "смен",      "лагер"}) &&
           !has_stem(token, {"группе-"});
}

/// «Чистовская», «Нижнетуринской»: an adjective made from a place.
bool is_place_adjective(const Token& token)
{
    if (token.kind != TokenKind::Word || !token.starts_capital || token.capitals > 2 || token.letters < 6) return false;
    if (!has_ending(token, {"ская", "ской", "скую", "ский", "ского", "ском", "цкая", "цкой", "цкую", "цкий", "цкого",
                            "скому", "ским"}))
        return false;
    return !has_stem(token, {"российск",     "городск",     "детск",         "районн",        "областн",
                             "педагогическ", "родительск",  "юношеск",       "математическ",  "физическ",
                             "управленческ", "методическ",  "воскресн",      "международн",   "всероссийск",
                             "кадетск",      "мариинск-",   "инженерн",      "медицинск",     "гражданск",
                             "творческ",     "экологическ", "психологическ", "технологическ", "спортивн"});
}

/// «Лесная СШ», «МБОУ Лесная средняя школа»: a place whose adjective looks like any other.
bool is_plain_place(const Tokens& tokens, std::size_t at, bool formed)
{
    const auto& token = tokens[at];
    const bool adjective = token.kind == TokenKind::Word && token.starts_capital && token.capitals == 1 &&
                           token.letters >= 5 && has_ending(token, {"ная", "вая", "ной", "вой", "ную", "вую"});
    if (!adjective || at + 1 >= tokens.size()) return false;
    if (has_stem(token, {"опорн",    "базов",         "пилотн",      "кажд",          "отдельн",   "успешн",
                         "сельск",   "средн",         "основн",      "начальн",       "частн",     "вечерн",
                         "санаторн", "коррекц",       "перв",        "ведущ",         "целев",     "ресурсн",
                         "инновац",  "малокомплектн", "муниципальн", "государственн", "специальн", "современн"}))
        return false;
    return is_school_abbreviation(tokens[at + 1]) ||
           (formed && (is_school_noun(tokens[at + 1]) || has_stem(tokens[at + 1], {"средн", "основн", "начальн"})));
}

bool is_no_school_name(const Tokens& tokens, std::size_t begin, std::size_t end)
{
    const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = tokens.begin() + static_cast<std::ptrdiff_t>(end);
    const bool school = std::any_of(
        first, last, [](const Token& token) { return is_school_noun(token) || is_school_abbreviation(token); });
    for (std::size_t i = begin; i < end; ++i) {
        if (school && (has_stem(tokens[i], {"детск"}) || tokens[i].folded == "сад")) continue;
        if (has_stem(tokens[i], {"детск",        "творчеств",  "искусств",  "спортивн",  "музыкальн",
                                 "художествен",  "колледж",    "техникум",  "институт",  "университет",
                                 "методическ",   "ресурсн",    "библиотек", "управлени", "дополнительн",
                                 "сопровождени", "диагностик", "юношеск",   "академи",   "психолого"}))
            return true;
        const bool centre = has_stem(tokens[i], {"центр"}) && !is_word(tokens, i + 1, "образования") &&
                            !(i > begin && has_stem(tokens[i - 1], {"образовательн"}));
        if (centre || is_one_of(tokens[i], {"имц", "цдт", "ддт", "иро", "цро", "рмк", "дюсш", "црр", "цвр", "сют",
                                            "ппмс", "цппмсп", "дши", "дмш", "сад"}))
            return true;
    }
    return false;
}

/// Whether the words in quotes name a school without a legal form before them.
bool names_school(const Tokens& tokens, std::size_t begin, std::size_t end)
{
    bool noun = false;
    bool number = false;
    bool place = false;
    bool general = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (is_school_abbreviation(tokens[i])) return true;
        noun = noun || is_school_noun(tokens[i]);
        number = number || (tokens[i].folded == "№" && i + 1 < end && tokens[i + 1].kind == TokenKind::Number && noun);
        place = place || is_place_adjective(tokens[i]);
        general = general || has_stem(tokens[i], {"общеобразовательн"});
    }
    return noun && (number || place || general);
}

/// The printed words with those up to the school noun in the nominative.
std::string in_nominative(const Tokens& tokens, std::size_t begin, std::size_t end)
{
    std::size_t noun = begin;
    while (noun < end && !is_school_noun(tokens[noun]) && !is_school_abbreviation(tokens[noun]))
        ++noun;
    if (noun == end) return printed(tokens, begin, end);
    const bool masculine = has_stem(tokens[noun], {"лице"});
    std::string name;
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin && tokens[i].spaced) name += ' ';
        const bool adjective =
            i < noun && tokens[i].kind == TokenKind::Word && tokens[i].letters > 4 && !is_abbreviation(tokens[i]);
        name += adjective                                ? nominative_adjective(tokens[i], masculine)
                : i == noun && is_school_noun(tokens[i]) ? nominative_noun(tokens[i])
                                                         : tokens[i].text;
    }
    return name;
}

/// The legal form before a quoted name: «МАОУ НТГО», «БОУ г. Омска»; `at` where none stands.
std::size_t form_end(const Tokens& tokens, std::size_t at)
{
    if (!is_school_form(tokens[at])) return at;
    std::size_t end = at + 1;
    if (end < tokens.size() && is_one_of(tokens[end], {"до", "дпо", "дод", "спо", "во"})) return at;
    if (is_word(tokens, end, "г"))
        end += is_word(tokens, end + 1, ".") ? 3 : 2;
    else if (is_word(tokens, end, "города"))
        end += 2;
    else if (end < tokens.size() && is_abbreviation(tokens[end]) && !is_school_abbreviation(tokens[end]))
        ++end;
    return std::min(end, tokens.size());
}

std::size_t quote_end(const Tokens& tokens, std::size_t quote)
{
    if (tokens[quote].partner != no_token && tokens[quote].partner < quote + longest_name) return tokens[quote].partner;
    for (std::size_t i = quote + 1; i < tokens.size() && i < quote + 8; ++i)
        if (is_one_of(tokens[i], {",", ";", ".", "»"}) || tokens[i].on_new_line) return i;
    return std::min(tokens.size(), quote + 8);
}

NamedSchool quoted_school(const Tokens& tokens, std::size_t at)
{
    NamedSchool none{.end = at, .names = {}};
    const std::size_t quote = form_end(tokens, at);
    if (quote >= tokens.size() || tokens[quote].folded != "«") return none;
    const bool formed = quote != at;
    const auto end = quote_end(tokens, quote);
    if (end <= quote + 1 || is_no_school_name(tokens, quote + 1, end)) return none;
    if (!formed) {
        if (tokens[quote].partner == no_token || !names_school(tokens, quote + 1, end)) return none;
        for (std::size_t back = 1; back <= 3 && back <= at; ++back)
            if (is_project_word(tokens[at - back])) return none;
        if (is_school_noun(tokens[quote + 1]) && !is_word(tokens, quote + 2, "№") &&
            !is_school_abbreviation(tokens[quote + 1]))
            return none;
    }
    // «школы «Гимназия № 3»»: the noun before the quote is no second school.
    std::string name = formed ? printed(tokens, at, quote) + " " : std::string{};
    const bool closed = end < tokens.size() && tokens[end].folded == "»";
    name += "«" + in_nominative(tokens, quote + 1, end) + "»";
    return {.end = closed ? end + 1 : end, .names = {std::move(name)}};
}

/// «МБОУ Сигнальненская СОШ», «Чистовская, Лесновская и Заречновская СШ».
NamedSchool placed_school(const Tokens& tokens, std::size_t at)
{
    NamedSchool none{.end = at, .names = {}};
    std::size_t first = is_school_form(tokens[at]) ? at + 1 : at;
    if (first < tokens.size() && first > at && is_abbreviation(tokens[first]) &&
        has_ending(tokens[first], {"го", "мр"}))
        ++first;
    std::vector<std::size_t> adjectives;
    std::size_t next = first;
    while (next < tokens.size() && adjectives.size() < 30 && is_place_adjective(tokens[next])) {
        adjectives.push_back(next++);
        if (next + 1 < tokens.size() && is_one_of(tokens[next], {",", "и"}) && is_place_adjective(tokens[next + 1]))
            ++next;
    }
    if (adjectives.empty() && next < tokens.size() && is_plain_place(tokens, next, first > at))
        adjectives.push_back(next++);
    if (adjectives.empty()) return none;
    const auto type = school_type_at(tokens, next);
    if (type.end == next || type.group || type.kind == SchoolTypeKind::Generic || is_school_form(tokens[next])) {
        const bool plural = type.end != next && is_one_of(tokens[type.end - 1], {"школ", "школы", "школам", "школах"});
        const bool plain = type.end != next && type.word && (!plural || adjectives.size() > 1);
        if (!plain) return none;
    }
    const auto follows = type.end < tokens.size() ? tokens[type.end].folded : "";
    if (follows == "№" || (type.end < tokens.size() && tokens[type.end].kind == TokenKind::Number)) return none;
    const bool masculine = has_stem(tokens[type.end - 1], {"лице"});
    NamedSchool found{.end = type.end, .names = {}};
    for (const auto adjective : adjectives) {
        std::string name =
            first != at && adjective == adjectives.front() ? printed(tokens, at, first) + " " : std::string{};
        name += nominative_adjective(tokens[adjective], masculine) + " " +
                (type.word ? in_nominative(tokens, next, type.end) : type.name);
        found.names.push_back(std::move(name));
    }
    return found;
}

/// «СОШ с. Ивановка», «МБОУ ООШ д. Сосновка».
NamedSchool village_school(const Tokens& tokens, std::size_t at)
{
    NamedSchool none{.end = at, .names = {}};
    const auto type = school_type_at(tokens, at);
    if (type.end == at || type.group || (type.word && !is_school_form(tokens[at])) ||
        type.kind == SchoolTypeKind::Generic)
        return none;
    std::size_t place = type.end;
    if (place >= tokens.size() ||
        !is_one_of(tokens[place], {"с", "п", "д", "х", "пос", "ст", "села", "поселка", "деревни", "пгт", "рп"}))
        return none;
    place += is_word(tokens, place + 1, ".") ? 2 : 1;
    if (place >= tokens.size() || !tokens[place].starts_capital) return none;
    std::size_t end = place + 1;
    while (end < tokens.size() && end < place + 3 && tokens[end].kind == TokenKind::Word &&
           tokens[end].starts_capital && !is_abbreviation(tokens[end]))
        ++end;
    return {.end = end, .names = {printed(tokens, at, end)}};
}

/// «Лицей «Росток»», «гимназия имени Ломоносова», «МБОУ СОШ им. А.С. Пушкина».
NamedSchool honoured_school(const Tokens& tokens, std::size_t at)
{
    NamedSchool none{.end = at, .names = {}};
    const auto type = school_type_at(tokens, at);
    if (type.end == at || type.group || type.end >= tokens.size()) return none;
    const bool one = is_school_form(tokens[at]) || has_stem(tokens[type.end - 1], {"лице", "гимнази"});
    if (!one || is_one_of(tokens[type.end - 1], {"гимназий", "лицеев", "лицеи"})) return none;
    if (tokens[type.end].folded == "«" && tokens[type.end].partner != no_token && !is_school_form(tokens[at])) {
        const auto end = std::min(tokens[type.end].partner + 1, tokens.size());
        if (end > type.end + longest_name) return none;
        return {.end = end, .names = {type.name + " " + printed(tokens, type.end, end)}};
    }
    if (!is_one_of(tokens[type.end], {"им", "имени"})) return none;
    std::size_t end = type.end + (is_word(tokens, type.end + 1, ".") ? 2 : 1);
    const std::size_t name = end;
    while (end < tokens.size() && end < name + 6 &&
           (tokens[end].starts_capital || (tokens[end].folded == "." && tokens[end - 1].letters == 1)) &&
           !is_abbreviation(tokens[end]))
        ++end;
    if (end == name) return none;
    return {.end = end, .names = {type.name + " " + printed(tokens, type.end, end)}};
}

} // namespace

NamedSchool named_school_at(const Tokens& tokens, std::size_t at)
{
    for (const auto& read : {quoted_school, placed_school, village_school, honoured_school}) {
        auto found = read(tokens, at);
        if (found.end != at) return found;
    }
    return {.end = at, .names = {}};
}

} // namespace vekha::language
