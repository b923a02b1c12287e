#include "web/obligation_query.h"

#include "service/road_maps.h"

namespace vekha::web
{

namespace
{

using List = service::ObligationList;

constexpr std::array<std::pair<List, std::string_view>, 5> lists{{{List::Overdue, "overdue"},
                                                                  {List::Current, "current"},
                                                                  {List::Upcoming, "upcoming"},
                                                                  {List::NeedsDate, "needs-date"},
                                                                  {List::Week, "week"}}};

} // namespace

service::ObligationFilter obligation_filter(Ask& ask)
{
    service::ObligationFilter filter;
    filter.list = ask.query_choice("state", lists);
    filter.road_map = ask.query_id<service::RoadMapId>("roadMap");
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.activity = ask.query_text("activity", 1000);
    filter.from = ask.query_date("from");
    filter.to = ask.query_date("to");
    filter.text = ask.query_text("text", 200).value_or("");
    return filter;
}

} // namespace vekha::web
