#pragma once

#include "store/connection.h"

#include <string>
#include <string_view>

namespace vekha::tests
{

/// How the database would run a statement, a line a step.
inline std::string plan_of(store::Connection& connection, std::string_view sql, const store::Params& params)
{
    std::string plan;
    const bool sqlite = connection.dialect() == store::Dialect::Sqlite;
    connection.each((sqlite ? "explain query plan " : "explain ") + std::string{sql}, params, [&](store::Row& row) {
        for (int skipped = 0; sqlite && skipped < 3; ++skipped)
            (void)row.take<std::string>();
        plan += row.take<std::string>() + "\n";
    });
    return plan;
}

} // namespace vekha::tests
