#include "wire/school_calendar.h"

#include "wire/cursor.h"
#include "wire/encode.h"

#include <boost/json/object.hpp>

#include <algorithm>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

json::value to_json(const domain::SchoolDay& day)
{
    return {{"month", day.month}, {"day", day.day}};
}

json::value to_json(const domain::SchoolSpan& span)
{
    return {{"from", to_json(span.from)}, {"to", to_json(span.to)}};
}

domain::SchoolDay read_day(const Cursor& at)
{
    return {static_cast<unsigned>(at["month"].whole(1, 12)), static_cast<unsigned>(at["day"].whole(1, 31))};
}

domain::SchoolSpan read_span(const Cursor& at)
{
    return {read_day(at["from"]), read_day(at["to"])};
}

template <std::size_t N>
void read_spans(const Cursor& at, std::array<domain::SchoolSpan, N>& spans)
{
    const auto read = at.list_or_empty(read_span);
    if (read.size() == N)
        std::ranges::copy(read, spans.begin());
    else
        at.refuse("json-bad-value");
}

} // namespace

json::value to_json(const domain::SchoolCalendar& calendar)
{
    const auto span = [](const domain::SchoolSpan& each) { return to_json(each); };
    return {{"name", encode::text(calendar.name)},
            {"quarters", encode::list(calendar.quarters, span)},
            {"halfYears", encode::list(calendar.half_years, span)},
            {"year", to_json(calendar.year)}};
}

domain::Result<domain::SchoolCalendar, WireError> school_calendar_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::SchoolCalendar calendar;
    calendar.name = at["name"].text();
    read_spans(at["quarters"], calendar.quarters);
    read_spans(at["halfYears"], calendar.half_years);
    calendar.year = read_span(at["year"]);
    if (refusal) return domain::unexpected{*refusal};
    return calendar;
}

} // namespace vekha::wire
