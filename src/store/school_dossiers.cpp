#include "store/school_dossiers.h"

#include "store/counts.h"
#include "store/due.h"

#include <algorithm>

namespace vekha::store
{

std::vector<FindingOfSchool> findings_of_school(Connection& connection, const Scope& scope,
                                                domain::OrganisationId school, int from_year, int to_year)
{
    Params params{{"region", scope.region}, {"school", school}, {"from", from_year}, {"to", to_year}};
    const auto seen = inside(scope, {"o.territory_id", "o.id"}, params);
    auto found = connection.all(
        "select i.id, i.method, i.title, i.title_en, i.year, case when exists (select 1 from "
        "identification_confirmations c where c.region_id = i.region_id and c.identification_id = i.id) then 1 else 0 "
        "end as confirmed, f.verdict, f.listed, f.sentence from identification_findings f join identifications i on "
        "i.region_id = f.region_id and i.id = f.identification_id join organisations o on o.region_id = f.region_id "
        "and o.id = f.organisation_id where f.region_id = :region and f.organisation_id = :school and i.year between "
        ":from and :to" +
            seen + " order by i.year desc, i.method, confirmed desc, i.id desc",
        params, [](Row& row) {
            FindingOfSchool finding;
            finding.run = row.take<IdentificationId>();
            finding.method = row.take<std::string>();
            finding.title = row.take<std::string>();
            finding.title_en = row.take<std::string>();
            finding.year = row.take<int>();
            finding.confirmed = row.take<bool>();
            finding.verdict = row.take<std::string>();
            finding.listed = row.take<bool>();
            finding.sentence = row.take<std::string>();
            return finding;
        });
    const auto repeated = std::ranges::unique(found, [](const FindingOfSchool& a, const FindingOfSchool& b) {
        return a.year == b.year && a.method == b.method;
    });
    found.erase(repeated.begin(), repeated.end());
    return found;
}

std::vector<DutiesOfPlan> duties_by_plan(Connection& connection, const Scope& owed, domain::OrganisationId school,
                                         domain::Date from, domain::Date to, domain::Date today)
{
    Params params{{"region", owed.region}, {"school", school}, {"from", from}, {"to", to},
                  {"today", today},        {"no_day", no_day}};
    const auto seen = inside(owed, {}, params);
    return connection.all(
        "select m.id, m.title, m.organisation_id, c.* from (select road_map_id, " + std::string{count_columns} +
            " from obligations where region_id = :region and organisation_id = :school and stage <> 'gone' and "
            "(due_day between :from and :to or due_day = :no_day)" +
            seen +
            " group by road_map_id) c join road_maps m on m.region_id = :region and m.id = c.road_map_id order by "
            "m.id desc",
        params, [&](Row& row) {
            DutiesOfPlan duties;
            duties.road_map = row.take<RoadMapId>();
            duties.title = row.take<std::string>();
            duties.own = row.take<std::optional<domain::OrganisationId>>() == school;
            [[maybe_unused]] const auto repeated = row.take<RoadMapId>();
            duties.counts = read_counts(row);
            return duties;
        });
}

} // namespace vekha::store
