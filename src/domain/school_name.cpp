#include "domain/school_name.h"

#include "domain/plain_words.h"

#include <algorithm>
#include <array>
#include <utility>

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

/// Forms of ownership and words that stand in every official name: they tell no school from another.
constexpr std::array<std::string_view, 27> telling_nothing{"мбоу",
                                                           "маоу",
                                                           "мкоу",
                                                           "моу",
                                                           "боу",
                                                           "аоу",
                                                           "коу",
                                                           "гбоу",
                                                           "гаоу",
                                                           "гкоу",
                                                           "гоу",
                                                           "мбу",
                                                           "мку",
                                                           "муниципальное",
                                                           "государственное",
                                                           "областное",
                                                           "краевое",
                                                           "бюджетное",
                                                           "автономное",
                                                           "казенное",
                                                           "общеобразовательное",
                                                           "учреждение",
                                                           "г",
                                                           "город",
                                                           "города",
                                                           "имени",
                                                           "им"};

constexpr std::array<std::string_view, 12> kinds_of_school{
    "сош", "оош", "сш", "нош", "школа", "школы", "лицей", "гимназия", "интернат", "оо", "прогимназия", "ско"};

/// Kinds that say only that it is a school.
constexpr std::array<std::string_view, 3> any_school{"школа", "оо", "оу"};

/// «Средняя общеобразовательная школа» is said as «СОШ».
Words with_kinds_shortened(const Words& words)
{
    constexpr std::array<std::pair<std::array<std::string_view, 3>, std::string_view>, 3> long_kinds{
        {{{"средняя", "общеобразовательная", "школа"}, "сош"},
         {{"основная", "общеобразовательная", "школа"}, "оош"},
         {{"начальная", "общеобразовательная", "школа"}, "нош"}}};
    Words out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto starts_here = [&](const auto& kind) {
            return i + 2 < words.size() &&
                   std::equal(kind.first.begin(), kind.first.end(), words.begin() + static_cast<std::ptrdiff_t>(i));
        };
        const auto kind = std::ranges::find_if(long_kinds, starts_here);
        out.emplace_back(kind == long_kinds.end() ? std::string_view{words[i]} : kind->second);
        if (kind != long_kinds.end()) i += 2;
    }
    return out;
}

} // namespace

Words telling_words(std::string_view name)
{
    Words words = with_kinds_shortened(plain_words(name));
    Words telling = words;
    std::erase_if(telling, [](const std::string& word) { return is_one_of(word, telling_nothing); });
    return telling.empty() ? words : telling;
}

bool is_kind_of_school(std::string_view word)
{
    return is_one_of(word, kinds_of_school);
}

bool says_only_school(std::string_view kind)
{
    return kind.empty() || is_one_of(kind, any_school);
}

bool is_number(std::string_view word)
{
    return !word.empty() && word.front() >= '0' && word.front() <= '9' && word.back() != '+';
}

} // namespace vekha::domain
