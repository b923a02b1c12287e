#include "store/organisation_changes.h"

#include "store/context_values.h"
#include "store/result_standing.h"

#include <array>

namespace vekha::store
{

namespace
{

using domain::Organisation;

/// One column that names an organisation. `same`: when rows `t` and `x` of the table may not both name one
/// organisation, or would say the same twice; empty when any number of rows may.
struct Naming {
    std::string_view table;
    std::string_view column;
    std::string_view same;
};

constexpr auto namings = std::to_array<Naming>({
    {"memberships", "organisation_id", "x.group_code = t.group_code and x.group_id is not distinct from t.group_id"},
    {"group_listings", "organisation_id", "x.group_id = t.group_id"},
    {"transition_plans", "organisation_id", "x.goal = t.goal and x.group_code = t.group_code"},
    {"school_needs", "organisation_id", "1 = 1"},
    {"school_plans", "organisation_id", ""},
    {"drafts", "organisation_id", ""},
    {"road_maps", "organisation_id", ""},
    {"people", "organisation_id", ""},
    {"grants", "organisation_id", ""},
    {"assignments", "organisation_id", ""},
    {"executor_targets", "organisation_id", ""},
    {"bodies", "organisation_id", ""},
    {"appointments", "organisation_id", ""},
    {"letters", "organisation_id", ""},
    {"evidence", "organisation_id", ""},
    {"indicator_facts", "organisation_id", "x.indicator_id = t.indicator_id and x.year = t.year and x.part = t.part"},
    {"organisations", "parent_id", ""},
    {"organisations", "merged_into", ""},
    {"monitoring_answers", "organisation_id", "x.round_id = t.round_id"},
    {"meetings", "organisation_id", ""},
    {"meeting_decisions", "organisation_id", ""},
    {"plan_corrections", "organisation_id", ""},
    {"term_requests", "organisation_id", ""},
    {"row_choices", "organisation_id", "x.road_map_id = t.road_map_id and x.activity_key = t.activity_key"},
    {"condition_answers", "organisation_id",
     "x.road_map_id = t.road_map_id and x.activity_key = t.activity_key and x.year = t.year"},
    // Rewritten by hand_over_duties, which also knows doubles.
    {"obligations", "organisation_id", ""},
    {"result_cells", "organisation_id",
     "x.year = t.year and x.procedure = t.procedure and x.subject = t.subject and x.grade = t.grade and "
     "x.file_id = t.file_id"},
    {"result_tables", "organisation_id", ""},
    {"result_quarantine", "organisation_id", ""},
    {"result_codes", "organisation_id", ""},
    {"context_values", "organisation_id", "x.year = t.year and x.variable = t.variable and x.file_id = t.file_id"},
    {"social_passports", "organisation_id", "x.year = t.year"},
    {"context_value_history", "organisation_id",
     "x.year = t.year and x.variable = t.variable and x.version = t.version"},
    // Made anew from the cells that were re-pointed.
    {"result_sums", "organisation_id", "1 = 1"},
    {"result_signs", "organisation_id", "1 = 1"},
    {"risk_profiles", "organisation_id", ""},
    {"risk_levels", "organisation_id", ""},
    {"risk_road_maps", "organisation_id", ""},
    {"visits", "organisation_id", ""},
    {"identification_findings", "organisation_id", ""},
    {"identification_exceptions", "organisation_id", "x.confirmation_id = t.confirmation_id"},
    {"wave_schools", "organisation_id", ""},
    {"wave_scores", "organisation_id", ""},
});

void re_point(Connection& connection, const Naming& naming, const Params& params)
{
    const std::string table{naming.table};
    const std::string column{naming.column};
    if (!naming.same.empty())
        connection.execute("delete from " + table + " as t where t.region_id = :region and t." + column +
                               " = :from and exists (select 1 from " + table +
                               " x where x.region_id = t.region_id and x." + column + " = :to and " +
                               std::string{naming.same} + ")",
                           params);
    connection.execute(
        "update " + table + " set " + column + " = :to where region_id = :region and " + column + " = :from", params);
}

/// The newest profile of the survivor stays the newest: of two records that are one school only one counts.
void set_profiles_aside(Connection& connection, const Params& params)
{
    for (const std::string table : {"risk_levels", "risk_profiles"})
        connection.execute("update " + table +
                               " set latest = 0 where region_id = :region and organisation_id = :from and latest = 1 "
                               "and exists (select 1 from risk_profiles x where x.region_id = :region and "
                               "x.organisation_id = :to and x.latest = 1)",
                           params);
}

/// A link between the two would join the survivor with itself.
void re_point_successions(Connection& connection, const Params& params)
{
    connection.execute("delete from successions where region_id = :region and object = 'organisation' and "
                       "(predecessor_id = :from or successor_id = :from) and (predecessor_id = :to or "
                       "successor_id = :to)",
                       params);
    for (const std::string column : {"predecessor_id", "successor_id"}) {
        const std::string other = column == "predecessor_id" ? "successor_id" : "predecessor_id";
        connection.execute("delete from successions as t where t.region_id = :region and t.object = 'organisation' "
                           "and t." +
                               column + " = :from and exists (select 1 from successions x where x.region_id = " +
                               "t.region_id and x.object = t.object and x." + column + " = :to and x." + other +
                               " = t." + other + ")",
                           params);
        connection.execute("update successions set " + column + " = :to where region_id = :region and " +
                               "object = 'organisation' and " + column + " = :from",
                           params);
    }
}

} // namespace

HandedOver merge_records(Connection& connection, RegionId region, const Organisation& duplicate,
                         const Organisation& survivor, Instant now)
{
    const auto handed = hand_over_duties(connection, region, duplicate.id, survivor, std::nullopt);
    const Params params{{"region", region}, {"from", duplicate.id}, {"to", survivor.id}};
    set_profiles_aside(connection, params);
    for (const auto& naming : namings)
        re_point(connection, naming, params);
    re_point_successions(connection, params);
    settle_results(connection, region, survivor.id);
    settle_context_values(connection, region, survivor.id);
    connection.execute("update organisations set parent_id = null where region_id = :region and id = :to and "
                       "parent_id = :to",
                       {{"region", region}, {"to", survivor.id}});
    connection.execute("update organisations set merged_into = :to, code = '', parent_id = null, "
                       "version = version + 1, changed_at = :now where region_id = :region and id = :from",
                       {{"to", survivor.id}, {"now", now}, {"region", region}, {"from", duplicate.id}});
    return handed;
}

std::vector<std::string> columns_naming_organisations()
{
    std::vector<std::string> columns;
    for (const auto& naming : namings)
        columns.push_back(std::string{naming.table} + "." + std::string{naming.column});
    return columns;
}

} // namespace vekha::store
