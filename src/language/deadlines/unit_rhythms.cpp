#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/rhythm_terms.h"

namespace vekha::language::deadlines
{
namespace
{

using domain::Bound;
using domain::Every;

/// «каждый месяц», «каждые 2 недели», «каждые полгода».
Try<Rhythm> read_each_unit(const Tokens& tokens, std::size_t at)
{
    std::size_t next =
        tokens[at].is(Sense::In) || tokens[at].is(Sense::Behind) || tokens[at].is(Sense::On) ? at + 1 : at;
    if (tokens[next].is(Sense::During)) next = skip_dot(tokens, next + 1);
    if (!tokens[next].is(Sense::Each)) return {};
    ++next;
    if (tokens[next].is(Sense::Month) || tokens[next].is(Sense::Season))
        return Found<Rhythm>{make_rhythm(at, {Every::Year}, 1, 1, Bound::Exactly), next};
    int interval = 1;
    if (const auto count = read_count(tokens, next)) {
        interval = count->value;
        next = count->end;
    } else if (tokens[next].is(Sense::Ordinal) && tokens[next].meaning.value > 1) {
        interval = tokens[next].meaning.value;
        ++next;
    }
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || interval < 1 || interval > 400) return {};
    return Found<Rhythm>{make_rhythm(at, unit->value, 1, interval, Bound::Exactly), unit->end};
}

bool is_outcome(const Token& token)
{
    return token.starts("итог") || token.starts("результат") || token.starts("окончани") || token.starts("завершени") ||
           token.starts("истечени") || token.starts("прошестви");
}

/// «по итогам четверти», «после окончания каждого полугодия», «в конце месяца»: once for every such unit.
Try<Rhythm> read_unit_end(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    const bool through = tokens[at].is(Sense::Through) || tokens[at].is(Sense::After);
    const bool preposition = through || tokens[at].is(Sense::In) || tokens[at].is(Sense::On) ||
                             tokens[at].is(Sense::Towards) || tokens[at].is(Sense::Before);
    if (preposition) ++next;
    const bool outcome = through && is_outcome(tokens[next]);
    const bool edge = tokens[next].is(Sense::Ending) || tokens[next].is(Sense::Beginning);
    if (outcome || edge)
        ++next;
    else if (!tokens[at].is(Sense::After))
        return {};
    const bool each = tokens[next].is(Sense::Each);
    if (each) ++next;
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || tokens[unit->end - 1].is(Sense::EveryAdverb)) return {};
    if (!outcome && !edge && !each) return {};
    const bool numbered = read_ordinal(tokens, unit->end).has_value() || read_year_mark(tokens, unit->end).has_value();
    const bool of_a_year =
        edge && !each &&
        (unit->value.every == Every::Year || unit->value.every == Every::SchoolYear || unit->value.every == Every::Day);
    if (numbered || of_a_year || tokens[unit->end].is(Sense::Month)) return {};
    Rhythm rhythm = make_rhythm(at, unit->value, 1, 1, Bound::Exactly);
    rhythm.ambiguous = edge;
    const bool last_day =
        tokens[at].is(Sense::Before) && edge && unit->value.every == Every::Month && unit->value.parts == 1;
    if (last_day) rhythm.repeat.month_days = {-1}, rhythm.repeat.by = true;
    return Found<Rhythm>{rhythm, unit->end};
}

/// «последняя неделя месяца», «первая декада каждого квартала»: once for every such unit, which days is a convention.
Try<Rhythm> read_part_of_unit(const Tokens& tokens, std::size_t at)
{
    const std::size_t preposition = tokens[at].is(Sense::In) || tokens[at].is(Sense::On) ? at + 1 : at;
    const std::size_t begin = tokens[preposition].is(Sense::During) ? preposition + 1 : preposition;
    const auto number = read_ordinal(tokens, begin);
    const bool part = number && (tokens[number->end].is(Sense::WeekUnit) || tokens[number->end].is(Sense::TenDayUnit) ||
                                 tokens[number->end].is(Sense::HalfUnit));
    if (!part || number->value > 5) return {};
    const bool spelt = tokens[begin].is(Sense::Ordinal) || number->end > begin + 1;
    const std::size_t owner = tokens[number->end + 1].is(Sense::Each) || tokens[number->end + 1].is(Sense::Current)
                                  ? number->end + 2
                                  : number->end + 1;
    const auto unit = read_repeat_unit(tokens, owner);
    const bool owned = unit && !tokens[owner].is(Sense::EveryAdverb) && unit->value.every != Every::Year &&
                       unit->value.every != Every::SchoolYear && unit->value.every != Every::Day;
    if (!owned && (!spelt || tokens[number->end].is(Sense::HalfUnit) || tokens[number->end + 1].kind == Kind::Word))
        return {};
    Rhythm rhythm = make_rhythm(at, owned ? unit->value : RepeatUnit{Every::Month}, 1, 1, Bound::Exactly);
    rhythm.ambiguous = true;
    rhythm.unit_stated = owned;
    return Found<Rhythm>{rhythm, owned ? unit->end : number->end + 1};
}

