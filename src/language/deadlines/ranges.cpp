#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/word_terms.h"

namespace vekha::language::deadlines
{
namespace
{

struct Opening {
    Role role = Role::In;
    bool stated = false;
    bool inclusive = false;
    bool during = false;
    std::size_t end = 0;
};

bool opens_term(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    return token.is(Sense::From) || token.is(Sense::Before) || token.is(Sense::Starting) || token.is(Sense::Not) ||
           read_stretch(tokens, at).has_value();
}

/// «в период», «в срок», «за весь период», «в течение всего»: words before the term that leave it as it is.
std::size_t skip_frame(const Tokens& tokens, std::size_t at, bool& during)
{
    std::size_t end = at;
    if (tokens[end].is(Sense::In) || tokens[end].is(Sense::On) || tokens[end].is(Sense::Behind)) ++end;
    if (tokens[end].is(Sense::During)) {
        during = true;
        end = skip_dot(tokens, end + 1);
    }
    if (tokens[end].is(Sense::Whole)) {
        during = true;
        ++end;
    }
    if (tokens[end].is(Sense::Current) && !read_year_mark(tokens, end)) ++end;
    const bool noun = tokens[end].is(Sense::PeriodNoun) || tokens[end].is(Sense::TermNoun);
    if (noun) {
        std::size_t after = end + 1;
        if (tokens[after].is_mark(':') || tokens[after].is_mark('-')) ++after;
        if (!opens_term(tokens, after)) return at;
        end = after;
    }
    return end;
}

/// «не позднее», «не ранее», «позже».
std::optional<Opening> read_limit(const Tokens& tokens, std::size_t at)
{
    const bool negated = tokens[at].is(Sense::Not);
    const Token& word = tokens[negated ? at + 1 : at];
    if (!word.is(Sense::Later) && !word.is(Sense::Earlier)) return {};
    Opening opening{negated == word.is(Sense::Later) ? Role::By : Role::From, true, true, false,
                    at + (negated ? 2U : 1U)};
    if (!negated) opening = {word.is(Sense::Later) ? Role::After : Role::By, true, false, false, at + 1};
    if (tokens[opening.end].is_mark(',')) ++opening.end;
    if (tokens[opening.end].is(Sense::Than)) ++opening.end;
    if (tokens[opening.end].is(Sense::Before) || tokens[opening.end].is(Sense::From)) ++opening.end;
    return opening;
}

Opening read_opening(const Tokens& tokens, std::size_t at)
{
    bool during = false;
    const std::size_t framed = skip_frame(tokens, at, during);
    if (auto limit = read_limit(tokens, framed)) return *limit;
    const Token& word = tokens[framed];
    Opening opening{Role::In, framed > at, false, during, framed};
    const auto take = [&](Role role, bool inclusive) { opening = {role, true, inclusive, during, framed + 1}; };
    if (word.is(Sense::Before) || word.is(Sense::Towards) || word.says("перед"))
        take(Role::By, false);
    else if (word.is(Sense::Through))
        take(Role::By, true);
    else if (word.is(Sense::From))
        take(Role::From, true);
    else if (word.is(Sense::After))
        take(Role::After, false);
    else if (word.is(Sense::Starting) && tokens[framed + 1].is(Sense::From))
        opening = {Role::From, true, true, during, framed + 2};
    else if (word.is(Sense::In) || word.is(Sense::On))
        opening = {Role::In, true, false, during, framed + 1};
    else if (word.starts("вплоть") && tokens[framed + 1].is(Sense::Before))
        opening = {Role::By, true, true, during, framed + 2};
    else if (word.says("между"))
        opening = {Role::From, true, true, during, framed + 1};
    else if (word.is(Sense::Of))
        opening = {Role::From, true, true, during, framed + 1};
    if (opening.stated && opening.role != Role::In && !read_stretch(tokens, opening.end)) {
        // «до 18.00 25 сентября»: the hour stands between the preposition and the day.
        const auto hour = passed_over(tokens, opening.end);
        if (hour && read_stretch(tokens, *hour)) opening.end = *hour;
    }
    if (tokens[opening.end].is(Sense::TermNoun) && tokens[opening.end + 1].is(Sense::Before)) opening.end += 2;
    if (tokens[opening.end].is(Sense::Whole) && opening.role == Role::In) ++opening.end;
    return opening;
}

/// The second end of a range, where one follows.
void read_second_end(const Tokens& tokens, Found<DateTerm>& found, bool from, bool between)
{
    std::size_t at = found.end;
    if (from && (tokens[at].is_mark(',') || tokens[at].is(Sense::And)) &&
        (tokens[at + 1].is(Sense::Through) || tokens[at + 1].is(Sense::Before)))
        ++at;
    const bool dash = tokens[at].is_mark('-');
    const bool through = tokens[at].is(Sense::Through);
    const bool until = from && tokens[at].is(Sense::Before);
    const bool and_of_between = between && tokens[at].is(Sense::And);
    if (!dash && !through && !until && !and_of_between) return;
    ++at;
    while (dash && tokens[at].is_mark('-') && !tokens[at].gap)
        ++at;
    if (dash && (tokens[at].is(Sense::Through) || tokens[at].is(Sense::Before))) ++at;
    const auto second = read_stretch(tokens, at);
    if (!second) return;
    found.value.last = second->value;
    found.value.inclusive = !until;
    if (found.value.role != Role::By) found.value.role = Role::In;
    found.end = second->end;
}

std::size_t skip_inclusive(const Tokens& tokens, std::size_t at, bool& inclusive)
{
    std::size_t word = at;
    if (tokens[word].is_mark('(') || tokens[word].is_mark(',')) ++word;
    if (!tokens[word].is(Sense::Inclusive)) return at;
    inclusive = true;
    const std::size_t end = skip_dot(tokens, word + 1);
    return tokens[word - 1].is_mark('(') && word > at && tokens[end].is_mark(')') ? end + 1 : end;
}

} // namespace

Try<DateTerm> read_date_term(const Tokens& tokens, std::size_t at)
{
    const bool opens =
        tokens[at].says("между") || tokens[at].says("перед") || tokens[at].says("т") || tokens[at].starts("вплоть");
    if (tokens[at].is_plain_word() && !opens) return {};
    const Opening opening = read_opening(tokens, at);
    auto first = read_stretch(tokens, opening.end);
    if (!first) return {};
    Found<DateTerm> found{{}, first->end};
    found.value.begin = at;
    found.value.role = opening.role;
    found.value.stated = opening.stated;
    found.value.inclusive = opening.inclusive;
    found.value.during = opening.during;
    found.value.first = first->value;
    const bool between = tokens[opening.end - (opening.end > at ? 1U : 0U)].says("между");
    read_second_end(tokens, found, opening.role == Role::From, between);
    const bool lone_of = opening.end > at && tokens[opening.end - 1].is(Sense::Of) && !found.value.last;
    if (lone_of) return {};
    found.end = skip_inclusive(tokens, found.end, found.value.inclusive);
    return found;
}

} // namespace vekha::language::deadlines
