#include "domain/name_traits.h"

#include "domain/likeness.h"
#include "domain/plain_words.h"
#include "domain/school_name.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace vekha::domain
{

namespace
{

/// Small and capital Latin letters that look like Cyrillic ones.
constexpr std::array<std::pair<char, std::string_view>, 23> look_alikes{
    {{'a', "а"}, {'c', "с"}, {'e', "е"}, {'o', "о"}, {'p', "р"}, {'x', "х"}, {'y', "у"}, {'k', "к"},
     {'A', "А"}, {'B', "В"}, {'C', "С"}, {'E', "Е"}, {'H', "Н"}, {'K', "К"}, {'M', "М"}, {'O', "О"},
     {'P', "Р"}, {'T', "Т"}, {'X', "Х"}, {'Y', "У"}, {'m', "м"}, {'t', "т"}, {'h', "н"}}};

constexpr std::size_t stem_letters = 5;

using Letters = std::vector<std::string_view>;

/// Letters of a plain word: two bytes a Cyrillic one.
Letters letters_of(std::string_view word)
{
    Letters letters;
    for (std::size_t i = 0; i < word.size();) {
        const std::size_t length = static_cast<unsigned char>(word[i]) < 0x80 ? 1 : 2;
        letters.push_back(word.substr(i, length));
        i += length;
    }
    return letters;
}

std::size_t distance(const Letters& one, const Letters& other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const auto kept = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({kept, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

bool words_alike(std::string_view one, std::string_view other)
{
    if (one == other) return true;
    const auto first = letters_of(one);
    const auto second = letters_of(other);
    const auto shorter = std::min(first.size(), second.size());
    if (shorter < 4) return false;
    const auto common = static_cast<std::size_t>(std::ranges::mismatch(first, second).in1 - first.begin());
    // «Сигнальненская» and «Сигнальненской»: the same root with another ending of at most three letters.
    if (common >= 5 && std::max(first.size(), second.size()) - common <= 3) return true;
    return shorter >= 6 && distance(first, second) <= 1;
}

bool each_has_its_like(const std::vector<std::string>& fewer, const std::vector<std::string>& more)
{
    return std::ranges::all_of(fewer, [&](const std::string& word) {
        return std::ranges::any_of(more, [&](const std::string& each) { return words_alike(word, each); });
    });
}

std::string joined(std::vector<std::string> words)
{
    std::ranges::sort(words);
    std::string key;
    for (const auto& word : words)
        key += word + ' ';
    return key;
}

/// «сш» says what «сош» says.
std::string usual(const std::string& kind)
{
    if (kind == "сш") return "сош";
    return kind == "школы" ? "школа" : kind;
}

} // namespace

std::string in_one_alphabet(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const auto found = std::ranges::find(look_alikes, c, &std::pair<char, std::string_view>::first);
        if (found == look_alikes.end())
            out += c;
        else
            out += found->second;
    }
    return out;
}

NameTraits traits_of(std::string_view name)
{
    NameTraits traits;
    traits.mixed = mixed_word(name).has_value();
    auto words = telling_words(in_one_alphabet(name));
    for (auto& word : words) {
        if (is_number(word)) word.erase(0, std::min(word.find_first_not_of('0'), word.size() - 1));
        if (is_kind_of_school(word)) {
            word = usual(word);
            if (traits.kind.empty() || says_only_school(traits.kind)) traits.kind = word;
        } else if (is_number(word)) {
            if (traits.number.empty()) traits.number = word;
        } else
            traits.own.push_back(word);
    }
    traits.key = joined(std::move(words));
    return traits;
}

std::string plain_key(std::string_view text)
{
    return joined(plain_words(in_one_alphabet(text)));
}

std::string stem_of(std::string_view word)
{
    const auto letters = letters_of(word);
    std::string stem;
    for (std::size_t i = 0; i < std::min(letters.size(), stem_letters); ++i)
        stem += letters[i];
    return stem;
}

bool kinds_agree(std::string_view one, std::string_view other)
{
    return one == other || says_only_school(one) || says_only_school(other);
}

OwnNames compare_own_names(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    if (one.empty() || other.empty()) return OwnNames::Unknown;
    if (joined(one) == joined(other)) return OwnNames::Same;
    const auto& fewer = one.size() <= other.size() ? one : other;
    const auto& more = one.size() <= other.size() ? other : one;
    return each_has_its_like(fewer, more) ? OwnNames::Alike : OwnNames::Different;
}

} // namespace vekha::domain
