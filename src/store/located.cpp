#include "store/located.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vekha::store
{

namespace
{

constexpr std::array<std::string_view, 6> kinds{"obligation",   "road-map", "draft",
                                                "organisation", "person",   "territory"};

/// id, title, territory, organisation of one object by :id.
std::string_view statement_of(std::string_view kind)
{
    if (kind == "obligation")
        return "select o.id, a.number || ' ' || a.text || ' – ' || o.addressee, o.territory_id, o.organisation_id from "
               "obligations o join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id "
               "and a.position = o.activity where o.region_id = :region and o.id = :id";
    if (kind == "road-map")
        return "select id, title, territory_id, organisation_id from road_maps where region_id = :region and id = :id";
    if (kind == "draft")
        return "select id, source, territory_id, organisation_id from drafts where region_id = :region and id = :id";
    if (kind == "organisation")
        return "select id, short_name, territory_id, id from organisations where region_id = :region and id = :id";
    if (kind == "person")
        return "select id, name, territory_id, organisation_id from people where region_id = :region and id = :id";
    return "select id, name, id, null from territories where region_id = :region and id = :id";
}

std::optional<std::int64_t> number_in(std::string_view text)
{
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

std::optional<std::int64_t> organisation_with_code(Connection& connection, RegionId region, std::string_view code)
{
    if (code.empty()) return std::nullopt;
    return connection.first("select id from organisations where region_id = :region and code = :code",
                            {{"region", region}, {"code", code}}, [](Row& row) { return row.take<std::int64_t>(); });
}

} // namespace

std::span<const std::string_view> located_kinds()
{
    return kinds;
}

std::optional<Located> locate(Connection& connection, RegionId region, std::string_view kind, std::string_view key)
{
    if (std::ranges::find(kinds, kind) == kinds.end()) return std::nullopt;
    // A code is what people know an organisation by; it may look like a number.
    auto id = kind == "organisation" ? organisation_with_code(connection, region, key) : std::nullopt;
    if (!id) id = number_in(key);
    if (!id) return std::nullopt;
    return connection.first(statement_of(kind), {{"region", region}, {"id", *id}}, [&](Row& row) {
        const auto number = row.take<std::int64_t>();
        auto title = row.take<std::string>();
        const auto territory = row.take<TerritoryId>();
        return Located{std::string{kind}, number, std::move(title),
                       Belonging{region, territory, row.take<std::optional<domain::OrganisationId>>()}};
    });
}

std::vector<Step> steps_to(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select t.id, t.name from territory_tree w join territories t on t.region_id = w.region_id "
                          "and t.id = w.ancestor_id where w.region_id = :region and w.territory_id = :territory "
                          "order by w.depth desc",
                          {{"region", region}, {"territory", territory}}, [](Row& row) {
                              const auto id = row.take<TerritoryId>();
                              return Step{id, row.take<std::string>()};
                          });
}

} // namespace vekha::store
