#pragma once

#include "language/russian_text.h"

#include <string>

namespace vekha::language
{

/// Generic types say only that it is a school («Школа», «ОО»); the same number under a specific type is the same
/// school.
enum class SchoolTypeKind { Specific, Generic };

/// A type of school as it stands before a number or a name.
struct SchoolType {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name; ///< in the nominative: «Гимназия», «МБОУ СОШ», «Средняя школа»
    SchoolTypeKind kind = SchoolTypeKind::Specific;
    bool word = false;       ///< printed as a word, which counts as often as it names («5 школ»)
    bool group = false;      ///< a status («ШНОР», «ПРШ») rather than a type
    bool needs_sign = false; ///< without № a number behind it is no school's
};

/// The type of school that begins at `at`, legal form and adjectives included; end == begin where none does.
[[nodiscard]] SchoolType school_type_at(const std::vector<Token>& tokens, std::size_t at);

/// «СОШ», «ККШИ», «ООШ»: an abbreviation of a type of general school. Sport, art and music schools are none.
[[nodiscard]] bool is_school_abbreviation(const Token& token);
/// «ККШИ», «КШИ»: a boarding or cadet school that a town often has one of, so that it stands without a number.
[[nodiscard]] bool is_boarding_abbreviation(const Token& token);
/// «школа», «гимназии», «лицеев» in any case.
[[nodiscard]] bool is_school_noun(const Token& token);
/// «МБОУ», «МОУ», «ГБОУ»: a legal form of educational organisations.
[[nodiscard]] bool is_school_form(const Token& token);

/// The nominative of «школы», «гимназией», «лицея»; the text itself for other words.
[[nodiscard]] std::string nominative_noun(const Token& token);
/// The nominative singular of an adjective before a school noun: «средней» is «средняя», «Чистовской» «Чистовская».
[[nodiscard]] std::string nominative_adjective(const Token& token, bool masculine);

} // namespace vekha::language
