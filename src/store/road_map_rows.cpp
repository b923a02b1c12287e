#include "store/road_map_rows.h"

#include "store/codec.h"
#include "store/counts.h"
#include "store/due.h"
#include "store/road_maps.h"
#include "wire/road_map_draft.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

/// One occurrence of the activity at `position`, once, with how many owe it.
struct GroupedOccurrence {
    std::int64_t position = 0;
    domain::Occurrence occurrence;
    std::int64_t obligations = 0;
};

GroupedOccurrence read_grouped(Row& row)
{
    GroupedOccurrence grouped;
    grouped.position = row.take<std::int64_t>();
    grouped.occurrence.number = row.take<int>();
    grouped.occurrence.kind =
        wire::occurrence_kind_from_name(row.take<std::string>()).value_or(domain::OccurrenceKind::Undated);
    grouped.occurrence.from = row.take<std::optional<domain::Date>>();
    grouped.occurrence.to = row.take<std::optional<domain::Date>>();
    grouped.obligations = row.take<std::int64_t>();
    return grouped;
}

/// By date, undated last, then in the order of the plan.
std::vector<GroupedOccurrence> grouped_occurrences(Connection& connection, RegionId region, EditionId edition,
                                                   std::optional<domain::Date> from, std::optional<domain::Date> to)
{
    std::string where = "where region_id = :region and edition_id = :edition";
    Params params{{"region", region}, {"edition", edition}};
    if (from) {
        where += " and due_day >= :from";
        params.push_back({"from", *from});
    }
    if (to) {
        where += " and (from_day is null or from_day <= :to)";
        params.push_back({"to", *to});
    }
    if (from || to) where += " and due_day < '9999-12-31'";
    return connection.all("select activity, occurrence, kind, from_day, to_day, count(*) from obligations " + where +
                              " group by activity, occurrence, kind, from_day, to_day "
                              "order by coalesce(to_day, '9999-12-31'), coalesce(from_day, ''), activity, occurrence",
                          params, read_grouped);
}

void add_counts(Connection& connection, const Scope& owed, EditionId edition, domain::Date today,
                std::vector<RoadMapRow>& rows)
{
    Params params{{"today", today}, {"region", owed.region}, {"edition", edition}};
    const auto seen = inside(owed, {}, params);
    connection.each("select activity, min(case when due_day >= :today then due_day end), " +
                        std::string{count_columns} +
                        " from obligations where region_id = :region and edition_id = :edition and stage <> 'gone'" +
                        seen + " group by activity",
                    params, [&](Row& row) {
                        auto& target = rows.at(static_cast<std::size_t>(row.take<std::int64_t>()) - 1);
                        const auto next = row.take<std::optional<std::string>>();
                        if (next && *next != no_day) target.next = domain::date_from_iso(*next);
                        target.obligations = read_counts(row);
                    });
}

} // namespace

std::vector<RoadMapRow> rows_of_edition(Connection& connection, const Scope& owed, EditionId edition,
                                        domain::Date today)
{
    std::vector<RoadMapRow> rows;
    for (auto& activity : activities_of_edition(connection, owed.region, edition))
        rows.push_back({std::move(activity), {}, {}, {}});
    add_counts(connection, owed, edition, today, rows);
    for (const auto& grouped : grouped_occurrences(connection, owed.region, edition, std::nullopt, std::nullopt))
        rows.at(static_cast<std::size_t>(grouped.position) - 1).occurrences.push_back(grouped.occurrence);
    return rows;
}

std::vector<CalendarItem> calendar_of_edition(Connection& connection, RegionId region, EditionId edition,
                                              std::optional<domain::Date> from, std::optional<domain::Date> to)
{
    std::vector<CalendarItem> names;
    connection.each("select activity_key, number, text from edition_activities where region_id = :region and "
                    "edition_id = :edition order by position",
                    {{"region", region}, {"edition", edition}}, [&](Row& row) {
                        auto& item = names.emplace_back();
                        item.activity = row.take<std::string>();
                        item.number = row.take<std::string>();
                        item.text = row.take<std::string>();
                    });
    std::vector<CalendarItem> items;
    for (const auto& grouped : grouped_occurrences(connection, region, edition, from, to)) {
        if (!grouped.occurrence.to) continue;
        auto& item = items.emplace_back(names.at(static_cast<std::size_t>(grouped.position) - 1));
        item.occurrence = grouped.occurrence;
        item.obligations = grouped.obligations;
    }
    return items;
}

} // namespace vekha::store
