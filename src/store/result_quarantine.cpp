#include "store/result_quarantine.h"

#include "store/cursor_text.h"
#include "store/decoded.h"
#include "wire/stated_figures.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<QuarantineState, std::string_view>, 3> states{
    {{QuarantineState::Waiting, "waiting"},
     {QuarantineState::Matched, "matched"},
     {QuarantineState::Dismissed, "dismissed"}}};

constexpr const char* columns =
    "q.id, q.file_id, f.name, q.territory_id, q.code, q.name, q.territory_name, q.reason, q.participants, q.state, "
    "q.organisation_id, coalesce(o.short_name, ''), q.words, q.version, q.made_at, q.ended_at";

constexpr const char* from =
    " from result_quarantine q join result_files f on f.region_id = q.region_id and f.id = q.file_id and "
    "f.state = 'in-force' left join organisations o on o.region_id = q.region_id and o.id = q.organisation_id "
    "where q.region_id = :region";

constexpr ScopeColumns quarantine_columns{"q.territory_id", ""};

QuarantineRow read_quarantined(Row& row)
{
    QuarantineRow read;
    read.id = row.take<QuarantineId>();
    read.file = row.take<ResultFileId>();
    read.file_name = row.take<std::string>();
    read.territory = row.take<TerritoryId>();
    read.code = row.take<std::string>();
    read.name = row.take<std::string>();
    read.territory_name = row.take<std::string>();
    read.reason = row.take<std::string>();
    read.participants = row.take<std::int64_t>();
    const auto state = row.take<std::string>();
    read.state = std::ranges::find(states, state, &std::pair<QuarantineState, std::string_view>::second)->first;
    read.organisation = row.take<std::optional<domain::OrganisationId>>();
    read.organisation_name = row.take<std::string>();
    read.words = row.take<std::string>();
    read.version = row.take<std::int64_t>();
    read.made_at = row.take<Instant>();
    read.ended_at = row.take<std::optional<Instant>>();
    return read;
}

} // namespace

std::string_view name_of(QuarantineState state)
{
    return std::ranges::find(states, state, &std::pair<QuarantineState, std::string_view>::first)->second;
}

void quarantine(Connection& connection, RegionId region, ResultFileId file, TerritoryId territory,
                std::span<const NewQuarantined> schools, Instant now)
{
    connection.bulk_insert("result_quarantine",
                           {"region_id", "file_id", "territory_id", "code", "name", "territory_name", "reason",
                            "contents", "participants", "made_at"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& one : schools)
                                   add({region, file, territory, one.school.known_by(), one.school.name,
                                        one.school.territory, one.reason, wire::print(wire::to_json(one.contents)),
                                        one.participants, now});
                           });
}

std::optional<QuarantineRow> find_quarantined(Connection& connection, const Scope& scope, QuarantineId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, quarantine_columns, params);
    return connection.first("select " + std::string{columns} + from + " and q.id = :id" + seen, params,
                            read_quarantined);
}

std::vector<QuarantineId> quarantined_alike(Connection& connection, const Scope& scope, const QuarantineRow& row)
{
    Params params{{"region", scope.region}, {"id", row.id}, {"code", row.code}, {"place", row.territory_name}};
    const auto seen = inside(scope, quarantine_columns, params);
    return connection.all("select q.id" + std::string{from} +
                              " and q.code = :code and q.territory_name = :place and q.state = 'waiting' and "
                              "q.id <> :id" +
                              seen + " order by q.id",
                          params, [](Row& each) { return each.take<QuarantineId>(); });
}

domain::ResultFile quarantined_contents(Connection& connection, RegionId region, QuarantineId id)
{
    return decoded(connection.scalar<std::string>("select contents from result_quarantine where region_id = :region "
                                                  "and id = :id",
                                                  {{"region", region}, {"id", id}}),
                   wire::result_file_from_json);
}

namespace
{

std::string filtered(const QuarantineFilter& filter, Params& params)
{
    std::string where;
    if (filter.state) {
        where += " and q.state = :state";
        params.push_back({"state", name_of(*filter.state)});
    }
    if (filter.file) {
        where += " and q.file_id = :file";
        params.push_back({"file", *filter.file});
    }
    return where;
}

} // namespace

std::int64_t count_quarantined(Connection& connection, RegionId region, const QuarantineFilter& filter)
{
    Params params{{"region", region}};
    const auto where = filtered(filter, params);
    return connection.scalar<std::int64_t>(
        "select count(*) from result_quarantine q where q.region_id = :region" + where, params);
}

std::optional<Page<QuarantineRow>> page_of_quarantine(Connection& connection, const Scope& scope,
                                                      const QuarantineFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = from + inside(scope, quarantine_columns, params);
    where += filtered(filter, params);
    Page<QuarantineRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and q.id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select " + std::string{columns} + where + " order by q.id desc limit :limit", params,
                                read_quarantined);
    page.next =
        cut_to(page.items, request.limit, [](const QuarantineRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

bool end_quarantine(Connection& connection, RegionId region, QuarantineId id, std::int64_t version,
                    const QuarantineEnd& end)
{
    return connection.execute(
               "update result_quarantine set state = :state, organisation_id = :organisation, words = :words, ended_at "
               "= :now, ended_by = :by, version = version + 1 where region_id = :region and id = :id and "
               "version = :version and state = 'waiting'",
               {{"state", name_of(end.state)},
                {"organisation", end.organisation},
                {"words", end.words},
                {"now", end.now},
                {"by", end.by},
                {"region", region},
                {"id", id},
                {"version", version}}) == 1;
}

} // namespace vekha::store
