#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/audience.h"
#include "store/row_terms.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ConditionAnswerId;
using store::ConditionCounts;
using store::ConditionFilter;
using store::ConditionRow;
using store::RowChoiceFilter;
using store::RowChoiceId;
using store::RowChoiceRow;

/// Parts the duties of a plan by what its organisations picked and answered.
/// @param all  every obligation of the plan
[[nodiscard]] domain::SettledRows settled_rows_of(store::Connection& connection, const Call& call,
                                                  store::RoadMapId road_map, const store::Belonging& belonging,
                                                  const domain::Plan& plan, std::vector<domain::Obligation> all);

/// Offers and asks what is new, in the transaction of what changed the duties.
void keep_row_terms(store::Connection& connection, const Call& call, store::RoadMapId road_map,
                    const domain::Plan& plan, const domain::SettledRows& settled);

/// An optional row with what the caller may do about it.
struct RowChoiceView {
    RowChoiceRow row;
    std::string heading; ///< of its section
    bool may_choose = false;
};

struct RowChoicePage {
    store::Page<RowChoiceView> page;
};

/// In the order of the plan. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<RowChoicePage> list_row_choices(Services& services, const Call& call,
                                                     const RowChoiceFilter& filter, const store::PageRequest& page);

struct ChooseRow {
    RowChoiceId choice;
    std::int64_t version = 0;
    bool chosen = true; ///< false: given up
};

/// Picks a row, which then obliges, or gives it up: what is not past is owed no more.
/// @error row-choice-not-found, not-permitted, view-as-read-only, changed-meanwhile, row-not-offered (no longer)
[[nodiscard]] Answer<RowChoiceView> choose_row(Services& services, const Call& call, const ChooseRow& command);

/// A condition with what the caller may do about it.
struct ConditionView {
    ConditionRow row;
    bool may_answer = false;
};

struct ConditionPage {
    store::Page<ConditionView> page;
    ConditionCounts counts; ///< of the filter without its state
};

/// Of one school year; in the order of the plan. @param filter  a year of 0 is the one of the day
/// @error not-permitted, cursor-invalid
[[nodiscard]] Answer<ConditionPage> list_conditions(Services& services, const Call& call, ConditionFilter filter,
                                                    const store::PageRequest& page);

struct AnswerCondition {
    ConditionAnswerId condition;
    std::int64_t version = 0;
    bool holds = true;
    std::optional<domain::Date> day; ///< the last day of what had none; only where the condition holds
    std::string words;
};

/// Holds: the duties of the row stand in this school year. Holds not: they do not apply, and say so. The answer may be
/// changed while the school year lasts.
/// @error condition-not-found, not-permitted, view-as-read-only, changed-meanwhile, condition-closed (of another school
///        year, or not asked any more), day-in-past, field-too-long
[[nodiscard]] Answer<ConditionView> answer_condition(Services& services, const Call& call,
                                                     const AnswerCondition& command);

} // namespace vekha::service
