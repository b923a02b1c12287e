#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using SavedViewId = domain::Id<struct SavedView>;

/// A list as a person left it.
struct SavedViewRow {
    SavedViewId id;
    ActorId person;
    std::string person_name;
    TerritoryId territory; ///< those who work in it or in what lies in it see the view when it is shared
    std::string page;
    std::string name;
    std::string search; ///< of the address, without the question mark
    bool shared = false;
    std::int64_t version = 1;

    friend bool operator==(const SavedViewRow&, const SavedViewRow&) = default;
};

/// The person's own, then those shared in `territory` or above it; each by name.
[[nodiscard]] std::vector<SavedViewRow> views_of(Connection& connection, RegionId region, ActorId person,
                                                 TerritoryId territory, std::optional<std::string> page);
/// Of that person: others' views are changed by nobody.
[[nodiscard]] std::optional<SavedViewRow> find_view(Connection& connection, RegionId region, ActorId person,
                                                    SavedViewId id);
[[nodiscard]] std::int64_t count_of_views(Connection& connection, RegionId region, ActorId person);
[[nodiscard]] SavedViewId insert_view(Connection& connection, RegionId region, const SavedViewRow& view, Instant now);
/// Overwrites name, search and sharing. @return false when it is no longer of the version that `view` names
[[nodiscard]] bool update_view(Connection& connection, RegionId region, const SavedViewRow& view, Instant now);
void delete_view(Connection& connection, RegionId region, SavedViewId id);

} // namespace vekha::store
