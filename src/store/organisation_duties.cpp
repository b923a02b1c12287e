#include "store/evidence_moves.h"
#include "store/folded.h"
#include "store/organisation_changes.h"

namespace vekha::store
{

namespace
{

using domain::Organisation;
using domain::OrganisationId;

/// What is not yet accepted and falls due from :day on; an obligation without a date has the last of all days.
constexpr std::string_view open_from_day =
    "region_id = :region and organisation_id = :from and stage in ('owed', 'checking') and due_day >= :day";

} // namespace

OpenDuties open_duties(Connection& connection, RegionId region, OrganisationId organisation, domain::Date day, int most)
{
    const Params params{{"region", region}, {"from", organisation}, {"day", day}};
    OpenDuties duties;
    duties.total =
        connection.scalar<std::int64_t>("select count(*) from obligations where " + std::string{open_from_day}, params);
    auto limited = params;
    limited.push_back({"most", most});
    duties.first = connection.all(
        "select o.id, a.text, o.to_day from obligations o join edition_activities a on a.region_id = o.region_id and "
        "a.edition_id = o.edition_id and a.position = o.activity where o.region_id = :region and "
        "o.organisation_id = :from and o.stage in ('owed', 'checking') and o.due_day >= :day order by o.due_day, o.id "
        "limit :most",
        limited, [](Row& row) {
            OpenDuty duty;
            duty.id = row.take<domain::ObligationId>();
            duty.text = row.take<std::string>();
            duty.due = row.take<std::optional<domain::Date>>();
            return duty;
        });
    return duties;
}

std::int64_t withdraw_duties(Connection& connection, RegionId region, OrganisationId organisation, domain::Date day)
{
    return connection.execute(
        "update obligations set progress = 'withdrawn', stage = 'gone', version = version + 1 where " +
            std::string{open_from_day},
        {{"region", region}, {"from", organisation}, {"day", day}});
}

HandedOver hand_over_duties(Connection& connection, RegionId region, OrganisationId from, const Organisation& to,
                            std::optional<domain::Date> from_day)
{
    const std::string which = from_day ? std::string{open_from_day} : "region_id = :region and organisation_id = :from";
    Params params{{"region", region}, {"from", from}, {"to", to.id}};
    if (from_day) params.push_back({"day", *from_day});
    HandedOver handed;
    handed.withdrawn = connection.execute(
        "update obligations set progress = 'withdrawn', stage = 'gone', version = version + 1 "
        "where stage in ('owed', 'checking') and " +
            which +
            " and exists (select 1 from obligations x where x.region_id = obligations.region_id and "
            "x.edition_id = obligations.edition_id and x.activity = obligations.activity and "
            "x.organisation_id = :to and x.occurrence = obligations.occurrence and x.stage <> 'gone')",
        params);
    params.push_back({"territory", to.territory});
    params.push_back({"name", to.short_name});
    params.push_back({"folded", folded(to.short_name)});
    handed.moved = connection.execute("update obligations set organisation_id = :to, territory_id = :territory, "
                                      "addressee = :name, folded = :folded, version = version + 1 where " +
                                          which,
                                      params);
    move_evidence_with_duties(connection, region, to.id);
    return handed;
}

} // namespace vekha::store
