#include "store/acceptances.h"

#include "store/cursor_text.h"
#include "store/due.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<Acceptance, std::string_view>, 3> acceptances{
    {{Acceptance::Asked, "asked"}, {Acceptance::Agreed, "agreed"}, {Acceptance::Declined, "declined"}}};

constexpr ScopeColumns obligation_columns{"o.territory_id", "o.organisation_id"};

constexpr const char* select =
    "select o.id, o.road_map_id, m.title, a.number, a.text, o.addressee, o.organisation_id, o.territory_id, o.to_day, "
    "case when o.stage = 'owed' then 1 else 0 end, "
    "o.acceptance, s.words, s.answered_at, p.name, o.version from obligations o join edition_activities a on "
    "a.region_id = o.region_id and a.edition_id = o.edition_id and a.position = o.activity join road_maps m on "
    "m.region_id = o.region_id and m.id = o.road_map_id left join acceptance_answers s on s.region_id = o.region_id "
    "and s.id = (select max(l.id) from acceptance_answers l where l.region_id = o.region_id and l.obligation_id = "
    "o.id) left join people p on p.region_id = s.region_id and p.id = s.answered_by ";

AcceptanceRow read_acceptance(Row& row)
{
    AcceptanceRow read;
    read.obligation = row.take<domain::ObligationId>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    read.number = row.take<std::string>();
    read.text = row.take<std::string>();
    read.addressee.name = row.take<std::string>();
    read.addressee.organisation = row.take<std::optional<domain::OrganisationId>>();
    read.territory = row.take<TerritoryId>();
    read.term = row.take<std::optional<domain::Date>>();
    read.owed = row.take<bool>();
    read.acceptance = acceptance_from_name(row.take<std::string>()).value_or(Acceptance::Asked);
    read.words = row.take<std::optional<std::string>>().value_or("");
    read.answered_at = row.take<std::optional<Instant>>();
    read.answerer = row.take<std::optional<std::string>>().value_or("");
    read.version = row.take<std::int64_t>();
    return read;
}

std::string condition_of(const Scope& scope, const AcceptanceFilter& filter, Params& params)
{
    params.push_back({"region", scope.region});
    auto sql = "where o.region_id = :region and o.acceptance <> '' and o.stage <> 'gone'" +
               inside(scope, obligation_columns, params);
    if (filter.organisation) {
        sql += " and o.organisation_id = :organisation";
        params.push_back({"organisation", *filter.organisation});
    }
    if (filter.road_map) {
        sql += " and o.road_map_id = :road_map";
        params.push_back({"road_map", *filter.road_map});
    }
    return sql;
}

} // namespace

std::string_view name_of(Acceptance acceptance)
{
    return std::ranges::find(acceptances, acceptance, &std::pair<Acceptance, std::string_view>::first)->second;
}

std::optional<Acceptance> acceptance_from_name(std::string_view name)
{
    for (const auto& [acceptance, known] : acceptances)
        if (known == name) return acceptance;
    return std::nullopt;
}

std::optional<Page<AcceptanceRow>> page_of_acceptances(Connection& connection, const Scope& scope,
                                                       const AcceptanceFilter& filter, const PageRequest& request)
{
    Params params;
    auto condition = condition_of(scope, filter, params);
    if (filter.acceptance) {
        condition += " and o.acceptance = :acceptance";
        params.push_back({"acceptance", name_of(*filter.acceptance)});
    }
    Page<AcceptanceRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) from obligations o " + condition, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        condition += " and (o.due_day, o.id) > (:due, :id)";
        params.push_back({"due", after->text});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(select + condition + " order by o.due_day, o.id limit :limit", params, read_acceptance);
    page.next = cut_to(page.items, request.limit, [](const AcceptanceRow& last) {
        return CursorText{last.term ? domain::to_iso(*last.term) : std::string{no_day}, last.obligation.value};
    });
    return page;
}

AcceptanceCounts counts_of_acceptances(Connection& connection, const Scope& scope, const AcceptanceFilter& filter)
{
    Params params;
    const auto condition = condition_of(scope, filter, params);
    AcceptanceCounts counts;
    connection.each("select o.acceptance, count(*) from obligations o " + condition +
                        " and o.acceptance in ('asked', 'declined') group by o.acceptance",
                    params, [&](Row& row) {
                        const auto acceptance = acceptance_from_name(row.take<std::string>());
                        (acceptance == Acceptance::Asked ? counts.asked : counts.declined) = row.take<std::int64_t>();
                    });
    return counts;
}

std::optional<AcceptanceRow> find_acceptance(Connection& connection, const Scope& scope, domain::ObligationId id)
{
    Params params;
    const auto condition = condition_of(scope, {}, params);
    params.push_back({"id", id});
    return connection.first(select + condition + " and o.id = :id", params, read_acceptance);
}

void set_acceptance(Connection& connection, RegionId region, domain::ObligationId id, Acceptance acceptance,
                    const std::string& words, ActorId by, Instant now)
{
    const Params of{{"acceptance", name_of(acceptance)}, {"region", region}, {"id", id}};
    connection.execute("update obligations set acceptance = :acceptance, version = version + 1 where region_id = "
                       ":region and id = :id",
                       of);
    auto params = of;
    params.push_back({"words", words});
    params.push_back({"now", now});
    params.push_back({"by", by});
    connection.execute("insert into acceptance_answers (region_id, obligation_id, answer, words, answered_at, "
                       "answered_by) values (:region, :id, :acceptance, :words, :now, :by)",
                       params);
}

std::int64_t ask_for_agreement(Connection& connection, RegionId region, EditionId edition, const domain::Plan& plan,
                               std::span<const domain::Obligation> owed)
{
    std::unordered_map<std::string_view, std::int64_t> positions;
    for (const auto& activity : plan.activities)
        positions.emplace(activity.key, static_cast<std::int64_t>(positions.size()) + 1);
    std::set<std::tuple<std::int64_t, std::optional<domain::OrganisationId>, std::string>> bodies;
    for (const auto& each : owed)
        if (each.by_agreement)
            bodies.emplace(positions.at(each.activity), each.addressee.organisation, each.addressee.name);
    std::int64_t asked = 0;
    const std::string update = "update obligations set acceptance = 'asked', version = version + 1 where region_id = "
                               ":region and edition_id = :edition and activity = :activity and acceptance = '' and "
                               "stage = 'owed' and ";
    for (const auto& [activity, organisation, name] : bodies) {
        Params params{{"region", region}, {"edition", edition}, {"activity", activity}};
        if (organisation) {
            params.push_back({"organisation", *organisation});
            asked += connection.execute(update + "organisation_id = :organisation", params);
        } else {
            params.push_back({"name", name});
            asked += connection.execute(update + "organisation_id is null and addressee = :name", params);
        }
    }
    return asked;
}

} // namespace vekha::store
