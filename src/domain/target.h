#pragma once

#include <optional>
#include <string>

namespace vekha::domain
{

enum class TargetUnit { Percent, Count, Points };
enum class Comparison { AtLeast, AtMost };

/// «на 10 учащихся 3 …»: the second quantity of a ratio.
struct Per {
    double value = 0;
    std::string of;

    friend bool operator==(const Per&, const Per&) = default;
};

/// One measurable promise of an expected result: «не менее 30 % молодых педагогов».
///
/// @source shared contract of the road map draft, section "targets"
struct Target {
    Comparison op = Comparison::AtLeast;
    double value = 0;
    TargetUnit unit = TargetUnit::Count;
    std::string of; ///< a short noun phrase: of what
    std::optional<double> from;
    std::optional<int> by_year;
    bool delta = false; ///< the value is a change, not a level; a fall is AtMost with a negative value
    std::optional<Per> per;

    friend bool operator==(const Target&, const Target&) = default;
};

} // namespace vekha::domain
