#include "domain/executor_suggestions.h"

#include "domain/plain_words.h"
#include "domain/school_group.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vekha::domain
{

namespace
{

using Words = std::vector<std::string>;

/// Every stem must begin some word.
struct RoleWords {
    std::array<std::string_view, 2> stems; ///< the second may be empty
    std::string_view role;
};

/// The more telling first: «школьный координатор» before any coordinator.
constexpr std::array<RoleWords, 15> roles{{{{"куратор", ""}, "curator"},
                                           {{"наставник", ""}, "mentor"},
                                           {{"ментор", ""}, "mentor"},
                                           {{"координатор", "школ"}, "school-coordinator"},
                                           {{"координатор", "оо"}, "school-coordinator"},
                                           {{"координатор", ""}, "municipal-coordinator"},
                                           {{"команд", ""}, "school-team"},
                                           {{"медиатор", ""}, "mediator"},
                                           {{"консилиум", ""}, "psychological-council"},
                                           {{"ткдн", ""}, "prevention-body"},
                                           {{"руководител", "ммо"}, "methodical-association"},
                                           {{"руководител", "шмо"}, "methodical-association"},
                                           {{"ассоциаци", ""}, "association"},
                                           {{"учител", ""}, "teacher"},
                                           {{"партнер", ""}, "partner"}}};

struct KindWords {
    OrganisationKind kind;
    std::array<std::string_view, 8> words; ///< whole words
    std::array<std::string_view, 2> stems; ///< both begin words
};

/// What a territory has one of, by its usual names.
constexpr std::array<KindWords, 5> kinds{
    {{OrganisationKind::Authority, {"моуо", "уо", "гороо", "районо", "роо", "", "", ""}, {"управлени", "образовани"}},
     {OrganisationKind::Authority, {"", "", "", "", "", "", "", ""}, {"департамент", "образовани"}},
     {OrganisationKind::Authority, {"", "", "", "", "", "", "", ""}, {"комитет", "образовани"}},
     {OrganisationKind::MethodicalCentre,
      {"ммс", "имц", "рмк", "гмц", "ммц", "цнппм", "рмс", "мс"},
      {"методическ", "служб"}},
     {OrganisationKind::MethodicalCentre, {"", "", "", "", "", "", "", ""}, {"методическ", "центр"}}}};

bool begins_some(const Words& words, std::string_view stem)
{
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(stem); });
}

bool says(const Words& words, const KindWords& kind)
{
    const auto whole = [&](const std::string& word) { return std::ranges::find(kind.words, word) != kind.words.end(); };
    return std::ranges::any_of(words, whole) ||
           (begins_some(words, kind.stems[0]) && begins_some(words, kind.stems[1]));
}

/// Two words agree when they are one word in two forms: their first five letters are the same.
bool agree(std::string_view one, std::string_view other)
{
    constexpr std::size_t stem = 10; // bytes of five Russian letters
    if (one.size() <= stem || other.size() <= stem) return one == other;
    return one.substr(0, stem) == other.substr(0, stem);
}

/// The share of words that two names have in common, in percent of the longer one.
int likeness(const Words& one, const Words& other)
{
    if (one.empty() || other.empty()) return 0;
    std::size_t same = 0;
    for (const auto& word : one)
        if (std::ranges::any_of(other, [&](const std::string& another) { return agree(word, another); })) ++same;
    return static_cast<int>(100 * std::min(same, other.size()) / std::max(one.size(), other.size()));
}

/// The words of the last part in quotes; of the innermost where they nest.
Words quoted(std::string_view name)
{
    constexpr std::string_view open = "«";
    constexpr std::string_view close = "»";
    const auto from = name.rfind(open);
    const auto to = from == std::string_view::npos ? from : name.find(close, from);
    if (to == std::string_view::npos) return {};
    return plain_words(name.substr(from + open.size(), to - from - open.size()));
}

struct Weighed {
    ExecutorSuggestion suggestion;
    int weight = 0;
};

void weigh_name(const Words& words, const Words& in_quotes, const Organisation& organisation,
                std::vector<Weighed>& found)
{
    int best = 0;
    bool same_quoted = false;
    Words names{organisation.short_name, organisation.full_name};
    names.insert(names.end(), organisation.aliases.begin(), organisation.aliases.end());
    for (const auto& name : names) {
        best = std::max(best, likeness(words, plain_words(name)));
        same_quoted = same_quoted || (!in_quotes.empty() && quoted(name) == in_quotes);
    }
    if (!same_quoted && best < 50) return;
    const auto reason = same_quoted ? SuggestionReason::SameQuotedName : SuggestionReason::SimilarName;
    found.push_back(
        {{{TargetKind::Organisation, organisation.id}, organisation.short_name, reason}, same_quoted ? 200 : best});
}

void weigh_only_one(const Words& words, std::span<const Organisation> register_, std::vector<Weighed>& found)
{
    for (const auto& kind : kinds) {
        if (!says(words, kind)) continue;
        const auto is_such = [&](const Organisation& each) { return each.kind == kind.kind; };
        if (std::ranges::count_if(register_, is_such) != 1) continue;
        const auto& only = *std::ranges::find_if(register_, is_such);
        found.push_back({{{TargetKind::Organisation, only.id}, only.short_name, SuggestionReason::OnlyOne}, 150});
    }
}

void weigh_words(const Words& words, std::vector<Weighed>& found)
{
    for (const auto& [stems, role] : roles) {
        if (!begins_some(words, stems[0]) || (!stems[1].empty() && !begins_some(words, stems[1]))) continue;
        found.push_back({{{TargetKind::Role, {}, std::string{role}}, "", SuggestionReason::RoleWord}, 120});
        break;
    }
    for (std::size_t length = std::min<std::size_t>(words.size(), 3); length > 0; --length)
        for (std::size_t start = 0; start + length <= words.size(); ++start) {
            std::string part;
            for (std::size_t n = start; n < start + length; ++n)
                part += words[n] + ' ';
            if (const auto* preset = group_preset(part))
                found.push_back({{{TargetKind::Group, {}, preset->code}, "", SuggestionReason::GroupWord}, 130});
        }
}

} // namespace

std::string_view name_of(SuggestionReason reason)
{
    constexpr std::array<std::string_view, 5> names{"role-word", "only-one", "same-quoted-name", "similar-name",
                                                    "group-word"};
    return names.at(static_cast<std::size_t>(reason));
}

std::vector<ExecutorSuggestion> executor_suggestions(std::string_view wording, std::span<const Organisation> register_,
                                                     std::span<const NamedBody> bodies)
{
    constexpr std::size_t most = 3;
    const auto words = plain_words(wording);
    const auto in_quotes = quoted(wording);
    std::vector<Weighed> found;
    weigh_words(words, found);
    weigh_only_one(words, register_, found);
    for (const auto& organisation : register_)
        weigh_name(words, in_quotes, organisation, found);
    for (const auto& body : bodies)
        if (const auto alike = likeness(words, plain_words(body.name)); alike >= 50)
            found.push_back(
                {{{TargetKind::Body, {}, {}, body.id}, body.name, SuggestionReason::SimilarName}, alike + 60});
    std::ranges::stable_sort(found, std::greater{}, &Weighed::weight);
    std::vector<ExecutorSuggestion> suggestions;
    for (auto& each : found) {
        const auto same = [&](const ExecutorSuggestion& known) { return known.target == each.suggestion.target; };
        if (suggestions.size() < most && std::ranges::none_of(suggestions, same))
            suggestions.push_back(std::move(each.suggestion));
    }
    return suggestions;
}

} // namespace vekha::domain
