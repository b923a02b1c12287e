#pragma once

#include "domain/plan.h"
#include "domain/schedule.h"
#include "domain/target.h"

#include <string>

namespace vekha::language
{

enum class Tongue { Russian, English };

/// «3 февраля 2021», «до 15 марта 2021», «каждую неделю по четвергам, весь период», «нужна дата: по отдельному плану».
[[nodiscard]] std::string in_words(const domain::Schedule& schedule, Tongue tongue);

/// «не менее 30 % молодых педагогов».
[[nodiscard]] std::string in_words(const domain::Target& target, Tongue tongue);

/// One sentence of what is doubtful and what to do; the catalogue of every code is docs/findings.md.
[[nodiscard]] std::string in_words(const domain::Finding& finding, Tongue tongue);

/// «3 февраля 2021» or "3 February 2021".
[[nodiscard]] std::string date_in_words(domain::Date day, Tongue tongue);

/// Picks the form that `count` asks for: 1 школа, 2 школы, 5 школ.
[[nodiscard]] std::string_view plural(long long count, std::string_view one, std::string_view few,
                                      std::string_view many);

} // namespace vekha::language
