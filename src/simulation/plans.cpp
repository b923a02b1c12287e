#include "simulation/plans.h"

#include "language/deadlines/read_deadline.h"
#include "simulation/wordings.h"

#include <algorithm>
#include <unordered_set>

namespace vekha::simulation
{

namespace
{

using domain::Activity;
using domain::Organisation;
using domain::PlanKind;

constexpr int lines_of_region = 24;
constexpr int lines_of_municipality = 40;
constexpr int lines_of_school = 31;

std::string with_subject(std::string_view text, std::string_view subject)
{
    const auto at = text.find("{}");
    if (at == std::string_view::npos) return std::string{text};
    return std::string{text.substr(0, at)}.append(subject).append(text.substr(at + 2));
}

/// Whoever leads the plan, and whom it addresses besides.
struct Addressed {
    std::string lead;
    bool schools = true; ///< false: the plan of one school addresses nobody else
};

Activity activity_of(const Wording& wording, int number, std::string_view subject, const Addressed& addressed,
                     const domain::Schedule& schedule)
{
    Activity activity;
    activity.section = std::to_string(wording.section + 1);
    activity.number = activity.section + "." + std::to_string(number);
    activity.key = activity.section + "/" + activity.number;
    activity.text = with_subject(wording.text, subject);
    activity.responsible.push_back({addressed.lead, wording.by_agreement && addressed.schools});
    if (addressed.schools && wording.reach == Reach::EverySchool) activity.responsible.push_back({"ОО", false});
    if (addressed.schools && wording.reach == Reach::Group) activity.responsible.push_back({"ШНОР", false});
    activity.deadline = {std::string{wording.deadline}, schedule};
    activity.expected.raw = wording.expected;
    if (wording.target) activity.expected.targets.push_back(*wording.target);
    activity.place.table = 1;
    return activity;
}

std::vector<Activity> activities_of(Chance& chance, int lines, int year, const Addressed& addressed, Terms& terms)
{
    const auto all = wordings();
    const auto first = static_cast<std::size_t>(chance.below(static_cast<int>(all.size())));
    std::vector<const Wording*> chosen;
    for (std::size_t n = 0; n < static_cast<std::size_t>(lines); ++n)
        chosen.push_back(&all[(first + n) % all.size()]);
    std::ranges::stable_sort(chosen, {}, &Wording::section);
    std::vector<Activity> activities;
    int number = 0;
    for (const auto* wording : chosen) {
        if (!activities.empty() && activities.back().section != std::to_string(wording->section + 1)) number = 0;
        activities.push_back(
            activity_of(*wording, ++number, chance.one_of(subjects()), addressed, terms.read(wording->deadline, year)));
        activities.back().place.row = static_cast<int>(activities.size()) + 1;
    }
    return activities;
}

void take_groups(std::vector<Organisation>& register_, const SimulatedRegion& region, int year)
{
    std::unordered_set<std::int64_t> members;
    for (const auto& group : region.groups)
        if (group.year == year && group.code == "ШНОР")
            for (const auto id : group.members)
                members.insert(id.value);
    for (auto& organisation : register_)
        if (members.contains(organisation.id.value)) organisation.groups.emplace_back("ШНОР");
}

void describe(domain::Plan& plan, PlanKind kind, const std::string& place, int year)
{
    plan.kind = kind;
    plan.title = "Дорожная карта повышения качества образования. " + place + ". " + std::to_string(year) + "/" +
                 std::to_string(year + 1);
    plan.territory = place;
    plan.period = school_year(year);
    int number = 0;
    for (const auto title : section_titles())
        plan.sections.push_back({std::to_string(++number), std::string{title}, {}});
}

SimulatedPlan plan_of_region(const SimulatedRegion& region, int year, Chance& chance, Terms& terms)
{
    SimulatedPlan made;
    made.kind = PlanKind::Regional;
    made.territory = region.territories.front().id;
    made.approved_by = region.operator_name;
    made.register_ = region.organisations;
    const auto& lead = region.organisations[region.operator_];
    describe(made.plan, made.kind, region.region.name, year);
    made.plan.activities = activities_of(chance, lines_of_region, year, {lead.short_name}, terms);
    return made;
}

SimulatedPlan plan_of_municipality(const SimulatedRegion& region, std::size_t index, int year, Chance& chance,
                                   Terms& terms)
{
    const auto& municipality = region.municipalities[index];
    SimulatedPlan made;
    made.kind = PlanKind::Municipal;
    made.territory = municipality.territory;
    made.municipality = index;
    made.approved_by = municipality.coordinator_name;
    made.register_ = {region.organisations[municipality.authority], region.organisations[municipality.centre]};
    for (const auto school : municipality.schools)
        made.register_.push_back(region.organisations[school]);
    describe(made.plan, made.kind, municipality.name, year);
    made.plan.activities =
        activities_of(chance, lines_of_municipality, year, {made.register_.front().short_name}, terms);
    return made;
}

SimulatedPlan plan_of_school(const SimulatedRegion& region, std::size_t index, std::size_t school, int year,
                             Chance& chance, Terms& terms)
{
    const auto& municipality = region.municipalities[index];
    const auto& organisation = region.organisations[municipality.schools[school]];
    SimulatedPlan made;
    made.territory = organisation.territory;
    made.organisation = organisation.id;
    made.municipality = index;
    made.approved_by = municipality.coordinator_name;
    made.register_ = {organisation};
    describe(made.plan, made.kind, organisation.short_name, year);
    made.plan.activities = activities_of(chance, lines_of_school, year, {organisation.short_name, false}, terms);
    return made;
}

std::size_t plans_a_year(const SimulatedRegion& region)
{
    std::size_t count = 1 + region.municipalities.size();
    for (const auto& municipality : region.municipalities)
        count += municipality.schools.size();
    return count;
}

SimulatedPlan plan_in_year(const SimulatedRegion& region, std::size_t place, int year, Chance& chance, Terms& terms)
{
    if (place == 0) return plan_of_region(region, year, chance, terms);
    --place;
    for (std::size_t index = 0;; ++index) {
        const auto schools = region.municipalities.at(index).schools.size();
        if (place == 0) return plan_of_municipality(region, index, year, chance, terms);
        if (place <= schools) return plan_of_school(region, index, place - 1, year, chance, terms);
        place -= schools + 1;
    }
}

} // namespace

const domain::Schedule& Terms::read(std::string_view wording, int year)
{
    const auto [place, fresh] = read_.try_emplace({wording, year});
    if (fresh) place->second = language::read_deadline(wording, school_year(year)).value;
    return place->second;
}

domain::Period school_year(int year)
{
    return {domain::first_of_month(year, 9), domain::last_of_month(year + 1, 8)};
}

std::size_t plan_count(const SimulatedRegion& region, const CountrySize& size)
{
    return plans_a_year(region) * static_cast<std::size_t>(size.last_year - size.first_year + 1);
}

SimulatedPlan plan_of(const SimulatedRegion& region, const CountrySize& size, std::uint64_t seed, std::size_t index,
                      Terms& terms)
{
    const auto a_year = plans_a_year(region);
    const int year = size.first_year + static_cast<int>(index / a_year);
    Chance chance{seed, {region.region.id.value, year, static_cast<std::int64_t>(index % a_year)}};
    auto made = plan_in_year(region, index % a_year, year, chance, terms);
    made.year = year;
    if (made.kind != PlanKind::School) take_groups(made.register_, region, year);
    return made;
}

} // namespace vekha::simulation
