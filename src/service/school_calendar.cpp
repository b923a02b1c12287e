#include "service/school_calendar.h"

#include "service/permit.h"
#include "service/work.h"
#include "store/territories.h"

#include <span>
#include <vector>

namespace vekha::service
{

namespace
{

/// Days of one school year follow each other and spans do not overlap.
bool is_ordered(std::span<const domain::SchoolSpan> spans)
{
    constexpr int any_year = 2023;
    std::optional<domain::Date> last;
    for (const auto& span : spans) {
        const auto from = span.from.in_school_year(any_year);
        const auto to = span.to.in_school_year(any_year);
        if (to < from || (last && from <= *last)) return false;
        last = to;
    }
    return true;
}

} // namespace

Answer<VersionedCalendar> get_school_calendar(Services& services, const Call& call)
{
    if (const auto seen = scope_of(call, domain::permission::organisation_read); !seen)
        return domain::unexpected{seen.error()};
    const auto stored = store::school_calendar(*services.pool->lease(), call.actor.scope);
    return VersionedCalendar{stored.calendar, stored.version};
}

Answer<VersionedCalendar> put_school_calendar(Services& services, const Call& call,
                                              const domain::SchoolCalendar& calendar, std::int64_t version)
{
    if (!is_ordered(calendar.quarters) || !is_ordered(calendar.half_years) || !is_ordered({&calendar.year, 1}))
        return refused("calendar-not-ordered");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<VersionedCalendar> {
        const auto allowed = permit(connection, call, domain::permission::organisation_write, call.actor.scope);
        if (!allowed) return domain::unexpected{allowed.error()};
        if (!store::set_school_calendar(connection, call.actor.scope, calendar, version, call.actor.name, call.now)) {
            const auto current = store::school_calendar(connection, call.actor.scope).version;
            return refused("changed-meanwhile", {{"version", std::to_string(current)}});
        }
        record(connection, call, "school-calendar-changed", "territory", call.actor.scope.territory.value,
               {{"name", calendar.name}});
        return VersionedCalendar{calendar, version + 1};
    });
}

} // namespace vekha::service
