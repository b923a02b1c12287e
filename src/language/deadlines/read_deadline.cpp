#include "language/deadlines/read_deadline.h"

#include "language/deadlines/rhythm_merging.h"
#include "language/deadlines/scan.h"
#include "language/deadlines/year_completion.h"

#include <algorithm>

namespace vekha::language
{
namespace
{

using namespace deadlines;

using Result = Reading<domain::Schedule>;

// How sure a reading is, by what had to be forgiven; docs/schedules.md explains the steps.
constexpr double Plain = 0.99;
constexpr double Yearless = 0.97;
constexpr double PassedOver = 0.9;
constexpr double Ambiguous = 0.85;
constexpr double Guessed = 0.82;
constexpr double PartlyUnderstood = 0.6;
constexpr double NoSuchDate = 0.4;
constexpr double NotUnderstood = 0.3;

// Longer cells are no deadlines; what lies behind is noted, not read.
constexpr std::size_t LongestWording = 16 * 1024;

/// Ends between two letters.
std::size_t readable_size(std::string_view wording)
{
    if (wording.size() <= LongestWording) return wording.size();
    std::size_t size = LongestWording;
    while (size > 0 && (static_cast<unsigned char>(wording[size]) & 0xC0U) == 0x80U)
        --size;
    return size;
}

void lower(Result& result, double confidence)
{
    result.confidence = std::min(result.confidence, confidence);
}

/// «до 15 мая, 20 июня»: the preposition holds for the days behind the comma too.
void extend_limits(std::vector<InClause<DateTerm>>& dates)
{
    for (std::size_t i = 1; i < dates.size(); ++i) {
        const DateTerm& previous = dates[i - 1].value;
        DateTerm& term = dates[i].value;
        const bool days =
            previous.first.grain == Grain::Day && term.first.grain == Grain::Day && !term.last && !previous.last;
        if (previous.role == Role::By && days && term.continues && !term.stated) {
            term.role = Role::By;
            term.inclusive = previous.inclusive;
        }
    }
}

bool is_convention(const DateTerm& term)
{
    return term.first.ambiguous || term.end().ambiguous;
}

/// «сентябрь (15.09)» means the day, «сентябрь (начало года)» the month: of a term and the bracket behind it the
/// clearer stays.
void settle_brackets(std::vector<InClause<DateTerm>>& dates)
{
    std::vector<InClause<DateTerm>> kept;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const DateTerm& term = dates[i].value;
        if (!term.bracketed || kept.empty()) {
            kept.push_back(dates[i]);
            continue;
        }
        const bool first_in_bracket = !dates[i - 1].value.bracketed;
        const DateTerm& outer = kept.back().value;
        const bool outer_is_coarse =
            outer.role == Role::In && outer.end().grain != Grain::Day && outer.first.grain != Grain::Day;
        if (first_in_bracket && is_convention(term) && !is_convention(outer)) continue;
        if (first_in_bracket && outer_is_coarse && !term.first.whole_year()) kept.pop_back();
        kept.push_back(dates[i]);
    }
    dates = std::move(kept);
}

void add_windows(Result& result, const std::vector<InClause<DateTerm>>& dates, const domain::Period& period)
{
    domain::Schedule& schedule = result.value;
    for (const auto& date : dates) {
        const PlacedWindows placed = place(date.value, period);
        const Stretch& first = date.value.first;
        if (placed.impossible) {
            const Stretch& wrong = date.value.last && date.value.last->impossible ? *date.value.last : first;
            result.notes.push_back({"no-such-date", wrong.offset, wrong.length});
            lower(result, NoSuchDate);
            continue;
        }
        for (const domain::Window& window : placed.windows)
            if (std::find(schedule.windows.begin(), schedule.windows.end(), window) == schedule.windows.end())
                schedule.windows.push_back(window);
        schedule.yearless = schedule.yearless || placed.yearless;
        if (placed.yearless) lower(result, Yearless);
        if (placed.ambiguous) {
            schedule.ambiguous = true;
            result.notes.push_back(
                {"term-ambiguous", first.offset, date.value.end().offset + date.value.end().length - first.offset});
        }
        const bool whole_year = first.whole_year() || date.value.end().whole_year();
        if (date.value.during && whole_year) schedule.ongoing = true;
    }
}

bool is_school_year(const domain::Period& period)
{
    return domain::month_of(period.from) == 9 && domain::year_of(period.to) == domain::year_of(period.from) + 1 &&
           domain::month_of(period.to) <= 8;
}

void add_rhythms(Result& result, const Terms& terms, const Tokens& tokens, const domain::Period& period)
{
    for (const auto& rhythm : terms.rhythms) {
        domain::Repeat repeat = rhythm.value.repeat;
        bool ambiguous = rhythm.value.ambiguous;
        if (repeat.every == domain::Every::HalfYear && is_school_year(period)) {
            repeat.every = domain::Every::SchoolHalfYear;
            ambiguous = true;
        }
        if (std::find(result.value.repeat.begin(), result.value.repeat.end(), repeat) == result.value.repeat.end())
            result.value.repeat.push_back(repeat);
        if (!ambiguous) continue;
        result.value.ambiguous = true;
        const Token& first = tokens[rhythm.value.begin];
        result.notes.push_back({"term-ambiguous", first.offset, first.length});
    }
}

bool says_nothing(const domain::Schedule& schedule)
{
    return schedule.empty();
}

void note_leftovers(Result& result, const Terms& terms)
{
    const bool nothing = says_nothing(result.value);
    const bool date_refused = !result.notes.empty() && nothing;
    for (const Leftover& leftover : terms.leftovers) {
        if (nothing) {
            if (!date_refused) result.notes.push_back({"term-not-understood", leftover.offset, leftover.length});
        } else if (leftover.temporal) {
            result.notes.push_back({"term-partly-understood", leftover.offset, leftover.length});
            lower(result, leftover.bracketed ? Ambiguous : PartlyUnderstood);
        } else if (!leftover.bracketed) {
            lower(result, leftover.words > 4 ? Guessed : PassedOver);
        }
    }
}

bool has_words(const Tokens& tokens)
{
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (tokens[at].kind != Kind::Mark || tokens[at].is_mark('?')) return true;
    return false;
}

} // namespace

