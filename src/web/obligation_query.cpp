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

constexpr std::array<std::pair<bool, std::string_view>, 2> yes_and_no{{{true, "true"}, {false, "false"}}};

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
    filter.direction = ask.query_number("direction", 0, INT64_MAX);
    filter.directly_in = ask.query_id<service::TerritoryId>("directlyIn");
    filter.addressee = ask.query_text("addressee", 500);
    filter.owed_only = ask.query_flag("owed");
    filter.by_name_only = ask.query_flag("byNameOnly");
    filter.farthest_first = ask.query_flag("farthestFirst");
    filter.in_time = ask.query_choice("inTime", yes_and_no);
    return filter;
}

} // namespace vekha::web
