#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/rhythm_terms.h"

namespace vekha::language::deadlines
{
namespace
{

using domain::Bound;
using domain::Every;

struct BoundWords {
    Bound bound = Bound::Exactly;
    std::size_t end = 0;
};

/// «не реже (чем)», «не менее», «не чаще», «не более», «минимум», «до»: what stands before the count.
BoundWords read_bound(const Tokens& tokens, std::size_t at)
{
    const bool negated = tokens[at].is(Sense::Not);
    const std::size_t word_at = negated ? at + 1 : tokens[at].says("как") ? at + 1 : at;
    const Token& word = tokens[word_at];
    BoundWords found{Bound::Exactly, at};
    if (word.is(Sense::Rarer) && negated)
        found = {Bound::AtLeast, word_at + 1};
    else if (word.is(Sense::Oftener) && negated)
        found = {Bound::AtMost, word_at + 1};
    else if (word.is(Sense::Less))
        found = {negated || word.says("минимум") ? Bound::AtLeast : Bound::AtMost, word_at + 1};
    else if (word.is(Sense::More))
        found = {negated || word.says("максимум") ? Bound::AtMost : Bound::AtLeast, word_at + 1};
    else if (word.says("хотя") && tokens[word_at + 1].says("бы"))
        found = {Bound::AtLeast, word_at + 2};
    else if (word.is(Sense::Before))
        found = {Bound::AtMost, word_at + 1};
    else if (word.is(Sense::Through) || word.is(Sense::Behind))
        found = {Bound::Exactly, word_at + 1};
    if (found.end > at && tokens[found.end].is_mark(',')) ++found.end;
    if (found.end > at && tokens[found.end].is(Sense::Than)) ++found.end;
    if (found.end > at && tokens[found.end].is(Sense::In)) return {Bound::Exactly, at};
    return found;
}

struct Count {
    int times = 1;
    bool vague = false; ///< «1-2 раза»
    bool thing = false; ///< counted are meetings, not times
};

/// «2 раза», «1-2 раза», «раз», «дважды», «одно заседание».
Try<Count> read_times(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::TimesAdverb)) return Found<Count>{{tokens[at].meaning.value, false, false}, at + 1};
    if (tokens[at].is(Sense::Times) && !tokens[at].says("р")) return Found<Count>{{1, false, false}, at + 1};
    const auto count = read_count(tokens, at);
    if (!count || count->value < 1 || count->value > 366) return {};
    std::size_t next = count->end;
    bool vague = false;
    if (tokens[next].is_mark('-') || tokens[next].is(Sense::And)) {
        const auto upper = read_count(tokens, next + 1);
        if (upper && tokens[upper->end].is(Sense::Times)) {
            vague = true;
            next = upper->end;
        }
    }
    if (tokens[next].is(Sense::Times)) return Found<Count>{{count->value, vague, false}, skip_dot(tokens, next + 1)};
    const bool thing =
        tokens[next].kind == Kind::Word && (tokens[next].is(Sense::None) || tokens[next].is(Sense::ClockUnit));
    if (!thing) return {};
    const std::size_t after = tokens[next + 1].is(Sense::None) ? next + 2 : next + 1;
    if (!tokens[after].is(Sense::In)) return {};
    return Found<Count>{{count->value, false, true}, after};
}

struct Room {
    RepeatUnit unit;
    int interval = 1;
    bool vague = false;
};

/// «в 2 недели», «/кв», «за учебный год», «каждый месяц», «ежеквартально», «в течение года».
Try<Room> read_room_of_times(const Tokens& tokens, std::size_t at, bool thing)
{
    std::size_t next = at;
    const bool joined = tokens[next].is(Sense::In) || tokens[next].is_mark('/') || tokens[next].is(Sense::Behind) ||
                        tokens[next].is(Sense::On) || tokens[next].is_mark('-');
    if (thing && !tokens[next].is(Sense::In)) return {};
    if (joined) ++next;
    if (tokens[next].is(Sense::During)) next = skip_dot(tokens, next + 1);
    if (tokens[next].is(Sense::Each) || tokens[next].is(Sense::Whole)) ++next;
    Room room;
    const auto interval = read_count(tokens, next);
    if (interval) {
        if (!joined && !tokens[next - 1].is(Sense::Each) && !tokens[next - 1].is(Sense::Times)) return {};
        room.interval = interval->value;
        next = interval->end;
        if (tokens[next].is_mark('-')) {
            if (const auto upper = read_count(tokens, next + 1)) {
                room.vague = true;
                next = upper->end;
            }
        }
    }
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || room.interval < 1 || room.interval > 400) return {};
    room.unit = unit->value;
    return Found<Room>{room, unit->end};
}

/// «в месяц — 2 раза»: the unit before the count.
Try<Rhythm> read_reversed(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is(Sense::In)) return {};
    const std::size_t unit_at = tokens[at + 1].is(Sense::Each) ? at + 2 : at + 1;
    const auto unit = read_repeat_unit(tokens, unit_at);
    if (!unit) return {};
    const std::size_t next =
        tokens[unit->end].is_mark('-') || tokens[unit->end].is_mark(',') ? unit->end + 1 : unit->end;
    const BoundWords bound = read_bound(tokens, next);
    const auto times = read_times(tokens, bound.end);
    if (!times || times->value.thing) return {};
    if (read_room_of_times(tokens, times->end, false)) return {};
    return Found<Rhythm>{make_rhythm(at, unit->value, times->value.times, 1, bound.bound), times->end};
}

} // namespace

Try<Rhythm> read_counted_rhythm(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is_plain_word() && !tokens[at].says("как") && !tokens[at].says("хотя")) return {};
    if (auto reversed = read_reversed(tokens, at)) return reversed;
    const BoundWords bound = read_bound(tokens, at);
    const auto times = read_times(tokens, bound.end);
    if (!times) return {};
    const auto room = read_room_of_times(tokens, times->end, times->value.thing);
    if (!room) return {};
    const bool every_year_or_rarer = room->value.unit.parts > 1 && room->value.interval > 1;
    Rhythm rhythm = make_rhythm(at, room->value.unit, times->value.times, room->value.interval, bound.bound);
    rhythm.ambiguous = times->value.vague || room->value.vague || every_year_or_rarer;
    if (times->value.vague && bound.bound == Bound::Exactly) rhythm.repeat.bound = Bound::AtLeast;
    return Found<Rhythm>{rhythm, room->end};
}

} // namespace vekha::language::deadlines
