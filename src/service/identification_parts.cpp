#include "service/identification_parts.h"

#include "analytics/distance.h"
#include "analytics/identify.h"
#include "language/identification.h"
#include "store/assessment_results.h"
#include "store/methods.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace vekha::service
{

namespace
{

constexpr double millionths = 1e6;

/// Counts of the distributions as an import would report them.
domain::ResultsProtocol protocol_of(const domain::AssessmentResults& results)
{
    domain::ResultsProtocol protocol;
    for (const auto& cell : results.cells()) {
        for (const auto& tally : results.tallies_of(cell)) {
            protocol.accepted += tally.count;
            if (!tally.has_score() && tally.mark == 0) protocol.without_value += tally.count;
        }
    }
    return protocol;
}

} // namespace

Answer<const domain::Method*> preset_of(const std::string& code)
{
    const auto* method = domain::method_named(store::preset_methods(), code);
    if (method == nullptr) return refused("method-not-found", {{"method", code}});
    return method;
}

Answer<domain::Method> chosen_method(Connection& connection, RegionId region, const std::string& code,
                                     const std::string& edition)
{
    const auto preset = preset_of(code);
    if (!preset) return unexpected<Refusal>{preset.error()};
    for (auto& own : store::method_editions(connection, region, (*preset)->code)) {
        if (own.state == EditionState::Withdrawn) continue;
        if (edition.empty() || own.method.edition == edition) return std::move(own.method);
    }
    if (edition.empty() || edition == (*preset)->edition) return **preset;
    return refused("edition-not-found", {{"edition", edition}});
}

Answer<domain::Settings> settings_of(const domain::Method& method,
                                     const std::vector<domain::Settings::Assignment>& parameters)
{
    auto settings = domain::Settings::create(method, parameters);
    if (!settings)
        return refused(settings.error().code,
                       {{"parameter", settings.error().name}, {"value", settings.error().value}});
    return *std::move(settings);
}

int years_back(const domain::Settings& settings)
{
    const auto years = settings.texts().contains("years") ? static_cast<int>(settings.count("years")) : 1;
    return std::max(1, years);
}

domain::FrozenInputs inputs_in_force(Connection& connection, RegionId region, TerritoryId territory, int year,
                                     int years_before)
{
    auto scope = store::whole_region(region, territory);
    scope.within = territory;
    domain::FrozenInputs inputs;
    inputs.results = store::assessment_results_of(connection, scope, {year - years_before, year, {}});
    inputs.context = store::context_data_of(connection, scope, year);
    inputs.scales = store::scales_of(connection, region);
    return inputs;
}

ComputedResult computed(const domain::Method& method, const domain::Settings& settings,
                        const domain::FrozenInputs& inputs, int year)
{
    ComputedResult result;
    result.method = method;
    result.made = analytics::identify(method, settings, {inputs.results, inputs.context, inputs.scales, year});
    result.sentences.reserve(result.made.schools.size());
    for (const auto& school : result.made.schools)
        result.sentences.push_back(language::explanation_of(school, year, method.rule));
    result.text = store::encoded_result(result.made, result.sentences, protocol_of(inputs.results));
    return result;
}

store::NewFinding finding_row(const ComputedResult& result, const domain::Settings& settings, std::size_t school)
{
    const auto& found = result.made.schools[school];
    store::NewFinding row;
    row.code = found.code;
    row.verdict = store::name_of_verdict(found);
    if (found.computed) {
        auto computed = found;
        computed.verdict = *found.computed;
        row.computed = store::name_of_verdict(computed);
    }
    row.listed = analytics::on_list(found.verdict);
    if (const auto distance = analytics::distance_from_line(found, result.method, settings, result.made.year))
        row.distance = std::llround(*distance * millionths);
    row.sentence = result.sentences[school];
    return row;
}

Answer<IdentificationRow> seen_run(Connection& connection, const Call& call, IdentificationId id)
{
    const auto scope = scope_of(call, domain::permission::identification_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto run = store::find_identification(connection, *scope, id);
    if (!run) return refused("identification-not-found");
    return *std::move(run);
}

Answer<IdentificationRow> own_run(Connection& connection, const Call& call, IdentificationId id, Permission permission)
{
    if (const auto scope = scope_of(call, permission); !scope) return unexpected<Refusal>{scope.error()};
    auto run = seen_run(connection, call, id);
    if (!run) return run;
    const store::Belonging made_at{call.actor.scope.region, run->territory};
    if (const auto may = permit(connection, call, permission, made_at); !may) return unexpected<Refusal>{may.error()};
    return run;
}

Answer<IdentificationView> view_of_run(Connection& connection, const Call& call, IdentificationId id)
{
    const auto run = seen_run(connection, call, id);
    if (!run) return unexpected<Refusal>{run.error()};
    const auto region = call.actor.scope.region;
    const auto scope = scope_of(call, domain::permission::identification_read).value();
    auto recipe = store::recipe_of(connection, region, id);
    IdentificationView view;
    view.row = *run;
    view.method = std::move(recipe.method);
    view.parameters = std::move(recipe.parameters);
    view.inputs_sha256 = recipe.inputs.sha256;
    view.result_sha256 = recipe.result.sha256;
    view.counts = store::counts_of_findings(connection, scope, id);
    view.confirmations = store::confirmations_of(connection, scope, id);
    if (const auto before = store::run_before(connection, region, *run, run->year))
        view.run_before = store::find_identification(connection, scope, *before);
    if (const auto before = store::run_before(connection, region, *run, run->year - 1))
        view.year_before = store::find_identification(connection, scope, *before);
    const store::Belonging made_at{region, run->territory};
    view.may_run = permit(connection, call, domain::permission::identification_run, made_at).has_value();
    view.may_confirm = permit(connection, call, domain::permission::identification_confirm, made_at).has_value();
    return view;
}

Answer<domain::FrozenInputs> kept_inputs(Services& services, const store::IdentificationRecipe& recipe)
{
    const auto bytes = services.files->bytes_of(recipe.inputs.sha256);
    auto inputs = bytes ? store::decoded_inputs(*bytes) : std::nullopt;
    if (!inputs) return refused("inputs-lost", {{"sha256", recipe.inputs.sha256}});
    return *std::move(inputs);
}

domain::Settings kept_settings(const store::IdentificationRecipe& recipe)
{
    const std::vector<domain::Settings::Assignment> values{recipe.parameters.begin(), recipe.parameters.end()};
    auto settings = domain::Settings::create(recipe.method, values);
    if (!settings) throw std::logic_error{"a run keeps parameters that its method does not take"};
    return *std::move(settings);
}

} // namespace vekha::service
