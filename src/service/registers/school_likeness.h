#pragma once

#include <string>
#include <string_view>

namespace vekha::service
{

/// What is left of the name of a school when legal form and type are dropped: «МБОУ «СОШ № 4 имени Ладогина»» is
/// «4 имени ладогина», «Чистовская средняя школа» is «чистовская». Two schools of one territory with the same rest are
/// likely the same one. Empty when nothing tells.
[[nodiscard]] std::string telling_part(std::string_view name);

} // namespace vekha::service