Reading<domain::Schedule> read_deadline(std::string_view wording, const domain::Period& period)
{
    Result result;
    result.confidence = Plain;
    const std::size_t read_to = readable_size(wording);
    const Tokens tokens(wording.substr(0, read_to));
    Terms terms = scan(tokens);
    merge_rhythms(terms.rhythms);
    share_years(terms.dates, period);
    extend_limits(terms.dates);
    settle_brackets(terms.dates);
    if (!narrow_months_by_days(terms)) take_months_into_rhythms(terms);
    domain::Schedule& schedule = result.value;
    schedule.ongoing = terms.ongoing;
    schedule.as_needed = terms.as_needed;
    schedule.reference = terms.reference;
    schedule.relative = terms.relative;
    add_windows(result, terms.dates, period);
    add_rhythms(result, terms, tokens, period);
    if (terms.ambiguous) {
        schedule.ambiguous = true;
        if (result.notes.empty()) result.notes.push_back({"term-ambiguous", 0, wording.size()});
    }
    if (schedule.ambiguous) lower(result, Ambiguous);
    if (terms.guessed) lower(result, Guessed);
    note_leftovers(result, terms);
    if (wording.size() > read_to) {
        result.notes.push_back({"term-partly-understood", read_to, wording.size() - read_to});
        lower(result, PartlyUnderstood);
    }
    const bool unread = says_nothing(schedule) && has_words(tokens);
    if (unread && result.notes.empty()) result.notes.push_back({"term-not-understood", 0, wording.size()});
    if (unread) lower(result, NotUnderstood);
    return result;
}

} // namespace vekha::language
