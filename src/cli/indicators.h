#pragma once

#include "domain/date.h"
#include "service/services.h"
#include "store/ids.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace vekha::cli
{

struct IndicatorsArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    std::optional<store::TerritoryId> territory; ///< in force: owns what is made, narrows what is shown
    std::string code;                            ///< of an indicator or of a set
    std::optional<int> year;                     ///< the one of today when absent
    std::string group;                           ///< instead of the group that a set names
};

/// Prints the indicators with their targets. @return 0 or 1
[[nodiscard]] int list_indicators(const IndicatorsArguments& arguments, std::ostream& out, std::ostream& err);

/// Prints the value of one indicator and every school behind it.
/// @return 0, or 1 with the reason on `err`: indicator-not-found and those of service::explain_indicator
[[nodiscard]] int print_indicator_value(const IndicatorsArguments& arguments, std::ostream& out, std::ostream& err);

/// Makes the indicators of a set that comes with the program. @return 0 or 1
[[nodiscard]] int import_indicator_preset(const IndicatorsArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
