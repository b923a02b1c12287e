#include "web/calendar_json.h"

#include "wire/encode.h"

#include <boost/json/object.hpp>

#include <algorithm>

namespace vekha::web
{

namespace json = boost::json;

namespace
{

json::value encode_day(domain::SchoolDay day)
{
    return {{"month", day.month}, {"day", day.day}};
}

json::value encode_span(const domain::SchoolSpan& span)
{
    return {{"from", encode_day(span.from)}, {"to", encode_day(span.to)}};
}

domain::SchoolDay day_from(const wire::Cursor& at)
{
    return {static_cast<unsigned>(at["month"].whole(1, 12)), static_cast<unsigned>(at["day"].whole(1, 31))};
}

domain::SchoolSpan span_from(const wire::Cursor& at)
{
    return {day_from(at["from"]), day_from(at["to"])};
}

/// Exactly as many spans as there are places.
template <std::size_t N>
void read_spans(const wire::Cursor& at, std::array<domain::SchoolSpan, N>& spans)
{
    if (at.absent()) return at.refuse("json-missing");
    const auto read = at.list_or_empty(span_from);
    if (at.is_array() && read.size() != N) return at.refuse("json-bad-value");
    std::ranges::copy_n(read.begin(), static_cast<std::ptrdiff_t>(std::min(N, read.size())), spans.begin());
}

} // namespace

json::value encode_calendar(const domain::SchoolCalendar& calendar)
{
    json::object out;
    out["name"] = wire::encode::text(calendar.name);
    out["quarters"] = wire::encode::list(calendar.quarters, encode_span);
    out["halfYears"] = wire::encode::list(calendar.half_years, encode_span);
    out["year"] = encode_span(calendar.year);
    return out;
}

domain::SchoolCalendar calendar_from(const wire::Cursor& at)
{
    domain::SchoolCalendar calendar;
    calendar.name = at["name"].text();
    if (calendar.name.empty() || calendar.name.size() > 400) at["name"].refuse("json-bad-value");
    read_spans(at["quarters"], calendar.quarters);
    read_spans(at["halfYears"], calendar.half_years);
    calendar.year = span_from(at["year"]);
    return calendar;
}

} // namespace vekha::web
