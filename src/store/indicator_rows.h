#pragma once

#include "domain/indicator.h"
#include "domain/organisation.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using domain::IndicatorId;

enum class IndicatorState { Active, Withdrawn };

/// One definition with the first year that it is in force for.
struct IndicatorEdition {
    int number = 1;
    int from_year = 0;
    domain::Indicator indicator;

    friend bool operator==(const IndicatorEdition&, const IndicatorEdition&) = default;
};

struct IndicatorRow {
    IndicatorId id;
    TerritoryId territory; ///< whose it is
    std::string territory_name;
    IndicatorState state = IndicatorState::Active;
    std::int64_t version = 1;
    std::string sort_name;
    std::vector<IndicatorEdition> editions;  ///< by number, never empty
    std::vector<domain::YearTarget> targets; ///< by year

    [[nodiscard]] const domain::Indicator& newest() const { return editions.back().indicator; }
    /// In force for a year; the first for years before any.
    [[nodiscard]] const domain::Indicator& in_year(int year) const;
    [[nodiscard]] std::optional<domain::YearTarget> target_of(int year) const;
    friend bool operator==(const IndicatorRow&, const IndicatorRow&) = default;
};

struct IndicatorFilter {
    std::string text; ///< part of the code or the name
    std::optional<RoadMapId> road_map;
    IndicatorState state = IndicatorState::Active;
    std::vector<IndicatorId> only; ///< these alone; all when empty
};

/// What of a road map an indicator measures.
struct IndicatorLink {
    IndicatorId indicator;
    RoadMapId road_map;
    std::string activity; ///< key; empty for a goal
    int goal = 0;         ///< row of the goals table, from 1; 0 for an activity
    int target = 0;       ///< which of its targets, from 1; 0: the whole row
    std::string road_map_title;
    std::string number; ///< of the row, as printed
    std::string text;

    friend bool operator==(const IndicatorLink&, const IndicatorLink&) = default;
};

/// Who states facts: a school, or a territory.
struct FactOf {
    std::optional<domain::OrganisationId> organisation;
    std::optional<TerritoryId> territory;

    [[nodiscard]] std::int64_t key() const { return organisation ? organisation->value : territory->value; }
    friend bool operator==(const FactOf&, const FactOf&) = default;
};

struct FactPeriod {
    int year = 0;
    int part = 1; ///< from 1

    friend auto operator<=>(const FactPeriod&, const FactPeriod&) = default;
};

/// A fact with what stands beside it.
struct FactRow {
    IndicatorId indicator;
    FactOf of;
    FactPeriod period;
    domain::Fact fact;
    std::string words; ///< explanation; why it is not applicable
    std::string link;
    std::optional<std::int64_t> evidence;
    std::int64_t version = 0; ///< 0: nobody stated it yet
    ActorId filled_by;
    std::string filler; ///< empty for the local coordinator
    std::optional<domain::Date> filled_on;

    friend bool operator==(const FactRow&, const FactRow&) = default;
};

/// A school or a territory that facts are of, with where it lies.
struct FactHolderRow {
    FactOf of;
    std::string name;
    TerritoryId territory;
    std::string territory_name;

    friend bool operator==(const FactHolderRow&, const FactHolderRow&) = default;
};

} // namespace vekha::store
