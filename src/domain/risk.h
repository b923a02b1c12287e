#pragma once

#include "domain/date.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// How much a factor weighs on a school. The numbers are kept in the database.
enum class RiskLevel { Insufficient = 0, Low = 1, Medium = 2, High = 3 };
inline constexpr std::array<std::pair<RiskLevel, std::string_view>, 4> risk_levels{
    {{RiskLevel::High, "high"},
     {RiskLevel::Medium, "medium"},
     {RiskLevel::Low, "low"},
     {RiskLevel::Insufficient, "insufficient"}}};

/// What a school may do about a risk.
struct RiskMeasure {
    std::string code; ///< «STAFF-2»
    std::string text;
    std::string result; ///< the indicator, as a plan prints it
    std::string term;   ///< as a plan prints it; read by the school year of the plan

    friend bool operator==(const RiskMeasure&, const RiskMeasure&) = default;
};

/// One of the seventeen factors of risk_factor.h with its words.
struct Risk {
    std::string code;
    int federal = 0; ///< 1–10; 0 for a factor of municipal road maps only
    std::string name;
    std::string name_en;
    std::string measured_by;
    std::vector<std::string> statistics; ///< variables of context.h that tell of it
    std::vector<RiskMeasure> measures;

    friend bool operator==(const Risk&, const Risk&) = default;
};

struct RiskDirection {
    std::string code; ///< «G1»: the risks whose codes begin with it
    std::string name;
    std::string name_en;

    friend bool operator==(const RiskDirection&, const RiskDirection&) = default;
};

/// The risks as one edition says them. Edition 1 is the program's, later ones the region's own.
struct RiskCatalogue {
    std::string code;
    int edition = 1;
    std::string title;
    std::string title_en;
    std::string basis;
    int most_high = 5; ///< a school with more federal risks of high significance is visited every month
    std::vector<RiskDirection> directions;
    std::vector<Risk> risks;

    friend bool operator==(const RiskCatalogue&, const RiskCatalogue&) = default;
};

/// nullptr when there is none of this code.
[[nodiscard]] const Risk* risk_of(const RiskCatalogue& catalogue, std::string_view code);
/// «Риск 7»: the group of schools in which a federal risk is high.
[[nodiscard]] std::string risk_group_code(int federal);

struct CatalogueFault {
    std::string code;  ///< risk-name-empty, risk-measure-incomplete, risk-measure-repeated
    std::string where; ///< code of the risk; empty when it is about the whole

    friend bool operator==(const CatalogueFault&, const CatalogueFault&) = default;
};

/// What is wrong with a catalogue as its author wrote it. Its risks are those of the program, in their order.
[[nodiscard]] std::optional<CatalogueFault> fault_of(const RiskCatalogue& catalogue);

/// What the curator says of one factor after a visit.
enum class RiskVerdict { Agree, Disagree, Unseen };
inline constexpr std::array<std::pair<RiskVerdict, std::string_view>, 3> risk_verdicts{
    {{RiskVerdict::Agree, "agree"}, {RiskVerdict::Disagree, "disagree"}, {RiskVerdict::Unseen, "unseen"}}};

struct RiskCheck {
    RiskVerdict verdict = RiskVerdict::Unseen;
    RiskLevel seen = RiskLevel::Insufficient;  ///< the level that was checked
    RiskLevel found = RiskLevel::Insufficient; ///< what the curator found; of Agree it is `seen`

    friend bool operator==(const RiskCheck&, const RiskCheck&) = default;
};

/// One factor of a profile.
struct ProfiledRisk {
    std::string code;
    std::optional<int> score;          ///< hundredths of a point of 100; 100 is the worst
    std::optional<RiskLevel> computed; ///< nullopt: no wave asked about it
    std::optional<RiskLevel> official; ///< imported or typed from the official profile
    std::optional<RiskCheck> check;    ///< the last one

    friend bool operator==(const ProfiledRisk&, const ProfiledRisk&) = default;
};

/// The level before any visit: the official one wins over the computed one.
[[nodiscard]] RiskLevel stated_level(const ProfiledRisk& risk);
/// Whether the curator saw the factor at the level that is stated now: a level that came later must be looked at again.
[[nodiscard]] bool is_checked(const ProfiledRisk& risk);
/// The level that holds: what the curator found, else what is stated.
[[nodiscard]] RiskLevel level_in_force(const ProfiledRisk& risk);
/// Whether every factor that is stated as high or medium was checked, and there is something to check at all.
///
/// @source domain reference, 6.14 and 2.1 step 9: low factors ask for no measures, so they may be left out
[[nodiscard]] bool is_verified(std::span<const ProfiledRisk> risks);
/// How many of the ten federal risks are high.
[[nodiscard]] int high_risks(std::span<const ProfiledRisk> risks, const RiskCatalogue& catalogue);

/// What became of a risk between two profiles.
enum class RiskDynamics { First, Rose, Fell, Same, Unknown };
inline constexpr std::array<std::pair<RiskDynamics, std::string_view>, 5> risk_dynamics{
    {{RiskDynamics::First, "first"},
     {RiskDynamics::Rose, "rose"},
     {RiskDynamics::Fell, "fell"},
     {RiskDynamics::Same, "same"},
     {RiskDynamics::Unknown, "unknown"}}};

/// @param before  nullopt when there was no profile. Without data on one side nobody knows.
[[nodiscard]] RiskDynamics dynamics_of(std::optional<RiskLevel> before, RiskLevel now);

} // namespace vekha::domain
