#pragma once

#include "domain/curator_proposal.h"
#include "language/in_words.h"

#include <string>

namespace vekha::language
{

/// «42 км», «сильна в 2 из 3 рисков школы; нет: …», «вторая школа куратора», «у школы сейчас другой куратор».
[[nodiscard]] std::string in_words(const domain::CostPart& part, Tongue tongue);

/// «свободных кураторов не осталось» …
[[nodiscard]] std::string in_words(domain::UnservedReason reason, Tongue tongue);

} // namespace vekha::language
