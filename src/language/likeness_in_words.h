#pragma once

#include "domain/likeness.h"
#include "language/in_words.h"

#include <span>
#include <string>

namespace vekha::language
{

/// Why two records may be one organisation: «одинаковый номер; один населённый пункт; код есть только у одной».
[[nodiscard]] std::string in_words(std::span<const domain::LikenessSign> signs, Tongue tongue);

} // namespace vekha::language
