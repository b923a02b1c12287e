#include "service/identification_parts.h"
#include "store/school_groups.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

constexpr const char* usual_group = "ШНОР";

/// What the other parameters are tried on, and what the outcome is compared with.
struct Ground {
    domain::Method method;
    domain::Settings settings;
    domain::FrozenInputs inputs;
    int year = 0;
    std::map<std::string, store::FindingSummary> before; ///< by code
};

/// Those of the territory in the group today, as a list to compare with.
std::map<std::string, store::FindingSummary> members_by_code(Connection& connection, const Call& call,
                                                             const std::string& group)
{
    auto scope = store::whole_region(call.actor.scope.region, call.actor.scope.territory);
    scope.within = call.actor.scope.territory;
    const auto* preset = domain::group_preset(group);
    std::set<domain::OrganisationId> members;
    for (const auto& stay : store::statuses_of(connection, scope, {}, preset != nullptr ? preset->code : group))
        if ((!stay.from || *stay.from <= call.today) && (!stay.to || *stay.to >= call.today))
            members.insert(stay.school);
    std::map<domain::OrganisationId, store::SchoolName> names;
    for (auto& school : store::schools_of_scope(connection, scope))
        names.emplace(school.id, std::move(school));
    std::map<std::string, store::FindingSummary> before;
    for (const auto& [code, id] : store::schools_by_code(connection, scope)) {
        const auto name = names.find(id);
        store::FindingSummary summary;
        summary.school = name == names.end() ? store::SchoolName{id, code, code, {}} : name->second;
        summary.code = code;
        summary.finding.listed = members.contains(id);
        before.emplace(code, std::move(summary));
    }
    return before;
}

Answer<Ground> ground_of_run(Services& services, const Call& call, const WhatIf& question)
{
    const auto read = [&](Connection& connection) -> Answer<std::pair<Ground, store::IdentificationRecipe>> {
        const auto run = own_run(connection, call, *question.run, domain::permission::identification_run);
        if (!run) return unexpected<Refusal>{run.error()};
        const auto region = call.actor.scope.region;
        auto recipe = store::recipe_of(connection, region, run->id);
        std::vector<domain::Settings::Assignment> values{recipe.parameters.begin(), recipe.parameters.end()};
        values.insert(values.end(), question.parameters.begin(), question.parameters.end());
        auto settings = settings_of(recipe.method, values);
        if (!settings) return unexpected<Refusal>{settings.error()};
        if (years_back(*settings) > years_back(kept_settings(recipe))) return refused("more-years-needed");
        auto scope = store::whole_region(region, run->territory);
        Ground ground{recipe.method, *std::move(settings), {}, run->year, {}};
        for (auto& summary : store::summaries_of(connection, scope, run->id)) {
            auto code = summary.code;
            ground.before.emplace(std::move(code), std::move(summary));
        }
        return std::pair{std::move(ground), std::move(recipe)};
    };
    auto found = store::reading(*services.pool, read);
    if (!found) return unexpected<Refusal>{found.error()};
    auto inputs = kept_inputs(services, found->second);
    if (!inputs) return unexpected<Refusal>{inputs.error()};
    found->first.inputs = *std::move(inputs);
    return std::move(found->first);
}

Answer<Ground> ground_in_force(Services& services, const Call& call, const WhatIf& question)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Ground> {
        const auto& scope = call.actor.scope;
        const auto may = permit(connection, call, domain::permission::identification_run, store::Belonging{scope});
        if (!may) return unexpected<Refusal>{may.error()};
        auto method = chosen_method(connection, scope.region, question.method, question.edition);
        if (!method) return unexpected<Refusal>{method.error()};
        auto settings = settings_of(*method, question.parameters);
        if (!settings) return unexpected<Refusal>{settings.error()};
        if (question.year < earliest_year || question.year > latest_year)
            return refused("year-out-of-range", {{"year", std::to_string(question.year)}});
        auto inputs = inputs_in_force(connection, scope.region, scope.territory, question.year, years_back(*settings));
        if (inputs.results.cells().empty() && inputs.context.schools().empty())
            return refused("nothing-to-identify", {{"year", std::to_string(question.year)}});
        return Ground{*std::move(method), *std::move(settings), std::move(inputs), question.year,
                      members_by_code(connection, call, question.group.empty() ? usual_group : question.group)};
    });
}

void count(std::vector<VerdictCount>& counts, const store::NewFinding& row)
{
    auto found = std::ranges::find(counts, row.verdict, &VerdictCount::verdict);
    if (found == counts.end()) found = counts.insert(counts.end(), {row.verdict, 0, 0});
    ++found->schools;
    found->listed += row.listed ? 1 : 0;
}

/// Schools whose place on the list differs, and all the counts.
void compare(const Ground& ground, const ComputedResult& result, WhatIfAnswer& answer)
{
    std::set<std::string> met;
    for (std::size_t n = 0; n < result.made.schools.size(); ++n) {
        const auto row = finding_row(result, ground.settings, n);
        count(answer.counts, row);
        answer.listed += row.listed ? 1 : 0;
        met.insert(row.code);
        const auto before = ground.before.find(row.code);
        const auto known = before != ground.before.end();
        if ((known && before->second.finding.listed) == row.listed) continue;
        ListMove move;
        move.school = known ? before->second.school : store::SchoolName{{}, row.code, row.code, {}};
        if (known) move.before = before->second.finding;
        move.now = EarlierFinding{row.verdict, row.listed, row.distance};
        move.sentence = row.sentence;
        answer.moves.push_back(std::move(move));
    }
    for (const auto& [code, before] : ground.before) {
        answer.listed_before += before.finding.listed ? 1 : 0;
        if (before.finding.listed && !met.contains(code))
            answer.moves.push_back({before.school, before.finding, {}, before.sentence});
    }
    std::ranges::stable_sort(answer.moves, {}, [](const ListMove& move) { return move.school.name; });
    std::ranges::sort(answer.counts, {}, &VerdictCount::verdict);
}

} // namespace

Answer<WhatIfAnswer> what_if(Services& services, const Call& call, const WhatIf& question)
{
    const auto ground =
        question.run ? ground_of_run(services, call, question) : ground_in_force(services, call, question);
    if (!ground) return unexpected<Refusal>{ground.error()};
    const auto result = computed(ground->method, ground->settings, ground->inputs, ground->year);
    WhatIfAnswer answer;
    answer.method = ground->method;
    answer.parameters = ground->settings.texts();
    compare(*ground, result, answer);
    return answer;
}

} // namespace vekha::service
