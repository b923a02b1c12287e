#pragma once

#include "language/deadlines/rhythm_terms.h"
#include "language/deadlines/stretch.h"
#include "language/deadlines/tokens.h"
#include "language/deadlines/word_terms.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::language::deadlines
{

/// A run of tokens that no production took.
struct Leftover {
    std::size_t offset = 0;
    std::size_t length = 0;
    int words = 0;
    bool temporal = false; ///< it has a number or a word of time
    bool bracketed = false;
};

template <typename T>
struct InClause {
    T value;
    int clause; ///< counts semicolons and sentence ends before it
};

/// Everything that the productions found in a wording, in its order.
struct Terms {
    std::vector<InClause<DateTerm>> dates;
    std::vector<InClause<Rhythm>> rhythms;
    bool ongoing = false;
    bool as_needed = false;
    bool ambiguous = false;
    std::optional<std::string> reference;
    std::optional<domain::RelativeTerm> relative;
    std::vector<Leftover> leftovers;
    bool guessed = false; ///< a taken word was read in spite of a slip of the scanner
};

[[nodiscard]] Terms scan(const Tokens& tokens);

} // namespace vekha::language::deadlines
