#pragma once

#include "domain/executor.h"
#include "domain/organisation.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// Why a wording may mean something. RoleWord: it says the name of a role. OnlyOne: the territory has one such body
/// («МОУО», «ММС»). SameQuotedName: both have the same words in quotes. SimilarName: most of the words are the same.
/// GroupWord: it holds the word of a group.
enum class SuggestionReason { RoleWord, OnlyOne, SameQuotedName, SimilarName, GroupWord };

[[nodiscard]] std::string_view name_of(SuggestionReason reason); ///< role-word, only-one …

struct ExecutorSuggestion {
    ExecutorTarget target;
    std::string name; ///< of the organisation or the body; empty for a role and a group
    SuggestionReason reason = SuggestionReason::SimilarName;

    friend bool operator==(const ExecutorSuggestion&, const ExecutorSuggestion&) = default;
};

/// A working group or council by its name.
struct NamedBody {
    BodyId id;
    std::string name;
};

/// What a wording that no register tells may mean, the likeliest first, three at most. A person decides.
///
/// @param register_  the bodies that a plan of the territory can address
[[nodiscard]] std::vector<ExecutorSuggestion> executor_suggestions(std::string_view wording,
                                                                   std::span<const Organisation> register_,
                                                                   std::span<const NamedBody> bodies);

} // namespace vekha::domain
