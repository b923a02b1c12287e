#pragma once

#include "domain/result.h"
#include "store/pool.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// One step of the schema, as migrations/NNNN_name.sql holds it.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

/// Every step that this program knows, in order, for a dialect.
[[nodiscard]] std::span<const Migration> known_migrations(Dialect dialect);

/// The text that the database runs: @key@ and @primary@ in the dialect's words (migrations/README.md).
[[nodiscard]] std::string in_dialect(std::string_view sql, Dialect dialect);

/// Why a database is left as it is. Codes: database-newer (a newer program wrote it), database-damaged (a step that was
/// taken differs from ours).
struct MigrationRefusal {
    std::string code;
    int number = 0;

    friend bool operator==(const MigrationRefusal&, const MigrationRefusal&) = default;
};

struct MigrationReport {
    std::vector<int> taken; ///< now
    int at = 0;             ///< number of the last step in force
};

/// Takes every step that is missing, each in its own transaction. Several programs may do so at once.
[[nodiscard]] domain::Result<MigrationReport, MigrationRefusal> migrate(Pool& pool, Instant now);

/// The same with the steps given; for the tests of steps to come.
[[nodiscard]] domain::Result<MigrationReport, MigrationRefusal> migrate(Pool& pool, std::span<const Migration> steps,
                                                                        Instant now);

/// Numbers of the steps that `migrate` would take. @error as migrate
[[nodiscard]] domain::Result<std::vector<int>, MigrationRefusal> missing_migrations(Pool& pool);

} // namespace vekha::store
