#include "service/results/school_matching.h"

#include "domain/plain_words.h"
#include "domain/school_name.h"
#include "store/assessment_results.h"
#include "store/folded.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t most_proposals = 5;
constexpr int least_likeness = 40; ///< per cent
constexpr int other_territory = 30;

std::string trimmed_code(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return store::folded(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// Words that tell this school from others: not its kind.
bool tells(const std::string& word)
{
    return !domain::is_kind_of_school(word) && !domain::says_only_school(word);
}

void add(std::unordered_map<std::string, std::vector<domain::OrganisationId>>& known, const std::string& code,
         domain::OrganisationId school)
{
    if (code.empty()) return;
    auto& schools = known[trimmed_code(code)];
    if (std::ranges::find(schools, school) == schools.end()) schools.push_back(school);
}

/// Per cent of the words of both names that agree: 2 · common / all.
int agreement(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    if (one.empty() || other.empty()) return 0;
    std::size_t common = 0;
    for (const auto& word : one)
        if (std::ranges::find(other, word) != other.end()) ++common;
    return static_cast<int>(200 * common / (one.size() + other.size()));
}

bool other_number(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    const auto a = std::ranges::find_if(one, domain::is_number);
    const auto b = std::ranges::find_if(other, domain::is_number);
    return a != one.end() && b != other.end() && *a != *b;
}

} // namespace

std::string said_key(const domain::WrittenSchool& school)
{
    if (!school.code.empty()) return trimmed_code(school.code);
    return trimmed_code(school.name) + "\n" + trimmed_code(school.territory);
}

SchoolMatching::SchoolMatching(std::vector<store::ResultSchool> schools,
                               std::map<std::string, domain::OrganisationId> said)
    : schools_{std::move(schools)}, said_{std::move(said)}
{
    for (std::size_t i = 0; i < schools_.size(); ++i) {
        const auto& school = schools_[i];
        add(codes_, store::school_code(school.code, school.id), school.id);
        add(logins_, school.login, school.id);
        add(gia_codes_, school.gia_code, school.id);
        records_[school.id.value].push_back(i);
        territory_ids_.emplace(trimmed_code(school.territory_name), school.territory);
        words_.push_back(domain::telling_words(school.short_name));
        for (auto& word : domain::telling_words(school.full_name))
            if (std::ranges::find(words_.back(), word) == words_.back().end() && tells(word))
                words_.back().push_back(std::move(word));
        territories_.push_back(domain::plain_words(school.territory_name));
        for (const auto& word : words_.back())
            if (tells(word)) with_word_[word].push_back(i);
    }
}

SchoolMatch SchoolMatching::match(const domain::WrittenSchool& school) const
{
    if (const auto said = said_.find(said_key(school)); said != said_.end()) return {said->second, "said", ""};
    const auto code = trimmed_code(school.code);
    if (code.empty()) return {std::nullopt, "", "school-unknown"};
    const std::pair<const Known*, const char*> ways[] = {
        {&codes_, "code"}, {&logins_, "login"}, {&gia_codes_, "gia-code"}};
    for (const auto& [known, by] : ways) {
        const auto found = known->find(code);
        if (found == known->end()) continue;
        if (found->second.size() > 1) return {std::nullopt, "", "school-ambiguous"};
        return {found->second.front(), by, ""};
    }
    return {std::nullopt, "", "school-unknown"};
}

int SchoolMatching::likeness(const std::vector<std::string>& words, const std::vector<std::string>& territory,
                             std::size_t other) const
{
    if (other_number(words, words_[other])) return 0;
    auto shares = agreement(words, words_[other]);
    if (!territory.empty() && agreement(territory, territories_[other]) < 50) shares -= other_territory;
    return shares;
}

std::vector<SchoolProposal> SchoolMatching::proposals(const domain::WrittenSchool& school) const
{
    const auto words = domain::telling_words(school.name);
    const auto territory = domain::plain_words(school.territory);
    std::vector<std::size_t> candidates;
    for (const auto& word : words)
        if (const auto found = with_word_.find(word); found != with_word_.end())
            candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    std::ranges::sort(candidates);
    candidates.erase(std::ranges::unique(candidates).begin(), candidates.end());
    std::vector<SchoolProposal> proposals;
    for (const auto at : candidates) {
        const auto& known = schools_[at];
        const auto share = likeness(words, territory, at);
        if (share >= least_likeness)
            proposals.push_back({known.id, known.code, known.short_name, known.territory_name, share});
    }
    std::ranges::stable_sort(proposals, std::ranges::greater{}, &SchoolProposal::likeness);
    if (proposals.size() > most_proposals) proposals.resize(most_proposals);
    return proposals;
}

bool SchoolMatching::names_differ(const domain::WrittenSchool& school, domain::OrganisationId known) const
{
    const auto words = domain::telling_words(school.name);
    const auto records = records_.find(known.value);
    if (words.empty() || records == records_.end()) return false;
    return std::ranges::all_of(records->second, [&](std::size_t at) { return likeness(words, {}, at) == 0; });
}

std::optional<store::TerritoryId> SchoolMatching::territory_named(std::string_view name) const
{
    const auto found = territory_ids_.find(trimmed_code(name));
    return found == territory_ids_.end() ? std::nullopt : std::optional{found->second};
}

} // namespace vekha::service
