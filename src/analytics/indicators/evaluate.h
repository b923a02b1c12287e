#pragma once

#include "domain/indicator.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vekha::analytics
{

/// The facts of one school or territory: of the year, in the order of its periods, and of the base year.
struct HolderFacts {
    std::int64_t holder = 0;
    std::vector<domain::Fact> year;
    std::vector<domain::Fact> base; ///< empty unless needs_base()
};

/// The facts of a year made one by the rule over time.
struct YearReading {
    domain::FactState state = domain::FactState::Blank;
    domain::Fraction number;
    domain::Fraction whole;
    bool yes = false;
    int missing = 0; ///< periods that are blank beside others that are not

    friend bool operator==(const YearReading&, const YearReading&) = default;
};

/// A year in which every period is not applicable is so; one without a single value is blank. A blank period adds
/// nothing: it is told in `missing` and is never zero.
[[nodiscard]] YearReading over_time(const domain::Indicator& indicator, std::span<const domain::Fact> periods);

/// Where a school went. Counted: into the numerator, or into the sum. NotCounted: into the denominator only.
enum class Verdict { Counted, NotCounted, Blank, NotApplicable };

struct HolderReading {
    std::int64_t holder = 0;
    Verdict verdict = Verdict::Blank;
    YearReading year;
    std::optional<YearReading> base;

    friend bool operator==(const HolderReading&, const HolderReading&) = default;
};

/// One row of the explanation. Who has no value in the base year is blank where the indicator looks at a change: a
/// change is never measured against nothing.
[[nodiscard]] HolderReading reading_of(const domain::Indicator& indicator, const HolderFacts& facts);

/// What rows add up to. The tally of a territory is the sum of the tallies of its parts.
struct Tally {
    std::int64_t counted = 0;
    std::int64_t not_counted = 0;
    std::int64_t blank = 0;
    std::int64_t not_applicable = 0;
    std::int64_t incomplete = 0; ///< of the answered: with a blank period
    domain::Fraction number;
    domain::Fraction whole;
    domain::Fraction base_number;
    domain::Fraction base_whole;

    void add(const HolderReading& row);
    void add(const Tally& other);
    [[nodiscard]] std::int64_t answered() const { return counted + not_counted; }
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// The value in the unit of the indicator; shares in percent. nullopt: nobody answered, or there was nothing to be a
/// share of.
/// @source docs/indicators.md, "Formulas"
[[nodiscard]] std::optional<domain::Fraction> value_of(const domain::Indicator& indicator, const Tally& tally);

} // namespace vekha::analytics
