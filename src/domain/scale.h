#pragma once

#include "domain/assessment.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

/// How points become marks, by one edition of an authority.
struct Scale {
    Procedure procedure = Procedure::Vpr;
    std::string subject;
    std::optional<int> grade; ///< nullopt: of every grade
    int from_year = 0;
    std::optional<int> to_year; ///< nullopt: until another edition comes
    std::string edition;        ///< the act: «рекомендации Рособрнадзора 2023 г., письмо 04-57»
    /// Lowest points of the marks above «2» (or, for ЕГЭ, the minimum for the certificate alone). Below the first is
    /// below the minimum.
    std::vector<int> lowest;
    std::optional<int> most; ///< the maximum of points; nullopt when not known

    [[nodiscard]] int minimum() const { return lowest.front(); }
    [[nodiscard]] bool is_of(const Assessment& assessment) const;

    friend bool operator==(const Scale&, const Scale&) = default;
};

/// All scales in force; the later edition wins where two hold.
class Scales
{
public:
    Scales() = default;
    explicit Scales(std::vector<Scale> scales);
    /// Those of a region before `brought`: where both tell of a work, the region's hold.
    Scales(std::vector<Scale> own, const Scales& brought);

    /// nullptr when no scale is known: points then say nothing without a mark.
    [[nodiscard]] const Scale* of(const Assessment& assessment) const;
    [[nodiscard]] const std::vector<Scale>& all() const { return scales_; }

private:
    std::vector<Scale> scales_; ///< the one that holds first
};

} // namespace vekha::domain
