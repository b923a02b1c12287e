#pragma once

#include "language/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::language
{

/// Schools named one by one in a wording: «СОШ №№ 4, 32, 50» is three. Each as `TYPE № N` or the full quoted name, in
/// printed order, each once; a bare number takes the type in force before it, «Школа» where none is printed.
[[nodiscard]] Reading<std::vector<std::string>> read_schools(std::string_view wording);

} // namespace vekha::language
