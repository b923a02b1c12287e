#pragma once

#include "language/in_words.h"
#include "service/indicator_facts.h"
#include "service/indicator_proposal.h"
#include "service/indicator_values.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace vekha::web
{

using language::Tongue;

inline constexpr std::array<std::pair<service::IndicatorState, std::string_view>, 2> indicator_states{
    {{service::IndicatorState::Active, "active"}, {service::IndicatorState::Withdrawn, "withdrawn"}}};

inline constexpr std::array<std::pair<service::Verdict, std::string_view>, 4> verdicts{
    {{service::Verdict::Counted, "counted"},
     {service::Verdict::NotCounted, "not-counted"},
     {service::Verdict::Blank, "blank"},
     {service::Verdict::NotApplicable, "not-applicable"}}};

[[nodiscard]] boost::json::object encode_indicator(const service::IndicatorRow& row);
[[nodiscard]] boost::json::value encode_indicators(const std::vector<service::IndicatorRow>& rows);
[[nodiscard]] boost::json::value encode_indicator(const service::IndicatorView& view);
[[nodiscard]] boost::json::object encode_figure(const service::IndicatorFigure& figure, Tongue tongue);
[[nodiscard]] boost::json::object encode_fact(const service::FactRow& row);
[[nodiscard]] boost::json::value encode_plan_fact(const service::PlanFactTable& table, Tongue tongue);
[[nodiscard]] boost::json::value encode_municipalities(const service::MunicipalityTable& table, Tongue tongue);
[[nodiscard]] boost::json::value encode_explained(const service::IndicatorExplanation& explanation, Tongue tongue);
[[nodiscard]] boost::json::value encode_form(const service::SchoolForm& form);
[[nodiscard]] boost::json::value encode_proposal(const service::IndicatorsOfRoadMap& proposal, Tongue tongue);
[[nodiscard]] boost::json::value encode_imported(const std::vector<service::PresetIndicator>& imported);
/// Formulas, rules and sources with their names, and the sets that come with the program.
[[nodiscard]] boost::json::value encode_indicator_catalogue(Tongue tongue);

} // namespace vekha::web
