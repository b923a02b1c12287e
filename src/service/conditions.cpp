#include "service/permit.h"
#include "service/row_terms.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/obligation_steps.h"

#include <fmt/format.h>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;
using domain::ConditionState;
using domain::Step;

constexpr std::size_t longest_words = 2000;

int school_year_of(const Call& call)
{
    return domain::year_of(domain::school_year_of(call.today).from);
}

Answer<ConditionRow> find(Connection& connection, const Call& call, ConditionAnswerId id)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto row = store::find_condition(connection, *seen, id);
    if (!row) return refused("condition-not-found");
    return *std::move(row);
}

bool is_open(const ConditionRow& row, const Call& call)
{
    return row.year == school_year_of(call) && row.state != ConditionState::Past;
}

ConditionView view_of(Connection& connection, const Call& call, ConditionRow row)
{
    const bool may =
        is_open(row, call) &&
        permit(connection, call, permission::obligation_carry_out, row.belonging(call.actor.scope.region)).has_value();
    return {std::move(row), may};
}

Answer<void> may_answer(Connection& connection, const Call& call, const ConditionRow& row,
                        const AnswerCondition& command)
{
    const auto belonging = row.belonging(call.actor.scope.region);
    if (auto may = permit(connection, call, permission::obligation_carry_out, belonging); !may) return may;
    if (command.day)
        if (auto may = permit(connection, call, permission::obligation_write, belonging); !may) return may;
    if (row.version != command.version) return refused("changed-meanwhile", {{"version", std::to_string(row.version)}});
    if (!is_open(row, call)) return refused("condition-closed");
    if (command.day && (*command.day < call.today || !command.holds)) return refused("day-in-past");
    return {};
}

/// Puts the duties of the row aside or takes them up again: those of the school year of the answer.
class Applying
{
public:
    Applying(Connection& connection, const Call& call, const ConditionRow& row, const AnswerCondition& command)
        : connection_(connection), call_(call), row_(row), command_(command), region_(call.actor.scope.region)
    {
    }

    void run()
    {
        const domain::RowOf of{row_.activity.key, row_.organisation};
        for (const auto& duty : store::duties_of_row(connection_, region_, row_.edition, of))
            apply(duty);
    }

private:
    void apply(const store::RowDuty& each)
    {
        const auto everything = store::whole_region(region_, row_.territory);
        const auto duty = store::find_duty(connection_, everything, each.id);
        if (!duty || domain::condition_year_of(duty->occurrence, call_.today) != row_.year) return;
        if (command_.holds) {
            if (each.not_applicable) turn(*duty, Step::Restore, domain::Progress::Planned, true);
            if (command_.day) date(each.id);
        } else if (domain::stage_of(duty->progress) == domain::Stage::Owed &&
                   domain::decides(row_.condition, duty->occurrence, each.dated_by_person))
            turn(*duty, Step::Cancel, domain::Progress::Cancelled, false);
    }

    void turn(const store::Duty& duty, Step step, domain::Progress to, bool applicable)
    {
        const auto words =
            fmt::format("{} в {}/{} учебном году: {}", applicable ? "Применимо" : "Неприменимо", row_.year,
                        (row_.year + 1) % 100, command_.words.empty() ? row_.condition.words : command_.words);
        const store::TakenStep taken{
            call_.now, call_.today, call_.actor.id, call_.actor.name, step, duty.progress, to, {}, words, {}};
        if (store::take_step(connection_, region_, duty, taken, {}))
            store::set_applicable(connection_, region_, duty.id, applicable, call_.today);
    }

    void date(domain::ObligationId id)
    {
        if (!store::date_duty(connection_, region_, id, *command_.day, call_.actor.name, call_.now)) return;
        record(connection_, call_, "obligation-dated", "obligation", id.value,
               {{"toWas", ""}, {"to", domain::to_iso(*command_.day)}, {"obligations", "1"}},
               {row_.belonging(region_), {}});
    }

    Connection& connection_;
    const Call& call_;
    const ConditionRow& row_;
    const AnswerCondition& command_;
    store::RegionId region_;
};

Answer<ConditionView> answered(Connection& connection, const Call& call, const AnswerCondition& command)
{
    if (const auto may = scope_of(call, permission::obligation_carry_out); !may)
        return unexpected<Refusal>{may.error()};
    const auto row = find(connection, call, command.condition);
    if (!row) return unexpected<Refusal>{row.error()};
    if (auto may = may_answer(connection, call, *row, command); !may) return unexpected<Refusal>{may.error()};
    const auto region = call.actor.scope.region;
    const auto state = command.holds ? ConditionState::Holds : ConditionState::HoldsNot;
    if (!store::set_condition_answer(connection, region, row->id, command.version, state, command.words, call.actor.id,
                                     call.now))
        return refused("changed-meanwhile");
    Applying{connection, call, *row, command}.run();
    record(connection, call, "condition-answered", "road-map", row->road_map.value,
           {{"organisation", row->organisation_name},
            {"activity", row->activity.key},
            {"condition", row->condition.words},
            {"was", std::string{domain::name_of(row->state)}},
            {"became", std::string{domain::name_of(state)}},
            {"words", command.words}},
           {row->belonging(region), {}});
    return find(connection, call, command.condition).map([&](ConditionRow now) {
        return view_of(connection, call, std::move(now));
    });
}

} // namespace

Answer<ConditionPage> list_conditions(Services& services, const Call& call, ConditionFilter filter,
                                      const store::PageRequest& page)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    if (filter.year == 0) filter.year = school_year_of(call);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ConditionPage> {
        auto found = store::page_of_conditions(connection, *seen, filter, page);
        if (!found) return refused("cursor-invalid");
        ConditionPage read{{{}, found->total, found->next}, store::counts_of_conditions(connection, *seen, filter)};
        for (auto& row : found->items)
            read.page.items.push_back(view_of(connection, call, std::move(row)));
        return read;
    });
}

Answer<ConditionView> answer_condition(Services& services, const Call& call, const AnswerCondition& command)
{
    auto checked = command;
    checked.words = trimmed(command.words);
    if (const auto longer = not_longer(checked.words, longest_words, "words")) return unexpected<Refusal>{*longer};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return answered(connection, call, checked); });
}

} // namespace vekha::service
