#include "web/group_words.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace vekha::web
{

namespace
{

struct Pair {
    std::string_view russian;
    std::string_view english;
};

/// The words stand in the order of the enumerators.
template <typename Enum, std::size_t N>
std::string chosen(const std::array<Pair, N>& words, Enum value, Tongue tongue)
{
    const auto& [russian, english] = words.at(static_cast<std::size_t>(value));
    return say(tongue, russian, english);
}

} // namespace

std::string say(Tongue tongue, std::string_view russian, std::string_view english)
{
    return std::string{tongue == Tongue::English ? english : russian};
}

std::string school_year(int year, Tongue tongue)
{
    return fmt::format(fmt::runtime(say(tongue, "{}/{:02} учебный год", "school year {}/{:02}")), year,
                       (year + 1) % 100);
}

std::string in_words(domain::GroupBasis basis, Tongue tongue)
{
    constexpr std::array<Pair, 6> words{{{"", ""},
                                         {"алгоритм отбора", "algorithm"},
                                         {"комплексный анализ данных", "complex analysis of data"},
                                         {"мотивированная команда", "motivated team"},
                                         {"официальный список", "official list"},
                                         {"другое", "other"}}};
    return chosen(words, basis, tongue);
}

std::string in_words(domain::BodyKind kind, Tongue tongue)
{
    constexpr std::array<Pair, 10> words{{{"рабочая группа", "working group"},
                                          {"совет", "council"},
                                          {"экспертная группа", "expert group"},
                                          {"управленческая команда", "management team"},
                                          {"проектная команда", "project team"},
                                          {"профессиональное сообщество", "professional community"},
                                          {"творческая группа", "creative group"},
                                          {"методическое объединение", "methodical association"},
                                          {"комиссия", "commission"},
                                          {"другое", "other"}}};
    return chosen(words, kind, tongue);
}

std::string in_words(domain::BodyPart part, Tongue tongue)
{
    constexpr std::array<Pair, 4> words{{{"председатель", "chair"},
                                         {"заместитель председателя", "deputy chair"},
                                         {"секретарь", "secretary"},
                                         {"член", "member"}}};
    return chosen(words, part, tongue);
}

std::string in_words(domain::Duty duty, Tongue tongue)
{
    constexpr std::array<Pair, 5> words{{{"муниципальный координатор", "municipal coordinator"},
                                         {"ответственный специалист", "responsible specialist"},
                                         {"школьный координатор", "school coordinator"},
                                         {"тьютор", "tutor"},
                                         {"другая обязанность", "another duty"}}};
    return chosen(words, duty, tongue);
}

std::string in_words(domain::AtEnd at_end, Tongue tongue)
{
    constexpr std::array<Pair, 4> words{
        {{"", ""}, {"продлить", "prolong"}, {"заменить", "replace"}, {"завершить", "end"}}};
    return chosen(words, at_end, tongue);
}

std::string in_words(store::AppointmentList list, Tongue tongue)
{
    constexpr std::array<Pair, 3> words{
        {{"действующие", "acting"}, {"срок скоро закончится", "ending soon"}, {"срок закончился", "ended"}}};
    return chosen(words, list, tongue);
}

} // namespace vekha::web
