#pragma once

#include "language/deadlines/stretch.h"
#include "language/deadlines/tokens.h"

namespace vekha::language::deadlines
{

/// «2», «2-х», «двух», «3 (трёх)».
[[nodiscard]] Try<int> read_count(const Tokens& tokens, std::size_t at);

/// «1», «1-й», «I», «П», «1V», «первый», «двадцать пятого», «последний» (-1).
[[nodiscard]] Try<int> read_ordinal(const Tokens& tokens, std::size_t at);

/// The token after an ending written behind a number: «2-х», «1-ое», «15го»; `at` itself where there is none.
[[nodiscard]] std::size_t skip_number_ending(const Tokens& tokens, std::size_t at);

/// The token after a dot.
[[nodiscard]] inline std::size_t skip_dot(const Tokens& tokens, std::size_t at)
{
    return tokens[at].is_mark('.') ? at + 1 : at;
}

/// The token after «(десяти)», a number repeated in words; `at` itself where there is none.
[[nodiscard]] std::size_t skip_number_in_words(const Tokens& tokens, std::size_t at);

} // namespace vekha::language::deadlines
