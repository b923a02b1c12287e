#pragma once

#include "store/instant.h"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct MigrateArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    bool check = false;   ///< only say which steps are missing
};

/// Brings the tables of the database to this program's version.
///
/// @return 0 done, or nothing was missing; 1 refused, unreachable, or with `check` steps are missing
[[nodiscard]] int migrate(const MigrateArguments& arguments, store::Instant now, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
