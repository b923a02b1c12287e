#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/group_rows.h"
#include "store/page.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// The years in which the school years begin that a stay touches: from the year of its group, else of its first day, to
/// that of its last day; one that goes on touches the current year, and that alone where nothing tells its first.
/// nullopt when it ended and nothing tells its first year.
struct Years {
    int first = 0;
    int last = 0;

    friend bool operator==(const Years&, const Years&) = default;
};
[[nodiscard]] std::optional<Years> years_of(const store::SchoolStatus& status, domain::Date today);

/// Every stay of one school in any group, by day. @error not-permitted, organisation-not-found
[[nodiscard]] Answer<std::vector<store::SchoolStatus>> school_statuses(Services& services, const Call& call,
                                                                       domain::OrganisationId school);

struct SchoolYear {
    int year = 0;
    std::vector<std::string> groups; ///< codes, each once
};
struct SchoolYears {
    store::SchoolName school;
    std::vector<SchoolYear> years; ///< those with a status, in order
};
/// Schools × years. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<SchoolYears>> status_matrix(Services& services, const Call& call,
                                                             const store::PageRequest& page);

enum class TransitionState { Done, DoneLate, DoneUnplanned, Planned, Late, NotPlanned };

/// One school on its way out of a group, or into one.
struct Transition {
    store::SchoolName school;
    std::optional<int> planned;     ///< year in which the school year begins
    std::optional<int> happened;    ///< the same
    std::optional<domain::Date> on; ///< the first day in the new state, where it is known
    TransitionState state = TransitionState::NotPlanned;
};

/// Plan and fact of one year and of all years up to it.
struct TransitionYear {
    int year = 0;
    int planned = 0;
    int happened = 0;
    int planned_in_all = 0;
    int happened_in_all = 0;
};

struct TransitionReport {
    std::vector<TransitionYear> years; ///< without gaps
    std::vector<Transition> schools;
};

struct TransitionQuestion {
    store::TransitionGoal goal = store::TransitionGoal::Left;
    std::string code; ///< of the group that is left or reached
};

/// What was planned and what happened, the fact read from memberships and never typed in.
///
/// @source F013: 3, 2 and 2 schools by year, 100 % by 2023; F015: exclusion from the list as a goal
/// @error not-permitted
[[nodiscard]] Answer<TransitionReport> transitions(Services& services, const Call& call,
                                                   const TransitionQuestion& question);

struct PlanTransitions {
    TransitionQuestion question;
    struct Plan {
        domain::OrganisationId school;
        std::optional<int> year; ///< nullopt takes the plan away
    };
    std::vector<Plan> plans;
};
/// @error not-permitted, organisation-not-found, list-too-long, value-empty
[[nodiscard]] Answer<TransitionReport> plan_transitions(Services& services, const Call& call,
                                                        const PlanTransitions& command);

} // namespace vekha::service
