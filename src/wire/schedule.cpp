#include "wire/encode.h"
#include "wire/names.h"
#include "wire/road_map_draft.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

json::value window_to_json(const domain::Window& window)
{
    return json::array{encode::date_or_null(window.from), encode::date_or_null(window.to)};
}

template <typename Number>
json::array numbers(const std::vector<Number>& values)
{
    return encode::list(values, [](Number number) { return json::value(static_cast<std::int64_t>(number)); });
}

json::value repeat_to_json(const domain::Repeat& repeat)
{
    json::object out;
    out["every"] = encode::text(names::of(repeat.every, names::every));
    out["interval"] = repeat.interval;
    out["times"] = repeat.times;
    if (!repeat.weekdays.empty())
        out["weekdays"] = encode::list(
            repeat.weekdays, [](std::chrono::weekday day) { return encode::text(names::of(day, names::weekdays)); });
    if (!repeat.months.empty()) out["months"] = numbers(repeat.months);
    if (!repeat.month_days.empty()) out["monthdays"] = numbers(repeat.month_days);
    if (repeat.by) out["by"] = true;
    if (repeat.lag != 0) out["lag"] = repeat.lag;
    if (!repeat.positions.empty()) out["pos"] = numbers(repeat.positions);
    if (repeat.bound != domain::Bound::Exactly) out["bound"] = encode::text(names::of(repeat.bound, names::bounds));
    return out;
}

json::value repeats_to_json(const std::vector<domain::Repeat>& repeats)
{
    if (repeats.empty()) return nullptr;
    if (repeats.size() == 1) return repeat_to_json(repeats.front());
    return encode::list(repeats, repeat_to_json);
}

json::value relative_to_json(const domain::RelativeTerm& term)
{
    json::object out;
    out["anchor"] = encode::text(term.anchor);
    out["side"] = encode::text(names::of(term.side, names::sides));
    if (term.within)
        out["within"] = json::object{{"n", term.within->n},
                                     {"unit", encode::text(names::of(term.within->unit, names::span_units))}};
    if (term.nth)
        out["nth"] =
            json::object{{"unit", encode::text(names::of(term.nth->unit, names::nth_units))}, {"n", term.nth->n}};
    return out;
}

domain::Window read_window(const Cursor& at)
{
    const auto ends = at.list_or_empty([](const Cursor& end) { return end.date_or_null(); });
    if (ends.size() != 2) {
        at.refuse(at.is_array() ? "json-bad-value" : "json-wrong-type");
        return {};
    }
    const domain::Window window{ends[0], ends[1]};
    if (window.from && window.to && *window.to < *window.from) at.refuse("json-bad-value");
    return window;
}

/// Interval and times beyond these bounds are no rhythm of a plan and would only cost memory.
constexpr int most_interval = 1000;
constexpr int most_times = 366;

domain::Repeat read_repeat(const Cursor& at)
{
    domain::Repeat repeat;
    repeat.every = at["every"].one_of(names::every);
    repeat.interval = at["interval"].whole_or(1, 1, most_interval);
    repeat.times = at["times"].whole_or(1, 1, most_times);
    repeat.weekdays = at["weekdays"].list_or_empty([](const Cursor& day) { return day.one_of(names::weekdays); });
    repeat.months =
        at["months"].list_or_empty([](const Cursor& month) { return static_cast<unsigned>(month.whole(1, 12)); });
    repeat.month_days = at["monthdays"].list_or_empty([](const Cursor& day) { return day.whole(-31, 31); });
    repeat.by = at["by"].flag_or(false);
    repeat.lag = at["lag"].whole_or(0, 0, 12);
    repeat.positions = at["pos"].list_or_empty([](const Cursor& position) { return position.whole(-5, 5); });
    if (!at["bound"].absent()) repeat.bound = at["bound"].one_of(names::bounds);
    return repeat;
}

std::vector<domain::Repeat> read_repeats(const Cursor& at)
{
    if (at.absent()) return {};
    if (at.is_array()) return at.list_or_empty(read_repeat);
    return {read_repeat(at)};
}

std::optional<domain::RelativeTerm> read_relative(const Cursor& at)
{
    if (at.absent()) return std::nullopt;
    domain::RelativeTerm term;
    term.anchor = at["anchor"].text_or("");
    if (!at["side"].absent()) term.side = at["side"].one_of(names::sides);
    if (const auto within = at["within"]; !within.absent())
        term.within = domain::Span{within["n"].whole(0, 10000), within["unit"].one_of(names::span_units)};
    if (const auto nth = at["nth"]; !nth.absent())
        term.nth = domain::Nth{nth["unit"].one_of(names::nth_units), nth["n"].whole(-100, 100)};
    return term;
}

} // namespace

json::value to_json(const domain::Schedule& schedule)
{
    json::object out;
    out["windows"] = encode::list(schedule.windows, window_to_json);
    out["repeat"] = repeats_to_json(schedule.repeat);
    out["ongoing"] = schedule.ongoing;
    out["as_needed"] = schedule.as_needed;
    out["reference"] = encode::text_or_null(schedule.reference);
    out["yearless"] = schedule.yearless;
    out["ambiguous"] = schedule.ambiguous;
    if (schedule.relative) out["relative"] = relative_to_json(*schedule.relative);
    return out;
}

domain::Schedule read_schedule(const Cursor& at)
{
    domain::Schedule schedule;
    schedule.windows = at["windows"].list_or_empty(read_window);
    schedule.repeat = read_repeats(at["repeat"]);
    schedule.ongoing = at["ongoing"].flag_or(false);
    schedule.as_needed = at["as_needed"].flag_or(false);
    schedule.reference = at["reference"].text_or_null();
    schedule.yearless = at["yearless"].flag_or(false);
    schedule.ambiguous = at["ambiguous"].flag_or(false);
    schedule.relative = read_relative(at["relative"]);
    return schedule;
}

} // namespace vekha::wire
