#pragma once

#include "domain/result.h"
#include "intake/registers/fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// The normal form of a cell: white space made single spaces, unseen signs dropped; lists joined by "; ", days as
/// "2026-11-22", school years by the year they begin in, kinds and roles by their names in the database. Empty for
/// an empty cell and for a dash.
///
/// @error value-too-long, code-malformed, kind-unknown, role-unknown, date-malformed, year-malformed,
///        email-malformed, phone-malformed,
///        inn-invalid, ogrn-invalid, gia-code-invalid, vpr-login-invalid, settlement-type-unknown
[[nodiscard]] domain::Result<std::string, std::string> read_value(const RegisterField& field, std::string_view cell);

/// Words with Latin letters among Cyrillic ones that look alike («СOШ»): two such names look the same and are not.
[[nodiscard]] bool mixes_alphabets(std::string_view text);
/// With every Latin letter in such words replaced by its Cyrillic twin.
[[nodiscard]] std::string in_one_alphabet(std::string_view text);

/// The parts of a list in its normal form.
[[nodiscard]] std::vector<std::string> list_parts(std::string_view value);

/// White space made single spaces, none at the ends; signs that show nothing dropped. Broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string one_spaced(std::string_view text);

} // namespace vekha::intake
