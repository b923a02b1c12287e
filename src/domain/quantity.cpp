#include "domain/quantity.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

constexpr std::size_t most_digits = 10;
constexpr std::size_t most_places = 4;

Wide common_divisor(Wide a, Wide b)
{
    if (a < 0) a = -a;
    while (b != 0) {
        const auto rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Without the spaces of thousands: plain, non-breaking and narrow ones. Spaces anywhere else stay and are refused.
std::string joined_thousands(std::string_view text)
{
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto length = std::size_t{0};
        for (const std::string_view space : {" ", "\u00A0", "\u202F"})
            if (text.substr(n).starts_with(space)) length = space.size();
        const auto between = length > 0 && !out.empty() && is_digit(out.back()) && n + length < text.size() &&
                             is_digit(text[n + length]);
        if (between) n += length;
        out += text[n];
    }
    return out;
}

/// The parts of whole numbers with remainders, so that nothing is multiplied: [3; 7, 16] before [3; 7, 17].
std::strong_ordering compared(Wide a, Wide b, Wide c, Wide d)
{
    const auto floor_of = [](Wide over, Wide under) {
        const auto cut = over / under;
        return over % under < 0 ? cut - 1 : cut;
    };
    const auto left = floor_of(a, b);
    const auto right = floor_of(c, d);
    if (left != right) return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto left_rest = a - left * b;
    const auto right_rest = c - right * d;
    if (left_rest == 0 || right_rest == 0) {
        if (left_rest == right_rest) return std::strong_ordering::equal;
        return left_rest == 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return compared(d, right_rest, b, left_rest);
}

/// Adds one to the last digit of «1299».
void carry(std::string& digits)
{
    for (auto n = digits.size(); n-- > 0;) {
        if (digits[n] != '9') {
            ++digits[n];
            return;
        }
        digits[n] = '0';
    }
    digits.insert(digits.begin(), '1');
}

std::string written(Wide whole)
{
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(whole % 10));
        whole /= 10;
    } while (whole > 0);
    std::ranges::reverse(digits);
    return digits;
}

} // namespace

std::optional<Quantity> quantity_from(std::string_view text)
{
    const auto joined = joined_thousands(text);
    text = joined;
    const auto negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto point = text.find_first_of(".,");
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || whole.size() > most_digits || fraction.size() > most_places) return std::nullopt;
    if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
    if (!std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(fraction, is_digit)) return std::nullopt;
    auto parts = std::int64_t{0};
    for (const auto digit : whole)
        parts = parts * 10 + (digit - '0');
    for (std::size_t n = 0; n < most_places; ++n)
        parts = parts * 10 + (n < fraction.size() ? fraction[n] - '0' : 0);
    if (parts > Quantity::greatest) return std::nullopt;
    return Quantity{negative ? -parts : parts};
}

std::string to_text(Quantity quantity)
{
    auto text = Fraction{quantity}.rounded(static_cast<int>(most_places));
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

Fraction::Fraction(Wide over, Wide under) : over_{over}, under_{under}
{
    if (under_ < 0) {
        over_ = -over_;
        under_ = -under_;
    }
    const auto divisor = common_divisor(over_, under_);
    over_ /= divisor;
    under_ /= divisor;
}

Fraction Fraction::operator+(const Fraction& other) const
{
    const auto divisor = common_divisor(under_, other.under_);
    const auto scale = other.under_ / divisor;
    return {over_ * scale + other.over_ * (under_ / divisor), under_ * scale};
}

Fraction Fraction::operator-(const Fraction& other) const
{
    return *this + other * -1;
}

Fraction Fraction::operator*(std::int64_t times) const
{
    const auto divisor = common_divisor(times, under_);
    return {over_ * (times / divisor), under_ / divisor};
}

Fraction Fraction::operator/(const Fraction& by) const
{
    const auto tops = common_divisor(over_, by.over_);
    const auto bottoms = common_divisor(under_, by.under_);
    return {(over_ / tops) * (by.under_ / bottoms), (under_ / bottoms) * (by.over_ / tops)};
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const
{
    return compared(over_, under_, other.over_, other.under_);
}

std::string Fraction::rounded(int places) const
{
    const auto size = over_ < 0 ? -over_ : over_;
    auto digits = written(size / under_);
    auto rest = size % under_;
    for (int n = 0; n < places; ++n) {
        rest *= 10;
        digits += static_cast<char>('0' + static_cast<int>(rest / under_));
        rest %= under_;
    }
    if (rest * 2 >= under_) carry(digits);
    const auto nothing = std::ranges::all_of(digits, [](char digit) { return digit == '0'; });
    if (places > 0) digits.insert(digits.end() - places, '.');
    return (over_ < 0 && !nothing ? "-" : "") + digits;
}

std::string Fraction::rounded_apart_from(const Fraction& line, int places) const
{
    auto text = rounded(places);
    for (auto more = places + 1; *this != line && more <= static_cast<int>(most_places); ++more) {
        if (text != line.rounded(more - 1)) break;
        text = rounded(more);
    }
    return text;
}

} // namespace vekha::domain
