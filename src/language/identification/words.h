#pragma once

#include "domain/identification.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::language
{

/// «русский язык»; several joined by «и» for «RU+MA»; a code without a name stays as it is.
[[nodiscard]] std::string subject_in_words(std::string_view subject);

/// «40,0 %», halves away from zero, without a rounding of binary fractions.
[[nodiscard]] std::string percent_in_words(const domain::Counted& counted);
/// «30 %», «33,3 %»: as many decimals as it has.
[[nodiscard]] std::string percent_in_words(domain::Share share);

/// «ВПР-5 математика».
[[nodiscard]] std::string cell_name(const domain::Criterion& criterion);

/// «1 участник», «2 участника», «5 участников».
[[nodiscard]] std::string participants_in_words(std::int64_t count);

/// «ВПР-5, ОГЭ».
[[nodiscard]] std::string list_in_words(const std::vector<domain::ProcedureGrade>& procedures);

/// The explanation of a school by the rule of low procedures.
[[nodiscard]] std::string low_procedures_explained(const domain::SchoolFinding& school, int year);

} // namespace vekha::language
