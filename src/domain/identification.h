#pragma once

#include "domain/assessment.h"
#include "domain/share.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

/// Nothing about fewer people than this leaves the program.
inline constexpr std::int64_t fewest_shown = 5;

/// What a method says of a school. Which of them a method gives: docs/identification.md.
enum class Verdict {
    Listed,
    AtRisk,
    Clear,
    TooFewData,
};

/// Bounds of a share, 0–1.
struct Interval {
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Participants of one work in one school and those of them below its minimum.
struct Counted {
    std::int64_t participants = 0; ///< with an outcome
    std::int64_t below = 0;

    Counted& operator+=(const Counted& other)
    {
        participants += other.participants;
        below += other.below;
        return *this;
    }
    friend bool operator==(const Counted&, const Counted&) = default;
};

/// One cell that a verdict was made from.
struct Criterion {
    Procedure procedure = Procedure::Vpr;
    std::string subject; ///< «RU»; «RU+MA» when the subjects are taken together
    int grade = 0;
    int year = 0;
    std::optional<Counted> counted;   ///< nullopt: fewer than fewest_shown, not to be shown
    std::optional<Interval> interval; ///< of the share, Wilson, 95 %
    std::optional<bool> low;          ///< nullopt: too few to say
    Share threshold;

    friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// Why a verdict is what it is, as far as the cells do not say it.
struct LowProceduresReason {
    std::int64_t low_procedures = 0; ///< in the year
    std::int64_t needed = 0;
    /// Procedures that were low in the year and before, as the rule asks.
    std::vector<ProcedureGrade> repeated;

    friend bool operator==(const LowProceduresReason&, const LowProceduresReason&) = default;
};

/// One school in the result of a method.
struct SchoolFinding {
    std::string code;
    Verdict verdict = Verdict::Clear;
    std::vector<Criterion> criteria;
    LowProceduresReason low_procedures;

    friend bool operator==(const SchoolFinding&, const SchoolFinding&) = default;
};

/// Participants whose points say nothing, because no scale is known for the work and no mark was given.
struct WithoutScale {
    Assessment assessment;
    std::int64_t participants = 0;

    friend bool operator==(const WithoutScale&, const WithoutScale&) = default;
};

/// The result of a method over all schools of the data, in order of code.
struct Identification {
    std::string method;
    std::string edition;
    int year = 0;
    std::map<std::string, std::string> parameters;
    std::vector<SchoolFinding> schools;
    std::vector<WithoutScale> without_scale;

    friend bool operator==(const Identification&, const Identification&) = default;
};

} // namespace vekha::domain
