#include "analytics/distance.h"
#include "service/identification_parts.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/methods.h"

#include <algorithm>
#include <cmath>

namespace vekha::service
{

namespace
{

constexpr const char* made = "identification-made";
constexpr double millionths = 1e6;

/// What a run is made from, read at one moment.
struct Prepared {
    domain::Method method;
    domain::Settings settings;
    domain::FrozenInputs inputs;
    std::map<std::string, domain::OrganisationId> schools;
};

Answer<Prepared> prepared(Connection& connection, const Call& call, const MakeIdentification& command)
{
    const auto& scope = call.actor.scope;
    const auto may = permit(connection, call, domain::permission::identification_run, store::Belonging{scope});
    if (!may) return unexpected<Refusal>{may.error()};
    auto method = chosen_method(connection, scope.region, command.method, command.edition);
    if (!method) return unexpected<Refusal>{method.error()};
    auto settings = settings_of(*method, command.parameters);
    if (!settings) return unexpected<Refusal>{settings.error()};
    if (command.year < earliest_year || command.year > latest_year)
        return refused("year-out-of-range", {{"year", std::to_string(command.year)}});
    auto inputs = inputs_in_force(connection, scope.region, scope.territory, command.year, years_back(*settings));
    if (inputs.results.cells().empty() && inputs.context.schools().empty())
        return refused("nothing-to-identify", {{"year", std::to_string(command.year)}});
    auto all = store::whole_region(scope.region, scope.territory);
    all.within = scope.territory;
    return Prepared{*std::move(method), *std::move(settings), std::move(inputs),
                    store::schools_by_code(connection, all)};
}

/// Value of the first measure of a kind, of each school, by code.
std::map<std::string, std::int64_t> measured(const std::string& method, domain::MeasureKind kind,
                                             const domain::FrozenInputs& inputs, int year)
{
    const auto& preset = *domain::method_named(store::preset_methods(), method);
    const auto result = computed(preset, domain::Settings::create(preset, {}).value(), inputs, year);
    std::map<std::string, std::int64_t> values;
    for (const auto& school : result.made.schools)
        for (const auto& measure : school.measures)
            if (measure.kind == kind && measure.value)
                values.emplace(school.code, std::llround(*measure.value * millionths));
    return values;
}

std::optional<std::int64_t> value_of(const std::map<std::string, std::int64_t>& values, const std::string& code)
{
    const auto found = values.find(code);
    if (found == values.end()) return std::nullopt;
    return found->second;
}

std::vector<store::NewFinding> findings_of(const Prepared& from, const ComputedResult& result)
{
    const auto year = result.made.year;
    const auto well_being = measured("isbsh", domain::MeasureKind::WellBeing, from.inputs, year);
    const auto quality = measured("quality-index", domain::MeasureKind::Quality, from.inputs, year);
    std::vector<store::NewFinding> findings;
    for (std::size_t n = 0; n < result.made.schools.size(); ++n) {
        auto row = finding_row(result, from.settings, n);
        row.school = from.schools.at(row.code);
        row.well_being = value_of(well_being, row.code);
        row.quality = value_of(quality, row.code);
        row.body = store::encoded_finding(result.made.schools[n], result.sentences[n]);
        findings.push_back(std::move(row));
    }
    return findings;
}

store::KeptContent kept(Services& services, const std::string& text)
{
    return {services.files->keep(text), static_cast<std::int64_t>(text.size())};
}

Answer<IdentificationView> written(Connection& connection, const Call& call, const MakeIdentification& command,
                                   const store::NewIdentification& run, const std::string& fingerprint)
{
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return view_of_run(connection, call, IdentificationId{**before});
    const auto region = call.actor.scope.region;
    // The edition may have been rewritten since it was read: from this run on it may not.
    const auto method = chosen_method(connection, region, run.method.code, run.method.edition);
    if (!method || *method != run.method) return refused("changed-meanwhile");
    const auto id = store::insert_identification(connection, region, run, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "identification", id.value,
           {{"method", run.method.code},
            {"edition", run.method.edition},
            {"year", std::to_string(run.year)},
            {"count", std::to_string(run.findings.size())},
            {"inputs", run.inputs.sha256}});
    return view_of_run(connection, call, id);
}

std::string fingerprint_of(const MakeIdentification& command)
{
    auto text = command.method + '\n' + command.edition + '\n' + std::to_string(command.year);
    for (const auto& [name, value] : command.parameters)
        text.append("\n").append(name).append("=").append(value);
    return store::sha256_of(text);
}

} // namespace

Answer<ComputedResult> compute_identification(Services& services, const Call& call, const MakeIdentification& command)
{
    const auto from =
        store::reading(*services.pool, [&](Connection& connection) { return prepared(connection, call, command); });
    if (!from) return unexpected<Refusal>{from.error()};
    return computed(from->method, from->settings, from->inputs, command.year);
}

Answer<IdentificationView> make_identification(Services& services, const Call& call, const MakeIdentification& command)
{
    if (const auto checked = first_refusal({not_longer(command.note, 2000, "note")}); !checked)
        return unexpected<Refusal>{checked.error()};
    const auto from =
        store::reading(*services.pool, [&](Connection& connection) { return prepared(connection, call, command); });
    if (!from) return unexpected<Refusal>{from.error()};
    // Long work stands outside of the transaction that writes.
    const auto result = computed(from->method, from->settings, from->inputs, command.year);
    store::NewIdentification run;
    run.territory = call.actor.scope.territory;
    run.method = from->method;
    run.year = command.year;
    run.parameters = from->settings.texts();
    run.note = trimmed(command.note);
    run.findings = findings_of(*from, result);
    run.inputs = kept(services, store::encoded_inputs(from->inputs.results, from->inputs.context, from->inputs.scales));
    run.result = kept(services, result.text);
    run.by = call.actor.id;
    run.maker = call.actor.name;
    const auto fingerprint = fingerprint_of(command);
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return written(connection, call, command, run, fingerprint); });
}

