#pragma once

#include "domain/assessment.h"
#include "language/in_words.h"

#include <string>
#include <string_view>

/// The words of files of results and of what was left out of them.
namespace vekha::language
{

/// Why a row was left out, what is odd about a sheet, why a school was not found; the code where nobody named it.
[[nodiscard]] std::string result_code_in_words(std::string_view code, Tongue tongue);

/// «ВПР 2025, математика, 5 класс».
[[nodiscard]] std::string in_words(const domain::Assessment& assessment, Tongue tongue);

/// «результаты участников», by the code of the kind.
[[nodiscard]] std::string result_kind_in_words(std::string_view kind, Tongue tongue);

/// What a column of a table of exams holds: «Код школы».
[[nodiscard]] std::string result_field_in_words(std::string_view field, Tongue tongue);

} // namespace vekha::language
