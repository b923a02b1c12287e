#pragma once

#include "service/call.h"
#include "service/delegation.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/page.h"
#include "store/person_rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::Contacts;
using store::GivenRole;
using store::PersonFields;
using store::PersonFilter;
using store::PersonId;
using store::PersonRow;

/// A line of the list: the person with the roles in force on the day of the call.
struct PersonEntry {
    PersonRow person;
    std::vector<GivenRole> roles;

    friend bool operator==(const PersonEntry&, const PersonEntry&) = default;
};

/// People inside the scope of person.read, by name. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<PersonEntry>> list_people(Services& services, const Call& call,
                                                           const PersonFilter& filter, const store::PageRequest& page);

/// The same as a whole, for a file; the reading is recorded.
/// @error not-permitted, export-too-large ("total", "limit")
[[nodiscard]] Answer<std::vector<PersonEntry>> all_people(Services& services, const Call& call,
                                                          const PersonFilter& filter);

/// What the caller may do with a person; the same decisions as the use cases make.
struct PersonMay {
    bool edit = false;
    bool give_roles = false;
    bool administer = false; ///< invite, block, end sessions
    bool view_as = false;
    bool explain = false;
    bool read_data = false;
    bool erase = false;

    friend bool operator==(const PersonMay&, const PersonMay&) = default;
};

struct PersonView {
    PersonRow person;
    std::vector<GivenRole> roles; ///< ended and future ones too, in the order they were given
    PersonMay may;

    friend bool operator==(const PersonView&, const PersonView&) = default;
};

/// @error not-permitted, person-not-found
[[nodiscard]] Answer<PersonView> get_person(Services& services, const Call& call, PersonId id);

/// Electronic mail and telephone; the reading is recorded. @error not-permitted, person-not-found
[[nodiscard]] Answer<Contacts> get_contacts(Services& services, const Call& call, PersonId id);

/// Where a person works: in an organisation, or for a territory as a whole.
struct Workplace {
    std::optional<store::TerritoryId> territory; ///< absent: that of the organisation, else the one in force
    std::optional<domain::OrganisationId> organisation;

    friend bool operator==(const Workplace&, const Workplace&) = default;
};

struct CreatePerson {
    PersonFields fields;
    Workplace workplace;
    bool namesake = false; ///< another one of the same name at the same place is known and meant
    std::optional<std::string> idempotency_key;
};

/// @error not-permitted, view-as-read-only, value-empty, email-malformed, phone-malformed, territory-not-found,
///        organisation-not-found, workplace-contradictory (the organisation lies elsewhere), person-repeated
///        (data: person), idempotency-key-reused
[[nodiscard]] Answer<PersonView> create_person(Services& services, const Call& call, const CreatePerson& command);

struct EditPerson {
    PersonId person;
    std::int64_t version = 0;
    std::optional<std::string> name;
    std::optional<std::string> position;
    std::optional<std::string> email;
    std::optional<std::string> phone;
};

/// @error not-permitted, view-as-read-only, person-not-found, person-closed, person-not-below (ranks above the caller),
///        changed-meanwhile, value-empty, email-malformed, phone-malformed
[[nodiscard]] Answer<PersonView> edit_person(Services& services, const Call& call, const EditPerson& command);

struct MovePerson {
    PersonId person;
    std::int64_t version = 0;
    Workplace workplace;
    bool end_roles = false; ///< also end the roles that covered the organisation that is left
};

/// @error those of edit_person and of create_person's workplace; those of may_delegate for a role that would end
[[nodiscard]] Answer<PersonView> move_person(Services& services, const Call& call, const MovePerson& command);

struct ClosePerson {
    PersonId person;
    std::int64_t version = 0;
    domain::Date last_day;
};

/// The person no longer works here: the roles end, terms of storage begin.
///
/// @error not-permitted, view-as-read-only, person-not-found, person-closed, changed-meanwhile, last-administrator,
///        scope-out-of-reach, role-not-below, person-is-oneself, day-in-future
[[nodiscard]] Answer<PersonView> close_person(Services& services, const Call& call, const ClosePerson& command);

} // namespace vekha::service
