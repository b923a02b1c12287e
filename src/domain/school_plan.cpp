#include "domain/school_plan.h"

#include "domain/addressees.h"
#include "domain/plain_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::string_view scheme = "road-map:";

/// How titles of plans begin, and the same in the genitive.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> openings{
    {{"Муниципальная дорожная карта", "муниципальной дорожной карты"},
     {"Дорожная карта", "дорожной карты"},
     {"Комплексный план", "комплексного плана"},
     {"Муниципальный план", "муниципального плана"},
     {"План-график", "плана-графика"},
     {"План", "плана"}}};

/// Titles are set in capitals or not: they are compared by their words.
bool opens(std::string_view title, std::string_view opening)
{
    if (title.size() < opening.size()) return false;
    const bool ends_there = title.size() == opening.size() || title[opening.size()] == ' ';
    return ends_there && plain_words(title.substr(0, opening.size())) == plain_words(opening);
}

bool owes(const Addressees& owing, OrganisationId school)
{
    const auto is_school = [&](const Addressee& addressee) { return addressee.organisation == school; };
    return (owing.lead && is_school(*owing.lead)) || std::ranges::any_of(owing.others, is_school);
}

Activity carried_out(Activity activity, std::int64_t road_map, const std::string& school)
{
    activity.parent = to_text({road_map, activity.key});
    activity.responsible = {{school, false}};
    activity.schools.clear();
    activity.readings.erase(Field::Schools);
    activity.readings.erase(Field::Responsible);
    activity.place = {};
    activity.confidence = 1;
    for (auto& [field, reading] : activity.readings) {
        reading.place = {};
        activity.confidence = std::min(activity.confidence, reading.confidence);
    }
    return activity;
}

/// A heading stays while something stands under it.
bool encloses(const Section& section, const std::vector<Activity>& activities)
{
    const auto below = section.path + '/';
    return std::ranges::any_of(activities, [&](const Activity& activity) {
        return activity.section == section.path || activity.section.starts_with(below);
    });
}

} // namespace

std::string to_text(const ParentRow& parent)
{
    return std::string{scheme} + std::to_string(parent.road_map) + '#' + parent.activity;
}

std::optional<ParentRow> parent_row_from(std::string_view text)
{
    if (!text.starts_with(scheme)) return std::nullopt;
    text.remove_prefix(scheme.size());
    ParentRow parent;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), parent.road_map);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (fault != std::errc{} || parent.road_map <= 0 || digits + 1 >= text.size() || text[digits] != '#')
        return std::nullopt;
    parent.activity = text.substr(digits + 1);
    return parent;
}

const std::string& name_of_school(const Organisation& school)
{
    return school.short_name.empty() ? school.full_name : school.short_name;
}

std::string title_of_school_plan(const Organisation& school, std::string_view title_above)
{
    const auto begin = "План мероприятий " + name_of_school(school) + " по реализации ";
    for (const auto& [opening, genitive] : openings)
        if (opens(title_above, opening))
            return begin + std::string{genitive} + std::string{title_above.substr(opening.size())};
    return begin + "документа «" + std::string{title_above} + "»";
}

Plan school_plan_of(const Plan& above, std::int64_t road_map, const Organisation& school,
                    std::span<const Organisation> register_)
{
    Plan plan;
    plan.title = title_of_school_plan(school, above.title);
    plan.kind = PlanKind::School;
    plan.territory = above.territory;
    plan.period = above.period;
    plan.glossary = above.glossary;
    AddresseeFinder finder{register_};
    for (const auto& activity : above.activities)
        if (owes(finder.of(activity), school.id))
            plan.activities.push_back(carried_out(activity, road_map, name_of_school(school)));
    for (const auto& section : above.sections)
        if (encloses(section, plan.activities)) plan.sections.push_back({section.path, section.title, {}});
    return plan;
}

} // namespace vekha::domain
