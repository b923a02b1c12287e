#include "domain/alike_activities.h"

#include "domain/name_traits.h"
#include "domain/plain_words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace vekha::domain
{

namespace
{

constexpr std::size_t least_shared = 3;
constexpr std::size_t shortest_word = 2 * 3; // bytes of three Cyrillic letters

/// Beginnings of words that say that something is done, not what.
constexpr auto empty_words = std::to_array<std::string_view>(
    {"провед", "провес", "провод", "организ", "мероприят", "обеспеч",  "осуществ", "участи", "участв", "рамк",
     "работ",  "реализ", "выполн", "школ",    "образоват", "организа", "учрежден", "году",   "год",    "для",
     "при",    "или",    "также",  "том",     "числе",     "через",    "чтобы",    "план"});

bool is_telling(const std::string& word)
{
    if (word.size() < shortest_word) return false;
    if (word.front() >= '0' && word.front() <= '9') return false;
    return std::ranges::none_of(empty_words, [&](std::string_view empty) { return word.starts_with(empty); });
}

} // namespace

std::vector<std::string> telling_stems(std::string_view activity)
{
    std::vector<std::string> stems;
    for (const auto& word : plain_words(activity))
        if (is_telling(word)) stems.push_back(stem_of(word));
    std::ranges::sort(stems);
    const auto rest = std::ranges::unique(stems);
    stems.erase(rest.begin(), rest.end());
    return stems;
}

double shared_wording(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    std::vector<std::string> shared;
    std::ranges::set_intersection(one, other, std::back_inserter(shared));
    const auto shorter = std::min(one.size(), other.size());
    if (shared.size() < least_shared || shorter == 0) return 0;
    return static_cast<double>(shared.size()) / static_cast<double>(shorter);
}

} // namespace vekha::domain
