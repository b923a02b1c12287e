#include "service/registers/school_likeness.h"

#include "domain/plain_words.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

/// Words that many names share and that tell nothing: legal forms and types, whole or by their stem.
constexpr std::array<std::string_view, 24> whole{"мбоу",   "маоу", "мкоу",  "моу", "гбоу", "гаоу", "гкоу", "боу",
                                                 "сош",    "оош",  "нош",   "сш",  "ош",   "оу",   "оо",   "ао",
                                                 "филиал", "им",   "имени", "г",   "с",    "п",    "д",    "n"};
constexpr std::array<std::string_view, 14> stems{"муниципальн",   "государственн", "бюджетн",   "автономн", "казенн",
                                                 "общеобразоват", "учрежден",      "организац", "средн",    "основн",
                                                 "начальн",       "школ",          "областн",   "район"};

bool tells_nothing(const std::string& word)
{
    return std::ranges::find(whole, word) != whole.end() ||
           std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

} // namespace

std::string telling_part(std::string_view name)
{
    std::string rest;
    for (const auto& word : domain::plain_words(name))
        if (!tells_nothing(word)) rest += (rest.empty() ? "" : " ") + word;
    return rest;
}

} // namespace vekha::service
