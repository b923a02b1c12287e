#include "service/support_effect.h"

#include "service/dynamics_parts.h"
#include "service/permit.h"
#include "service/work.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using analytics::dynamics::EffectSchool;
using domain::OrganisationId;

constexpr double percent = 100;
/// As the methods have it by default.
constexpr std::int64_t least_participants = 10;

std::optional<double> measured(const domain::OutcomeSums& sums, EffectMeasure measure)
{
    const auto figures = analytics::dynamics::figures_of(sums);
    if (!figures || sums.participants < least_participants) return std::nullopt;
    switch (measure) {
    case EffectMeasure::Below:
        return figures->share_below * percent;
    case EffectMeasure::Quality:
        return figures->quality ? std::optional{*figures->quality * percent} : std::nullopt;
    case EffectMeasure::Grasp:
        return figures->grasp ? std::optional{*figures->grasp * percent} : std::nullopt;
    }
    return std::nullopt;
}

/// Schools of the region as the estimate takes them, with their keys.
struct Compared {
    std::vector<OrganisationId> ids;
    std::vector<EffectSchool> schools;
};

Compared compared_schools(Connection& connection, RegionId region, const EffectQuestion& question,
                          const std::set<OrganisationId>& supported, std::optional<int> context_year)
{
    store::ContextProfiles profiles;
    if (context_year) profiles = store::context_profiles(connection, region, *context_year, likening_figures());
    std::map<OrganisationId, std::map<int, std::optional<double>>> values;
    const auto earlier = question.before - 1;
    for (const auto& sum : store::pooled_sums_of(connection, region, earlier, question.after, question.procedures))
        values[sum.school][sum.year] = measured(sum.of, question.measure);
    Compared compared;
    for (const auto& [id, by_year] : values) {
        const auto of = [&](int year) {
            const auto found = by_year.find(year);
            return found == by_year.end() ? std::optional<double>{} : found->second;
        };
        EffectSchool school;
        const auto profile = profiles.find(id);
        if (profile != profiles.end())
            school.context = profile->second;
        else
            school.context.resize(likening_figures().size());
        school.supported = supported.contains(id);
        school.earlier = of(earlier);
        school.before = of(question.before);
        school.after = of(question.after);
        compared.ids.push_back(id);
        compared.schools.push_back(std::move(school));
    }
    return compared;
}

std::set<OrganisationId> supported_schools(Connection& connection, RegionId region, const EffectQuestion& question,
                                           domain::Date today)
{
    std::set<OrganisationId> supported;
    const std::string_view code = question.group;
    for (auto year = question.before; year <= question.after; ++year)
        for (const auto& [school, group] : statuses_in(connection, region, year, {&code, 1}, today))
            supported.insert(school);
    return supported;
}

void show_pairs(SupportEffect& made, const Compared& compared, const std::vector<analytics::dynamics::Pair>& pairs,
                const std::vector<OpenSchool>& seen)
{
    std::map<OrganisationId, const OpenSchool*> names;
    for (const auto& school : seen)
        names.emplace(school.id, &school);
    const auto named = [&](std::size_t school) -> std::optional<OpenSchool> {
        const auto found = names.find(compared.ids[school]);
        if (found == names.end()) return std::nullopt;
        return *found->second;
    };
    for (const auto& pair : pairs) {
        const auto& one = compared.schools[pair.supported];
        const auto& other = compared.schools[pair.other];
        EffectPair shown{named(pair.supported), named(pair.other), pair.distance, *one.before, *one.after,
                         *other.before,         *other.after};
        if (shown.supported || shown.other) made.shown.push_back(std::move(shown));
    }
}

} // namespace

Answer<SupportEffect> support_effect(Services& services, const Call& call, const EffectQuestion& question)
{
    if (auto all_right = checked({question.before - 1, question.after});
        !all_right || question.before >= question.after)
        return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SupportEffect> {
        const auto region = scope->region;
        SupportEffect made;
        made.question = question;
        const auto supported = supported_schools(connection, region, question, call.today);
        if (supported.empty()) return refused("group-unknown", {{"group", question.group}});
        made.in_group = static_cast<std::int64_t>(supported.size());
        made.context_year = context_year_of(connection, region, question.before);
        const auto compared = compared_schools(connection, region, question, supported, made.context_year);
        const auto found = analytics::dynamics::effect_of(compared.schools);
        made.measured = static_cast<std::int64_t>(found.supported);
        made.unmatched = static_cast<std::int64_t>(found.unmatched);
        made.pairs = static_cast<std::int64_t>(found.pairs.size());
        made.effect = found.effect;
        made.look_back = found.look_back;
        show_pairs(made, compared, found.pairs, store::open_schools(connection, *scope, call.today));
        return made;
    });
}

} // namespace vekha::service
