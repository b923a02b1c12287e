#pragma once

#include "language/russian_text.h"

#include <string>

namespace vekha::language
{

/// A school known by a name instead of a number.
struct NamedSchool {
    std::size_t end = 0; ///< one past its last token; the index it was looked for at where none stands there
    std::vector<std::string> names;
};

/// «МБОУ «Чистовская СШ»», «МАОУ «НТГ»», ««Платинской средней общеобразовательной школы»», «Чистовская, Лесная СОШ»,
/// «СОШ с. Ивановка» from `at` on. Names of projects, programmes and centres («Школа качества») are none.
[[nodiscard]] NamedSchool named_school_at(const std::vector<Token>& tokens, std::size_t at);

} // namespace vekha::language
