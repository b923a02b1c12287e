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
    VeryLow, ///< level of an index, by its group: 1, 2
    Low,     ///< 3, 4
    Middle,  ///< 5–7
    High,    ///< 8, 9
    VeryHigh,
    Critical,                    ///< low results in hard conditions
    Ineffective,                 ///< low results
    IneffectiveInGoodConditions, ///< low results where conditions are good
    Resilient,                   ///< good results in hard conditions
    Stable,                      ///< good results
    Successful,                  ///< good results in good conditions
    AsExpected,                  ///< results as the conditions let expect
    Candidate,                   ///< for a status that people give
    Cluster,                     ///< its number is the group of the first measure
    NeedsExpertise,              ///< never «biased»: an expert looks
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

enum class MeasureKind {
    Quality,          ///< index of quality, 1 is the region
    WellBeing,        ///< ИСБШ, 0–100
    Teachers,         ///< ИУРШ, 0–100
    Residual,         ///< quality less what the well-being lets expect, in standard deviations
    BelowMinimum,     ///< share, 0–1
    MeanShift,        ///< M1: mean above the region, in standard errors
    ProfileInversion, ///< M2: gap between hard and easy tasks, in points of percent
    BorderPeak,       ///< M3: how far a border of marks stands above its neighbours
    JournalRaised,    ///< M4: share of marks above the journal
    JournalLowered,   ///< M4: share of marks below the journal
    JournalGap,       ///< M4: share of marks that differ from the journal by two or more
    YearJump,         ///< M5: change of the mean result of the same pupils, in points of percent
};

/// A number that a verdict was made from.
struct Measure {
    MeasureKind kind = MeasureKind::Quality;
    std::optional<ProcedureGrade> procedure;
    std::string subject;
    int year = 0;
    std::optional<double> value;    ///< nullopt: too few data
    std::optional<int> group;       ///< 1–11, or the number of a cluster
    std::optional<double> distance; ///< of the value from the line of the list; negative is on the list's side
    std::int64_t participants = 0;  ///< 0 when it is not about participants
    double coverage = 1;            ///< share of the weights whose variables are known
    bool official = false;          ///< taken over, not computed
    bool flagged = false;           ///< beyond what is usual
    bool indicative = false;        ///< from few participants

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// One school in the result of a method.
struct SchoolFinding {
    std::string code;
    Verdict verdict = Verdict::Clear;
    std::vector<Criterion> criteria;
    LowProceduresReason low_procedures;
    std::vector<Measure> measures;
    std::optional<Verdict> computed; ///< when an official list says something else, which wins

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
