#include "service/visits.h"

#include "service/visit_parts.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/risk_catalogues.h"
#include "store/territories.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using store::VisitBasis;
using store::VisitState;

constexpr const char* planned_act = "visit-planned";
constexpr const char* saved_act = "visit-saved";
constexpr std::size_t most_tasks = 50;

std::string iso(const std::optional<domain::Date>& day)
{
    return day ? domain::to_iso(*day) : "";
}

std::string fingerprint_of(const PlanVisits& command)
{
    return store::sha256_of(fmt::format("{} {} {} {} {} {} {}", command.school ? command.school->value : 0,
                                        command.territory ? command.territory->value : 0,
                                        static_cast<int>(command.kind), static_cast<int>(command.form),
                                        domain::to_iso(command.due), static_cast<int>(command.rhythm), command.goal));
}

std::string fingerprint_of(const SaveVisit& command)
{
    auto text = fmt::format("{} {} {} {} {} {} {}\n{}\n{}\n{}\n{}\n", command.id.value, command.version,
                            static_cast<int>(command.form), iso(command.due), iso(command.held_on),
                            iso(command.next_on), command.done, command.words.visitors, command.words.goal,
                            command.words.observations, command.words.agreements);
    for (const auto& mark : command.marks)
        text += fmt::format("{} {} {} {} {}\n", mark.code, static_cast<int>(mark.check.verdict),
                            static_cast<int>(mark.check.seen), static_cast<int>(mark.check.found), mark.words);
    for (const auto& task : command.tasks)
        text += fmt::format("{} {} {}\n", task.id.value, task.what, iso(task.until));
    return store::sha256_of(text);
}

/// The ends of the calendar quarters from `today` to the end of its school year.
std::vector<domain::Date> quarters_from(domain::Date today)
{
    const auto year = domain::school_year_of(today);
    std::vector<domain::Date> days;
    for (const auto month : {std::chrono::September, std::chrono::December, std::chrono::March, std::chrono::June}) {
        const auto of = month >= std::chrono::September ? year.from.year() : year.to.year();
        const auto day = domain::Date{of / month / std::chrono::last};
        if (day >= today) days.push_back(day);
    }
    return days;
}

/// Where the visits of a plan go, and whether the caller may plan them there.
Answer<VisitRow> place_of(Connection& connection, const Call& call, const PlanVisits& command)
{
    const auto region = call.actor.scope.region;
    VisitRow visit;
    visit.territory = command.territory.value_or(call.actor.scope.territory);
    if (command.school) {
        const auto school = seen_risk_school(connection, call, *command.school);
        if (!school) return unexpected<Refusal>{school.error()};
        visit.school = command.school;
        visit.school_name = school->short_name;
        visit.territory = school->territory;
    } else if (!store::find_territory(connection, store::whole_region(region, call.actor.scope.territory),
                                      visit.territory)) {
        return refused("territory-not-found");
    }
    if (auto may = permit_visit(connection, call, domain::permission::visit_write, visit); !may)
        return unexpected<Refusal>{may.error()};
    return visit;
}

std::vector<domain::Date> days_to_plan(Connection& connection, const Call& call, const PlanVisits& command,
                                       const VisitRow& visit)
{
    if (command.rhythm == VisitRhythm::Once) return {command.due};
    auto days = quarters_from(call.today);
    const auto planned =
        store::days_of_visits(connection, call.actor.scope.region, visit.school, visit.territory, VisitBasis::Quarter);
    std::erase_if(days, [&](domain::Date day) { return std::ranges::find(planned, day) != planned.end(); });
    return days;
}

