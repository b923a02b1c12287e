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

struct CuratorsArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    std::optional<store::TerritoryId> territory; ///< this one and what lies below
    std::optional<std::string> group;            ///< code of a group of schools
};

/// Prints who should take which school, what each pair costs and why; changes nothing.
///
/// @return 0 proposed, 1 refused with the reason on `err`
[[nodiscard]] int propose_curators(const CuratorsArguments& arguments, std::ostream& out, std::ostream& err);

/// Prints curators and candidates with their schools. @return 0 or 1
[[nodiscard]] int list_curators(const CuratorsArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
