#include "domain/executor.h"

#include "domain/plain_words.h"

#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::string_view, 5> kinds{"organisation", "group", "role", "body", "outside"};

} // namespace

std::string_view name_of(TargetKind kind)
{
    return kinds.at(static_cast<std::size_t>(kind));
}

std::optional<TargetKind> target_kind_from_name(std::string_view name)
{
    for (std::size_t n = 0; n < kinds.size(); ++n)
        if (kinds.at(n) == name) return static_cast<TargetKind>(n);
    return std::nullopt;
}

std::string executor_words(std::string_view wording)
{
    std::string joined;
    for (const auto& word : plain_words(wording))
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

const std::vector<ExecutorTarget>* ExecutorDictionary::find(std::string_view wording) const
{
    const auto found = known_.find(executor_words(wording));
    return found == known_.end() ? nullptr : &found->second;
}

} // namespace vekha::domain
