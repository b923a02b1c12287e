#pragma once

#include "domain/date.h"
#include "domain/monitoring_round.h"
#include "service/services.h"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct MonitoringArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    domain::RoundId round;
};

/// Prints the rounds, the latest term first. @return 0 or 1
[[nodiscard]] int list_rounds(const MonitoringArguments& arguments, std::ostream& out, std::ostream& err);

/// Prints one round: an open one as it stands, a closed one from its snapshot with whether that is intact.
///
/// @return 0; 1 refused; 2 the snapshot differs from what was kept
[[nodiscard]] int show_round(const MonitoringArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
