#pragma once

#include <string>
#include <string_view>

namespace vekha::documents
{

enum class NumberStyle {
    Decimal,
    DecimalZero,
    LowerRoman,
    UpperRoman,
    LowerLatin,
    UpperLatin,
    LowerRussian,
    UpperRussian,
    None
};

/// How a list prints its number `value`, as word processors do: letters repeat after the last one (z, aa, bb), Russian
/// ones pass over ё й ъ ы ь. Numbers below one, or above 3999 in Roman, are printed in digits.
[[nodiscard]] std::string list_number(long value, NumberStyle style);

/// The sign of a bullet: signs of symbol fonts, which only that font can show, become «•».
[[nodiscard]] std::string bullet_sign(std::string_view printed);

} // namespace vekha::documents
