#pragma once

#include "domain/organisation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// Territorial status of the place a school stands in.
enum class SettlementType { City, Town, Village };

/// Millionths of a degree.
struct Coordinates {
    std::int64_t latitude = 0;
    std::int64_t longitude = 0;

    friend bool operator==(const Coordinates&, const Coordinates&) = default;
};

/// What a register keeps about an organisation beyond its names. Empty where nobody said.
struct Passport {
    std::string type; ///< «гимназия», «основная школа»
    std::string inn;
    std::string ogrn;
    std::string gia_code;  ///< six digits
    std::string vpr_login; ///< «edu» and digits
    std::optional<SettlementType> settlement_type;
    std::string address;
    std::optional<Coordinates> coordinates;
    std::string phone;
    std::string email;
    std::string site;
    std::string head; ///< who leads it

    friend bool operator==(const Passport&, const Passport&) = default;
};

/// All that the register says of one organisation.
struct RegisterEntry {
    Organisation organisation;
    Passport passport;

    friend bool operator==(const RegisterEntry&, const RegisterEntry&) = default;
};

/// What is wrong with an entry.
struct EntryFault {
    std::string code;  ///< see wrong_in
    std::string field; ///< named as in the API: «inn»
    std::string value; ///< at most 100 letters of it

    friend bool operator==(const EntryFault&, const EntryFault&) = default;
};

/// The first thing that the register cannot take.
///
/// Codes: value-empty, field-too-long, name-mixed-letters (Cyrillic and Latin letters in one word: the
/// name would be found by nobody), inn-invalid, ogrn-invalid, gia-code-invalid, vpr-login-invalid,
/// coordinates-out-of-range, dates-reversed.
[[nodiscard]] std::optional<EntryFault> wrong_in(const RegisterEntry& entry);

/// The first word of `text` that holds both Cyrillic and Latin letters.
[[nodiscard]] std::optional<std::string> mixed_word(std::string_view text);

/// Ten digits of an organisation or twelve of a person, with their check digits.
/// @source order of the Federal tax service ЕД-7-14/559@ of 26.06.2020
[[nodiscard]] bool is_inn(std::string_view text);
/// Thirteen digits of an organisation or fifteen of a person, with their check digit.
/// @source order of the Ministry of finance 165н of 30.10.2017
[[nodiscard]] bool is_ogrn(std::string_view text);

[[nodiscard]] std::string_view name_of(SettlementType type); ///< city, town, village
[[nodiscard]] std::optional<SettlementType> settlement_type_from_name(std::string_view name);

} // namespace vekha::domain
