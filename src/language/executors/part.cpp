#include "language/executors/part.h"

#include "language/executors/bodies.h"

#include <algorithm>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;
using Part = std::vector<std::size_t>;

/// A longer name is a sentence that strayed into the cell; it is not searched for seams.
constexpr std::size_t longest_part = 80;

bool is_linking(const Token& token)
{
    return is_one_of(token, {"по",     "и",      "при",    "для",    "в",      "во",     "на",     "с",      "со",
                             "о",      "об",     "за",     "к",      "от",     "из",     "имени",  "им",     "г",
                             "г.",     "города", "город",  "городе", "района", "округа", "-",      "№",      "/",
                             "п",      "с.",     "пос",    "ст",     "над",    "все",    "каждая", "каждый", "каждое",
                             "другие", "иные",   "прочие", "всех",   "между",  "зам"}) &&
           !is_one_of(token, {"района", "округа"});
}

/// Posts that are nothing without a body: «руководители …», «заместитель …».
bool wants_complement(const Token& token)
{
    return has_stem(token, {"руководител", "директор", "начальник", "заведующ", "заместител", "председател",
                            "представител", "член", "администраци", "глав", "специалист", "сотрудник", "работник",
                            "управлени", "отдел", "департамент", "министерств", "комитет", "замдиректора"});
}

bool is_authority(const Token& token)
{
    return has_stem(token, {"управлени", "отдел", "департамент", "министерств", "комитет", "администраци", "агентств"});
}

/// «г. Заречного», «села Лесного»: the name of a place looks like an adjective and is none.
bool names_place(const Tokens& tokens, std::size_t at)
{
    const std::size_t before = at > 0 && tokens[at - 1].folded == "." ? at - 1 : at;
    return before > 0 && tokens[at].starts_capital &&
           is_one_of(tokens[before - 1], {"г", "города", "город", "городе", "п", "с", "пос", "поселка", "села", "пгт",
                                          "рп", "ст", "станицы"});
}

std::size_t last_word(const Tokens& tokens, const Part& part)
{
    for (std::size_t i = part.size(); i > 0; --i)
        if (tokens[part[i - 1]].kind != TokenKind::Mark || is_one_of(tokens[part[i - 1]], {"№", "-", "»", "/"}))
            return part[i - 1];
    return no_token;
}

/// «Рабочая группа», «муниципальные координаторы»: the index after leading adjectives, if a head follows them.
std::size_t head_after_adjectives(const Tokens& tokens, std::size_t at)
{
    std::size_t head = at;
    while (head < tokens.size() && head < at + 3 && is_nominative_adjective(tokens[head]))
        ++head;
    return head;
}

bool names_head(const Tokens& tokens, std::size_t at)
{
    const auto head = head_after_adjectives(tokens, at);
    return head < tokens.size() && body_word(tokens[head]) != BodyWord::None;
}

bool is_numbered_school(const Tokens& tokens, std::size_t at)
{
    if (!is_school_type(tokens[at]) || at + 1 >= tokens.size()) return false;
    return tokens[at + 1].kind == TokenKind::Number || tokens[at + 1].folded == "№" || tokens[at + 1].folded == "«";
}

bool quote_follows(const Tokens& tokens, std::size_t at)
{
    return is_word(tokens, at + 1, "«");
}

} // namespace

PartState state_of(const Tokens& tokens, const Part& part)
{
    PartState state;
    if (part.empty()) return state;
    const auto head = head_after_adjectives(tokens, part.front());
    const auto kind = head < tokens.size() ? body_word(tokens[head]) : BodyWord::None;
    state.post = kind == BodyWord::Post || kind == BodyWord::Posts || kind == BodyWord::PostsOrCase;
    state.plural_post = kind == BodyWord::Posts || kind == BodyWord::PostsOrCase;
    state.bare_post = state.post;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const auto& token = tokens[part[i]];
        if (token.folded == "»") state.has_name = true;
        if (token.quoted_by != no_token) continue;
        if (is_legal_form(token))
            state.form_open = true;
        else if (state.form_open && is_form_detail(token))
            state.form_detailed = true;
        else if (state.form_open && is_abbreviation(token) && !is_territory(token))
            state.has_name = true;
        const auto person = person_at(tokens, part[i]);
        if (person > 0) {
            state.has_person = true;
            state.only_person = i == 0 && person >= part.size();
        }
        if (token.kind == TokenKind::Number && i > 0) state.has_school_number = true;
        const bool joins = is_one_of(token, {"и", ",", "-"}) || token.folded == ".";
        const auto word = body_word(token);
        const bool still_post = word == BodyWord::Post || word == BodyWord::Posts || word == BodyWord::PostsOrCase;
        if (!joins && !still_post && !is_nominative_adjective(token)) state.bare_post = false;
    }
    if (state.has_name) state.form_open = false;
    const auto last = last_word(tokens, part);
    const auto& word = tokens[last == no_token ? part.back() : last];
    state.subunit = head + 1 < tokens.size() && has_stem(tokens[head], {"отдел", "сектор"}) &&
                    tokens[head + 1].folded != "образования";
    state.authority = head < tokens.size() && is_authority(tokens[head]) && part.back() > head;
    const bool shortened =
        tokens[part.back()].folded == "." &&
        is_one_of(word, {"г", "им", "зам", "п", "с", "гор", "р", "отв", "пос", "д", "кл", "соц", "нач", "гл", "вед"});
    const bool place = last != no_token && names_place(tokens, last);
    const bool class_teacher = last != no_token && last > 0 && has_stem(tokens[last - 1], {"классн"});
    state.wants_more = shortened || is_linking(word) || (is_oblique_adjective(word) && !place) ||
                       is_nominative_adjective(word) || (wants_complement(word) && !class_teacher) ||
                       (is_legal_form(word) && state.form_open);
    return state;
}

