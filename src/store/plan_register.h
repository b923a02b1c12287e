#pragma once

#include "store/connection.h"
#include "store/scope.h"

namespace vekha::store
{

/// The organisations that a plan of a territory can address: all of its subtree, and the bodies, not the schools, of
/// the territories above it (the ministry, the regional institute).
[[nodiscard]] Scope register_of_plan(Connection& connection, const Belonging& belonging);

} // namespace vekha::store
