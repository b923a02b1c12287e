#include "service/methods.h"

#include "service/identification_parts.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/methods.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr const char* made = "method-edition-made";
constexpr std::size_t most_formula_lines = 40;

Answer<MethodView> view_of(Connection& connection, const Call& call, const domain::Method& preset)
{
    MethodView view;
    view.preset = preset;
    view.editions = store::method_editions(connection, call.actor.scope.region, preset.code);
    view.in_force = preset.edition;
    const auto active = std::ranges::find(view.editions, EditionState::Active, &MethodEdition::state);
    if (active != view.editions.end()) view.in_force = active->method.edition;
    const store::Belonging here{call.actor.scope};
    view.may_run = permit(connection, call, domain::permission::identification_run, here).has_value();
    const auto scope = scope_of(call, domain::permission::method_write);
    view.may_write = scope.has_value() && scope->reach.whole_region && !call.actor.seen_by;
    return view;
}

/// Methods belong to the region: whoever changes them has it whole.
Answer<void> may_write(const Call& call)
{
    const auto scope = scope_of(call, domain::permission::method_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (!scope->reach.whole_region)
        return refused("not-permitted", {{"permission", std::string{domain::permission::method_write.name}}});
    return {};
}

Answer<void> checked(const EditionFields& fields)
{
    if (fields.formula.size() > most_formula_lines)
        return refused("list-too-long", {{"limit", std::to_string(most_formula_lines)}});
    for (const auto& line : fields.formula)
        if (const auto wrong = not_longer(line, 300, "formula")) return unexpected<Refusal>{*wrong};
    return first_refusal({not_empty(fields.edition, "edition"), not_longer(fields.edition, 40, "edition"),
                          not_longer(fields.basis, 2000, "basis"), not_longer(fields.note, 2000, "note")});
}

/// The method that `fields` make of another one.
Answer<domain::Method> changed(domain::Method method, const EditionFields& fields)
{
    const auto settings = settings_of(method, fields.defaults);
    if (!settings) return unexpected<Refusal>{settings.error()};
    for (auto& parameter : method.parameters)
        parameter.value = settings->texts().at(parameter.name);
    method.edition = trimmed(fields.edition);
    if (!trimmed(fields.basis).empty()) method.basis = trimmed(fields.basis);
    if (!fields.formula.empty()) method.formula = fields.formula;
    return method;
}

Answer<MethodView> made_edition(Connection& connection, const Call& call, const MakeEdition& command)
{
    const auto region = call.actor.scope.region;
    const auto preset = preset_of(command.code);
    if (!preset) return unexpected<Refusal>{preset.error()};
    const auto fingerprint = store::sha256_of((*preset)->code + '\n' + trimmed(command.fields.edition));
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return view_of(connection, call, **preset);
    const auto source = command.copy_of.empty() ? (*preset)->edition : command.copy_of;
    const auto original = chosen_method(connection, region, (*preset)->code, source);
    if (!original) return unexpected<Refusal>{original.error()};
    const auto method = changed(*original, command.fields);
    if (!method) return unexpected<Refusal>{method.error()};
    const auto editions = store::method_editions(connection, region, method->code);
    if (method->edition == (*preset)->edition ||
        std::ranges::any_of(editions, [&](const auto& each) { return each.method.edition == method->edition; }))
        return refused("edition-exists", {{"edition", method->edition}});
    const auto id = store::insert_method_edition(
        connection, region, {*method, trimmed(command.fields.note), call.actor.id, call.actor.name}, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "method-edition", id.value,
           {{"method", method->code}, {"edition", method->edition}});
    return view_of(connection, call, **preset);
}

Answer<MethodView> changed_edition(Connection& connection, const Call& call, const ChangeEdition& command)
{
    const auto region = call.actor.scope.region;
    const auto preset = preset_of(command.code);
    if (!preset) return unexpected<Refusal>{preset.error()};
    auto edition = store::find_method_edition(connection, region, command.id);
    if (!edition || edition->method.code != (*preset)->code) return refused("edition-not-found");
    if (edition->version != command.version)
        return refused("changed-meanwhile", {{"version", std::to_string(edition->version)}});
    auto fields = command.fields;
    fields.edition = edition->method.edition;
    const auto method = changed(edition->method, fields);
    if (!method) return unexpected<Refusal>{method.error()};
    if (edition->used && *method != edition->method) return refused("edition-used");
    edition->method = *method;
    edition->note = trimmed(fields.note);
    edition->state = command.state;
    if (!store::update_method_edition(connection, region, *edition, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(edition->version)}});
    record(connection, call, "method-edition-changed", "method-edition", edition->id.value,
           {{"method", method->code},
            {"edition", method->edition},
            {"state", command.state == EditionState::Active ? "active" : "withdrawn"}});
    return view_of(connection, call, **preset);
}

} // namespace

Answer<std::vector<MethodView>> list_methods(Services& services, const Call& call)
{
    if (const auto scope = scope_of(call, domain::permission::identification_read); !scope)
        return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<MethodView>> {
        std::vector<MethodView> views;
        for (const auto& preset : store::preset_methods())
            views.push_back(view_of(connection, call, preset).value());
        return views;
    });
}

Answer<MethodView> get_method(Services& services, const Call& call, const std::string& code)
{
    if (const auto scope = scope_of(call, domain::permission::identification_read); !scope)
        return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<MethodView> {
        const auto preset = preset_of(code);
        if (!preset) return unexpected<Refusal>{preset.error()};
        return view_of(connection, call, **preset);
    });
}

Answer<MethodView> make_edition(Services& services, const Call& call, const MakeEdition& command)
{
    if (const auto may = may_write(call); !may) return unexpected<Refusal>{may.error()};
    if (const auto right = checked(command.fields); !right) return unexpected<Refusal>{right.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_edition(connection, call, command); });
}

Answer<MethodView> change_edition(Services& services, const Call& call, const ChangeEdition& command)
{
    if (const auto may = may_write(call); !may) return unexpected<Refusal>{may.error()};
    auto fields = command.fields;
    fields.edition = "as it was";
    if (const auto right = checked(fields); !right) return unexpected<Refusal>{right.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_edition(connection, call, command); });
}

} // namespace vekha::service
