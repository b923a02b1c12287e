#include "domain/progress.h"
#include "store/territory_work.h"

#include <map>

namespace vekha::store
{

namespace
{

constexpr std::string_view in_territory =
    "territory_id in (select territory_id from territory_tree where region_id = :region and ancestor_id = :territory)";

using Sums = std::map<TerritoryId, StoodCounts>;

void add(StoodCounts& counts, domain::Stage stage, bool term_over, std::int64_t n)
{
    if (stage == domain::Stage::Gone) return;
    counts.total += n;
    if (stage == domain::Stage::Checking) counts.checking += n;
    if (stage == domain::Stage::Done) counts.done += n;
    if (stage == domain::Stage::Owed && term_over) counts.overdue += n;
}

domain::Stage stage_from(const std::string& name)
{
    if (name == "late") return domain::Stage::Done;
    return domain::stage_from_name(name).value_or(domain::Stage::Gone);
}

/// What there is today, by the tallies; what is overdue is added from the obligations, whose days are not folded.
Sums as_it_stands(Connection& connection, const Params& params, domain::Date day)
{
    Sums sums;
    connection.each("select territory_id, stage, sum(n) from obligation_tallies where region_id = :region and "
                    "slice = 1 and " +
                        std::string{in_territory} +
                        " and stage in ('owed', 'checking', 'done', 'late') and due >= :first and due <= :last "
                        "group by territory_id, stage",
                    params, [&](Row& row) {
                        const auto territory = row.take<TerritoryId>();
                        const auto stage = stage_from(row.take<std::string>());
                        add(sums[territory], stage, false, row.take<std::int64_t>());
                    });
    auto with_day = params;
    with_day.push_back({"day", day});
    connection.each("select territory_id, count(*) from obligations where region_id = :region and " +
                        std::string{in_territory} +
                        " and stage = 'owed' and due_day >= :first and due_day <= :last and due_day < :day "
                        "group by territory_id",
                    with_day, [&](Row& row) {
                        const auto territory = row.take<TerritoryId>();
                        sums[territory].overdue += row.take<std::int64_t>();
                    });
    return sums;
}

/// Takes away what editions approved later have made.
void without_later_editions(Connection& connection, const Params& params, Sums& sums)
{
    connection.each("select o.territory_id, o.stage, case when o.due_day < :day then 1 else 0 end, count(*) from "
                    "editions e join obligations o on o.region_id = e.region_id and o.edition_id = e.id where "
                    "e.region_id = :region and e.approved_at >= :end and o.stage <> 'gone' and o.due_day >= :first and "
                    "o.due_day <= :last and o." +
                        std::string{in_territory} + " group by 1, 2, 3",
                    params, [&](Row& row) {
                        const auto territory = row.take<TerritoryId>();
                        const auto stage = stage_from(row.take<std::string>());
                        const bool term_over = row.take<bool>();
                        add(sums[territory], stage, term_over, -row.take<std::int64_t>());
                    });
}

/// Takes back every step after the day: the first of them says where its obligation stood.
void without_later_steps(Connection& connection, const Params& params, Sums& sums)
{
    connection.each("select o.territory_id, s.from_progress, o.stage, case when o.due_day < :day then 1 else 0 end, "
                    "count(*) from (select min(id) as id from obligation_steps where region_id = :region and "
                    "at >= :end group by obligation_id) l join obligation_steps s on s.region_id = :region and "
                    "s.id = l.id join obligations o on o.region_id = :region and o.id = s.obligation_id join editions "
                    "e on e.region_id = :region and e.id = o.edition_id where e.approved_at < :end and "
                    "o.due_day >= :first and o.due_day <= :last and o." +
                        std::string{in_territory} + " group by 1, 2, 3, 4",
                    params, [&](Row& row) {
                        const auto territory = row.take<TerritoryId>();
                        const auto was = domain::progress_from_name(row.take<std::string>());
                        const auto now = stage_from(row.take<std::string>());
                        const bool term_over = row.take<bool>();
                        const auto n = row.take<std::int64_t>();
                        add(sums[territory], now, term_over, -n);
                        if (was) add(sums[territory], domain::stage_of(*was), term_over, n);
                    });
}

} // namespace

std::vector<StoodCounts> as_it_stood(Connection& connection, const TallyQuestion& question, domain::Date day,
                                     Instant end)
{
    const Params common{{"region", question.region},
                        {"territory", question.territory},
                        {"first", question.first()},
                        {"last", question.last()}};
    auto params = common;
    params.push_back({"day", day});
    params.push_back({"end", end});
    auto sums = as_it_stands(connection, common, day);
    without_later_editions(connection, params, sums);
    without_later_steps(connection, params, sums);
    std::vector<StoodCounts> all;
    for (auto& [territory, counts] : sums) {
        counts.territory = territory;
        if (counts.total != 0) all.push_back(counts);
    }
    return all;
}

} // namespace vekha::store
