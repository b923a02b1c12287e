#pragma once

#include "documents/document.h"
#include "domain/organisation.h"
#include "service/organisations.h"

#include <optional>
#include <vector>

namespace vekha::service
{

/// One row of a register table: an organisation without its id, or why it is left out.
struct RegisterRow {
    int row = 0; ///< 1-based, as the table numbers its rows
    domain::Organisation organisation;
    bool says_kind = false;
    bool says_groups = false; ///< the table has the column; without it memberships stay as they are
    bool says_aliases = false;
    std::optional<FailedRow> failed;
};

/// Reads the first table whose first row names a column of names. nullopt when no table does.
[[nodiscard]] std::optional<std::vector<RegisterRow>> read_register(const documents::Document& document);

} // namespace vekha::service