Answer<Rerun> rerun_identification(Services& services, const Call& call, IdentificationId id)
{
    struct Kept {
        IdentificationRow run;
        store::IdentificationRecipe recipe;
    };
    const auto run_again = [&](Connection& connection) -> Answer<Kept> {
        auto run = own_run(connection, call, id, domain::permission::identification_run);
        if (!run) return unexpected<Refusal>{run.error()};
        return Kept{*std::move(run), store::recipe_of(connection, call.actor.scope.region, id)};
    };
    const auto from = store::reading(*services.pool, run_again);
    if (!from) return unexpected<Refusal>{from.error()};
    const auto inputs = kept_inputs(services, from->recipe);
    if (!inputs) return unexpected<Refusal>{inputs.error()};
    Rerun again;
    again.run = from->run;
    again.text = computed(from->recipe.method, kept_settings(from->recipe), *inputs, from->run.year).text;
    again.sha256 = store::sha256_of(again.text);
    again.kept_sha256 = from->recipe.result.sha256;
    again.equal = again.sha256 == again.kept_sha256;
    const auto told = [&](Connection& connection) -> Answer<void> {
        record(connection, call, "identification-rerun", "identification", id.value,
               {{"method", again.run.method},
                {"year", std::to_string(again.run.year)},
                {"equal", again.equal ? "yes" : "no"}},
               {store::location_of(connection, call.actor.scope.region, again.run.territory), {}});
        return {};
    };
    if (const auto written_down = store::in_transaction(*services.pool, told); !written_down)
        return unexpected<Refusal>{written_down.error()};
    return again;
}

Answer<std::string> result_of_identification(Services& services, const Call& call, IdentificationId id)
{
    const auto recipe =
        store::reading(*services.pool, [&](Connection& connection) -> Answer<store::IdentificationRecipe> {
            const auto run = own_run(connection, call, id, domain::permission::identification_read);
            if (!run) return unexpected<Refusal>{run.error()};
            return store::recipe_of(connection, call.actor.scope.region, id);
        });
    if (!recipe) return unexpected<Refusal>{recipe.error()};
    auto bytes = services.files->bytes_of(recipe->result.sha256);
    if (!bytes) return refused("inputs-lost", {{"sha256", recipe->result.sha256}});
    return *std::move(bytes);
}

} // namespace vekha::service
