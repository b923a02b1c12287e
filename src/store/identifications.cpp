#include "store/identifications.h"

#include "store/assessment_results.h"
#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/drafts.h"
#include "store/methods.h"
#include "wire/frozen_inputs.h"
#include "wire/identification.h"
#include "wire/identification_text.h"

namespace vekha::store
{

namespace
{

constexpr const char* columns =
    "select i.id, i.territory_id, t.name, i.method, i.edition, i.title, i.title_en, i.year, i.note, i.schools, "
    "i.listed, i.made_at, i.maker, case when exists (select 1 from identification_confirmations c where "
    "c.region_id = i.region_id and c.identification_id = i.id) then 1 else 0 end";
constexpr const char* tables =
    " from identifications i join territories t on t.region_id = i.region_id and t.id = i.territory_id "
    "where i.region_id = :region";

IdentificationRow read_identification(Row& row)
{
    IdentificationRow run;
    run.id = row.take<IdentificationId>();
    run.territory = row.take<TerritoryId>();
    run.territory_name = row.take<std::string>();
    run.method = row.take<std::string>();
    run.edition = row.take<std::string>();
    run.title = row.take<std::string>();
    run.title_en = row.take<std::string>();
    run.year = row.take<int>();
    run.note = row.take<std::string>();
    run.schools = row.take<std::int64_t>();
    run.listed = row.take<std::int64_t>();
    run.made_at = row.take<Instant>();
    run.maker = row.take<std::string>();
    run.confirmed = row.take<bool>();
    return run;
}

/// A run is seen where it was made, and by whoever sees one of its schools.
std::string seen(const Scope& scope, Params& params)
{
    const auto of_a_school = inside(scope, {"o.territory_id", "o.id"}, params);
    Params same_names; // as the condition above: each is bound once
    const auto made_here = inside(scope, {"i.territory_id", ""}, same_names);
    return " and ((1 = 1" + made_here +
           ") or exists (select 1 from identification_findings f join organisations o on o.region_id = f.region_id and "
           "o.id = f.organisation_id where f.region_id = i.region_id and f.identification_id = i.id" +
           of_a_school + "))";
}

std::string filtered(const IdentificationFilter& filter, Params& params)
{
    std::string where;
    if (filter.year) {
        where += " and i.year = :year";
        params.push_back({"year", *filter.year});
    }
    if (filter.method) {
        where += " and i.method = :method";
        params.push_back({"method", *filter.method});
    }
    if (filter.confirmed)
        where += std::string{" and "} + (*filter.confirmed ? "" : "not ") +
                 "exists (select 1 from identification_confirmations c where c.region_id = i.region_id and "
                 "c.identification_id = i.id)";
    return where;
}

void insert_content(Connection& connection, RegionId region, IdentificationId run, std::string_view kind,
                    const KeptContent& content, Instant now)
{
    name_file(connection, region, content.sha256, static_cast<std::size_t>(content.size), now);
    connection.execute(
        "insert into identification_files (region_id, identification_id, kind, file_sha256, size) "
        "values (:region, :run, :kind, :sha256, :size)",
        {{"region", region}, {"run", run}, {"kind", kind}, {"sha256", content.sha256}, {"size", content.size}});
}

void insert_findings(Connection& connection, RegionId region, IdentificationId run,
                     const std::vector<NewFinding>& findings)
{
    connection.bulk_insert("identification_findings",
                           {"region_id", "identification_id", "position", "organisation_id", "code", "verdict",
                            "computed", "listed", "distance", "well_being", "quality", "sentence", "body"},
                           [&](const Connection::AddRow& add) {
                               std::int64_t position = 0;
                               for (const auto& each : findings)
                                   add({region, run, ++position, each.school, each.code, each.verdict, each.computed,
                                        each.listed ? 1 : 0, each.distance, each.well_being, each.quality,
                                        each.sentence, each.body});
                           });
}

} // namespace

IdentificationId insert_identification(Connection& connection, RegionId region, const NewIdentification& run,
                                       Instant now)
{
    std::int64_t listed = 0;
    for (const auto& each : run.findings)
        listed += each.listed ? 1 : 0;
    const auto id = connection.scalar<IdentificationId>(
        "insert into identifications (region_id, territory_id, method, edition, title, title_en, year, method_body, "
        "parameters, note, schools, listed, made_at, made_by, maker) values (:region, :territory, :method, :edition, "
        ":title, :title_en, :year, :body, :parameters, :note, :schools, :listed, :now, :by, :maker) returning id",
        {{"region", region},
         {"territory", run.territory},
         {"method", run.method.code},
         {"edition", run.method.edition},
         {"title", run.method.russian},
         {"title_en", run.method.english},
         {"year", run.year},
         {"body", encoded(run.method)},
         {"parameters", encoded(run.parameters)},
         {"note", run.note},
         {"schools", run.findings.size()},
         {"listed", listed},
         {"now", now},
         {"by", run.by},
         {"maker", run.maker}});
    insert_content(connection, region, id, "inputs", run.inputs, now);
    insert_content(connection, region, id, "result", run.result, now);
    insert_findings(connection, region, id, run.findings);
    return id;
}

std::optional<Page<IdentificationRow>> page_of_identifications(Connection& connection, const Scope& scope,
                                                               const IdentificationFilter& filter,
                                                               const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = tables + filtered(filter, params);
    where += seen(scope, params);
    Page<IdentificationRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and i.id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + where + " order by i.id desc limit :limit", params, read_identification);
    page.next =
        cut_to(page.items, request.limit, [](const IdentificationRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

std::optional<IdentificationRow> find_identification(Connection& connection, const Scope& scope, IdentificationId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto where = std::string{tables} + " and i.id = :id" + seen(scope, params);
    return connection.first(columns + where, params, read_identification);
}

IdentificationRecipe recipe_of(Connection& connection, RegionId region, IdentificationId id)
{
    IdentificationRecipe recipe;
    connection.each("select method_body, parameters from identifications where region_id = :region and id = :id",
                    {{"region", region}, {"id", id}}, [&](Row& row) {
                        recipe.method = decoded_method(row.take<std::string>());
                        recipe.parameters = decoded_text_map(row.take<std::string>());
                    });
    connection.each("select kind, file_sha256, size from identification_files where region_id = :region and "
                    "identification_id = :id",
                    {{"region", region}, {"id", id}}, [&](Row& row) {
                        auto& content = row.take<std::string>() == "inputs" ? recipe.inputs : recipe.result;
                        content.sha256 = row.take<std::string>();
                        content.size = row.take<std::int64_t>();
                    });
    return recipe;
}

std::optional<IdentificationId> run_before(Connection& connection, RegionId region, const IdentificationRow& run,
                                           int year)
{
    return connection.first(
        "select i.id from identifications i where i.region_id = :region and i.year = :year and i.method = :method and "
        "i.territory_id = :territory and i.id < :id order by case when exists (select 1 from "
        "identification_confirmations c where c.region_id = i.region_id and c.identification_id = i.id) then 0 else 1 "
        "end, i.id desc limit 1",
        {{"region", region},
         {"year", year},
         {"method", run.method},
         {"territory", run.territory},
         // A run of an earlier year may have been made later than this one.
         {"id", year == run.year ? run.id.value : INT64_MAX}},
        [](Row& row) { return row.take<IdentificationId>(); });
}

std::map<std::string, domain::OrganisationId> schools_by_code(Connection& connection, const Scope& scope)
{
    Params params{{"region", scope.region}};
    const auto where = inside(scope, {"o.territory_id", "o.id"}, params);
    std::map<std::string, domain::OrganisationId> schools;
    connection.each("select o.id, o.code from organisations o where o.region_id = :region" + where, params,
                    [&](Row& row) {
                        const auto id = row.take<domain::OrganisationId>();
                        schools.emplace(school_code(row.take<std::string>(), id), id);
                    });
    return schools;
}

std::string encoded_inputs(const domain::AssessmentResults& results, const domain::ContextData& context,
                           const domain::Scales& scales)
{
    return wire::frozen_text(results, context, scales);
}

std::optional<domain::FrozenInputs> decoded_inputs(std::string_view text)
{
    auto inputs = wire::frozen_inputs_from(text);
    if (!inputs) return std::nullopt;
    return *std::move(inputs);
}

std::string encoded_result(const domain::Identification& made, std::span<const std::string> sentences,
                           const domain::ResultsProtocol& protocol)
{
    return wire::identification_text(made, sentences, protocol);
}

std::string encoded_finding(const domain::SchoolFinding& school, const std::string& sentence)
{
    return wire::print(wire::to_json(school, sentence));
}

std::string name_of_verdict(const domain::SchoolFinding& school)
{
    return wire::name_of(school);
}

} // namespace vekha::store
