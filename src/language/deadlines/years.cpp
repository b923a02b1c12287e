#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"

namespace vekha::language::deadlines
{
namespace
{

constexpr int EarliestYear = 1990;
constexpr int LatestYear = 2060;

bool is_full_year(const Token& token)
{
    return token.kind == Kind::Number && token.digits == 4 && token.number >= EarliestYear &&
           token.number <= LatestYear;
}

bool is_short_year(const Token& token)
{
    return token.kind == Kind::Number && token.digits == 2 && token.number >= 5 && token.number <= 50;
}

bool parts_years(const Token& token)
{
    return token.is_mark('-') || token.is_mark('/');
}

struct Pair {
    int from = 0;
    int to = 0;
    bool slash = false;
    std::size_t end = 0;
};

/// «2021-2022», «2021/22», «21-22».
std::optional<Pair> read_pair(const Tokens& tokens, std::size_t at)
{
    const Token& a = tokens[at];
    const Token& b = tokens[at + 2];
    if (!parts_years(tokens[at + 1])) return {};
    const bool b_tight = !b.gap && !tokens[at + 1].gap;
    if (is_full_year(a) && is_full_year(b)) return Pair{a.number, b.number, tokens[at + 1].is_mark('/'), at + 3};
    if (is_full_year(a) && is_short_year(b) && b_tight && b.number > a.number % 100)
        return Pair{a.number, a.number / 100 * 100 + b.number, tokens[at + 1].is_mark('/'), at + 3};
    if (is_short_year(a) && is_short_year(b) && b.number == a.number + 1)
        return Pair{2000 + a.number, 2000 + b.number, tokens[at + 1].is_mark('/'), at + 3};
    return {};
}

/// «учебный год» at `at`, or behind more pairs: the first pair of «2020-2021 и 2021-2022 учебные годы».
bool school_follows(const Tokens& tokens, std::size_t at)
{
    for (int pairs = 0; pairs < 6; ++pairs) {
        if (tokens[at].is(Sense::School)) return true;
        if (tokens[at].is(Sense::YearUnit) && tokens[at + 1].is(Sense::School)) return true;
        if (!tokens[at].is_mark(',') && !tokens[at].is(Sense::And)) return false;
        const auto pair = read_pair(tokens, at + 1);
        if (!pair) return false;
        at = pair->end;
    }
    return false;
}

bool is_school_pair(const Tokens& tokens, std::size_t at, const Pair& pair)
{
    if (school_follows(tokens, pair.end)) return true;
    const bool school_before = at > 1 && tokens[at - 1].is(Sense::YearUnit) && tokens[at - 2].is(Sense::School);
    if (school_before) return true;
    return pair.slash && pair.to == pair.from + 1;
}

std::size_t read_more_years(const Tokens& tokens, std::size_t at, YearMark& mark)
{
    while (mark.more.size() < 20 && (tokens[at].is_mark(',') || tokens[at].is(Sense::And)) &&
           is_full_year(tokens[at + 1])) {
        const Token& after = tokens[at + 2];
        if (parts_years(after) || after.is_mark('.') || after.is(Sense::Month) || tokens[at + 1].number <= *mark.year)
            break;
        if (after.is_mark(':') ||
            (after.is(Sense::YearUnit) && after.meaning.form == Case::Genitive && tokens[at + 3].is(Sense::Month)))
            break;
        mark.more.push_back(tokens[at + 1].number);
        at += 2;
    }
    return at;
}

Try<YearMark> read_printed_year(const Tokens& tokens, std::size_t at)
{
    YearMark mark;
    if (const auto pair = read_pair(tokens, at)) {
        const bool school = is_school_pair(tokens, at, *pair);
        if (!school && is_short_year(tokens[at])) return {};
        if (school && pair->to == pair->from + 1) {
            mark.school_year = pair->from;
            return Found<YearMark>{mark, skip_year_word(tokens, pair->end)};
        }
        if (pair->slash || pair->to <= pair->from || pair->to - pair->from > 12) return {};
        mark.year = pair->from;
        for (int year = pair->from + 1; year <= pair->to; ++year)
            mark.more.push_back(year);
        return Found<YearMark>{mark, skip_year_word(tokens, pair->end)};
    }
    if (is_full_year(tokens[at])) {
        mark.year = tokens[at].number;
        const std::size_t end = read_more_years(tokens, skip_number_ending(tokens, at + 1), mark);
        return Found<YearMark>{mark, skip_year_word(tokens, end)};
    }
    if (is_short_year(tokens[at]) && tokens[at + 1].is(Sense::YearUnit) && !tokens[at + 1].says("лет")) {
        mark.year = 2000 + tokens[at].number;
        return Found<YearMark>{mark, skip_year_word(tokens, at + 1)};
    }
    return {};
}

/// «т.г.», «с.г.», «текущего года», «следующего учебного года».
Try<YearMark> read_named_year(const Tokens& tokens, std::size_t at)
{
    YearMark mark;
    if (const auto noun = skip_this_letter(tokens, at); noun > at) {
        mark.word = YearWord::Current;
        return Found<YearMark>{mark, skip_year_word(tokens, noun)};
    }
    if (!tokens[at].is(Sense::Current) && !tokens[at].is(Sense::Next)) return {};
    const std::size_t noun = skip_dot(tokens, at + 1);
    const std::size_t end = skip_year_word(tokens, noun);
    if (end == noun) return {};
    mark.word = tokens[at].is(Sense::Next) ? YearWord::Next : YearWord::Current;
    return Found<YearMark>{mark, end};
}

Stretch years(int from, int to)
{
    Stretch stretch;
    stretch.grain = Grain::Year;
    stretch.first = {1, 1};
    stretch.last = {12, 31};
    stretch.year = from;
    stretch.later = to - from;
    return stretch;
}

Stretch school_year(int from)
{
    Stretch stretch = years(from, from + 1);
    stretch.grain = Grain::SchoolYear;
    stretch.first = {9, 1};
    stretch.last = {8, 31};
    return stretch;
}

} // namespace

std::size_t skip_this_letter(const Tokens& tokens, std::size_t at)
{
    const bool letter = tokens[at].says("т") || tokens[at].says("с");
    return letter && tokens[at + 1].is_mark('.') && tokens[at + 2].is(Sense::YearUnit) ? at + 2 : at;
}

std::size_t skip_year_word(const Tokens& tokens, std::size_t at)
{
    std::size_t end = at;
    if (tokens[end].is(Sense::School) || tokens[end].is(Sense::Calendar)) end = skip_dot(tokens, end + 1);
    if (!tokens[end].is(Sense::YearUnit) || tokens[end].says("лет")) return at;
    const bool letter = tokens[end].says("г") || tokens[end].says("гг");
    ++end;
    if (!letter) {
        if (tokens[end].is(Sense::School) && tokens[end + 1].is(Sense::YearUnit)) end += 2;
        return end;
    }
    end = skip_dot(tokens, end);
    if (tokens[end].says("г") && !tokens[end].gap) end = skip_dot(tokens, end + 1);
    return end;
}

Try<YearMark> read_year_mark(const Tokens& tokens, std::size_t at)
{
    const std::size_t start = skip_dot(tokens, at);
    const bool comma = tokens[start].is_mark(',');
    const bool bracket = tokens[start].is_mark('(');
    const std::size_t begin = comma || bracket || tokens[start].is(Sense::In) ? start + 1 : start;
    auto found = read_printed_year(tokens, begin);
    if (!found) found = read_named_year(tokens, begin);
    if (!found) return {};
    if (bracket && !tokens[found->end].is_mark(')')) return {};
    if (comma &&
        (tokens[found->end].is_mark(':') || tokens[found->end].is(Sense::Month) || parts_years(tokens[found->end])))
        return {};
    if (bracket) ++found->end;
    return found;
}

void give_year(Stretch& stretch, const YearMark& mark)
{
    stretch.year_word = mark.word;
    stretch.more_years = mark.more;
    if (mark.school_year)
        stretch.year = *mark.school_year + (stretch.first.month >= 9 ? 0 : 1);
    else
        stretch.year = mark.year;
}

Try<Stretch> read_year(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::Next)) {
        const std::size_t end = skip_year_word(tokens, at + 1);
        if (end == at + 1 || tokens[end - 1].meaning.value == 2) return {};
        Stretch next = tokens[at + 1].is(Sense::School) ? school_year(0) : years(0, 0);
        next.year.reset();
        next.year_word = YearWord::Next;
        return Found<Stretch>{next, end};
    }
    if (const auto pair = read_pair(tokens, at)) {
        const bool school = is_school_pair(tokens, at, *pair);
        if (!school && (is_short_year(tokens[at]) || is_full_year(tokens[at + 2]))) {
            if (is_short_year(tokens[at])) return {};
        } else {
            const std::size_t end = skip_year_word(tokens, pair->end);
            if (school && pair->to == pair->from + 1) return Found<Stretch>{school_year(pair->from), end};
            const bool said = end > pair->end;
            if (said && pair->to > pair->from) return Found<Stretch>{years(pair->from, pair->to), end};
        }
    }
    if (!is_full_year(tokens[at]) || tokens[at + 1].is_mark('%')) return {};
    const int year = tokens[at].number;
    const Token& next = tokens[at + 1];
    const bool dash_lost = is_full_year(next) && next.number > year && tokens[at + 2].is(Sense::YearUnit) &&
                           tokens[at + 2].meaning.value == 2;
    if (dash_lost) return Found<Stretch>{years(year, next.number), skip_year_word(tokens, at + 2)};
    return Found<Stretch>{years(year, year), skip_year_word(tokens, skip_number_ending(tokens, at + 1))};
}

} // namespace vekha::language::deadlines
