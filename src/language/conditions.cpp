#include "language/conditions.h"

#include "language/deadlines/numerals.h"
#include "language/deadlines/word_terms.h"

#include <algorithm>
#include <array>

namespace vekha::language
{

namespace
{

using namespace deadlines;
using domain::RowCondition;
using domain::RowConditionKind;

/// Longer cells are no terms.
constexpr std::size_t longest_wording = 16 * 1024;

constexpr std::array<std::string_view, 9> requests{"запрос",    "заявк", "заявок", "заявлени", "обращени",
                                                   "требовани", "жалоб", "вызов",  "инициатив"};
constexpr std::array<std::string_view, 9> needs{"необходимост", "потребност",      "надобност",
                                                "возможност",   "желани",          "показани",
                                                "усмотрени",    "востребованност", "индивидуальн"};
constexpr std::array<std::string_view, 3> presences{"наличи", "услови", "отсутстви"};
constexpr std::array<std::string_view, 11> people{"обучающ", "учащ",    "детей", "дети",    "ребенк",    "школьник",
                                                  "ученик",  "выпускн", "класс", "педагог", "специалист"};

template <std::size_t N>
bool starts_with_any(const Token& token, const std::array<std::string_view, N>& stems)
{
    return std::ranges::any_of(stems, [&](std::string_view stem) { return token.starts(stem); });
}

/// By the first words behind the preposition: «по мере поступления заявок» is a request.
RowConditionKind kind_at(const Tokens& tokens, std::size_t from, std::size_t to)
{
    const auto words_end = std::min(to, from + 4);
    const auto says_one_of = [&](const auto& stems) {
        for (auto at = from; at < words_end; ++at)
            if (starts_with_any(tokens[at], stems)) return true;
        return false;
    };
    if (says_one_of(requests)) return RowConditionKind::Request;
    if (says_one_of(needs)) return RowConditionKind::Need;
    if (says_one_of(presences)) return RowConditionKind::Presence;
    const bool now_and_then =
        tokens[from].starts("ситуативн") || tokens[from].starts("эпизодическ") || tokens[from].starts("внеплано");
    return now_and_then ? RowConditionKind::Need : RowConditionKind::Event;
}

/// «(при наличии детей с ОВЗ)»: the words inside the bracket that opens at `at`.
std::optional<RowCondition> bracketed_presence(const Tokens& tokens, std::size_t at)
{
    const bool opens = tokens[at].is_mark('(') && tokens[at + 1].says("при") && tokens[at + 2].starts("наличи") &&
                       starts_with_any(tokens[at + 3], people);
    if (!opens) return std::nullopt;
    auto end = at + 3;
    while (end < tokens.size() && !tokens[end].is_mark(')'))
        ++end;
    return RowCondition{RowConditionKind::Presence, tokens.printed(at + 1, end)};
}

bool speaks_of_choice(const Token& token)
{
    return token.starts("выбор") || token.starts("выбра") || token.starts("выбира") || token.starts("предлага");
}

} // namespace

std::optional<RowCondition> read_condition(std::string_view wording)
{
    if (wording.size() > longest_wording) return std::nullopt;
    const Tokens tokens{wording};
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto head = condition_head(tokens, at);
        if (!head) continue;
        auto end = std::max(*head, clause_end(tokens, *head, Clause::Condition));
        // «по необходимости, но не реже …»
        while (end > *head && (tokens[end - 1].says("но") || tokens[end - 1].is_mark(',')))
            --end;
        return RowCondition{kind_at(tokens, at, end), tokens.printed(at, end)};
    }
    return std::nullopt;
}

std::optional<RowCondition> condition_of(const domain::Activity& activity)
{
    if (activity.deadline.schedule.as_needed)
        if (auto condition = read_condition(activity.deadline.raw)) return condition;
    if (activity.text.size() > longest_wording || activity.text.find('(') == std::string::npos) return std::nullopt;
    const Tokens tokens{activity.text};
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (auto condition = bracketed_presence(tokens, at)) return condition;
    return std::nullopt;
}

std::map<std::string, RowCondition> conditions_of(const domain::Plan& plan)
{
    std::map<std::string, RowCondition> conditions;
    for (const auto& activity : plan.activities)
        if (auto condition = condition_of(activity)) conditions.emplace(activity.key, *std::move(condition));
    return conditions;
}

std::optional<int> least_choice(std::string_view heading)
{
    if (heading.size() > longest_wording) return std::nullopt;
    const Tokens tokens{heading};
    bool choice = false;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        choice = choice || speaks_of_choice(tokens[at]);
    if (!choice) return std::nullopt;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool not_less = tokens[at].is(Sense::Not) && tokens[at + 1].is(Sense::Less);
        const bool at_least = tokens[at].starts("минимум");
        if (!not_less && !at_least) continue;
        auto number = at + (not_less ? 2 : 1);
        if (tokens[number].is(Sense::Than)) ++number;
        if (const auto count = read_count(tokens, number); count && count->value > 0) return count->value;
    }
    return std::nullopt;
}

} // namespace vekha::language
