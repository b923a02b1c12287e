#pragma once

#include "language/in_words.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

/// The sentences of notices: the one place that says to people what service::notify() was told. A new kind enters here;
/// a kind that nobody named shows its title.
namespace vekha::language
{

struct NoticeSentence {
    std::string_view kind;
    std::string_view russian; ///< «{who} просит перенести срок: {title}»; what is not given is left out
    std::string_view english;

    [[nodiscard]] std::string_view in(Tongue tongue) const { return tongue == Tongue::English ? english : russian; }
};

[[nodiscard]] std::span<const NoticeSentence> notice_sentences();

/// The sentence of a notice; its title where nobody named the kind. Days are written out.
[[nodiscard]] std::string notice_in_words(std::string_view kind, const std::map<std::string, std::string>& words,
                                          Tongue tongue);

/// «{name}» replaced by its word; names that have none vanish.
[[nodiscard]] std::string filled_in(std::string_view sentence, const std::map<std::string, std::string>& words);

} // namespace vekha::language
