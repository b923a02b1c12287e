#pragma once

#include <string>
#include <string_view>

namespace vekha::intake
{

/// A folded word that names a month, in any case: «январь», «марта».
[[nodiscard]] bool is_month(std::string_view word);

/// A folded word that is the stem but for one letter a scan misread; stems shorter than six letters never are.
[[nodiscard]] bool near_stem(std::string_view word, std::string_view stem);

/// How much a cell reads like a term: share of its words that speak of time, 0..1, with at least one that says when.
[[nodiscard]] double time_share(std::string_view cell);

/// A cell that is a term as a whole.
[[nodiscard]] bool looks_like_term(std::string_view cell);

/// How much a cell reads like names of bodies and people, 0..1.
[[nodiscard]] double body_share(std::string_view cell);

/// Bytes of the term that begins a cell before something else goes on with a capital letter or a number; 0 where none
/// does.
[[nodiscard]] std::size_t leading_term(std::string_view cell);

} // namespace vekha::intake
