#pragma once

#include "domain/date.h"
#include "domain/territory.h"
#include "service/services.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

/// Of `vekha region`, `vekha territory` and `vekha organisation`.
struct PlacesArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    std::string region; ///< code; empty: the first region
    std::string name;   ///< of what is added
    std::string code;   ///< of what is added or shown
    std::string time_zone = "Europe/Moscow";
    std::string kind = "municipality"; ///< of a territory that is added
    std::int64_t parent = 0;           ///< 0: at the top of the region
    std::string text;                  ///< what organisations are searched by
};

/// Each prints what was made or found. @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int add_region(const PlacesArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int list_territories(const PlacesArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int add_territory(const PlacesArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int list_organisations(const PlacesArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int show_organisation(const PlacesArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
