#include "service/working_days.h"

#include "service/permit.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "service/years.h"
#include "store/digest.h"
#include "store/working_days.h"

#include <set>

namespace vekha::service
{

namespace
{

constexpr std::size_t longest_note = 200;

domain::Period period_of(int year)
{
    return {domain::first_of_month(year, 1), domain::last_of_month(year, 12)};
}

std::string tag_of(const std::vector<domain::SpecialDay>& own)
{
    std::string all;
    for (const auto& day : own)
        all += domain::to_iso(day.day) + std::string{domain::name_of(day.kind)} + day.note + "\n";
    return store::sha256_of(all).substr(0, 16);
}

WorkingYear year_of(Connection& connection, const Scope& scope, int number)
{
    const auto period = period_of(number);
    const auto calendar = store::working_calendar(connection, scope.region, scope.territory);
    WorkingYear year;
    year.year = number;
    year.known = calendar.knows(number);
    year.awaited = calendar.awaited(number);
    year.sums = domain::work_sums(calendar, period);
    for (auto day = period.from; day <= period.to; day = domain::plus_days(day, 1)) {
        const auto kind = calendar.kind_of(day);
        const bool weekend = domain::weekday_of(day).iso_encoding() > 5;
        if (kind != (weekend ? domain::WorkKind::Off : domain::WorkKind::Working))
            year.days.push_back({day, kind, std::string{calendar.note_of(day)}});
    }
    year.own = store::own_working_days(connection, scope.region, scope.territory, period);
    year.tag = tag_of(year.own);
    return year;
}

Answer<void> check(int year, const std::vector<domain::SpecialDay>& own)
{
    if (own.size() > most_own_days) return refused("too-many-values", {{"limit", std::to_string(most_own_days)}});
    std::set<domain::Date> seen;
    for (const auto& day : own) {
        if (domain::year_of(day.day) != year) return refused("day-out-of-year", {{"day", domain::to_iso(day.day)}});
        if (!seen.insert(day.day).second) return refused("day-repeated", {{"day", domain::to_iso(day.day)}});
        if (const auto sound = first_refusal({not_empty(day.note, "note"), not_longer(day.note, longest_note, "note")});
            !sound)
            return sound;
    }
    return {};
}

bool in_range(int year)
{
    return year >= earliest_year && year <= latest_year;
}

} // namespace

Answer<WorkingYear> get_working_year(Services& services, const Call& call, int year)
{
    if (const auto seen = scope_of(call, domain::permission::organisation_read); !seen)
        return unexpected<Refusal>{seen.error()};
    if (!in_range(year)) return refused("year-out-of-range");
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<WorkingYear> {
        return year_of(connection, call.actor.scope, year);
    });
}

Answer<WorkingYear> put_working_year(Services& services, const Call& call, int year,
                                     const std::vector<domain::SpecialDay>& own, const std::string& tag)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<WorkingYear> {
        const auto& scope = call.actor.scope;
        if (const auto may = permit(connection, call, domain::permission::organisation_write, scope); !may)
            return unexpected<Refusal>{may.error()};
        if (!in_range(year)) return refused("year-out-of-range");
        if (const auto sound = check(year, own); !sound) return unexpected<Refusal>{sound.error()};
        const auto period = period_of(year);
        if (tag_of(store::own_working_days(connection, scope.region, scope.territory, period)) != tag)
            return refused("changed-meanwhile");
        store::set_own_working_days(connection, scope.region, scope.territory, period, own, call.actor.id, call.now);
        record(connection, call, "working-days-changed", "territory", scope.territory.value,
               {{"year", std::to_string(year)}, {"days", std::to_string(own.size())}});
        return year_of(connection, scope, year);
    });
}

} // namespace vekha::service
