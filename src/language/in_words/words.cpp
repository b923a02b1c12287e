#include "language/in_words/words.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace vekha::language
{
namespace
{

struct MonthNames {
    std::string_view nominative;
    std::string_view genitive;
    std::string_view prepositional;
    std::string_view english;
};

constexpr std::array<MonthNames, 12> months{{{"январь", "января", "январе", "January"},
                                             {"февраль", "февраля", "феврале", "February"},
                                             {"март", "марта", "марте", "March"},
                                             {"апрель", "апреля", "апреле", "April"},
                                             {"май", "мая", "мае", "May"},
                                             {"июнь", "июня", "июне", "June"},
                                             {"июль", "июля", "июле", "July"},
                                             {"август", "августа", "августе", "August"},
                                             {"сентябрь", "сентября", "сентябре", "September"},
                                             {"октябрь", "октября", "октябре", "October"},
                                             {"ноябрь", "ноября", "ноябре", "November"},
                                             {"декабрь", "декабря", "декабре", "December"}}};

constexpr double largest_printed = 1e15;

std::string grouped(std::string digits, std::string_view separator)
{
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, separator);
    return digits;
}

} // namespace

std::string listed(const std::vector<std::string>& parts, Tongue tongue)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? in(tongue, " и ", " and ") : ", ";
        out += parts[i];
    }
    return out;
}

std::string number_in_words(double value, Tongue tongue)
{
    if (!std::isfinite(value) || std::fabs(value) >= largest_printed) return "?";
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.6f", std::fabs(value));
    std::string text = buffer.data();
    const auto point = text.find_first_of(".,");
    std::string fraction = text.substr(point + 1);
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    const auto digits = text.substr(0, point);
    auto whole = grouped(digits, in(tongue, "\u00A0", ","));
    if (!fraction.empty()) whole += std::string(in(tongue, ",", ".")) + fraction;
    return (value < 0 ? "−" : "") + whole;
}

std::string_view month_in_words(unsigned month, MonthForm form, Tongue tongue)
{
    if (month < 1 || month > 12) return "?";
    const auto& names = months[month - 1];
    if (tongue == Tongue::English) return names.english;
    switch (form) {
    case MonthForm::Nominative:
        return names.nominative;
    case MonthForm::Genitive:
        return names.genitive;
    case MonthForm::Prepositional:
        return names.prepositional;
    }
    return names.nominative;
}

std::string date_in_words(domain::Date day, Tongue tongue)
{
    const auto month = month_in_words(domain::month_of(day), MonthForm::Genitive, tongue);
    return std::to_string(domain::day_of(day)) + " " + std::string(month) + " " + std::to_string(domain::year_of(day));
}

std::string_view plural(long long count, std::string_view one, std::string_view few, std::string_view many)
{
    const auto tens = std::abs(count % 100);
    const auto units = tens % 10;
    if (tens >= 11 && tens <= 14) return many;
    if (units == 1) return one;
    return units >= 2 && units <= 4 ? few : many;
}

} // namespace vekha::language
