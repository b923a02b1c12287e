#include "store/bodies.h"
#include "store/cursor_text.h"
#include "store/folded.h"
#include "store/place_name.h"

namespace vekha::store
{

namespace
{

constexpr ScopeColumns appointment_columns{"a.territory_id", "a.organisation_id"};
constexpr const char* appointment_select =
    "select a.id, a.territory_id, t.name, a.organisation_id, coalesce(o.short_name, ''), a.person_id, "
    "coalesce(p.name, a.name), a.duty, a.duty_name, a.order_number, a.order_day, a.order_issuer, a.from_day, "
    "a.to_day, a.at_end, a.note, a.version, a.sort_name ";
constexpr const char* appointment_tables =
    "from appointments a join territories t on t.region_id = a.region_id and t.id = a.territory_id "
    "left join organisations o on o.region_id = a.region_id and o.id = a.organisation_id "
    "left join people p on p.region_id = a.region_id and p.id = a.person_id where a.region_id = :region";

/// With the name it was sorted by: that of a person may have changed since.
struct Sorted {
    AppointmentRow row;
    std::string sort_name;
};

Sorted read_appointment(Row& row)
{
    Sorted read;
    auto& fields = read.row.fields;
    read.row.id = row.take<AppointmentId>();
    read.row.place = read_place(row);
    fields.person = row.take<std::optional<PersonId>>();
    fields.name = row.take<std::string>();
    fields.duty = domain::duty_from_name(row.take<std::string>()).value_or(domain::Duty::Other);
    fields.duty_name = row.take<std::string>();
    fields.order = read_order(row);
    fields.from = row.take<domain::Date>();
    fields.to = row.take<std::optional<domain::Date>>();
    fields.at_end = domain::at_end_from_name(row.take<std::string>()).value_or(domain::AtEnd::Unsaid);
    fields.note = row.take<std::string>();
    read.row.version = row.take<std::int64_t>();
    read.sort_name = row.take<std::string>();
    return read;
}

Params fields_of(RegionId region, const AppointmentFields& fields, const std::string& name, Instant now)
{
    return {{"region", region},
            {"person", fields.person},
            {"name", fields.person ? std::string{} : fields.name},
            {"duty", domain::name_of(fields.duty)},
            {"duty_name", fields.duty_name},
            {"number", fields.order.number},
            {"order_day", fields.order.day},
            {"issuer", fields.order.issuer},
            {"from", fields.from},
            {"to", fields.to},
            {"at_end", domain::name_of(fields.at_end)},
            {"note", fields.note},
            {"sort", sort_name_of(name)},
            {"now", now}};
}

void narrow(std::string& where, Params& params, const AppointmentFilter& filter, domain::Date day)
{
    if (filter.duty) {
        where += " and a.duty = :duty";
        params.push_back({"duty", domain::name_of(*filter.duty)});
    }
    if (!filter.list) return;
    params.push_back({"day", day});
    switch (*filter.list) {
    case AppointmentList::Acting:
        where += " and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)";
        break;
    case AppointmentList::Ending:
        where += " and a.from_day <= :day and a.to_day >= :day and a.to_day <= :soon";
        params.push_back({"soon", domain::plus_days(day, days_before_end)});
        break;
    case AppointmentList::Ended:
        where += " and a.to_day < :day";
        break;
    }
}

} // namespace

std::optional<Page<AppointmentRow>> page_of_appointments(Connection& connection, const Scope& scope,
                                                         const AppointmentFilter& filter, const PageRequest& request,
                                                         domain::Date day)
{
    Params params{{"region", scope.region}};
    std::string where = appointment_tables + inside(scope, appointment_columns, params);
    narrow(where, params, filter, day);
    Page<AppointmentRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (a.sort_name, a.id) > (:name_after, :id_after)";
        params.insert(params.end(), {{"name_after", after->text}, {"id_after", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    auto found = connection.all(appointment_select + where + " order by a.sort_name, a.id limit :limit", params,
                                read_appointment);
    page.next =
        cut_to(found, request.limit, [](const Sorted& last) { return CursorText{last.sort_name, last.row.id.value}; });
    for (auto& each : found)
        page.items.push_back(std::move(each.row));
    return page;
}

std::optional<AppointmentRow> find_appointment(Connection& connection, const Scope& scope, AppointmentId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, appointment_columns, params);
    return connection.first(std::string{appointment_select} + appointment_tables + " and a.id = :id" + seen, params,
                            [](Row& row) { return read_appointment(row).row; });
}

AppointmentId insert_appointment(Connection& connection, const Belonging& belonging, const AppointmentFields& fields,
                                 const std::string& name, ActorId by, Instant now)
{
    auto params = fields_of(belonging.region, fields, name, now);
    params.insert(params.end(),
                  {{"territory", belonging.territory}, {"organisation", belonging.organisation}, {"by", by}});
    return connection.scalar<AppointmentId>(
        "insert into appointments (region_id, territory_id, organisation_id, person_id, name, duty, duty_name, "
        "order_number, order_day, order_issuer, from_day, to_day, at_end, note, sort_name, made_at, made_by, "
        "changed_at) values (:region, :territory, :organisation, :person, :name, :duty, :duty_name, :number, "
        ":order_day, :issuer, :from, :to, :at_end, :note, :sort, :now, :by, :now) returning id",
        params);
}

bool update_appointment(Connection& connection, RegionId region, AppointmentId id, std::int64_t version,
                        const AppointmentFields& fields, const std::string& name, Instant now)
{
    auto params = fields_of(region, fields, name, now);
    params.insert(params.end(), {{"id", id}, {"version", version}});
    return connection.execute("update appointments set person_id = :person, name = :name, duty = :duty, "
                              "duty_name = :duty_name, order_number = :number, order_day = :order_day, "
                              "order_issuer = :issuer, from_day = :from, to_day = :to, at_end = :at_end, note = :note, "
                              "sort_name = :sort, version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :version",
                              params) == 1;
}

} // namespace vekha::store
