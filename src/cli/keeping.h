#pragma once

#include "domain/date.h"
#include "store/ids.h"
#include "store/instant.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace vekha::cli
{

/// What the commands that look after the database share.
struct KeepingArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    store::Instant now;
    domain::Date today;
    bool json = false;
    std::optional<store::RegionId> region; ///< verify: only this one
    std::string checkpoint;                ///< verify: the file of an earlier checkpoint; empty for none
};

/// Follows the chain of the audit. @return 0 whole, 1 broken or refused
[[nodiscard]] int verify_audit(const KeepingArguments& arguments, std::ostream& out, std::ostream& err);
/// Prints the ends of the chains, to be kept elsewhere. @return 0 or 1
[[nodiscard]] int print_checkpoint(const KeepingArguments& arguments, std::ostream& out, std::ostream& err);
/// Holds the database against the rules of integrity. @return 0 whole, 1 broken or refused
[[nodiscard]] int check(const KeepingArguments& arguments, std::ostream& out, std::ostream& err);
/// Lists the trash of the first region. @return 0 or 1
[[nodiscard]] int list_trash(const KeepingArguments& arguments, std::ostream& out, std::ostream& err);
/// Deletes for good what has been in the trash for thirty days, and what nothing uses. @return 0 or 1
[[nodiscard]] int purge_trash(const KeepingArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
