#pragma once

#include "service/objectivity_register.h"
#include "service/support_effect.h"

#include <boost/json/value.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace vekha::web
{

inline constexpr std::array<std::pair<service::TransitionKind, std::string_view>, 2> transition_kinds{
    {{service::TransitionKind::Fifths, "fifths"}, {service::TransitionKind::Statuses, "statuses"}}};
inline constexpr std::array<std::pair<service::EffectMeasure, std::string_view>, 3> effect_measures{
    {{service::EffectMeasure::Below, "below"},
     {service::EffectMeasure::Quality, "quality"},
     {service::EffectMeasure::Grasp, "grasp"}}};
inline constexpr std::array<std::pair<analytics::dynamics::Standing, std::string_view>, 3> standings{
    {{analytics::dynamics::Standing::LowThreeYears, "low"},
     {analytics::dynamics::Standing::HighThreeYears, "high"},
     {analytics::dynamics::Standing::AtRisk, "at-risk"}}};

/// Shares are percents rounded to tenths, as people read them.
[[nodiscard]] boost::json::value encode_school_results(const service::SchoolResults& results);
[[nodiscard]] boost::json::value encode_results_table(const service::ResultsTable& table);
[[nodiscard]] boost::json::value encode_three_lists(const service::ThreeLists& lists);
[[nodiscard]] boost::json::value encode_transitions(const service::LevelTransitions& transitions);
[[nodiscard]] boost::json::value encode_open_schools(const store::Page<service::OpenSchool>& page);
[[nodiscard]] boost::json::value encode_objectivity(const service::ObjectivityRegister& read);
[[nodiscard]] boost::json::value encode_effect(const service::SupportEffect& effect);

} // namespace vekha::web
