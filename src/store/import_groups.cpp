#include "store/import_groups.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

std::vector<std::string> without(const std::vector<std::string>& all, const std::vector<std::string>& these)
{
    std::vector<std::string> left;
    std::ranges::copy_if(all, std::back_inserter(left),
                         [&](const std::string& one) { return std::ranges::find(these, one) == these.end(); });
    return left;
}

} // namespace

void change_groups(Connection& connection, RegionId region, std::span<const GroupsOfOrganisation> organisations,
                   domain::Date day, ActorId by, Instant now)
{
    for (const auto& each : organisations)
        for (const auto& group : without(each.was, each.becomes))
            connection.execute("update memberships set to_day = :to, ended_at = :now, ended_by = :by where "
                               "region_id = :region and organisation_id = :organisation and group_code = :group and "
                               "to_day is null",
                               {{"to", domain::plus_days(day, -1)},
                                {"now", now},
                                {"by", by},
                                {"region", region},
                                {"organisation", each.organisation},
                                {"group", group}});
    const bool joins = std::ranges::any_of(
        organisations, [](const GroupsOfOrganisation& each) { return !without(each.becomes, each.was).empty(); });
    if (!joins) return;
    connection.bulk_insert("memberships",
                           {"region_id", "organisation_id", "group_code", "from_day", "made_at", "made_by"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& each : organisations)
                                   for (const auto& group : without(each.becomes, each.was))
                                       add({region, each.organisation, group,
                                            each.is_new ? std::optional<domain::Date>{} : std::optional{day}, now, by});
                           });
}

void take_groups_back(Connection& connection, RegionId region, std::span<const GroupsOfOrganisation> organisations,
                      Instant from, Instant to)
{
    for (const auto& each : organisations) {
        const auto change = [&](const std::string& sql, const std::string& group) {
            connection.execute(sql, {{"region", region},
                                     {"organisation", each.organisation},
                                     {"group", group},
                                     {"from", from},
                                     {"to", to}});
        };
        for (const auto& group : without(each.becomes, each.was))
            change("delete from memberships where region_id = :region and organisation_id = :organisation and "
                   "group_code = :group and made_at between :from and :to and to_day is null",
                   group);
        for (const auto& group : without(each.was, each.becomes))
            change("update memberships set to_day = null, ended_at = null, ended_by = null where region_id = :region "
                   "and organisation_id = :organisation and group_code = :group and ended_at between :from and :to",
                   group);
    }
}

} // namespace vekha::store
