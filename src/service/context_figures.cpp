#include "service/context_figures.h"

#include "domain/context_figures.h"
#include "domain/quantity.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/organisations.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;

bool is_year(int year)
{
    return year >= earliest_context_year && year <= latest_context_year;
}

std::vector<std::string> expected_figures()
{
    std::vector<std::string> names;
    for (const auto& figure : domain::context_figures())
        if (figure.expected) names.emplace_back(figure.name);
    return names;
}

/// The number of pupils in force among values of one school.
template <typename Values>
std::int64_t pupils_in(const Values& values)
{
    for (const auto& value : values)
        if (value.in_force && value.variable == "pupils") return value.value / domain::figure_parts;
    return 0;
}

bool is_hidden(const ContextValue& value, std::int64_t pupils)
{
    const auto* const figure = domain::figure_named(value.variable);
    return figure != nullptr && figure->of_pupils && pupils > 0 && domain::tells_of_few(value.value, pupils);
}

/// Takes figures that stand for few people out of a row. @return their names
std::vector<std::string> hide(ContextRow& row)
{
    std::vector<ContextValue> values;
    for (const auto& [name, value] : row.values)
        values.push_back(value);
    const auto pupils = pupils_in(values);
    std::vector<std::string> hidden;
    for (const auto& value : values) {
        if (!is_hidden(value, pupils)) continue;
        hidden.push_back(value.variable);
        row.values.erase(value.variable);
    }
    return hidden;
}

/// What was typed earlier could be compared with the number of pupils just so.
void hide(SchoolContext& context)
{
    const auto pupils = pupils_in(context.values);
    const auto take = [&](std::vector<ContextValue>& values) {
        std::erase_if(values, [&](const ContextValue& value) {
            if (!is_hidden(value, pupils)) return false;
            context.hidden.push_back(value.variable);
            return true;
        });
    };
    take(context.values);
    take(context.history);
    std::ranges::sort(context.hidden);
    const auto repeated = std::ranges::unique(context.hidden);
    context.hidden.erase(repeated.begin(), repeated.end());
}

std::string told(std::int64_t value)
{
    return domain::to_text(domain::Quantity{value});
}

/// @error organisation-not-found
Answer<store::KeptOrganisation> seen_school(Connection& connection, const Call& call, OrganisationId school)
{
    const auto scope = scope_of(call, domain::permission::context_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto kept = store::find_organisation(connection, *scope, school, call.today);
    if (!kept || kept->entry.organisation.kind != domain::OrganisationKind::School)
        return refused("organisation-not-found");
    return *std::move(kept);
}

Answer<std::optional<ContextValue>> saved(Connection& connection, const Call& call, const SaveContextValue& command)
{
    const auto school = seen_school(connection, call, command.school);
    if (!school) return unexpected<Refusal>{school.error()};
    const auto belonging = school->belonging(call.actor.scope.region);
    if (auto may = permit(connection, call, domain::permission::context_write, belonging); !may)
        return unexpected<Refusal>{may.error()};
    const auto wrong = domain::wrong_in_figure(command.variable, command.value.value_or(domain::figure_parts));
    if (wrong) return refused(std::string{*wrong}, {{"field", command.variable}});
    const auto region = call.actor.scope.region;
    const auto before = store::entered_value(connection, region, command.school, command.year, command.variable);
    if (before && before->source == store::ContextSource::Passport)
        return refused("figure-of-passport", {{"field", command.variable}});
    const auto kept = before ? before->version : 0;
    if (kept != command.version) return refused("changed-meanwhile", {{"version", std::to_string(kept)}});
    if (!before && !command.value) return std::optional<ContextValue>{};
    ContextValue after;
    after.school = command.school;
    after.year = command.year;
    after.variable = command.variable;
    after.value = command.value.value_or(0);
    after.version = command.version;
    after.made_at = call.now;
    after.made_by = call.actor.id;
    const auto done = command.value ? store::save_context_value(connection, region, after)
                                    : store::drop_context_value(connection, region, after);
    if (!done) return refused("changed-meanwhile");
    std::map<std::string, std::string> details{{"figure", command.variable}, {"year", std::to_string(command.year)}};
    // Shares of pupils may tell of few of them, and the audit is read outside the school.
    if (const auto* figure = domain::figure_named(command.variable); figure != nullptr && !figure->of_pupils) {
        details.emplace("was", before ? told(before->value) : "");
        details.emplace("became", command.value ? told(*command.value) : "");
    }
    record(connection, call, "context-value-saved", "organisation", command.school.value, std::move(details),
           {Whereabouts{belonging}, {}});
    return store::entered_value(connection, region, command.school, command.year, command.variable);
}

} // namespace

bool works_in(const Call& call, OrganisationId school)
{
    if (call.actor.unrestricted) return true;
    return std::ranges::any_of(call.actor.grants, [&](const domain::Grant& grant) {
        return grant.kind == domain::ScopeKind::Organisation &&
               std::ranges::any_of(grant.locations,
                                   [&](const domain::Location& place) { return place.organisation == school; });
    });
}

Answer<ContextTable> context_table(Services& services, const Call& call, const ContextQuestion& question,
                                   const store::PageRequest& page)
{
    if (!is_year(question.year)) return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::context_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ContextTable> {
        auto rows = store::page_of_context(connection, *scope, {question.year, question.text, expected_figures()}, page,
                                           call.today);
        if (!rows) return refused("cursor-invalid");
        ContextTable table{question.year, *std::move(rows), {}, {}};
        table.coverage = store::context_coverage(connection, *scope, question.year, call.today);
        for (auto& row : table.rows.items) {
            if (works_in(call, row.school)) continue;
            if (auto hidden = hide(row); !hidden.empty()) table.hidden.emplace(row.school, std::move(hidden));
        }
        return table;
    });
}

Answer<SchoolContext> school_context(Services& services, const Call& call, OrganisationId school, int year)
{
    if (!is_year(year)) return refused("years-out-of-range");
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SchoolContext> {
        const auto kept = seen_school(connection, call, school);
        if (!kept) return unexpected<Refusal>{kept.error()};
        const auto region = call.actor.scope.region;
        SchoolContext context{school, kept->entry.organisation.short_name, year, {}, {}, {}, false};
        context.values = store::context_values_of(connection, region, school, year);
        context.history = store::context_value_history(connection, region, school, year);
        context.may_write =
            permit(connection, call, domain::permission::context_write, kept->belonging(region)).has_value();
        if (!works_in(call, school)) hide(context);
        return context;
    });
}

Answer<std::optional<ContextValue>> save_context_value(Services& services, const Call& call,
                                                       const SaveContextValue& command)
{
    if (!is_year(command.year)) return refused("years-out-of-range");
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return saved(connection, call, command); });
}

} // namespace vekha::service
