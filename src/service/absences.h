#pragma once

#include "service/people.h"
#include "store/absences.h"

#include <string>
#include <vector>

namespace vekha::service
{

using store::AbsenceId;
using store::AbsenceRow;

/// Absences of a person, the latest first: one's own, or of somebody in sight. @error not-permitted, person-not-found
[[nodiscard]] Answer<std::vector<AbsenceRow>> list_absences(Services& services, const Call& call, PersonId person);

struct AddAbsence {
    PersonId person;
    std::optional<PersonId> deputy; ///< is told what the absent one would be told
    domain::Date from{};
    domain::Date to{}; ///< the last day
    std::string basis; ///< the order
};
inline constexpr std::size_t most_absences = 200;

/// By whoever may change the person, or by the person. The deputy is told, and works where the absent one does, or for
/// the same territory.
/// @error not-permitted, view-as-read-only, person-not-found, window-reversed, value-too-long, too-many-values,
///        deputy-not-found, deputy-is-absent-one, absence-overlaps
[[nodiscard]] Answer<AbsenceRow> add_absence(Services& services, const Call& call, const AddAbsence& command);

/// @error not-permitted, view-as-read-only, person-not-found, absence-not-found
[[nodiscard]] Answer<void> remove_absence(Services& services, const Call& call, PersonId person, AbsenceId id);

} // namespace vekha::service
