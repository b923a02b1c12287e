#include "store/absences.h"

namespace vekha::store
{

namespace
{

constexpr const char* select =
    "select a.id, a.person_id, a.deputy_id, coalesce(d.name, ''), a.from_day, a.to_day, a.basis, "
    "a.version from absences a left join people d on d.region_id = a.region_id and "
    "d.id = a.deputy_id where a.region_id = :region and a.person_id = :person";

AbsenceRow read_absence(Row& row)
{
    AbsenceRow absence;
    absence.id = row.take<AbsenceId>();
    absence.person = row.take<PersonId>();
    absence.deputy = row.take<std::optional<PersonId>>();
    absence.deputy_name = row.take<std::string>();
    absence.from = row.take<domain::Date>();
    absence.to = row.take<domain::Date>();
    absence.basis = row.take<std::string>();
    absence.version = row.take<std::int64_t>();
    return absence;
}

} // namespace

std::vector<AbsenceRow> absences_of(Connection& connection, RegionId region, PersonId person)
{
    return connection.all(select + std::string{" order by a.to_day desc, a.id desc"},
                          {{"region", region}, {"person", person}}, read_absence);
}

std::optional<AbsenceRow> find_absence(Connection& connection, RegionId region, PersonId person, AbsenceId id)
{
    return connection.first(select + std::string{" and a.id = :id"},
                            {{"region", region}, {"person", person}, {"id", id}}, read_absence);
}

AbsenceId insert_absence(Connection& connection, RegionId region, const AbsenceRow& absence, ActorId by, Instant now)
{
    return connection.scalar<AbsenceId>(
        "insert into absences (region_id, person_id, deputy_id, from_day, to_day, basis, "
        "made_at, made_by) values (:region, :person, :deputy, :from, :to, :basis, :now, "
        ":by) returning id",
        {{"region", region},
         {"person", absence.person},
         {"deputy", absence.deputy},
         {"from", absence.from},
         {"to", absence.to},
         {"basis", absence.basis},
         {"now", now},
         {"by", by}});
}

void delete_absence(Connection& connection, RegionId region, AbsenceId id)
{
    connection.execute("delete from absences where region_id = :region and id = :id", {{"region", region}, {"id", id}});
}

std::map<PersonId, PersonId> deputies_on(Connection& connection, RegionId region, domain::Date day)
{
    std::map<PersonId, PersonId> deputies;
    connection.each("select person_id, deputy_id from absences where region_id = :region and deputy_id is not null and "
                    "from_day <= :day and to_day >= :day order by id",
                    {{"region", region}, {"day", day}}, [&](Row& row) {
                        const auto person = row.take<PersonId>();
                        deputies[person] = row.take<PersonId>();
                    });
    return deputies;
}

} // namespace vekha::store
