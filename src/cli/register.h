#pragma once

#include "domain/date.h"
#include "domain/register_entry.h"
#include "service/services.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>

namespace vekha::cli
{

enum class RegisterAct { Import, Imports, Undo };

struct RegisterArguments {
    RegisterAct act = RegisterAct::Imports;
    domain::RegisterKind kind = domain::RegisterKind::Organisations; ///< of Import
    std::string file;
    std::map<std::string, std::string> columns; ///< heading or number of a column → name of a field; empty: passed over
    std::int64_t territory = 0;                 ///< 0: the first
    bool dry_run = false;
    bool json = false;
    std::int64_t import = 0; ///< of Undo
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
};

/// `vekha register …`: reads a table into a register, shows the log, undoes an import. The work is done before the
/// command ends, by this process or by a server's.
///
/// @return 0 done, 1 refused with the reason on `err`, or rows failed
[[nodiscard]] int register_command(const RegisterArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
