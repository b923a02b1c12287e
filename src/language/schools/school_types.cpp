#include "language/schools/school_types.h"

#include <string_view>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr std::size_t bytes_of_letter = 2;

bool is_status_adjective(const Token& token)
{
    return has_stem(token, {"средн", "основн", "начальн", "общеобразовательн", "вечерн", "кадетск", "специальн",
                            "коррекционн", "санаторн", "сменн", "открыт", "специализированн"}) &&
           has_ending(token, {"ая", "яя", "ой", "ей", "ую", "юю", "ые", "ие", "ых", "их", "ий", "ый", "ого", "его"});
}

/// «ШНОР», «ООНОР», «ПННОР», «ПРШ»: lists of schools by status; scans break them in many ways.
bool is_status_group(const Token& token)
{
    if (!is_abbreviation(token)) return false;
    return is_one_of(token, {"прш", "шнсу", "шнро", "шссу", "снсу", "шнру", "шанс"}) ||
           (token.letters >= 4 && token.letters <= 7 && has_ending(token, {"нор", "нро", "знор"}));
}

std::string capitalised(std::string word)
{
    if (word.size() < bytes_of_letter) return word;
    const auto lead = static_cast<unsigned char>(word[0]);
    const auto trail = static_cast<unsigned char>(word[1]);
    if (lead == 0xD0 && trail >= 0xB0 && trail <= 0xBF) word[1] = static_cast<char>(trail - 0x20);
    if (lead == 0xD1 && trail >= 0x80 && trail <= 0x8F) {
        word[0] = static_cast<char>(0xD0);
        word[1] = static_cast<char>(trail + 0x20);
    }
    return word;
}

SchoolType worded_type(const Tokens& tokens, std::size_t at)
{
    SchoolType type{.begin = at, .end = at, .name = {}, .word = true};
    std::size_t noun = at;
    while (noun < tokens.size() && noun < at + 3 && is_status_adjective(tokens[noun]))
        ++noun;
    if (noun >= tokens.size()) return type;
    const bool centre = has_stem(tokens[noun], {"центр"}) && is_word(tokens, noun + 1, "образования");
    const bool corps = has_stem(tokens[noun], {"корпус"}) && noun > at && has_stem(tokens[noun - 1], {"кадетск"});
    if (!is_school_noun(tokens[noun]) && !centre && !corps) return type;
    const bool masculine = corps || centre || has_stem(tokens[noun], {"лице", "интернат"});
    for (std::size_t i = at; i < noun; ++i)
        type.name += nominative_adjective(tokens[i], masculine) + " ";
    type.name += centre ? "центр образования" : corps ? "корпус" : nominative_noun(tokens[noun]);
    type.name = capitalised(type.name);
    type.end = noun + (centre ? 2 : 1);
    type.kind = type.name == "Школа" ? SchoolTypeKind::Generic : SchoolTypeKind::Specific;
    type.needs_sign = is_one_of(tokens[noun], {"школ", "школам", "школами", "гимназий", "лицеев"}) || centre;
    return type;
}

/// «сош» and «CОШ» with a Latin letter are «СОШ».
std::string in_capitals(const Token& token)
{
    std::string name;
    for (std::size_t at = 0; at < token.folded.size();) {
        const std::size_t length = static_cast<unsigned char>(token.folded[at]) < 0x80 ? 1 : bytes_of_letter;
        name += capitalised(token.folded.substr(at, length));
        at += length;
    }
    return name;
}

SchoolType abbreviated_type(const Tokens& tokens, std::size_t at)
{
    SchoolType type{.begin = at, .end = at, .name = {}};
    const auto& token = tokens[at];
    const bool evening = token.letters == 1 && is_one_of(token, {"о", "в"}) && token.starts_capital &&
                         stand_at(tokens, at + 1, {"(", "с", ")"}) && at + 4 < tokens.size() &&
                         is_one_of(tokens[at + 4], {"ош", "сош", "оу"});
    if (evening) {
        // «О(С)ОШ № 1», «В(С)ОШ»: open and evening schools with shifts.
        type.name = printed(tokens, at, at + 5);
        type.end = at + 5;
        return type;
    }
    if (is_status_group(token)) {
        type.name = "Школа";
        type.kind = SchoolTypeKind::Generic;
        type.group = true;
        type.needs_sign = true;
    } else if (is_one_of(token, {"оо", "оу"}) && is_abbreviation(token)) {
        type.name = token.text;
        type.kind = SchoolTypeKind::Generic;
        type.needs_sign = true;
    } else if (is_school_abbreviation(token) || (token.folded == "цо" && is_abbreviation(token))) {
        type.name = in_capitals(token);
        type.needs_sign = token.folded == "цо";
    } else {
        return type;
    }
    type.end = at + 1;
    return type;
}

} // namespace

bool is_school_abbreviation(const Token& token)
{
    if (token.kind != TokenKind::Word || token.letters > 7) return false;
    if (is_one_of(token, {"сош", "оош", "нош"})) return true;
    if (token.capitals < 2) return false;
    if (has_ending(token, {"дюсш", "дюш", "дши", "дмш", "дхш", "сшор", "дош", "мдош", "дюсшор"})) return false;
    return has_ending(token, {"сош", "оош", "нош"}) ||
           is_one_of(token, {"сш", "ош", "осш", "всш", "вош", "скош", "гош"}) || is_boarding_abbreviation(token);
}