namespace
{

bool abbreviation_begins(const Tokens& tokens, const Part& part, const PartState& state, std::size_t next)
{
    const auto& token = tokens[next];
    const auto& last = tokens[part.back()];
    if (state.wants_more || is_territory(token)) return false;
    if (last.kind == TokenKind::Number) return part.size() > 1;
    if (is_abbreviation(last)) {
        if (part.size() == 1 && is_region(last)) return false;
        if (is_legal_form(last) && !is_legal_form(token) && state.form_open) return false;
        if (state.form_open && state.form_detailed && !is_legal_form(token)) return false;
        return true;
    }
    if (last.folded == "»" || last.folded == "\"") return true;
    const bool names_form =
        state.form_open && !is_legal_form(token) && (state.form_detailed || quote_follows(tokens, next));
    if (names_form) return false;
    if (state.has_person) return body_word(last) != BodyWord::Post; // «Дубова Т.И., методист МКУ «ИМЦ»»
    if (last.starts_capital && body_word(last) == BodyWord::None) return true;
    if (token.on_new_line) {
        const bool office = is_one_of(token, {"до", "уо", "моуо", "роо"});
        const bool of_office = !state.post && !state.authority && office;
        return !of_office;
    }
    return state.authority && !state.subunit && (is_legal_form(token) || is_common_body(token));
}

bool capital_begins(const Tokens& tokens, const Part& part, const PartState& state, std::size_t next)
{
    const auto& token = tokens[next];
    const auto& last = tokens[part.back()];
    const auto honoured = last_word(tokens, part);
    if (honoured != no_token && is_one_of(tokens[honoured], {"им", "имени"})) return false;
    if (person_at(tokens, next) > 0)
        return state.has_person || !state.post || (token.on_new_line && !state.wants_more && !state.post);
    if (state.wants_more) return false;
    if (is_numbered_school(tokens, next)) return true;
    const bool closed =
        last.folded == "»" || is_abbreviation(last) || last.kind == TokenKind::Number || state.has_person;
    const auto head = head_after_adjectives(tokens, next);
    const auto kind = head < tokens.size() ? body_word(tokens[head]) : BodyWord::None;
    if (kind == BodyWord::Post || kind == BodyWord::Posts || kind == BodyWord::Body) return true;
    if (kind == BodyWord::PostsOrCase || kind == BodyWord::BodyOrCase)
        return closed || (head > next && token.on_new_line);
    return token.on_new_line && !is_oblique_adjective(token) && (closed || !has_ending(token, {"а", "ы", "и", "у"}));
}

bool small_letter_begins(const Tokens& tokens, const Part& part, const PartState& state, std::size_t next)
{
    if (state.wants_more || !names_head(tokens, next)) return false;
    const auto& last = tokens[part.back()];
    const auto head = head_after_adjectives(tokens, next);
    const auto kind = body_word(tokens[head]);
    const bool closed = last.folded == "»" || is_abbreviation(last) || last.kind == TokenKind::Number;
    if (tokens[next].on_new_line) {
        if (kind == BodyWord::PostsOrCase || kind == BodyWord::BodyOrCase) return closed || head > next;
        return true;
    }
    if (kind == BodyWord::Posts) return true;
    return closed && kind == BodyWord::Post && !state.has_person;
}

} // namespace

bool begins_anew(const Tokens& tokens, const Part& part, std::size_t next)
{
    if (part.empty() || part.size() > longest_part) return false;
    const auto& token = tokens[next];
    if (token.quoted_by != no_token || token.kind == TokenKind::Mark || token.kind == TokenKind::Code) return false;
    const auto state = state_of(tokens, part);
    if (token.kind == TokenKind::Number) {
        const bool counts = next + 1 < tokens.size() && is_abbreviation(tokens[next + 1]) && tokens[next + 1].spaced;
        const auto& last = tokens[part.back()];
        return counts && !is_school_type(last) && (token.on_new_line || last.folded == "»") && !state.wants_more;
    }
    if (is_abbreviation(token)) return abbreviation_begins(tokens, part, state, next);
    if (token.starts_capital) return capital_begins(tokens, part, state, next);
    return small_letter_begins(tokens, part, state, next);
}

