#pragma once

#include "service/call.h"
#include "service/services.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace vekha::cli
{

/// Where and when the operator of the machine asks something of a database.
struct OperatorCall {
    std::string data;
    std::string database;
    service::Instant now;
    domain::Date today;
    std::optional<store::TerritoryId> within{};   ///< lists show only this subtree
    std::optional<store::TerritoryId> in_force{}; ///< what is made belongs there
};

/// The sentence of a code in Russian and English, and the code.
///
/// @return 1, for the command to end with
int say(const std::string& code, std::ostream& err);

/// That no region has this code. @return 1
int say_no_region(const std::string& code, std::ostream& err);

/// Opens the database and runs `work` as the operator of the machine.
///
/// @return what `work` returns; 1 with the reason on `err` when the database cannot be opened or asked
int on_database(const OperatorCall& asked, std::ostream& err,
                const std::function<int(service::Services&, const service::Call&)>& work);

} // namespace vekha::cli
