#pragma once

#include "domain/personal_data.h"
#include "service/people.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// What one table holds about a person.
struct DossierPart {
    const domain::StoredData* stored = nullptr;                ///< lives as long as the program
    std::vector<std::vector<std::optional<std::string>>> rows; ///< in the order of its columns
};

/// Everything stored about one person.
struct Dossier {
    PersonRow person;
    std::vector<DossierPart> parts;
};

/// The reading is recorded.
/// @error not-permitted, person-not-found, reauthentication-required
[[nodiscard]] Answer<Dossier> export_personal_data(Services& services, const Call& call, PersonId person);

struct ErasePerson {
    PersonId person;
    std::string confirmation; ///< the name of the person, typed
};

/// The name becomes «Удалённое лицо № N», contacts, account, profile go, roles end; what was done stays in the audit.
///
/// @error not-permitted, view-as-read-only, person-not-found, person-is-oneself, person-erased, confirmation-mismatch,
///        reauthentication-required, last-administrator, those of may_delegate
[[nodiscard]] Answer<PersonView> erase_person(Services& services, const Call& call, const ErasePerson& command);

/// Those whose term of storage has passed, the longest gone first; 500 at most. @error not-permitted
[[nodiscard]] Answer<std::vector<PersonRow>> expired_people(Services& services, const Call& call);

} // namespace vekha::service
