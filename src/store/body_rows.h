#pragma once

#include "domain/body.h"
#include "store/group_rows.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What a thing belongs to, by name.
struct PlaceName {
    TerritoryId territory;
    std::string territory_name;
    std::optional<domain::OrganisationId> organisation;
    std::string organisation_name; ///< empty for what belongs to the territory

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

struct BodyFields {
    domain::BodyKind kind = domain::BodyKind::WorkingGroup;
    std::string name;
    std::string tasks;
    Order order;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to; ///< the last day

    friend bool operator==(const BodyFields&, const BodyFields&) = default;
};

/// A person in a body: of the register of people, or of another house (a parent, a partner) by name.
struct BodyMemberFields {
    std::optional<PersonId> person;
    std::string name;       ///< of who is in no register
    std::string represents; ///< «родительская общественность»
    domain::BodyPart part = domain::BodyPart::Member;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
};

using BodyMemberId = domain::Id<struct BodyMember>;

struct BodyMemberRow {
    BodyMemberId id;
    BodyMemberFields fields; ///< the name is the person's
    std::string position;    ///< of a person of the register
};

struct BodyRow {
    domain::BodyId id;
    PlaceName place;
    BodyFields fields;
    std::int64_t members = 0; ///< on the day that was asked for
    std::int64_t version = 1;
};

struct BodyFilter {
    std::optional<domain::BodyKind> kind;
    bool acting_only = false; ///< without those whose term has passed
};

struct AppointmentFields {
    std::optional<PersonId> person;
    std::string name; ///< of who is in no register
    domain::Duty duty = domain::Duty::Other;
    std::string duty_name; ///< of another duty
    Order order;
    domain::Date from;
    std::optional<domain::Date> to; ///< the last day
    domain::AtEnd at_end = domain::AtEnd::Unsaid;
    std::string note;
};

struct AppointmentRow {
    AppointmentId id;
    PlaceName place;
    AppointmentFields fields; ///< the name is the person's
    std::int64_t version = 1;
};

/// Ending: in force, and the last day is near.
enum class AppointmentList { Acting, Ending, Ended };

struct AppointmentFilter {
    std::optional<AppointmentList> list;
    std::optional<domain::Duty> duty;
};

/// An appointment that ends within so many days is ending.
inline constexpr int days_before_end = 60;

} // namespace vekha::store
