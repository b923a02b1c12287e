#pragma once

#include "store/connection.h"

#include <string>
#include <vector>

namespace vekha::store
{

/// What was taken off tables while many rows are written into them: it is made again faster than it is kept.
struct TakenDown {
    std::vector<std::string> indexes;     ///< statements that make them again
    std::vector<std::string> constraints; ///< the same; references between tables (PostgreSQL)
    std::vector<std::string> triggers;    ///< the same; what counts row by row (SQLite)
};

/// Drops indexes that no constraint stands on, on PostgreSQL references and on SQLite the triggers that keep tallies,
/// of the tables that grow with a country. Inside the transaction that makes them again: taken back, they were never
/// gone.
[[nodiscard]] TakenDown take_down_indexes(Connection& connection);
/// Makes them again and tallies what was written meanwhile; a row that a reference refuses is an error.
/// @throws DatabaseError
void put_up_indexes(Connection& connection, const TakenDown& taken);

/// Lets every table give keys after the ones that were written into it.
void advance_sequences(Connection& connection);

/// After many rows were written, outside of a transaction: so that the database knows how many there are.
void renew_statistics(Connection& connection);

} // namespace vekha::store
