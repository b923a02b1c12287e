#pragma once

#include "service/audience.h"
#include "store/group_rows.h"
#include "store/page.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vekha::service
{

using store::GroupFields;
using store::GroupFilter;
using store::GroupId;
using store::GroupMember;
using store::GroupRow;
using store::SchoolName;

/// Newest year first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<GroupRow>> list_groups(Services& services, const Call& call, const GroupFilter& filter,
                                                        const store::PageRequest& page);

/// Codes and names of groups that people of the region made besides the presets. @error not-permitted
[[nodiscard]] Answer<std::vector<std::pair<std::string, std::string>>> own_groups(Services& services, const Call& call);

/// @error not-permitted, group-not-found
[[nodiscard]] Answer<GroupRow> get_group(Services& services, const Call& call, GroupId group);

/// Every stay and every place on the list, by school. @error not-permitted, group-not-found, cursor-invalid
[[nodiscard]] Answer<store::Page<GroupMember>> list_members(Services& services, const Call& call, GroupId group,
                                                            const store::PageRequest& page);

/// A group with all of its members, to be taken away. @error not-permitted, group-not-found
struct WholeGroup {
    GroupRow group;
    std::vector<GroupMember> members;
};
[[nodiscard]] Answer<WholeGroup> whole_group(Services& services, const Call& call, GroupId group);

struct MakeGroup {
    GroupFields fields;                   ///< without a name: the name of the preset
    std::optional<TerritoryId> territory; ///< the one in force when absent
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, territory-not-found, value-empty, field-too-long, group-exists, idempotency-key-reused
[[nodiscard]] Answer<GroupRow> make_group(Services& services, const Call& call, const MakeGroup& command);

struct ChangeGroup {
    GroupId group;
    std::int64_t version = 0;
    GroupFields fields; ///< the code and the year stay
};
/// @error not-permitted, group-not-found, value-empty, field-too-long, changed-meanwhile
[[nodiscard]] Answer<GroupRow> change_group(Services& services, const Call& call, const ChangeGroup& command);

/// Schools by id, by code («Код ОО»), or both.
struct Schools {
    std::vector<domain::OrganisationId> ids;
    std::vector<std::string> codes;
};

/// What became of a list of schools.
struct MembersChange {
    GroupRow group;
    std::vector<SchoolName> done;
    std::vector<SchoolName> unchanged;      ///< in the group already, or not in it
    std::vector<std::string> unknown_codes; ///< of no school that the caller may put into groups
    AudienceEffect effect;
};

struct AddMembers {
    GroupId group;
    Schools schools;
    bool selected = true; ///< false: only on the list
    domain::Date from;
    domain::GroupBasis basis = domain::GroupBasis::Unsaid; ///< that of the group when nobody said
    std::string note;
};
/// Takes schools into a group, or puts them on its list; their duties follow. All that can be done is done, the rest
/// is told.
/// @error not-permitted, group-not-found, schools-missing, list-too-long (more than 5,000), field-too-long
[[nodiscard]] Answer<MembersChange> add_members(Services& services, const Call& call, const AddMembers& command);

struct EndMembers {
    GroupId group;
    Schools schools;
    domain::Date last; ///< the last day in the group
    std::string why;
};
/// @error the same
[[nodiscard]] Answer<MembersChange> end_members(Services& services, const Call& call, const EndMembers& command);

struct CopyGroup {
    GroupId group;
    int year = 0;
    domain::Date from; ///< the first day of those who stay; their stay of the year before ends the day before
    std::optional<Schools> schools; ///< who stays; everyone who is in the group when absent
    std::optional<std::string> idempotency_key;
};
/// The group of the next year with those who stay in it. Who does not stay leaves on the day before `from`.
/// @error not-permitted, group-not-found, group-exists, year-not-later, list-too-long, idempotency-key-reused
[[nodiscard]] Answer<MembersChange> copy_group(Services& services, const Call& call, const CopyGroup& command);

} // namespace vekha::service