namespace
{

/// Fields of an authority and school subjects: genitives that go on a list inside one name.
bool goes_on_with_field(const Token& token)
{
    return has_stem(token,
                    {"наук",         "культур",  "спорт",        "молодеж",    "туризм",    "политик",      "физическ",
                     "воспитан",     "защит",    "здравоохран",  "инновац",    "качеств",   "развити",      "опек",
                     "попечит",      "социальн", "семь",         "дет",        "математик", "физик",        "хими",
                     "биологи",      "истори",   "географи",     "информатик", "литератур", "русск",        "английск",
                     "иностранн",    "начальн",  "обществознан", "технологи",  "медицинск", "педагогическ", "психолог",
                     "дополнительн", "контрол",  "надзор",       "охран",      "труд",      "кадр"}) &&
           body_word(token) == BodyWord::None && !is_nominative_adjective(token);
}

bool is_field_of_work(const Token& token)
{
    return is_one_of(token, {"вр", "увр", "ур", "нмр", "мр", "ахч", "ахр", "икт", "овр", "вмр", "умр", "упр", "бж",
                             "обж", "ввр", "нр"});
}

} // namespace

bool comma_parts(const Tokens& tokens, const Part& part, std::size_t next)
{
    // Each comma looks the part through again; two hundred numbers of schools are more than any one body names.
    constexpr std::size_t longest_part = 400;
    if (part.empty() || part.size() > longest_part || next >= tokens.size()) return true;
    const auto state = state_of(tokens, part);
    const auto& token = tokens[next];
    const auto& last = tokens[part.back()];
    const auto head = head_after_adjectives(tokens, next);
    const auto kind = head < tokens.size() ? body_word(tokens[head]) : BodyWord::None;
    if (state.only_person && kind == BodyWord::Post && !token.starts_capital) return false;
    if (state.only_person && is_one_of(token, {"зам", "и.о", "ио", "врио", "ведущий", "главный", "старший"}))
        return false;
    const bool clause = has_ending(
        token, {"ющие", "ящие", "ющий", "ящий", "ющая", "вшие", "вший", "вших", "дших", "ющих", "ящих", "нных"});
    if (clause && token.letters > 6 && body_word(token) == BodyWord::None) return false;
    const bool numbers = token.kind == TokenKind::Number && last.kind == TokenKind::Number;
    const bool of_school =
        std::any_of(part.begin(), part.end(), [&](std::size_t at) { return is_school_type(tokens[at]); });
    if (numbers && !of_school) return false;
    if (is_field_of_work(token) && state.post && is_abbreviation(last)) return false;
    const bool small = token.kind == TokenKind::Word && !token.starts_capital;
    if (!small || kind != BodyWord::None) return true;
    const bool adjectives = is_oblique_adjective(last) && is_oblique_adjective(token);
    return !adjectives && !((state.authority || state.post || !state.has_name) && goes_on_with_field(token));
}

bool and_parts(const Tokens& tokens, const Part& part, std::size_t next)
{
    if (part.empty() || next >= tokens.size()) return false;
    const auto state = state_of(tokens, part);
    const auto& token = tokens[next];
    const auto& last = tokens[part.back()];
    if (token.folded == "зп" || is_field_of_work(token) || is_linking(last)) return false;
    if (token.kind == TokenKind::Number) return state.has_school_number;
    if (person_at(tokens, next) > 0) return true;
    if (is_abbreviation(token)) {
        if (is_legal_form(token)) return !state.bare_post;
        const bool shares_head =
            state.plural_post && !state.has_name && (is_abbreviation(last) || last.kind == TokenKind::Word);
        return !shares_head && !(state.post && state.wants_more);
    }
    const auto head = head_after_adjectives(tokens, next);
    const auto kind = head < tokens.size() ? body_word(tokens[head]) : BodyWord::None;
    if (kind == BodyWord::None) return token.starts_capital && token.kind == TokenKind::Word && last.folded == "»";
    if (is_numbered_school(tokens, next)) return true;
    const bool complement_follows = head + 1 < tokens.size() && tokens[head + 1].kind == TokenKind::Word;
    if (state.bare_post && complement_follows && !token.starts_capital) return false;
    if (state.wants_more && !token.starts_capital) return false;
    const bool ambiguous = kind == BodyWord::PostsOrCase || kind == BodyWord::BodyOrCase;
    return !ambiguous || token.starts_capital || head > next || last.folded == "»" || is_abbreviation(last);
}

} // namespace vekha::language
