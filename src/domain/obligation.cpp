#include "domain/obligation.h"

#include "domain/addressees.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

/// Calls `visit(activity, occurrences, addressees)` for each activity in order.
template <typename Visit>
void for_each_duty(const Plan& plan, std::span<const Organisation> register_, const SchoolCalendar& calendar,
                   const ExecutorDictionary* dictionary, Visit visit)
{
    const auto period = working_period_of(plan);
    AddresseeFinder finder{register_, dictionary};
    for (const auto& activity : plan.activities) {
        Addressees addressees = finder.of(activity);
        if (!addressees.lead && addressees.others.empty()) addressees.others.push_back({});
        visit(activity, occurrences_of(activity, period, calendar), addressees);
    }
}

std::size_t count_of(const Addressees& addressees)
{
    return addressees.others.size() + (addressees.lead ? 1 : 0);
}

std::size_t& part_of(ObligationCount& count, OccurrenceKind kind)
{
    switch (kind) {
    case OccurrenceKind::Dated:
        return count.dated;
    case OccurrenceKind::Check:
        return count.check;
    case OccurrenceKind::Undated:
        break;
    }
    return count.undated;
}

} // namespace

DueState due_state_of(const Obligation& obligation, Date today)
{
    const auto& occurrence = obligation.occurrence;
    if (!occurrence.from && !occurrence.to) return DueState::NeedsDate;
    if (occurrence.from && today < *occurrence.from) return DueState::Upcoming;
    if (occurrence.to && *occurrence.to < today) return DueState::Overdue;
    return DueState::Current;
}

DueState due_state_of(const Obligation& obligation, Stage stage, Date today)
{
    switch (stage) {
    case Stage::Owed:
        return due_state_of(obligation, today);
    case Stage::Checking:
        return DueState::Checking;
    case Stage::Done:
        return DueState::Done;
    case Stage::Gone:
        break;
    }
    return DueState::Gone;
}

std::vector<Addressee> addressees_of(const Activity& activity, std::span<const Organisation> register_)
{
    AddresseeFinder finder{register_};
    Addressees found = finder.of(activity);
    if (found.lead) found.others.insert(found.others.begin(), *found.lead);
    return found.others;
}

std::optional<Period> working_period_of(const Plan& plan)
{
    if (plan.period) return plan.period;
    std::optional<Period> stated;
    const auto include = [&](const std::optional<Date>& day) {
        if (!day) return;
        const Date first = first_of_month(year_of(*day), 1);
        const Date last = last_of_month(year_of(*day), 12);
        stated = stated ? Period{std::min(stated->from, first), std::max(stated->to, last)} : Period{first, last};
    };
    for (const auto& activity : plan.activities)
        for (const auto& window : activity.deadline.schedule.windows) {
            include(window.from);
            include(window.to);
        }
    return stated;
}

std::vector<Occurrence> occurrences_of(const Activity& activity, const std::optional<Period>& period,
                                       const SchoolCalendar& calendar)
{
    if (period) return occurrences_of(activity.deadline.schedule, *period, calendar);
    return {{1, std::nullopt, std::nullopt, OccurrenceKind::Undated}};
}

ObligationCount obligation_count_of(const Plan& plan, std::span<const Organisation> register_,
                                    const SchoolCalendar& calendar, const ExecutorDictionary* dictionary)
{
    ObligationCount count;
    for_each_duty(plan, register_, calendar, dictionary,
                  [&](const Activity&, const std::vector<Occurrence>& occurrences, const Addressees& addressees) {
                      const auto owing = count_of(addressees);
                      for (const auto& occurrence : occurrences)
                          part_of(count, occurrence.kind) += owing;
                  });
    return count;
}

std::vector<Obligation> obligations_of(const Plan& plan, std::span<const Organisation> register_,
                                       const SchoolCalendar& calendar, const ExecutorDictionary* dictionary)
{
    std::vector<Obligation> obligations;
    obligations.reserve(obligation_count_of(plan, register_, calendar, dictionary).all());
    for_each_duty(plan, register_, calendar, dictionary,
                  [&](const Activity& activity, const std::vector<Occurrence>& occurrences, const Addressees& owing) {
                      const auto owe = [&](const Addressee& addressee, bool lead) {
                          const bool asked = owing.must_agree(addressee);
                          for (const auto& occurrence : occurrences)
                              obligations.push_back({{}, activity.key, occurrence, addressee, lead, asked});
                      };
                      if (owing.lead) owe(*owing.lead, true);
                      for (const auto& addressee : owing.others)
                          owe(addressee, false);
                  });
    return obligations;
}

} // namespace vekha::domain