bool is_boarding_abbreviation(const Token& token)
{
    return token.kind == TokenKind::Word && token.capitals >= 2 && token.letters <= 6 && has_ending(token, {"ши"}) &&
           !has_ending(token, {"дши"}) && is_abbreviation(token);
}

bool is_school_noun(const Token& token)
{
    if (is_one_of(token, {"школа",           "школы",
                          "школе",           "школу",
                          "школой",          "школ",
                          "школам",          "школами",
                          "школах",          "гимназия",
                          "гимназии",        "гимназию",
                          "гимназией",       "гимназий",
                          "гимназиям",       "гимназиях",
                          "лицей",           "лицея",
                          "лицее",           "лицею",
                          "лицеем",          "лицеи",
                          "лицеев",          "лицеям",
                          "лицеях",          "прогимназия",
                          "прогимназии",     "школа-интернат",
                          "школы-интерната", "школе-интернате",
                          "школу-интернат",  "школой-интернатом",
                          "школы-интернаты", "интернат",
                          "интерната"}))
        return true;
    return has_stem(
        token, {"школа-гимнази", "школы-гимнази", "школа-лице", "школы-лице", "гимназия-интернат", "лицей-интернат"});
}

bool is_school_form(const Token& token)
{
    if (is_one_of(token, {"мобу", "мбобу", "мкобу"})) return is_abbreviation(token);
    return is_abbreviation(token) && token.letters >= 3 && token.letters <= 7 && has_ending(token, {"оу"}) &&
           !has_ending(token, {"доу", "моуо"}) && !is_one_of(token, {"моо"});
}

std::string nominative_noun(const Token& token)
{
    if (has_stem(token, {"школ"}) && token.folded.find('-') == std::string::npos)
        return token.starts_capital ? "Школа" : "школа";
    if (has_stem(token, {"гимнази"}) && token.folded.find('-') == std::string::npos)
        return token.starts_capital ? "Гимназия" : "гимназия";
    if (has_stem(token, {"прогимнази"})) return token.starts_capital ? "Прогимназия" : "прогимназия";
    if (has_stem(token, {"лице"}) && token.folded.find('-') == std::string::npos)
        return token.starts_capital ? "Лицей" : "лицей";
    if (has_stem(token, {"школ"}) && token.folded.find("-интернат") != std::string::npos)
        return token.starts_capital ? "Школа-интернат" : "школа-интернат";
    return token.text;
}

std::string nominative_adjective(const Token& token, bool masculine)
{
    const std::string_view text = token.text;
    const auto with = [&](std::size_t letters, std::string_view hard, std::string_view soft) {
        const auto stem = text.substr(0, text.size() - letters * bytes_of_letter);
        const bool is_soft = has_stem(token, {"средн", "вечерн"});
        return std::string(stem) + std::string(is_soft ? soft : hard);
    };
    const bool velar = token.folded.find("ск") != std::string::npos || token.folded.find("цк") != std::string::npos;
    const auto feminine = masculine ? std::string_view{velar ? "ий" : "ый"} : std::string_view{"ая"};
    const auto soft = masculine ? std::string_view{"ий"} : std::string_view{"яя"};
    if (has_ending(token, {"ого", "его", "ому", "ему", "ыми", "ими"})) return with(3, feminine, soft);
    if (has_ending(token, {"ой", "ей", "ую", "юю", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем"}))
        return with(2, feminine, soft);
    return token.text;
}

SchoolType school_type_at(const Tokens& tokens, std::size_t at)
{
    SchoolType none{.begin = at, .end = at, .name = {}};
    if (at >= tokens.size() || tokens[at].kind != TokenKind::Word) return none;
    auto type = abbreviated_type(tokens, at);
    if (type.end == at) type = worded_type(tokens, at);
    if (type.end != at || !is_school_form(tokens[at])) return type;
    std::size_t next = at + 1;
    const bool joined = is_word(tokens, next, "-") && !tokens[next].spaced;
    if (joined) ++next;
    if (next < tokens.size() && is_abbreviation(tokens[next]) && has_ending(tokens[next], {"го", "мр", "мо"})) ++next;
    const bool form_again = next < tokens.size() && is_school_form(tokens[next]);
    const auto inner = next < tokens.size() && !form_again ? school_type_at(tokens, next) : none;
    if (inner.end > next && !inner.group && !is_one_of(tokens[next], {"оо", "оу"})) {
        type = inner;
        type.begin = at;
        type.name = printed(tokens, at, next) + (joined ? "" : " ") +
                    (inner.word ? printed(tokens, next, inner.end) : inner.name);
        type.kind = SchoolTypeKind::Specific;
        type.needs_sign = false;
        return type;
    }
    if (next == at + 1 && is_word(tokens, next, "№")) {
        type.end = next;
        type.name = tokens[at].text;
        type.needs_sign = true;
    }
    return type;
}

} // namespace vekha::language
