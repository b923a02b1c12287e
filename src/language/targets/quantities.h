#pragma once

#include "domain/target.h"
#include "language/targets/numerals.h"

#include <string>
#include <vector>

namespace vekha::language
{

/// What a numeral is doing in a wording of results. Ratio: the whole that another quantity is measured against.
enum class Role { Promise, Year, Ratio, Other };

/// How the words around a numeral bound it. Below and Above are strict («менее 5», «более 5»).
enum class Limit { None, AtLeast, AtMost };

/// A numeral with its unit, its limits and its part in the sentence.
struct Quantity {
    Numeral numeral;
    Role role = Role::Other;
    domain::TargetUnit unit = domain::TargetUnit::Count;
    bool unit_printed = false; ///< «%», «балл» or a counted noun stands with it
    Limit limit = Limit::None;
    std::size_t begin = 0;        ///< first token of the whole phrase, comparison words included
    std::size_t after = 0;        ///< one past the unit
    std::string preposition = {}; ///< «на», «с», «от», «до»; empty when none rules the numeral
    bool less_than_by = false;    ///< «не менее чем на»
    std::size_t sentence = 0;     ///< index of the first token of its sentence
    bool label = false;           ///< it names something: a class, an order, a school
};

/// Every numeral of a wording of results with what it does there.
///
/// @source docs/targets.md, "What is a target"
[[nodiscard]] std::vector<Quantity> quantities_of(const std::vector<Token>& tokens);

/// The first token of the sentence, item or line in which each token stands.
[[nodiscard]] std::vector<std::size_t> sentence_starts(const std::vector<Token>& tokens);

/// A word that cannot begin what is counted: a preposition, a conjunction, a verb in the past.
[[nodiscard]] bool ends_noun_phrase(const Token& token);

} // namespace vekha::language
