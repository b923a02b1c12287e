#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// A share from 0 to 1, exact to a millionth, so that a comparison with a count has no rounding.
struct Share {
    static constexpr std::int64_t whole = 1'000'000;

    std::int64_t millionths = 0;

    [[nodiscard]] double value() const { return static_cast<double>(millionths) / static_cast<double>(whole); }

    friend auto operator<=>(const Share&, const Share&) = default;
};

/// Whether `part` of `all` is at least the share; exactly on the line counts.
[[nodiscard]] constexpr bool reaches(std::int64_t part, std::int64_t all, Share share)
{
    return part * Share::whole >= share.millionths * all;
}

/// The fewest of `all` that reach the share.
[[nodiscard]] constexpr std::int64_t fewest_reaching(std::int64_t all, Share share)
{
    return (share.millionths * all + Share::whole - 1) / Share::whole;
}

/// Reads «0.3», «0,30», «30 %»; nullopt for anything else, outside 0–1 and finer than a millionth.
[[nodiscard]] std::optional<Share> share_from(std::string_view text);

/// Reads «12», «-0.5», «1,00»; nullopt for anything else. Digits around one point or comma, nothing more.
[[nodiscard]] std::optional<double> decimal_from(std::string_view text);

/// The shortest decimal that is the share: «0.3».
[[nodiscard]] std::string to_text(Share share);

} // namespace vekha::domain
