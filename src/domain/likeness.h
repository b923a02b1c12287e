#pragma once

#include "domain/passport.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vekha::domain
{

/// Why two records may be one organisation.
enum class LikenessSign {
    SameTaxNumber, ///< ИНН
    SameExamCode,  ///< code ГИА or login of ВПР
    SameName,      ///< once forms of ownership, quotes and the order of words are left out
    NameInAliases, ///< one goes by the name of the other
    SameNumber,    ///< and a kind of school that does not speak against it
    SameOwnName,   ///< «Лугининская»
    NearlyOwnName, ///< other endings, a letter more or less, or words added
    SameSettlement,
    OneWithoutCode, ///< only one of them has a code: a plan or a table named the other
    OtherAlphabet,  ///< letters of two alphabets that look alike
};

/// Two records of a register that a person should look at.
struct Likeness {
    OrganisationId first; ///< the one with a code, or the older one
    OrganisationId second;
    double confidence = 0; ///< share of such pairs that are one organisation, as judged on the rules below
    std::vector<LikenessSign> signs;

    friend bool operator==(const Likeness&, const Likeness&) = default;
};

struct Likenesses {
    std::vector<Likeness> pairs; ///< the surest first
    std::size_t compared = 0;    ///< pairs that shared a key and were looked at
};

/// Records of the same kind that may be one organisation under several names.
///
/// Only those are compared that share a key: a tax number, an exam code, or in one territory a number or the beginning
/// of a word; so the work grows with the register, not with its square. What speaks against it wins: two different
/// codes, numbers, kinds of school, settlements, or own names that are not alike.
///
/// Source: the identity trap of the field: «МБОУ СОШ № 1» and «МАОУ НТГО СОШ № 1», «МКОУ» and «МБОУ Сигнальненская
/// СОШ», «МБОУ ИСОШ» and «НТГО ИСОШ» of one document are three schools.
[[nodiscard]] Likenesses likenesses(std::span<const RegisterEntry> entries);

/// The name with every Latin letter that looks like a Cyrillic one put as that one.
[[nodiscard]] std::string in_one_alphabet(std::string_view name);

} // namespace vekha::domain
