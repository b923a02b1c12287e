#pragma once

#include "store/result_cells.h"
#include "store/result_files.h"
#include "store/result_standing.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vekha::tests
{

/// Cells as a file brings them into force, the newest file last: the way of an import without its table.
inline void bring_into_force(store::Connection& connection, const store::Scope& scope,
                             const std::vector<store::ResultCell>& cells)
{
    const auto files = connection.scalar<std::int64_t>("select count(*) from result_files");
    store::ResultFileRow file;
    file.region = scope.region;
    file.territory = scope.territory;
    file.kind = "participants";
    file.name = std::to_string(files) + ".csv";
    file.sha256 = file.name;
    file.made_at = test_moment;
    file.id = store::insert_result_file(connection, file);
    file.state = store::ResultFileState::InForce;
    file.applied_at = test_moment + std::chrono::seconds{files};
    REQUIRE(store::update_result_file(connection, file));
    store::write_result_cells(connection, scope.region, file.id, cells);
    store::settle_results(connection, scope.region, file.id);
}

} // namespace vekha::tests
