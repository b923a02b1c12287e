#pragma once

#include "domain/date.h"
#include "domain/identification.h"
#include "domain/method.h"
#include "domain/school_group.h"
#include "store/group_rows.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using MethodEditionId = domain::Id<struct MethodEditionRecord>;
using ConfirmationId = domain::Id<struct IdentificationConfirmation>;

enum class EditionState { Active, Withdrawn };

/// An edition of a method that a region made.
struct MethodEdition {
    MethodEditionId id;
    domain::Method method; ///< whole; its edition is the name of this one
    std::string note;
    EditionState state = EditionState::Active;
    bool used = false; ///< by a run: it is not written again
    std::int64_t version = 1;
    Instant made_at;
    std::string maker;
};

/// A file that a run keeps, by content.
struct KeptContent {
    std::string sha256;
    std::int64_t size = 0;
};

/// A run as lists show it.
struct IdentificationRow {
    IdentificationId id;
    TerritoryId territory;
    std::string territory_name;
    std::string method; ///< code
    std::string edition;
    std::string title;
    std::string title_en;
    int year = 0;
    std::string note;
    std::int64_t schools = 0;
    std::int64_t listed = 0;
    Instant made_at;
    std::string maker;
    bool confirmed = false;
};

/// What is needed to carry a run out again.
struct IdentificationRecipe {
    domain::Method method;
    std::map<std::string, std::string> parameters; ///< value of every one
    KeptContent inputs;
    KeptContent result;
};

struct IdentificationFilter {
    std::optional<int> year{};
    std::optional<std::string> method{};
    std::optional<bool> confirmed{};
};

/// One school in a run, to be kept.
struct NewFinding {
    domain::OrganisationId school;
    std::string code;
    std::string verdict; ///< as wire names it
    std::string computed;
    bool listed = false;
    std::optional<std::int64_t> distance;   ///< millionths
    std::optional<std::int64_t> well_being; ///< millionths
    std::optional<std::int64_t> quality;    ///< millionths
    std::string sentence;
    std::string body; ///< JSON
};

/// What another run says of the school.
struct EarlierFinding {
    std::string verdict;
    bool listed = false;
    std::optional<std::int64_t> distance;
};

/// One school in a run, as its list shows it.
struct FindingRow {
    std::int64_t position = 0;
    SchoolName school;
    std::string sort_name;
    std::string territory_name;
    std::string code;
    std::string verdict;
    std::string computed;
    bool listed = false;
    std::optional<std::int64_t> distance;
    std::optional<std::int64_t> well_being;
    std::optional<std::int64_t> quality;
    std::string sentence;
    std::optional<EarlierFinding> before; ///< in the run that was asked for beside this one
};

enum class FindingSort { Name, Distance, Code };
enum class ListChange { Entered, Left };

struct FindingFilter {
    std::optional<std::string> verdict{};
    std::optional<bool> listed{};
    std::string text{};
    std::optional<std::string> group{}; ///< schools that are in it on `day`
    std::optional<domain::OrganisationId> school{};
    std::optional<IdentificationId> against{};
    std::optional<ListChange> change{}; ///< against that run
    FindingSort sort = FindingSort::Name;
    domain::Date day{};
};

/// Schools by verdict, and how many of them are on the list.
struct VerdictCount {
    std::string verdict;
    std::int64_t schools = 0;
    std::int64_t listed = 0;
};

/// A school whose place on a list differs between two runs.
struct ListMove {
    SchoolName school;
    std::optional<EarlierFinding> before; ///< absent: the earlier run does not know it
    std::optional<EarlierFinding> now;    ///< absent: this run does not know it
    std::string sentence;                 ///< of this run, else of the earlier one
};

/// A school that was taken against the method or left out in spite of it.
struct ListException {
    SchoolName school;
    bool taken = false;
    domain::GroupBasis basis = domain::GroupBasis::Unsaid;
    std::string words;
};

/// A person made the list of a run hold.
struct ConfirmationRow {
    ConfirmationId id;
    GroupId group;
    std::string group_code;
    int group_year = 0;
    Order order;
    domain::Date from;
    std::int64_t listed = 0; ///< schools by the method
    std::int64_t taken = 0;  ///< of the group from that day on
    std::int64_t joined = 0; ///< were not in it before
    std::int64_t ended = 0;  ///< their stay ended
    Instant made_at;
    std::string maker;
    std::vector<ListException> exceptions; ///< only those whom the reader may see
};

} // namespace vekha::store
