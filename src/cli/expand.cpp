#include "cli/expand.h"

#include "cli/draft_file.h"
#include "domain/obligation.h"
#include "language/in_words.h"
#include "wire/road_map_draft.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

using domain::DueState;
using domain::OccurrenceKind;

std::string numeric(domain::Date day)
{
    return fmt::format("{:02}.{:02}.{:04}", domain::day_of(day), domain::month_of(day), domain::year_of(day));
}

std::string span_in_words(const domain::Occurrence& occurrence)
{
    if (!occurrence.from || !occurrence.to) return "нужна дата";
    if (occurrence.from == occurrence.to) return numeric(*occurrence.to);
    return numeric(*occurrence.from) + " – " + numeric(*occurrence.to);
}

std::string_view state_in_words(DueState state)
{
    switch (state) {
    case DueState::NeedsDate:
        return "";
    case DueState::Upcoming:
        return "впереди";
    case DueState::Current:
        return "идёт";
    case DueState::Overdue:
        return "срок прошёл";
    case DueState::Checking:
    case DueState::Done:
    case DueState::Gone:
        break;
    }
    return "";
}

struct Totals {
    long long activities = 0;
    long long dated = 0;
    long long checks = 0;
    long long undated = 0;

    void count(OccurrenceKind kind)
    {
        switch (kind) {
        case OccurrenceKind::Dated:
            ++dated;
            return;
        case OccurrenceKind::Check:
            ++checks;
            return;
        case OccurrenceKind::Undated:
            ++undated;
            return;
        }
    }
};

void print_line(const domain::Occurrence& occurrence, const std::optional<domain::Date>& today, std::ostream& out)
{
    out << fmt::format("{:>6}. {}", occurrence.number, span_in_words(occurrence));
    if (occurrence.kind == OccurrenceKind::Check) out << ", проверка на этапах мониторинга";
    if (today) {
        const auto state = state_in_words(domain::due_state_of({{}, "", occurrence, {}, false}, *today));
        if (!state.empty()) out << " — " << state;
    }
    out << '\n';
}

void print_totals(const Totals& totals, std::ostream& out)
{
    const auto counted = [](long long count, auto one, auto few, auto many) {
        return fmt::format("{} {}", count, language::plural(count, one, few, many));
    };
    out << '\n'
        << counted(totals.activities, "мероприятие", "мероприятия", "мероприятий") << ": "
        << counted(totals.dated, "срок", "срока", "сроков") << ", "
        << counted(totals.checks, "проверка", "проверки", "проверок") << ", без даты – " << totals.undated << '\n';
}

/// Calls `visit(activity, occurrence)` in the order of the contract.
template <typename Visit>
void for_each_occurrence(const domain::Plan& plan, Visit visit)
{
    const auto period = domain::working_period_of(plan);
    const domain::SchoolCalendar calendar;
    for (const auto& activity : plan.activities)
        for (const auto& occurrence : domain::occurrences_of(activity, period, calendar))
            visit(activity, occurrence);
}

void print_json(const domain::Plan& plan, std::ostream& out)
{
    out << '[';
    const char* before = "\n";
    for_each_occurrence(plan, [&](const domain::Activity& activity, const domain::Occurrence& occurrence) {
        out << before << wire::print(wire::to_json(activity.key, occurrence));
        before = ",\n";
    });
    out << "\n]\n";
}

void print_table(const domain::Plan& plan, const std::optional<domain::Date>& today, std::ostream& out)
{
    Totals totals;
    for_each_occurrence(plan, [&](const domain::Activity& activity, const domain::Occurrence& occurrence) {
        if (occurrence.number == 1) {
            ++totals.activities;
            out << activity.key << "  " << activity.text << '\n';
        }
        totals.count(occurrence.kind);
        print_line(occurrence, today, out);
    });
    print_totals(totals, out);
}

} // namespace

int expand(const ExpandArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    const auto draft = read_draft(arguments.file, in);
    if (!draft) {
        err << draft.error().code << ": " << draft.error().sentence << '\n';
        return 1;
    }
    if (arguments.json)
        print_json(draft->plan, out);
    else
        print_table(draft->plan, arguments.today, out);
    return 0;
}

} // namespace vekha::cli
