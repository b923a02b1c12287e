#include "service/monitoring_forms.h"

#include "service/monitoring_parts.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/monitoring_codec.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::MonitoringForm;
namespace permission = domain::permission;

constexpr const char* made = "monitoring-form-made";

Answer<void> check(const MonitoringForm& form)
{
    const auto typed = first_refusal({not_empty(form.title, "title"), not_longer(form.title, 300, "title"),
                                      not_longer(form.purpose, 2000, "purpose")});
    if (!typed) return typed;
    if (const auto fault = domain::fault_of(form)) return refused(fault->code, {{"field", fault->field}});
    // Labels, hints and choices together: enough for any form, too little to fill a disk with.
    if (store::encoded(form).size() > 64U << 10U) return refused("form-too-long", {{"field", ""}});
    return {};
}

bool may_change(Connection& connection, const Call& call, TerritoryId territory)
{
    return permit(connection, call, permission::monitoring_write, {call.actor.scope.region, territory}).has_value();
}

FormEntry entry_of(Connection& connection, const Call& call, store::TemplateRow row)
{
    const bool may = may_change(connection, call, row.territory);
    return {std::move(row.form), row.territory, may};
}

Answer<FormEntry> made_form(Connection& connection, const Call& call, const MakeForm& command)
{
    const auto region = call.actor.scope.region;
    const auto fingerprint = store::sha256_of(store::encoded(command.form));
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) {
        auto found = store::find_form(connection, region, "own-" + std::to_string(**before));
        if (!found) return refused("form-not-found");
        return entry_of(connection, call, *std::move(found));
    }
    const store::Belonging place{call.actor.scope};
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    auto form = command.form;
    form.title = trimmed(form.title);
    auto row = store::insert_form(connection, region, place.territory, std::move(form), call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, row.id.value);
    record(connection, call, made, "monitoring-form", row.id.value, {{"title", row.form.title}}, {place, {}});
    return entry_of(connection, call, std::move(row));
}

Answer<FormEntry> changed_form(Connection& connection, const Call& call, const ChangeForm& command)
{
    const auto region = call.actor.scope.region;
    if (preset_form(command.code) != nullptr) return refused("form-of-program");
    const auto kept = store::find_form(connection, region, command.code);
    if (!kept) return refused("form-not-found");
    const store::Belonging place{region, kept->territory};
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    const auto stale = refused("changed-meanwhile", {{"version", std::to_string(kept->form.edition)}});
    if (command.edition != kept->form.edition) return stale;
    auto form = command.form;
    form.title = trimmed(form.title);
    form.code = kept->form.code;
    form.edition = kept->form.edition;
    if (!store::add_edition(connection, region, kept->id, form, call.actor.id, call.now)) return stale;
    record(connection, call, "monitoring-form-changed", "monitoring-form", kept->id.value,
           {{"title", form.title}, {"edition", std::to_string(form.edition + 1)}}, {place, {}});
    ++form.edition;
    return FormEntry{std::move(form), kept->territory, true};
}

} // namespace

Answer<std::vector<FormEntry>> list_forms(Services& services, const Call& call)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<FormEntry>> {
        std::vector<FormEntry> all;
        for (const auto& form : store::preset_forms())
            all.push_back({form, std::nullopt, false});
        for (auto& row : store::own_forms(connection, scope->region))
            all.push_back(entry_of(connection, call, std::move(row)));
        return all;
    });
}

Answer<FormEntry> get_form(Services& services, const Call& call, const std::string& code, std::optional<int> edition)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (const auto* preset = preset_form(code)) {
        if (edition && *edition != preset->edition) return refused("form-not-found");
        return FormEntry{*preset, std::nullopt, false};
    }
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<FormEntry> {
        auto kept = store::find_form(connection, scope->region, code);
        if (!kept) return refused("form-not-found");
        if (edition && *edition != kept->form.edition) {
            auto older = store::form_edition(connection, scope->region, kept->id, *edition);
            if (!older) return refused("form-not-found");
            return FormEntry{*std::move(older), kept->territory, false};
        }
        return entry_of(connection, call, *std::move(kept));
    });
}

Answer<FormEntry> make_form(Services& services, const Call& call, const MakeForm& command)
{
    if (const auto checked = check(command.form); !checked) return unexpected<Refusal>{checked.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_form(connection, call, command); });
}

Answer<FormEntry> change_form(Services& services, const Call& call, const ChangeForm& command)
{
    if (const auto checked = check(command.form); !checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_form(connection, call, command); });
}

} // namespace vekha::service
