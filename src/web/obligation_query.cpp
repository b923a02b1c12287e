#include "web/obligation_query.h"

#include "service/road_maps.h"

namespace vekha::web
{

namespace
{

using List = service::ObligationList;

constexpr std::array<std::pair<List, std::string_view>, 8> lists{{{List::Overdue, "overdue"},
                                                                  {List::Current, "current"},
                                                                  {List::Upcoming, "upcoming"},
                                                                  {List::NeedsDate, "needs-date"},
                                                                  {List::Week, "week"},
                                                                  {List::Checking, "checking"},
                                                                  {List::Done, "done"},
                                                                  {List::Gone, "gone"}}};

} // namespace

service::ObligationFilter obligation_filter(Ask& ask)
{
    service::ObligationFilter filter;
    filter.list = ask.query_choice("state", lists);
    if (const auto progress = ask.query_text("progress", 20)) {
        filter.progress = domain::progress_from_name(*progress);
        if (!filter.progress) ask.refuse_query("progress");
    }
    filter.road_map = ask.query_id<service::RoadMapId>("roadMap");
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.activity = ask.query_text("activity", 1000);
    filter.from = ask.query_date("from");
    filter.to = ask.query_date("to");
    filter.text = ask.query_text("text", 200).value_or("");
    return filter;
}

} // namespace vekha::web
