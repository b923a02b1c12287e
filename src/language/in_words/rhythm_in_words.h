#pragma once

#include "domain/schedule.h"
#include "language/in_words.h"

#include <string>

namespace vekha::language
{

/// «каждую вторую неделю по вторникам», «не реже 1 раза в месяц», «ежегодно в октябре».
[[nodiscard]] std::string rhythm_in_words(const domain::Repeat& repeat, Tongue tongue);

} // namespace vekha::language
