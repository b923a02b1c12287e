#include "documents/list_number.h"

#include <array>
#include <utility>

namespace vekha::documents
{
namespace
{

using namespace std::string_view_literals;

constexpr long most_repeats = 20;

std::string roman(long value, bool upper)
{
    constexpr auto steps =
        std::array{std::pair{1000L, "m"sv}, std::pair{900L, "cm"sv}, std::pair{500L, "d"sv}, std::pair{400L, "cd"sv},
                   std::pair{100L, "c"sv},  std::pair{90L, "xc"sv},  std::pair{50L, "l"sv},  std::pair{40L, "xl"sv},
                   std::pair{10L, "x"sv},   std::pair{9L, "ix"sv},   std::pair{5L, "v"sv},   std::pair{4L, "iv"sv},
                   std::pair{1L, "i"sv}};
    auto out = std::string{};
    for (const auto& [step, letters] : steps) {
        for (; value >= step; value -= step)
            out += letters;
    }
    for (auto& c : out)
        c = upper ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

std::string repeated_letter(long value, std::string_view alphabet, std::size_t letter_bytes)
{
    const auto letters = static_cast<long>(alphabet.size() / letter_bytes);
    const auto index = static_cast<std::size_t>((value - 1) % letters);
    const auto repeats = (value - 1) / letters + 1;
    if (repeats > most_repeats) return std::to_string(value);
    auto out = std::string{};
    for (long i = 0; i < repeats; ++i)
        out += alphabet.substr(index * letter_bytes, letter_bytes);
    return out;
}

} // namespace

std::string list_number(long value, NumberStyle style)
{
    if (style == NumberStyle::None) return {};
    if (value < 1) return std::to_string(value);
    const auto small = value < 4000;
    switch (style) {
    case NumberStyle::DecimalZero:
        return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
    case NumberStyle::LowerRoman:
        return small ? roman(value, false) : std::to_string(value);
    case NumberStyle::UpperRoman:
        return small ? roman(value, true) : std::to_string(value);
    case NumberStyle::LowerLatin:
        return repeated_letter(value, "abcdefghijklmnopqrstuvwxyz", 1);
    case NumberStyle::UpperLatin:
        return repeated_letter(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
    case NumberStyle::LowerRussian:
        return repeated_letter(value, "абвгдежзиклмнопрстуфхцчшщэюя", 2);
    case NumberStyle::UpperRussian:
        return repeated_letter(value, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", 2);
    case NumberStyle::Decimal:
    case NumberStyle::None:
        break;
    }
    return std::to_string(value);
}

std::string bullet_sign(std::string_view printed)
{
    constexpr auto kept = std::array{"-"sv, "–"sv, "—"sv, "*"sv, "+"sv};
    for (const auto sign : kept) {
        if (printed == sign) return std::string{sign};
    }
    return printed.empty() ? std::string{} : "•";
}

} // namespace vekha::documents
