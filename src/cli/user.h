#pragma once

#include "domain/date.h"
#include "service/account_setup.h"
#include "service/services.h"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

enum class UserAct { Add, List, Invite, Block, Unblock, EndSessions, ResetSecondFactor };

struct UserArguments {
    UserAct act = UserAct::List;
    service::AddAccount add; ///< of UserAct::Add
    std::string login;       ///< of the others
    std::filesystem::path data = "data";
    std::string database;   ///< empty: SQLite in the data folder
    std::string public_url; ///< where one-time links lead
    service::Instant now;
    domain::Date today;
};

/// `vekha user …`: accounts, from the command line of the machine that keeps them. One-time links are printed on `out`.
///
/// @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int user(const UserArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
