#pragma once

#include "domain/organisation.h"
#include "domain/register_entry.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// What a register keeps, as tables say it: values by the names of the fields of intake/registers/fields.h.
struct RegisterObject {
    std::int64_t id = 0;
    std::int64_t version = 1;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation; ///< of a person: the place of work
    domain::RegisterValues values;
};

/// Tables that imports write. Organisations and people are written many at once here; the others by the stores of their
/// aggregates, and only taken back here.
enum class ObjectTable { Organisations, People, Territories, Groups, Memberships, Assignments };

/// Everything of the region, those merged into another and those erased left out; without the groups of schools.
[[nodiscard]] std::vector<RegisterObject> objects_of(Connection& connection, RegionId region, ObjectTable table);

/// Inserts all at once and gives each its id and version.
void insert_objects(Connection& connection, RegionId region, ObjectTable table, std::span<RegisterObject> objects,
                    Instant now);

/// Overwrites values, territory and organisation of all at once and raises their versions.
void update_objects(Connection& connection, RegionId region, ObjectTable table, std::span<RegisterObject> objects,
                    Instant now);

/// Removes what an import made, with what belongs to it alone.
void remove_objects(Connection& connection, RegionId region, ObjectTable table, ImportId import);

/// Something that keeps an import from being undone.
struct UndoObstacle {
    std::string code; ///< changed-since, used-since
    std::int64_t object_id = 0;
    int row = 0;
    std::string label;
    std::string by; ///< of what uses it: the table's name
};

/// What was changed after the import, and what it made that something else names by now; at most `most`.
/// @param finished  when the import ended
[[nodiscard]] std::vector<UndoObstacle> undo_obstacles(Connection& connection, RegionId region, ObjectTable table,
                                                       ImportId import, Instant finished, int most);

} // namespace vekha::store
