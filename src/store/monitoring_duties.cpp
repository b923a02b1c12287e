#include "store/monitoring_duties.h"

namespace vekha::store
{

namespace
{

domain::FormDuty read_duty(Row& row)
{
    domain::FormDuty duty;
    duty.id = row.take<domain::ObligationId>();
    duty.number = row.take<std::string>();
    duty.text = row.take<std::string>();
    duty.check = row.take<std::string>() == "check";
    duty.from = row.take<std::optional<domain::Date>>();
    duty.to = row.take<std::optional<domain::Date>>();
    duty.stage = row.take<std::string>();
    duty.progress = row.take<std::string>();
    return duty;
}

constexpr const char* figures =
    "select m.id, sum(case when o.stage = 'owed' then 1 else 0 end), "
    "sum(case when o.stage = 'owed' and o.due_day < :today then 1 else 0 end), "
    "sum(case when o.stage = 'checking' then 1 else 0 end), sum(case when o.stage = 'done' then 1 else 0 end) "
    "from monitoring_answers m ";
constexpr const char* in_period = "o.stage in ('owed', 'checking', 'done') and o.due_day >= :from and "
                                  "o.due_day <= :to where m.region_id = :region and m.round_id = :round";

} // namespace

std::vector<domain::FormDuty> duties_for_form(Connection& connection, RegionId region, domain::OrganisationId school,
                                              domain::FormDuties duties, const domain::Period& period)
{
    if (duties == domain::FormDuties::None) return {};
    std::string which = "(o.kind = 'check' and (o.from_day is null or o.from_day <= :to))";
    if (duties == domain::FormDuties::Due) which = "(" + which + " or (o.kind = 'dated' and o.due_day <= :to))";
    return connection.all(
        "select o.id, a.number, a.text, o.kind, o.from_day, o.to_day, o.stage, o.progress "
        "from obligations o join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and "
        "a.position = o.activity "
        "where o.region_id = :region and o.organisation_id = :school and o.stage in ('owed', 'checking', 'done') and "
        "o.due_day >= :from and o.due_day < '9999-12-31' and " +
            which + " order by o.due_day, o.id limit :limit",
        {{"region", region}, {"school", school}, {"from", period.from}, {"to", period.to}, {"limit", most_form_duties}},
        read_duty);
}

std::map<AnswerId, domain::DutyFigures> duty_figures(Connection& connection, RegionId region, const RoundRow& round,
                                                     domain::Date today)
{
    std::map<AnswerId, domain::DutyFigures> all;
    const Params params{{"today", today},
                        {"from", round.period.from},
                        {"to", round.period.to},
                        {"region", region},
                        {"round", round.id}};
    const auto read = [&](Row& row) {
        const auto id = row.take<AnswerId>();
        domain::DutyFigures one;
        one.owed = row.take<std::int64_t>();
        one.overdue = row.take<std::int64_t>();
        one.checking = row.take<std::int64_t>();
        one.done = row.take<std::int64_t>();
        all[id] = one;
    };
    const std::string of_schools = "join obligations o on o.region_id = m.region_id and "
                                   "o.organisation_id = m.organisation_id and ";
    const std::string of_territories =
        "join territory_tree t on t.region_id = m.region_id and t.ancestor_id = m.territory_id join obligations o on "
        "o.region_id = t.region_id and o.territory_id = t.territory_id and ";
    connection.each(figures + of_schools + in_period + " group by m.id", params, read);
    connection.each(figures + of_territories + in_period + " and m.organisation_id is null group by m.id", params,
                    read);
    return all;
}

} // namespace vekha::store
