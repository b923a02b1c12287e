#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using AbsenceId = domain::Id<struct AbsenceRecord>;

/// «Замещает с – по».
struct AbsenceRow {
    AbsenceId id;
    PersonId person;
    std::optional<PersonId> deputy; ///< none: nobody stands in
    std::string deputy_name;
    domain::Date from{};
    domain::Date to{}; ///< the last day
    std::string basis; ///< the order
    std::int64_t version = 1;

    friend bool operator==(const AbsenceRow&, const AbsenceRow&) = default;
};

/// The latest first.
[[nodiscard]] std::vector<AbsenceRow> absences_of(Connection& connection, RegionId region, PersonId person);
[[nodiscard]] std::optional<AbsenceRow> find_absence(Connection& connection, RegionId region, PersonId person,
                                                     AbsenceId id);
[[nodiscard]] AbsenceId insert_absence(Connection& connection, RegionId region, const AbsenceRow& absence, ActorId by,
                                       Instant now);
void delete_absence(Connection& connection, RegionId region, AbsenceId id);

/// Who stands in for whom on `day`.
[[nodiscard]] std::map<PersonId, PersonId> deputies_on(Connection& connection, RegionId region, domain::Date day);

} // namespace vekha::store
