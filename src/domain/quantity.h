#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// A number that people enter: exact, with at most four digits after the point.
struct Quantity {
    static constexpr std::int64_t one = 10'000;
    static constexpr std::int64_t greatest = 1'000'000'000 * one; ///< either way from zero

    std::int64_t parts = 0; ///< ten-thousandths

    [[nodiscard]] bool whole() const { return parts % one == 0; }
    friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

/// Reads «12», «-0,5», «1 250.75»; nullopt for anything else, for a finer number and for one beyond Quantity::greatest.
/// Spaces between digits are those of printed thousands.
[[nodiscard]] std::optional<Quantity> quantity_from(std::string_view text);

/// The shortest decimal that is the number: «-0.5».
[[nodiscard]] std::string to_text(Quantity quantity);

/// 128 bits: sums and products of quantities never overflow it.
__extension__ typedef __int128 Wide;

/// An exact number: a fraction in lowest terms. Shares and means are kept so, and are rounded only to be shown.
class Fraction
{
public:
    Fraction() = default;
    explicit(false) Fraction(Quantity quantity) : Fraction(quantity.parts, Quantity::one) {}
    /// @param under  not zero
    Fraction(Wide over, Wide under);

    [[nodiscard]] bool zero() const { return over_ == 0; }
    [[nodiscard]] Fraction operator+(const Fraction& other) const;
    [[nodiscard]] Fraction operator-(const Fraction& other) const;
    [[nodiscard]] Fraction operator*(std::int64_t times) const;
    /// @param by  not zero
    [[nodiscard]] Fraction operator/(const Fraction& by) const;
    [[nodiscard]] bool operator==(const Fraction& other) const = default;
    [[nodiscard]] std::strong_ordering operator<=>(const Fraction& other) const;

    /// With `places` digits after the point, halves away from zero: 0.05 is «0.1», -2.5 is «-3». Zero has no sign.
    [[nodiscard]] std::string rounded(int places) const;
    /// Rounded, but with more places (up to four) where the rounded number would look like `line` and is not it.
    [[nodiscard]] std::string rounded_apart_from(const Fraction& line, int places) const;

private:
    Wide over_ = 0;
    Wide under_ = 1;
};

} // namespace vekha::domain
