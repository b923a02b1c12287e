#pragma once

#include <stdexcept>
#include <string>

namespace vekha::store
{

/// What a caller may want to tell apart. Conflict: another transaction won, the same work may be tried again.
/// Full: the disk has no room.
enum class DatabaseFault { Other, UniqueViolation, ForeignKeyViolation, Conflict, Unreachable, Full };

/// The database refused a statement or could not be reached. Thrown by every function of this room that runs SQL.
class DatabaseError : public std::runtime_error
{
public:
    DatabaseError(DatabaseFault fault, const std::string& what) : std::runtime_error(what), fault_(fault) {}

    [[nodiscard]] DatabaseFault fault() const { return fault_; }

private:
    DatabaseFault fault_;
};

} // namespace vekha::store
