#include "domain/register_index.h"

#include "domain/plain_words.h"
#include "domain/school_group.h"
#include "domain/school_name.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

using Words = std::vector<std::string>;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words)
{
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 8> low_results{"шнор", "шнро", "оонор", "онор", "пнор", "пннор", "цннор", "прш"};

/// «Лугининская СОШ» and «СОШ Лугининская» are one name.
std::string key_of(Words words)
{
    std::ranges::sort(words);
    std::string key;
    for (const auto& word : words)
        key += word + ' ';
    return key;
}

void add_once(std::vector<const Organisation*>& to, const Organisation& organisation)
{
    if (std::ranges::find(to, &organisation) == to.end()) to.push_back(&organisation);
}

const Organisation* only_one(const std::vector<const Organisation*>& organisations)
{
    return organisations.size() == 1 ? organisations.front() : nullptr;
}

struct NumberedSchool {
    std::string kind;
    std::string number;
};

/// A kind and a number and nothing else.
std::optional<NumberedSchool> numbered_school(const Words& words)
{
    NumberedSchool school;
    for (const auto& word : words) {
        std::string& part = is_number(word) ? school.number : school.kind;
        if (!part.empty()) return std::nullopt;
        part = word;
    }
    if (school.number.empty()) return std::nullopt;
    return school;
}

} // namespace

RegisterIndex::RegisterIndex(std::span<const Organisation> register_)
{
    const auto add_to_group = [this](std::string_view group, const Organisation& organisation) {
        if (const auto words = plain_words(group); !words.empty()) add_once(by_group_[words], organisation);
    };
    for (const auto& organisation : register_) {
        by_id_.emplace(organisation.id, &organisation);
        std::vector<std::string> names{organisation.code, organisation.short_name, organisation.full_name};
        names.insert(names.end(), organisation.aliases.begin(), organisation.aliases.end());
        for (const auto& name : names)
            if (const auto words = telling_words(name); !words.empty())
                add_once(by_words_[key_of(words)], organisation);
        for (const auto& group : organisation.groups) {
            add_to_group(group, organisation);
            const auto* preset = group_preset(group);
            if (preset == nullptr) continue;
            add_to_group(preset->code, organisation);
            for (const auto& synonym : preset->synonyms)
                add_to_group(synonym, organisation);
        }
        if (organisation.kind != OrganisationKind::School) continue;
        schools_.push_back(&organisation);
        if (const auto school = numbered_school(telling_words(organisation.short_name)))
            add_once(schools_by_number_[school->number], organisation);
    }
}

const Organisation* RegisterIndex::with_id(OrganisationId id) const
{
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

const Organisation* RegisterIndex::named(std::string_view name) const
{
    const Words words = telling_words(name);
    if (words.empty()) return nullptr;
    if (const auto known = by_words_.find(key_of(words)); known != by_words_.end()) return only_one(known->second);
    return school_numbered(words);
}

/// «Школа № 4» is the «Лицей № 4» of a register that has no other number 4.
const Organisation* RegisterIndex::school_numbered(const Words& words) const
{
    const auto asked = numbered_school(words);
    if (!asked) return nullptr;
    const auto known = schools_by_number_.find(asked->number);
    if (known == schools_by_number_.end()) return nullptr;
    const Organisation* school = only_one(known->second);
    if (school == nullptr) return nullptr;
    const auto registered = numbered_school(telling_words(school->short_name));
    const bool same = says_only_school(asked->kind) || says_only_school(registered->kind);
    return same ? school : nullptr;
}

const RegisterIndex::Organisations* RegisterIndex::members(std::span<const std::string> code) const
{
    if (const auto known = by_group_.find(Words{code.begin(), code.end()}); known != by_group_.end())
        return &known->second;
    if (code.size() != 1 || !names_low_results(code.front())) return nullptr;
    for (const auto& [words, organisations] : by_group_)
        if (words.size() == 1 && names_low_results(words.front())) return &organisations;
    return nullptr;
}

std::optional<std::vector<const Organisation*>> RegisterIndex::group_at_start(std::span<const std::string> words) const
{
    for (std::size_t length = words.size(); length > 0; --length)
        if (const auto* found = members(words.first(length))) return *found;
    return std::nullopt;
}

std::optional<std::vector<const Organisation*>> RegisterIndex::group_within(std::span<const std::string> words) const
{
    for (std::size_t start = 0; start < words.size(); ++start)
        if (auto found = group_at_start(words.subspan(start))) return found;
    return std::nullopt;
}

bool names_low_results(std::string_view word)
{
    return is_one_of(word, low_results);
}

bool looks_like_one_school(std::span<const std::string> words)
{
    const auto is_kind = [](const std::string& word) { return is_kind_of_school(word); };
    return std::ranges::any_of(words, is_kind) && std::ranges::any_of(words, is_number);
}

} // namespace vekha::domain