Answer<VisitRow> planned(Connection& connection, const Call& call, const PlanVisits& command)
{
    auto visit = place_of(connection, call, command);
    if (!visit) return visit;
    const auto fingerprint = fingerprint_of(command);
    const auto before = made_before(connection, call, command.idempotency_key, planned_act, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return seen_visit(connection, call, VisitId{**before});
    const bool once = command.rhythm == VisitRhythm::Once;
    if (once && command.due < call.today) return refused("day-in-past");
    const auto days = days_to_plan(connection, call, command, *visit);
    if (days.empty()) return refused("visits-planned");
    visit->kind = command.kind;
    visit->form = command.form;
    visit->basis = once ? VisitBasis::Person : VisitBasis::Quarter;
    visit->words.goal = command.goal;
    std::optional<VisitId> first;
    for (const auto day : days) {
        visit->due = day;
        visit->id =
            store::insert_visit(connection, call.actor.scope.region, *visit, call.actor.id, call.actor.name, call.now);
        record_visit(connection, call, planned_act, *visit, {{"to", domain::to_iso(day)}});
        if (!first) first = visit->id;
    }
    remember_made(connection, call, command.idempotency_key, planned_act, fingerprint, first->value);
    return seen_visit(connection, call, *first);
}

Answer<store::VisitWords> checked(const store::VisitWords& words)
{
    store::VisitWords kept;
    for (const auto part : {&store::VisitWords::visitors, &store::VisitWords::goal, &store::VisitWords::observations,
                            &store::VisitWords::agreements}) {
        auto text = checked_text(words.*part);
        if (!text) return unexpected<Refusal>{text.error()};
        kept.*part = *std::move(text);
    }
    return kept;
}

Answer<store::VisitMark> checked(store::VisitMark mark)
{
    using enum domain::RiskVerdict;
    if (!domain::risk_of(store::risk_catalogue_of_program(), mark.code))
        return refused("risk-unknown", {{"risk", mark.code}});
    auto words = checked_text(mark.words);
    if (!words) return unexpected<Refusal>{words.error()};
    mark.words = *std::move(words);
    switch (mark.check.verdict) {
    case Agree:
        mark.check.found = mark.check.seen;
        break;
    case Disagree:
        if (mark.words.empty()) return refused("verdict-without-words", {{"risk", mark.code}});
        if (mark.check.found == mark.check.seen || mark.check.found == domain::RiskLevel::Insufficient)
            return refused("verdict-same-level", {{"risk", mark.code}});
        break;
    case Unseen:
        mark.check.found = domain::RiskLevel::Insufficient;
        break;
    }
    return mark;
}

Answer<SaveVisit> checked(const Call& call, SaveVisit command)
{
    auto words = checked(command.words);
    if (!words) return unexpected<Refusal>{words.error()};
    command.words = *std::move(words);
    if (command.held_on && *command.held_on > call.today) return refused("day-in-future");
    if (command.done && !command.held_on) command.held_on = call.today;
    if (command.tasks.size() > most_tasks || command.marks.size() > store::risk_catalogue_of_program().risks.size())
        return refused("too-many-values");
    std::set<std::string> codes;
    for (auto& mark : command.marks) {
        auto kept = checked(mark);
        if (!kept) return unexpected<Refusal>{kept.error()};
        mark = *std::move(kept);
        if (!codes.insert(mark.code).second) return refused("too-many-values", {{"risk", mark.code}});
    }
    for (auto& task : command.tasks) {
        auto what = checked_text(task.what);
        if (!what) return unexpected<Refusal>{what.error()};
        if (what->empty()) return refused("value-empty");
        task.what = *std::move(what);
    }
    return command;
}

/// The profile that the marks are about; nullopt when nothing was marked.
Answer<std::optional<RiskProfileRow>> marked_profile(Connection& connection, const Call& call, const VisitRow& visit,
                                                     const SaveVisit& command)
{
    if (command.marks.empty()) return std::nullopt;
    if (auto may = permit_visit(connection, call, domain::permission::risk_verify, visit); !may)
        return unexpected<Refusal>{may.error()};
    auto profile = profile_of_visit(connection, call, visit);
    if (command.profile && visit.school) {
        const auto everything = store::whole_region(call.actor.scope.region, call.actor.scope.territory);
        profile = store::find_risk_profile(connection, everything, *command.profile);
        if (profile && profile->school != *visit.school) profile.reset();
    }
    if (!profile) return refused("risk-profile-not-found");
    return profile;
}

VisitRow changed(VisitRow visit, const SaveVisit& command, const std::optional<RiskProfileRow>& profile)
{
    visit.form = command.form;
    if (command.due) visit.due = *command.due;
    visit.held_on = command.held_on;
    visit.next_on = command.next_on;
    visit.words = command.words;
    if (profile) visit.profile = profile->id;
    if (command.done) visit.state = VisitState::Done;
    return visit;
}

Answer<VisitView> saved(Connection& connection, const Call& call, const SaveVisit& command,
                        const std::string& fingerprint)
{
    auto visit = open_visit(connection, call, command.id);
    if (!visit) return unexpected<Refusal>{visit.error()};
    const auto before = made_before(connection, call, command.idempotency_key, saved_act, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return view_of_visit(connection, call, command.id);
    if (visit->version != command.version)
        return refused("changed-meanwhile", {{"version", std::to_string(visit->version)}});
    const auto profile = marked_profile(connection, call, *visit, command);
    if (!profile) return unexpected<Refusal>{profile.error()};
    const auto region = call.actor.scope.region;
    const auto after = changed(*visit, command, *profile);
    if (auto kept = keep_visit(connection, call, after); !kept) return unexpected<Refusal>{kept.error()};
    store::put_visit_marks(connection, region, after.id, command.marks);
    store::put_visit_tasks(connection, region, after.id, command.tasks);
    if (after.state == VisitState::Done && *profile)
        if (auto put = put_checks(connection, call, after, **profile, command.marks); !put)
            return unexpected<Refusal>{put.error()};
    record_visit(connection, call, command.done ? "visit-held" : saved_act, after,
                 {{"marks", std::to_string(command.marks.size())}, {"tasks", std::to_string(command.tasks.size())}});
    remember_made(connection, call, command.idempotency_key, saved_act, fingerprint, after.id.value);
    return view_of_visit(connection, call, after.id);
}

} // namespace

Answer<VisitList> list_visits(Services& services, const Call& call, const store::VisitFilter& filter,
                              const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<VisitList> {
        auto found = store::page_of_visits(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return VisitList{*std::move(found), store::visit_counts(connection, *scope, filter, call.today)};
    });
}

Answer<VisitView> get_visit(Services& services, const Call& call, VisitId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return view_of_visit(connection, call, id); });
}

Answer<VisitRow> plan_visits(Services& services, const Call& call, const PlanVisits& command)
{
    auto goal = checked_text(command.goal);
    if (!goal) return unexpected<Refusal>{goal.error()};
    auto tidy = command;
    tidy.goal = *std::move(goal);
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return planned(connection, call, tidy); });
}

Answer<VisitView> save_visit(Services& services, const Call& call, const SaveVisit& command)
{
    const auto tidy = checked(call, command);
    if (!tidy) return unexpected<Refusal>{tidy.error()};
    const auto fingerprint = fingerprint_of(command);
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return saved(connection, call, *tidy, fingerprint); });
}

} // namespace vekha::service
