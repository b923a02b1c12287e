#include "service/row_terms.h"

#include "language/conditions.h"
#include "service/audience.h"
#include "service/permit.h"
#include "service/work.h"

#include <fmt/format.h>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;
using domain::ChoiceState;
using domain::RowOf;

int school_year_of(const Call& call)
{
    return domain::year_of(domain::school_year_of(call.today).from);
}

domain::RowTerms terms_of(Connection& connection, const Call& call, RoadMapId road_map,
                          const store::Belonging& belonging, const domain::Plan& plan)
{
    domain::RowTerms terms;
    terms.by_choice = !belonging.organisation;
    terms.conditions = language::conditions_of(plan);
    store::add_settled_terms(connection, call.actor.scope.region, road_map, terms);
    return terms;
}

bool may_carry_out(Connection& connection, const Call& call, const store::Belonging& belonging)
{
    return permit(connection, call, permission::obligation_carry_out, belonging).has_value();
}

/// Brings the duties of one row and one organisation in line with what was picked.
void refresh_row(Connection& connection, const Call& call, const RowChoiceRow& choice, const std::string& why)
{
    const auto region = call.actor.scope.region;
    const auto approved = store::approved_plan(connection, region, choice.road_map);
    auto one = approved.plan;
    std::erase_if(one.activities, [&](const auto& activity) { return activity.key != choice.activity.key; });
    const auto belonging = approved.belonging(region);
    auto all = obligations_owed(connection, call, belonging, one, approved.calendar);
    std::erase_if(all, [&](const auto& duty) { return duty.addressee.organisation != choice.organisation; });
    const auto settled = settled_rows_of(connection, call, choice.road_map, belonging, one, std::move(all));
    const RowOf row{choice.activity.key, choice.organisation};
    const auto kept = store::kept_obligations(connection, region, approved.edition, row);
    const auto change = domain::audience_change(kept, settled.owed, call.today);
    store::apply_audience_change(connection, region, approved, change, call.today, why);
    if (settled.asked.empty()) store::forget_question(connection, region, choice.road_map, row, school_year_of(call));
    for (const auto& asked : settled.asked)
        store::ask_condition(connection, region, choice.road_map, asked, school_year_of(call));
}

Answer<RowChoiceRow> find_choice(Connection& connection, const Call& call, RowChoiceId id)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto row = store::find_row_choice(connection, *seen, id);
    if (!row) return refused("row-choice-not-found");
    return *std::move(row);
}

Answer<void> may_choose(Connection& connection, const Call& call, const RowChoiceRow& row, std::int64_t version)
{
    if (auto may = permit(connection, call, permission::obligation_carry_out, row.belonging(call.actor.scope.region));
        !may)
        return may;
    if (row.version != version) return refused("changed-meanwhile", {{"version", std::to_string(row.version)}});
    if (row.state == ChoiceState::Past) return refused("row-not-offered");
    return {};
}

RowChoiceView view_of(Connection& connection, const Call& call, RowChoiceRow row, std::string heading)
{
    const bool may =
        row.state != ChoiceState::Past && may_carry_out(connection, call, row.belonging(call.actor.scope.region));
    return {std::move(row), std::move(heading), may};
}

std::string heading_of(Connection& connection, const Call& call, const RowChoiceRow& row)
{
    return store::headings_of(connection, call.actor.scope.region, row.edition)[row.activity.section];
}

Answer<RowChoiceView> chosen(Connection& connection, const Call& call, const ChooseRow& command)
{
    if (const auto may = scope_of(call, permission::obligation_carry_out); !may)
        return unexpected<Refusal>{may.error()};
    const auto row = find_choice(connection, call, command.choice);
    if (!row) return unexpected<Refusal>{row.error()};
    if (auto may = may_choose(connection, call, *row, command.version); !may) return unexpected<Refusal>{may.error()};
    const auto state = command.chosen ? ChoiceState::Chosen : ChoiceState::GivenUp;
    const auto region = call.actor.scope.region;
    if (row->state != state && (command.chosen || row->state == ChoiceState::Chosen)) {
        if (!store::set_row_choice(connection, region, row->id, command.version, state, call.actor.id, call.now))
            return refused("changed-meanwhile");
        refresh_row(connection, call, *row,
                    fmt::format("{}: {}", row->organisation_name,
                                command.chosen ? "мероприятие выбрано" : "от мероприятия по выбору отказались"));
        record(connection, call, command.chosen ? "row-chosen" : "row-given-up", "road-map", row->road_map.value,
               {{"organisation", row->organisation_name}, {"activity", row->activity.key}},
               {row->belonging(region), {}});
    }
    auto now = find_choice(connection, call, command.choice);
    if (!now) return unexpected<Refusal>{now.error()};
    auto heading = heading_of(connection, call, *now);
    return view_of(connection, call, *std::move(now), std::move(heading));
}

} // namespace

domain::SettledRows settled_rows_of(Connection& connection, const Call& call, RoadMapId road_map,
                                    const store::Belonging& belonging, const domain::Plan& plan,
                                    std::vector<domain::Obligation> all)
{
    return domain::settled_rows(std::move(all), plan, terms_of(connection, call, road_map, belonging, plan),
                                call.today);
}

void keep_row_terms(Connection& connection, const Call& call, RoadMapId road_map, const domain::Plan& plan,
                    const domain::SettledRows& settled)
{
    store::keep_row_terms(connection, call.actor.scope.region, road_map, plan, settled, school_year_of(call));
}

Answer<RowChoicePage> list_row_choices(Services& services, const Call& call, const RowChoiceFilter& filter,
                                       const store::PageRequest& page)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<RowChoicePage> {
        auto found = store::page_of_row_choices(connection, *seen, filter, page);
        if (!found) return refused("cursor-invalid");
        RowChoicePage read{{{}, found->total, found->next}};
        std::map<store::EditionId, std::map<std::string, std::string>> headings;
        for (auto& row : found->items) {
            if (!headings.contains(row.edition))
                headings.emplace(row.edition, store::headings_of(connection, seen->region, row.edition));
            auto heading = headings[row.edition][row.activity.section];
            read.page.items.push_back(view_of(connection, call, std::move(row), std::move(heading)));
        }
        return read;
    });
}

Answer<RowChoiceView> choose_row(Services& services, const Call& call, const ChooseRow& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return chosen(connection, call, command); });
}

} // namespace vekha::service
