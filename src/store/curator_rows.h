#pragma once

#include "domain/curator.h"
#include "domain/curator_proposal.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using CuratorRecordId = domain::Id<struct CuratorRecord>;

/// A person as curators are shown: the name and where the person works.
struct CuratorPerson {
    PersonId id;
    std::string name;
    std::string position;
    TerritoryId territory;
    std::string territory_name;
    std::optional<domain::OrganisationId> organisation;
    std::string organisation_name;
    std::optional<domain::Coordinates> at; ///< of the organisation
    std::optional<domain::Date> closed_on; ///< the last day here
    std::string sort_name;

    friend bool operator==(const CuratorPerson&, const CuratorPerson&) = default;
};

struct OrderOfAssignment {
    std::string number;
    std::optional<domain::Date> day;

    friend bool operator==(const OrderOfAssignment&, const OrderOfAssignment&) = default;
};

/// One school given to one curator for a term.
struct AssignmentRow {
    AssignmentId id;
    PersonId person;
    std::string person_name;
    domain::OrganisationId school;
    std::string school_name;
    std::string territory_name;
    domain::Term term;
    OrderOfAssignment order;
    std::string end_reason;
    std::string handover; ///< what the one who leaves tells the next
    std::optional<AssignmentId> followed_by;
    std::int64_t version = 1;

    [[nodiscard]] bool in_force(domain::Date day) const { return term.meets({day, day}); }
    friend bool operator==(const AssignmentRow&, const AssignmentRow&) = default;
};

struct CuratorRow {
    CuratorPerson person;
    domain::CuratorProfile profile;
    std::int64_t version = 0;               ///< of the profile; 0: there is none
    std::vector<AssignmentRow> assignments; ///< in force on the day of the list, and later ones

    friend bool operator==(const CuratorRow&, const CuratorRow&) = default;
};

/// What the profile shows: the drill-down of the statistics.
enum class CuratorTrait { Associations, Platforms, FederalProjects, Courses, Head };

struct CuratorFilter {
    std::string text; ///< part of the name
    std::optional<domain::CuratorState> state;
    std::optional<CuratorTrait> trait;
    std::optional<bool> active; ///< has a school on the day
    std::optional<bool> free;   ///< may have one more on the day
};

struct SchoolNeeds {
    std::vector<std::string> risks;
    std::vector<std::string> subjects;

    friend bool operator==(const SchoolNeeds&, const SchoolNeeds&) = default;
};

/// A school that is to have a curator.
struct CuratedSchool {
    domain::OrganisationId id;
    std::string name;
    std::string code;
    TerritoryId territory;
    std::string territory_name;
    std::optional<domain::Coordinates> at;
    std::optional<domain::Date> closed_on;
    domain::OrganisationKind kind = domain::OrganisationKind::School;
    std::vector<std::string> groups; ///< on the day
    SchoolNeeds needs;
    std::int64_t needs_version = 0;         ///< 0: nobody said what it needs
    std::vector<AssignmentRow> assignments; ///< in force on the day, and later ones

    friend bool operator==(const CuratedSchool&, const CuratedSchool&) = default;
};

struct CuratedSchoolFilter {
    std::string text;
    std::optional<std::string> group; ///< code; any group when absent
    std::optional<bool> covered;      ///< has a curator on the day
};

struct Coverage {
    std::int64_t schools = 0;
    std::int64_t covered = 0;

    friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// Lines of the interaction plan, consultations, visits to lessons and to methodical days.
enum class RecordKind { Plan, Consultation, Lesson, MethodDay };

struct RecordFields {
    RecordKind kind = RecordKind::Plan;
    std::string what;
    std::string indicator; ///< the target of a plan line
    std::optional<domain::Date> planned_on;
    std::optional<domain::Date> held_on;
    std::optional<int> minutes;
    std::string outcome; ///< what came of it; the help that was given

    friend bool operator==(const RecordFields&, const RecordFields&) = default;
};

struct CuratorRecordRow {
    CuratorRecordId id;
    AssignmentId assignment;
    RecordFields fields;
    std::int64_t version = 1;

    friend bool operator==(const CuratorRecordRow&, const CuratorRecordRow&) = default;
};

} // namespace vekha::store
