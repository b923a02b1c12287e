#include "store/organisation_columns.h"

#include "store/codec.h"
#include "store/folded.h"

#include <algorithm>

namespace vekha::store
{

using domain::Organisation;
using domain::OrganisationId;

Organisation read_organisation(Row& row)
{
    Organisation organisation;
    organisation.id = row.take<OrganisationId>();
    organisation.kind =
        domain::organisation_kind_from_name(row.take<std::string>()).value_or(domain::OrganisationKind::Other);
    organisation.code = row.take<std::string>();
    organisation.short_name = row.take<std::string>();
    organisation.full_name = row.take<std::string>();
    organisation.settlement = row.take<std::string>();
    organisation.aliases = decoded_texts(row.take<std::string>());
    organisation.territory = row.take<TerritoryId>();
    organisation.opened_on = row.take<std::optional<domain::Date>>();
    organisation.closed_on = row.take<std::optional<domain::Date>>();
    organisation.parent = row.take<std::optional<OrganisationId>>();
    return organisation;
}

void take_group(Row& row, GroupsByOrganisation& groups)
{
    const auto id = row.take<OrganisationId>();
    auto code = row.take<std::string>();
    auto& of = groups[id];
    if (std::ranges::find(of, code) == of.end()) of.push_back(std::move(code));
}

GroupsByOrganisation groups_on(Connection& connection, RegionId region, domain::Date day,
                               std::optional<OrganisationId> only)
{
    std::string sql = "select organisation_id, group_code from memberships where region_id = :region "
                      "and (from_day is null or from_day <= :day) and (to_day is null or to_day >= :day)";
    Params params{{"region", region}, {"day", day}};
    if (only) {
        sql += " and organisation_id = :organisation";
        params.push_back({"organisation", *only});
    }
    GroupsByOrganisation groups;
    connection.each(sql + " order by organisation_id, id", params, [&](Row& row) { take_group(row, groups); });
    return groups;
}

std::string search_text_of(const Organisation& organisation)
{
    std::string text = organisation.code + "\n" + organisation.short_name + "\n" + organisation.full_name + "\n" +
                       organisation.settlement;
    for (const auto& alias : organisation.aliases)
        text += "\n" + alias;
    return folded(text);
}

} // namespace vekha::store
