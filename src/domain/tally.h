#pragma once

#include <compare>
#include <cstdint>

namespace vekha::domain
{

/// How many participants of one school got one outcome. No participant is stored.
struct Tally {
    static constexpr std::int16_t no_score = -1;
    static constexpr int per_point = 100;

    std::int16_t score = no_score; ///< in hundredths of a point, 0–10,000
    std::uint8_t mark = 0;         ///< 2–5; 0 is none
    std::uint8_t journal_mark = 0; ///< for the term, 2–5; 0 is none
    std::uint32_t count = 0;

    [[nodiscard]] bool has_score() const { return score != no_score; }
    [[nodiscard]] double points() const { return static_cast<double>(score) / per_point; }

    friend auto operator<=>(const Tally&, const Tally&) = default;
};

} // namespace vekha::domain
