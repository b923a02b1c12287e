#pragma once

#include <tl/expected.hpp>

namespace vekha::domain
{

/// A value, or why it was refused. `E` is a code with data; sentences are made at the border.
template <typename T, typename E>
using Result = tl::expected<T, E>;

using tl::unexpected;

} // namespace vekha::domain
