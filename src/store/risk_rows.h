#pragma once

#include "domain/organisation.h"
#include "domain/risk.h"
#include "store/ids.h"
#include "store/instant.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::store
{

/// Where the levels of a profile come from.
enum class RiskSource { Wave, Official };
inline constexpr std::array<std::pair<RiskSource, std::string_view>, 2> risk_sources{
    {{RiskSource::Wave, "wave"}, {RiskSource::Official, "official"}}};

/// Shown to the school; verified by a curator; agreed by the coordinator, from when on measures follow from it.
enum class RiskProfileState { Shown, Verified, Agreed };
inline constexpr std::array<std::pair<RiskProfileState, std::string_view>, 3> risk_profile_states{
    {{RiskProfileState::Shown, "shown"},
     {RiskProfileState::Verified, "verified"},
     {RiskProfileState::Agreed, "agreed"}}};

struct RiskProfileRow {
    RiskProfileId id;
    domain::OrganisationId school;
    std::string school_name;
    std::string school_code;
    TerritoryId territory;
    std::string territory_name;
    domain::Date day;
    int year = 0; ///< in which its school year begins
    std::optional<WaveId> wave;
    int catalogue = 1; ///< its edition
    RiskSource source = RiskSource::Official;
    RiskProfileState state = RiskProfileState::Shown;
    bool latest = true;
    int high = 0; ///< federal risks in force as high
    std::optional<domain::Date> verified_on;
    std::optional<domain::Date> acknowledged_on;
    std::optional<ActorId> acknowledged_by;
    std::string acknowledger;
    std::optional<domain::Date> agreed_on;
    std::optional<ActorId> agreed_by;
    std::string agreer;
    std::int64_t version = 1;

    friend bool operator==(const RiskProfileRow&, const RiskProfileRow&) = default;
};

struct RiskLevelRow {
    domain::ProfiledRisk risk;
    std::string basis;                          ///< of the official level
    std::map<std::string, std::string> answers; ///< audience → how many answered

    friend bool operator==(const RiskLevelRow&, const RiskLevelRow&) = default;
};

struct RiskCheckRow {
    std::string code;
    domain::RiskCheck check;
    VisitId visit;
    std::string words;
    domain::Date day;
    std::string maker;

    friend bool operator==(const RiskCheckRow&, const RiskCheckRow&) = default;
};

/// Which schools a roll-up shows.
struct RiskFilter {
    std::string text;                ///< part of the name of the school
    std::optional<std::string> risk; ///< only schools where this one is at `level`
    domain::RiskLevel level = domain::RiskLevel::High;
    std::optional<int> more_than; ///< federal risks that are high
    std::optional<RiskProfileState> state;

    [[nodiscard]] bool empty() const { return text.empty() && !risk && !more_than && !state; }
};

/// A row of «Таблица № 1»: a school and its levels by code.
struct RiskSummaryRow {
    RiskProfileRow profile;
    std::map<std::string, RiskLevelRow, std::less<>> levels;
};

struct RiskTotal {
    std::string code;
    domain::RiskLevel level = domain::RiskLevel::Insufficient;
    std::int64_t schools = 0;
};

struct RiskTotals {
    std::int64_t schools = 0;
    std::int64_t many_high = 0; ///< schools with more federal risks high than the catalogue lets pass
    std::int64_t verified = 0;  ///< agreed ones included
    std::int64_t agreed = 0;
    std::vector<RiskTotal> by_level; ///< what does not occur is left out
};

} // namespace vekha::store
