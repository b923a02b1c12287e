#pragma once

#include "domain/occurrence.h"
#include "domain/organisation.h"
#include "domain/plan.h"
#include "domain/progress.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::domain
{

/// Who owes an activity: an organisation of the register, or a body known only by the name printed in the plan.
struct Addressee {
    std::optional<OrganisationId> organisation;
    std::string name;

    friend bool operator==(const Addressee&, const Addressee&) = default;
};

class ExecutorDictionary;

struct Obligation;
using ObligationId = Id<Obligation>;

/// One dated duty of one body: (activity, occurrence, addressee).
struct Obligation {
    ObligationId id;
    std::string activity; ///< Activity::key
    Occurrence occurrence;
    Addressee addressee;
    bool lead = false; ///< owed by the lead executor, not by a school the activity is addressed to
    /// «по согласованию»: not subordinate to who signed the plan, so it must agree to owe this.
    bool by_agreement = false;

    friend bool operator==(const Obligation&, const Obligation&) = default;
};

/// Where an obligation stands on a given day. Computed, never stored: while it is owed, by its date; else by its stage.
enum class DueState { NeedsDate, Upcoming, Current, Overdue, Checking, Done, Gone };

/// Of an obligation that is owed. @param today  the local day of the school
[[nodiscard]] DueState due_state_of(const Obligation& obligation, Date today);

[[nodiscard]] DueState due_state_of(const Obligation& obligation, Stage stage, Date today);

/// The bodies that owe `activity`: its lead executor (the first body that is not a school or a group of schools), every
/// school named one by one, or, where none is named, every member of the groups its executors address («ОО», «ПРШ»,
/// «руководители ШНОР»).
///
/// Names are compared by their words, without case, quotes and forms of ownership («МБОУ»). A group is known by its
/// code in the register or by a usual word for the same status; «ОО» and «школы» are all schools. A name that the
/// register does not know, or that fits several of its schools, is an addressee by name only: nothing is dropped,
/// nothing is guessed.
///
/// @source docs/obligations.md, "Who owes"
[[nodiscard]] std::vector<Addressee> addressees_of(const Activity& activity, std::span<const Organisation> register_);

/// The period in which a plan's schedules are laid out: its own, else the whole years that the days stated in its
/// deadlines touch; nullopt when it states neither, and then every duty needs a date.
[[nodiscard]] std::optional<Period> working_period_of(const Plan& plan);

/// The occurrences of one activity; a single undated one where there is no period.
[[nodiscard]] std::vector<Occurrence> occurrences_of(const Activity& activity, const std::optional<Period>& period,
                                                     const SchoolCalendar& calendar);

/// Obligations by the kind of their occurrence.
struct ObligationCount {
    std::size_t dated = 0;
    std::size_t check = 0;
    std::size_t undated = 0;

    [[nodiscard]] std::size_t all() const { return dated + check + undated; }
    friend bool operator==(const ObligationCount&, const ObligationCount&) = default;
};

/// How many obligations a plan makes, without making them: to refuse or to warn before they are.
/// @param dictionary  what people settled that names mean; nullptr: nothing
[[nodiscard]] ObligationCount obligation_count_of(const Plan& plan, std::span<const Organisation> register_,
                                                  const SchoolCalendar& calendar,
                                                  const ExecutorDictionary* dictionary = nullptr);

/// Every obligation of an approved plan, ordered by activity, then addressee, then date. Pure: the same input gives the
/// same list. An activity without any addressee owes to no one and gives obligations with an empty addressee.
[[nodiscard]] std::vector<Obligation> obligations_of(const Plan& plan, std::span<const Organisation> register_,
                                                     const SchoolCalendar& calendar,
                                                     const ExecutorDictionary* dictionary = nullptr);

} // namespace vekha::domain
