#pragma once

#include "domain/date.h"
#include "domain/method.h"
#include "service/services.h"
#include "store/ids.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace vekha::cli
{

struct IdentifyDatabaseArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    std::string method;  ///< code or alias
    std::string edition; ///< empty: the one in force
    int year = 0;
    std::vector<domain::Settings::Assignment> settings;
    std::optional<store::TerritoryId> territory; ///< the whole region when absent
    std::optional<store::IdentificationId> rerun;
    bool save = false;
    bool json = false;
};

/// `vekha identify` without files: runs a method on what is in force in the database, keeps the run when that is asked
/// for, or carries a kept one out again.
///
/// @return 0; 1 refused with the reason on `err`, or a rerun whose bytes differ
[[nodiscard]] int identify_on_database(const IdentifyDatabaseArguments& arguments, std::ostream& out,
                                       std::ostream& err);

} // namespace vekha::cli
