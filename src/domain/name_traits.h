#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// What a name of an organisation is made of, once the forms of ownership are left out.
struct NameTraits {
    std::string key;              ///< all telling words in order of the alphabet: equal for equal names
    std::string kind;             ///< «сош», «лицей»; empty when none is named
    std::string number;           ///< without leading zeros
    std::vector<std::string> own; ///< the other words: «лугининская»
    bool mixed = false;           ///< some word mixes letters of two alphabets
};

[[nodiscard]] NameTraits traits_of(std::string_view name);

/// The plain words of a text, joined: equal for texts that differ in case, quotes, «ё» and look-alike letters only.
[[nodiscard]] std::string plain_key(std::string_view text);

/// Its first letters, by which words of one root are found: «сигнальненская», «сигнальный».
[[nodiscard]] std::string stem_of(std::string_view word);

/// Whether two kinds of school may be said of one: «сош» and «сш», «школа» and anything.
[[nodiscard]] bool kinds_agree(std::string_view one, std::string_view other);

/// Unknown: one of the names has no words of its own.
enum class OwnNames { Same, Alike, Unknown, Different };

/// Alike: every word of the shorter one has its like in the other; words are like when they begin alike and differ in
/// their endings, or in one letter.
[[nodiscard]] OwnNames compare_own_names(const std::vector<std::string>& one, const std::vector<std::string>& other);

} // namespace vekha::domain
