#pragma once

#include "domain/organisation.h"
#include "domain/school_group.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// By which document something was decided.
struct Order {
    std::string number;
    std::optional<domain::Date> day;
    std::string issuer;

    friend bool operator==(const Order&, const Order&) = default;
};

/// What people write about a group.
struct GroupFields {
    std::string code;
    std::string name;
    int year = 0; ///< in which its school year begins
    domain::GroupBasis basis = domain::GroupBasis::Unsaid;
    Order order;
    std::string note;

    friend bool operator==(const GroupFields&, const GroupFields&) = default;
};

struct GroupRow {
    GroupId id;
    TerritoryId territory;
    std::string territory_name;
    GroupFields fields;
    std::int64_t listed = 0;   ///< schools that its list names, selected or not
    std::int64_t selected = 0; ///< schools that are or were in it
    std::int64_t current = 0;  ///< schools in it on the day that was asked for
    std::int64_t version = 1;
    Instant changed_at;
};

struct GroupFilter {
    std::optional<int> year;
    std::optional<std::string> code;
};

/// A school by how lists show it.
struct SchoolName {
    domain::OrganisationId id;
    std::string code;
    std::string name;
    TerritoryId territory;

    friend bool operator==(const SchoolName&, const SchoolName&) = default;
};

/// A stay of a school in a group, or its place on the list only.
struct GroupMember {
    SchoolName school;
    bool selected = false;
    std::int64_t membership = 0; ///< 0 for a school that is only listed
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    domain::GroupBasis basis = domain::GroupBasis::Unsaid;
    std::string note;
    std::string end_note;
};

/// A stay of a school in a group of any year.
struct SchoolStatus {
    domain::OrganisationId school;
    std::optional<GroupId> group; ///< absent: known from a table of the register only
    std::string code;
    std::optional<int> year; ///< of the group
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    domain::GroupBasis basis = domain::GroupBasis::Unsaid;
    std::string note;
    std::string end_note;
    Order order;
};

enum class TransitionGoal { Left, Reached };

struct TransitionPlan {
    domain::OrganisationId school;
    int year = 0; ///< in which its school year begins
};

} // namespace vekha::store
