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

struct RisksArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    std::optional<store::TerritoryId> territory; ///< this one and what lies below
    std::string school;                          ///< its code
    std::filesystem::path file;
    std::optional<domain::Date> day; ///< of the official profiles; today when absent
    std::string basis;
    bool preview = false;
};

/// «Таблица № 1»: schools and their levels by risk, totals below. @return 0, or 1 with the reason on `err`
[[nodiscard]] int summarise_risks(const RisksArguments& arguments, std::ostream& out, std::ostream& err);

/// The newest risk profile of a school, factor by factor. @return 0 or 1
[[nodiscard]] int print_risk_profile(const RisksArguments& arguments, std::ostream& out, std::ostream& err);

/// Takes official levels out of a table and prints the protocol. @return 0 or 1; also 0 when rows were left out
[[nodiscard]] int import_risks(const RisksArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
