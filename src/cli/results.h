#pragma once

#include "domain/result_import.h"
#include "service/jobs.h"
#include "service/result_files.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace vekha::cli
{

struct ResultsArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::JobClock clock;
    bool json = false;
    std::string region;                          ///< code; empty: the only one, or the first
    std::optional<store::TerritoryId> territory; ///< in force: owns what is imported
    std::vector<std::string> files;
    bool dry_run = false; ///< says what it would do and keeps nothing
    domain::ResultReading reading;
    std::int64_t id = 0; ///< of a file
};

/// Brings files of results into force, each by itself, and prints their protocols.
/// @return 0, or 1 when one at least was refused, with the reason on `err`
[[nodiscard]] int import_results(const ResultsArguments& arguments, std::ostream& out, std::ostream& err);

/// @return 0 or 1
[[nodiscard]] int list_results(const ResultsArguments& arguments, std::ostream& out, std::ostream& err);

/// What earlier files say counts again. @return 0 or 1
[[nodiscard]] int undo_results(const ResultsArguments& arguments, std::ostream& out, std::ostream& err);

/// Applies a file that was uploaded; one that is written in the background, to its end.
[[nodiscard]] service::Answer<service::ResultFileView> apply_to_the_end(service::Services& services,
                                                                        const service::Call& call,
                                                                        const service::ResultFileView& view,
                                                                        const service::JobClock& clock);

} // namespace vekha::cli
