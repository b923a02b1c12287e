#pragma once

#include "domain/date.h"
#include "service/services.h"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct DemoArguments {
    std::filesystem::path data = "data";
    std::string database;                  ///< empty: SQLite in the data folder
    std::filesystem::path folder = "demo"; ///< schools.csv, registers/ and the documents
    service::Instant now;
    domain::Date today;
    bool untouched = false; ///< nobody has done anything about the obligations yet
};

/// Fills an empty database with a fictional region: territories, organisations, people with roles, groups by year,
/// curators, bodies and appointments, accounts; the documents of one municipality as drafts, and one of them approved
/// with its doubtful terms accepted as read; some weeks of carrying it out. A database that holds drafts or road maps
/// is left as it is.
///
/// @return 0 done or left as it was, 1 refused with the reason on `err`
[[nodiscard]] int load_demo(const DemoArguments& arguments, std::ostream& out, std::ostream& err);

/// The same with the services open; for the server on its first start.
[[nodiscard]] service::Answer<bool> load_demo(service::Services& services, const DemoArguments& arguments,
                                              std::ostream& out);

} // namespace vekha::cli
