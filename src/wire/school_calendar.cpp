#include "wire/school_calendar.h"

#include "wire/encode.h"

#include <boost/json/object.hpp>

#include <algorithm>
#include <cstdio>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

/// A leap year, so that 29 February may be written.
constexpr int any_school_year = 2023;

json::value day_to_json(const domain::SchoolDay& day)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02u-%02u", day.month, day.day);
    return encode::text(text);
}

json::value span_to_json(const domain::SchoolSpan& span)
{
    return json::array{day_to_json(span.from), day_to_json(span.to)};
}

domain::SchoolDay read_day(const Cursor& at)
{
    const std::string written = at.text();
    const auto date = domain::date_from_iso("2024-" + written);
    if (!date) {
        at.refuse("json-bad-value");
        return {};
    }
    return {domain::month_of(*date), domain::day_of(*date)};
}

domain::SchoolSpan read_span(const Cursor& at)
{
    if (at.absent()) at.refuse("json-missing");
    const auto days = at.list_or_empty(read_day);
    if (days.size() != 2) {
        at.refuse(at.is_array() ? "json-bad-value" : "json-wrong-type");
        return {};
    }
    const domain::SchoolSpan span{days[0], days[1]};
    if (span.to.in_school_year(any_school_year) < span.from.in_school_year(any_school_year))
        at.refuse("json-bad-value");
    return span;
}

template <std::size_t N>
std::array<domain::SchoolSpan, N> read_spans(const Cursor& at)
{
    if (at.absent()) at.refuse("json-missing");
    const auto spans = at.list_or_empty(read_span);
    std::array<domain::SchoolSpan, N> all{};
    if (spans.size() == N)
        std::ranges::copy(spans, all.begin());
    else
        at.refuse("json-bad-value");
    return all;
}

} // namespace

json::value to_json(const domain::SchoolCalendar& calendar)
{
    json::object out;
    out["name"] = encode::text(calendar.name);
    out["quarters"] = encode::list(calendar.quarters, span_to_json);
    out["half_years"] = encode::list(calendar.half_years, span_to_json);
    out["year"] = span_to_json(calendar.year);
    return out;
}

domain::SchoolCalendar read_school_calendar(const Cursor& at)
{
    domain::SchoolCalendar calendar;
    calendar.name = at["name"].text();
    calendar.quarters = read_spans<4>(at["quarters"]);
    calendar.half_years = read_spans<2>(at["half_years"]);
    calendar.year = read_span(at["year"]);
    return calendar;
}

domain::Result<domain::SchoolCalendar, WireError> school_calendar_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    if (!value.is_object()) at.refuse("json-wrong-type");
    auto calendar = read_school_calendar(at);
    if (refusal) return domain::unexpected{*refusal};
    return calendar;
}

} // namespace vekha::wire
