#pragma once

#include "domain/identification.h"
#include "domain/method.h"

#include <string>
#include <string_view>

namespace vekha::language
{

/// Why a school has its verdict, in Russian: «ВПР-5 математика: 12 из 30 ниже порога, 40,0 % при пороге 30 %; то же в
/// 2024: 10 из 31. … В списке: …». Says nothing of fewer than five people.
///
/// @param year  of the run
/// @param rule  of the method
[[nodiscard]] std::string explanation_of(const domain::SchoolFinding& school, int year, domain::Rule rule);

/// «в списке», «группа риска», …
[[nodiscard]] std::string_view in_words(domain::Verdict verdict);

/// The same with the number of a cluster: «кластер 1».
[[nodiscard]] std::string verdict_of(const domain::SchoolFinding& school);

/// «ВПР-5», «ОГЭ», «ЕГЭ».
[[nodiscard]] std::string in_words(const domain::ProcedureGrade& procedure);

} // namespace vekha::language
