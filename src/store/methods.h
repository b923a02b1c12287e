#pragma once

#include "store/connection.h"
#include "store/identification_rows.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// Methods that the program brings, in order of their files.
[[nodiscard]] std::span<const domain::Method> preset_methods();

/// Editions that the region made, by code of the method, the newest first.
[[nodiscard]] std::vector<MethodEdition> method_editions(Connection& connection, RegionId region,
                                                         const std::optional<std::string>& code = {});
[[nodiscard]] std::optional<MethodEdition> find_method_edition(Connection& connection, RegionId region,
                                                               MethodEditionId id);

struct NewMethodEdition {
    domain::Method method;
    std::string note;
    ActorId by;
    std::string maker;
};
/// @throws DatabaseError (UniqueViolation) when the method has an edition of this name
[[nodiscard]] MethodEditionId insert_method_edition(Connection& connection, RegionId region,
                                                    const NewMethodEdition& edition, Instant now);

/// @return false when the edition is no longer at its version; nothing is changed then
[[nodiscard]] bool update_method_edition(Connection& connection, RegionId region, const MethodEdition& edition,
                                         Instant now);

/// The method as JSON and back, for what keeps it beside a run.
[[nodiscard]] std::string encoded(const domain::Method& method);
/// @throws DatabaseError for text that no program of ours wrote
[[nodiscard]] domain::Method decoded_method(std::string_view json);

} // namespace vekha::store
