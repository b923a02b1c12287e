#pragma once

#include "domain/row_terms.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"
#include "store/talk_ids.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// Adds what organisations picked and answered about the rows of a road map.
void add_settled_terms(Connection& connection, RegionId region, RoadMapId road_map, domain::RowTerms& terms);

/// Offers and asks what is new, and marks what is past; nothing that somebody picked or answered is lost.
/// @param year  in which the school year of the questions begins
void keep_row_terms(Connection& connection, RegionId region, RoadMapId road_map, const domain::Plan& plan,
                    const domain::SettledRows& settled, int year);

/// Asks one organisation about one row; a question that was answered stays answered.
void ask_condition(Connection& connection, RegionId region, RoadMapId road_map, const domain::AskedCondition& asked,
                   int year);
/// A question that was not answered goes.
void forget_question(Connection& connection, RegionId region, RoadMapId road_map, const domain::RowOf& row, int year);

/// Duties of one row of an edition and one organisation, gone or not.
struct RowDuty {
    domain::ObligationId id;
    bool dated_by_person = false;
    bool not_applicable = false;

    friend bool operator==(const RowDuty&, const RowDuty&) = default;
};
[[nodiscard]] std::vector<RowDuty> duties_of_row(Connection& connection, RegionId region, EditionId edition,
                                                 const domain::RowOf& row);
/// Marks an obligation, that a step of the log has put aside or taken up, as one whose condition does not hold, or
/// holds.
void set_applicable(Connection& connection, RegionId region, domain::ObligationId id, bool applicable,
                    domain::Date today);
/// The last day of a duty without one. @return false when it has one
[[nodiscard]] bool date_duty(Connection& connection, RegionId region, domain::ObligationId id, domain::Date to,
                             const std::string& by, Instant now);

/// Road maps whose rows were not yet seen to in the school year that begins in `year`.
struct UnsettledRoadMap {
    RoadMapId road_map;
    bool never = false; ///< made before rows were seen to at all
};
[[nodiscard]] std::vector<UnsettledRoadMap> unsettled_road_maps(Connection& connection, RegionId region, int year,
                                                                int most);

/// An optional row with what an organisation did with it.
struct RowChoiceRow {
    RowChoiceId id;
    RoadMapId road_map;
    std::string road_map_title;
    EditionId edition; ///< the newest
    domain::Activity activity;
    domain::OrganisationId organisation;
    std::string organisation_name;
    TerritoryId territory; ///< of the organisation
    domain::ChoiceState state = domain::ChoiceState::Offered;
    std::optional<Instant> chosen_at;
    std::string chooser;
    std::optional<Instant> given_up_at;
    std::int64_t version = 1;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

/// What is absent does not narrow the list; what is past is shown only when it is asked for.
struct RowChoiceFilter {
    std::optional<domain::OrganisationId> organisation;
    std::optional<RoadMapId> road_map;
    std::optional<domain::ChoiceState> state;
};

/// In the order of the plan. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<RowChoiceRow>> page_of_row_choices(Connection& connection, const Scope& scope,
                                                                    const RowChoiceFilter& filter,
                                                                    const PageRequest& request);
[[nodiscard]] std::optional<RowChoiceRow> find_row_choice(Connection& connection, const Scope& scope, RowChoiceId id);
/// @return false when it is no longer of that version
[[nodiscard]] bool set_row_choice(Connection& connection, RegionId region, RowChoiceId id, std::int64_t version,
                                  domain::ChoiceState state, ActorId by, Instant now);
/// The headings of an edition by their path.
[[nodiscard]] std::map<std::string, std::string> headings_of(Connection& connection, RegionId region,
                                                             EditionId edition);

/// A condition with what an organisation answered.
struct ConditionRow {
    ConditionAnswerId id;
    RoadMapId road_map;
    std::string road_map_title;
    EditionId edition; ///< the newest
    domain::Activity activity;
    domain::OrganisationId organisation;
    std::string organisation_name;
    TerritoryId territory; ///< of the organisation
    int year = 0;          ///< in which the school year begins
    domain::RowCondition condition;
    domain::ConditionState state = domain::ConditionState::Asked;
    std::string words; ///< said with the answer
    std::optional<Instant> answered_at;
    std::string answerer;
    std::int64_t version = 1;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

struct ConditionFilter {
    int year = 0;
    std::optional<domain::OrganisationId> organisation;
    std::optional<RoadMapId> road_map;
    std::optional<std::string> activity; ///< Activity::key
    std::optional<domain::ConditionState> state;
};

/// Of the filter without its state.
struct ConditionCounts {
    std::int64_t asked = 0;
    std::int64_t holds = 0;
    std::int64_t holds_not = 0;

    friend bool operator==(const ConditionCounts&, const ConditionCounts&) = default;
};

/// In the order of the plan. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<ConditionRow>> page_of_conditions(Connection& connection, const Scope& scope,
                                                                   const ConditionFilter& filter,
                                                                   const PageRequest& request);
[[nodiscard]] ConditionCounts counts_of_conditions(Connection& connection, const Scope& scope,
                                                   const ConditionFilter& filter);
[[nodiscard]] std::optional<ConditionRow> find_condition(Connection& connection, const Scope& scope,
                                                         ConditionAnswerId id);
/// @return false when it is no longer of that version
[[nodiscard]] bool set_condition_answer(Connection& connection, RegionId region, ConditionAnswerId id,
                                        std::int64_t version, domain::ConditionState state, const std::string& words,
                                        ActorId by, Instant now);

} // namespace vekha::store