/// «по кварталам», «по полугодиям», «по четвертям».
Try<Rhythm> read_through_units(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is(Sense::Through)) return {};
    const std::size_t noun = tokens[at + 1].is(Sense::School) ? at + 2 : at + 1;
    const bool plural = tokens[noun].meaning.form == Case::DativePlural || tokens[noun].meaning.form == Case::Plural;
    if (!plural || !(tokens[noun].text.ends_with("ам") || tokens[noun].text.ends_with("ям"))) return {};
    const auto unit = read_repeat_unit(tokens, at + 1);
    if (!unit) return {};
    Rhythm rhythm = make_rhythm(at, unit->value, 1, 1, Bound::Exactly);
    // A school does its «полугодия» by the school year.
    if (rhythm.repeat.every == Every::HalfYear) rhythm.repeat.every = Every::SchoolHalfYear;
    return Found<Rhythm>{rhythm, unit->end};
}

/// «каждого года», «года, следующего за отчётным»: behind a day or a month.
Try<Rhythm> read_year_after_reported(const Tokens& tokens, std::size_t at)
{
    const bool turned = tokens[at].is(Sense::Next) && tokens[at + 1].is(Sense::Behind) &&
                        tokens[at + 2].is(Sense::Reported) && tokens[at + 3].is(Sense::YearUnit);
    if (turned) {
        Rhythm yearly = make_rhythm(at, {Every::Year}, 1, 1, Bound::Exactly);
        yearly.repeat.lag = 1;
        return Found<Rhythm>{yearly, at + 4};
    }
    if (!tokens[at].is(Sense::YearUnit)) return {};
    std::size_t next = tokens[at + 1].is_mark(',') ? at + 2 : at + 1;
    if (!tokens[next].is(Sense::Next) || !tokens[next + 1].is(Sense::Behind) || !tokens[next + 2].is(Sense::Reported))
        return {};
    next += 3;
    if (tokens[next].is(Sense::YearUnit) || tokens[next].is(Sense::PeriodNoun)) ++next;
    Rhythm rhythm = make_rhythm(at, {Every::Year}, 1, 1, Bound::Exactly);
    rhythm.repeat.lag = 1;
    return Found<Rhythm>{rhythm, next};
}

/// «ежемесячно», and «ежемесячный» where it stands for it.
Try<Rhythm> read_every(const Tokens& tokens, std::size_t at)
{
    const bool adjective = tokens[at].is(Sense::EveryAdjective);
    if (!tokens[at].is(Sense::EveryAdverb) && !adjective) return {};
    const RepeatUnit unit = unit_of_every(tokens[at].meaning.value);
    std::size_t end = at + 1;
    if (tokens[at].text.size() <= 16) end = skip_dot(tokens, end);
    Rhythm rhythm = make_rhythm(at, unit, 1, 1, Bound::Exactly);
    const std::size_t except = tokens[end].is_mark(',') || tokens[end].is_mark('(') ? end + 1 : end;
    const bool but_days_off =
        unit.every == Every::Day && tokens[except].says("кроме") && tokens[except + 1].starts("выходн");
    if (but_days_off) {
        rhythm.repeat.every = Every::Week;
        for (unsigned day = 1; day <= 5; ++day)
            rhythm.repeat.weekdays.emplace_back(day);
        end = tokens[except + 2].is(Sense::DayUnit) ? except + 3 : except + 2;
    }
    return Found<Rhythm>{rhythm, end};
}

} // namespace

Try<Rhythm> read_unit_rhythm(const Tokens& tokens, std::size_t at)
{
    for (const auto read :
         {read_every, read_each_unit, read_unit_end, read_part_of_unit, read_through_units, read_year_after_reported})
        if (auto found = read(tokens, at)) return found;
    return {};
}

} // namespace vekha::language::deadlines
