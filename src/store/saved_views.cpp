#include "store/saved_views.h"

#include "store/folded.h"

#include <algorithm>
#include <tuple>

namespace vekha::store
{

namespace
{

constexpr const char* columns = "select id, person_id, person, territory_id, page, name, search, shared, version from "
                                "saved_views where region_id = :region";

SavedViewRow read_view(Row& row)
{
    SavedViewRow view;
    view.id = row.take<SavedViewId>();
    view.person = row.take<ActorId>();
    view.person_name = row.take<std::string>();
    view.territory = row.take<TerritoryId>();
    view.page = row.take<std::string>();
    view.name = row.take<std::string>();
    view.search = row.take<std::string>();
    view.shared = row.take<bool>();
    view.version = row.take<std::int64_t>();
    return view;
}

} // namespace

std::vector<SavedViewRow> views_of(Connection& connection, RegionId region, ActorId person, TerritoryId territory,
                                   std::optional<std::string> page)
{
    Params own{{"region", region}, {"person", person}};
    const std::string of_page = page ? " and page = :page" : "";
    if (page) own.push_back({"page", *page});
    auto views = connection.all(columns + std::string{" and person_id = :person"} + of_page, own, read_view);
    Params others{{"region", region}, {"person", person}, {"territory", territory}};
    if (page) others.push_back({"page", *page});
    auto shared = connection.all(columns +
                                     std::string{" and shared = 1 and person_id <> :person and territory_id in (select "
                                                 "ancestor_id from territory_tree where region_id = :region and "
                                                 "territory_id = :territory)"} +
                                     of_page,
                                 others, read_view);
    views.insert(views.end(), shared.begin(), shared.end());
    std::ranges::sort(views, {}, [&](const SavedViewRow& view) {
        return std::tuple{view.person != person, view.page, sort_name_of(view.name), view.id.value};
    });
    return views;
}

std::optional<SavedViewRow> find_view(Connection& connection, RegionId region, ActorId person, SavedViewId id)
{
    return connection.first(columns + std::string{" and id = :id and person_id = :person"},
                            {{"region", region}, {"id", id}, {"person", person}}, read_view);
}

std::int64_t count_of_views(Connection& connection, RegionId region, ActorId person)
{
    return connection.scalar<std::int64_t>(
        "select count(*) from saved_views where region_id = :region and person_id = :person",
        {{"region", region}, {"person", person}});
}

SavedViewId insert_view(Connection& connection, RegionId region, const SavedViewRow& view, Instant now)
{
    return connection.scalar<SavedViewId>(
        "insert into saved_views (region_id, person_id, person, territory_id, page, name, search, shared, made_at, "
        "changed_at) values (:region, :person, :person_name, :territory, :page, :name, :search, :shared, :now, :now) "
        "returning id",
        {{"region", region},
         {"person", view.person},
         {"person_name", view.person_name},
         {"territory", view.territory},
         {"page", view.page},
         {"name", view.name},
         {"search", view.search},
         {"shared", view.shared ? 1 : 0},
         {"now", now}});
}

bool update_view(Connection& connection, RegionId region, const SavedViewRow& view, Instant now)
{
    return connection.execute("update saved_views set name = :name, search = :search, shared = :shared, "
                              "version = version + 1, changed_at = :now where region_id = :region and id = :id and "
                              "version = :version",
                              {{"name", view.name},
                               {"search", view.search},
                               {"shared", view.shared ? 1 : 0},
                               {"now", now},
                               {"region", region},
                               {"id", view.id},
                               {"version", view.version}}) == 1;
}

void delete_view(Connection& connection, RegionId region, SavedViewId id)
{
    connection.execute("delete from saved_views where region_id = :region and id = :id",
                       {{"region", region}, {"id", id}});
}

} // namespace vekha::store
