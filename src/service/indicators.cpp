#include "service/indicators.h"

#include "service/indicator_parts.h"
#include "store/digest.h"

#include <fmt/format.h>

namespace vekha::service
{

namespace
{

constexpr const char* made_act = "indicator-made";

Answer<IndicatorView> view_of(Connection& connection, const Call& call, IndicatorId id)
{
    auto row = find_seen_indicator(connection, call, id);
    if (!row) return unexpected<Refusal>{row.error()};
    IndicatorView view;
    view.row = *std::move(row);
    view.links = store::links_of_indicator(connection, call.actor.scope.region, id);
    const store::Belonging at{call.actor.scope.region, view.row.territory};
    view.may_write = permit(connection, call, domain::permission::indicator_write, at).has_value();
    view.may_fill = may_anywhere(call, domain::permission::indicator_fill);
    return view;
}

std::string fingerprint_of(const MakeIndicator& command)
{
    auto text = command.indicator.code + "\n" + command.indicator.name;
    for (const auto& target : command.targets)
        text += fmt::format("\n{} {}", target.year, target.value.parts);
    return store::sha256_of(text);
}

About about(const Call& call, const IndicatorRow& row)
{
    return {store::Belonging{call.actor.scope.region, row.territory}, {}};
}

/// The edition that takes the definition: the newest when its meaning stays, else the next.
Answer<store::IndicatorEdition> edition_for(Connection& connection, const Call& call, const IndicatorRow& row,
                                            const EditIndicator& command)
{
    auto edition = row.editions.back();
    const auto same = domain::same_meaning(edition.indicator, command.indicator);
    edition.indicator = command.indicator;
    if (same) return edition;
    const auto from = command.from_year.value_or(domain::year_of(command.indicator, call.today));
    if (from < earliest_year || from > latest_year) return refused("number-out-of-range", {{"field", "fromYear"}});
    if (from < edition.from_year) return refused("edition-too-early", {{"year", std::to_string(edition.from_year)}});
    if (store::has_facts_since(connection, call.actor.scope.region, row.id, from))
        return refused("indicator-has-facts", {{"year", std::to_string(from)}});
    // Nothing was measured by an edition of the same year yet: it is corrected.
    if (from > edition.from_year) ++edition.number;
    edition.from_year = from;
    return edition;
}

} // namespace

Answer<store::Page<IndicatorRow>> list_indicators(Services& services, const Call& call, const IndicatorFilter& filter,
                                                  const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<IndicatorRow>> {
        auto found = store::page_of_indicators(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<IndicatorView> get_indicator(Services& services, const Call& call, IndicatorId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return view_of(connection, call, id); });
}

Answer<IndicatorView> make_indicator(Services& services, const Call& call, const MakeIndicator& command)
{
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<IndicatorView> {
        const auto belonging = belonging_of_new(connection, call, domain::permission::indicator_write);
        if (!belonging) return unexpected<Refusal>{belonging.error()};
        const auto fingerprint = fingerprint_of(command);
        const auto before = made_before(connection, call, command.idempotency_key, made_act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return view_of(connection, call, IndicatorId{**before});
        const auto id = add_indicator(connection, call, {belonging->region, belonging->territory}, command.indicator,
                                      command.targets);
        if (!id) return unexpected<Refusal>{id.error()};
        remember_made(connection, call, command.idempotency_key, made_act, fingerprint, id->value);
        return view_of(connection, call, *id);
    });
}

Answer<IndicatorView> edit_indicator(Services& services, const Call& call, const EditIndicator& command)
{
    if (auto checked = checked_indicator(command.indicator); !checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<IndicatorView> {
        const auto row = find_changeable_indicator(connection, call, command.id, command.version);
        if (!row) return unexpected<Refusal>{row.error()};
        const auto region = call.actor.scope.region;
        if (store::indicator_code_taken(connection, region, row->territory, command.indicator.code, row->id))
            return refused("indicator-code-taken", {{"code", command.indicator.code}});
        const auto edition = edition_for(connection, call, *row, command);
        if (!edition) return unexpected<Refusal>{edition.error()};
        if (!store::touch_indicator(connection, region, row->id, command.version, command.indicator, row->state,
                                    call.actor.id, call.now))
            return refused("changed-meanwhile");
        store::put_edition(connection, region, row->id, *edition, call.actor.id, call.now);
        record(connection, call, "indicator-changed", "indicator", row->id.value,
               {{"was", row->newest().name},
                {"became", command.indicator.name},
                {"edition", std::to_string(edition->number)}},
               about(call, *row));
        return view_of(connection, call, row->id);
    });
}

Answer<IndicatorView> set_targets(Services& services, const Call& call, const SetTargets& command)
{
    const auto targets = checked_targets(command.targets);
    if (!targets) return unexpected<Refusal>{targets.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<IndicatorView> {
        const auto row = find_changeable_indicator(connection, call, command.id, command.version);
        if (!row) return unexpected<Refusal>{row.error()};
        const auto region = call.actor.scope.region;
        if (!store::touch_indicator(connection, region, row->id, command.version, row->newest(), row->state,
                                    call.actor.id, call.now))
            return refused("changed-meanwhile");
        store::set_targets(connection, region, row->id, *targets);
        const auto told = [](const std::vector<domain::YearTarget>& all) {
            std::string text;
            for (const auto& one : all)
                text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", one.year, domain::to_text(one.value));
            return text;
        };
        record(connection, call, "indicator-targets-set", "indicator", row->id.value,
               {{"was", told(row->targets)}, {"became", told(*targets)}}, about(call, *row));
        return view_of(connection, call, row->id);
    });
}

Answer<IndicatorView> set_indicator_state(Services& services, const Call& call, const SetIndicatorState& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<IndicatorView> {
        const auto row = find_changeable_indicator(connection, call, command.id, command.version);
        if (!row) return unexpected<Refusal>{row.error()};
        if (!store::touch_indicator(connection, call.actor.scope.region, row->id, command.version, row->newest(),
                                    command.state, call.actor.id, call.now))
            return refused("changed-meanwhile");
        record(
            connection, call, "indicator-state-changed", "indicator", row->id.value,
            {{"was", std::string{store::name_of(row->state)}}, {"became", std::string{store::name_of(command.state)}}},
            about(call, *row));
        return view_of(connection, call, row->id);
    });
}

} // namespace vekha::service
