#include "service/executors.h"

#include "domain/addressees.h"
#include "service/draft_parts.h"
#include "service/executor_meanings.h"
#include "service/permit.h"
#include "service/text_checks.h"
#include "store/bodies.h"
#include "store/executors.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/plan_register.h"
#include "store/road_maps.h"
#include "store/territories.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace vekha::service
{

namespace
{

/// What is needed to tell the wordings of one territory.
struct Teller {
    std::vector<domain::Organisation> organisations;
    domain::ExecutorDictionary dictionary;
    std::vector<domain::NamedBody> bodies;
    std::string territory_name;
    std::unique_ptr<domain::AddresseeFinder> finder;
};

class Tellers
{
public:
    Tellers(Connection& connection, const Call& call) : connection_(connection), call_(call) {}

    Teller& of(TerritoryId territory)
    {
        auto& teller = known_[territory];
        if (!teller) teller = made(territory);
        return *teller;
    }

private:
    std::unique_ptr<Teller> made(TerritoryId territory)
    {
        auto teller = std::make_unique<Teller>();
        const auto region = call_.actor.scope.region;
        const auto around = store::register_of_plan(connection_, {region, territory});
        teller->organisations = store::register_of(connection_, around, call_.today);
        teller->dictionary = store::executor_dictionary(connection_, region, territory);
        teller->bodies = store::bodies_for_plan(connection_, region, territory);
        teller->territory_name = store::territory_name(connection_, around);
        teller->finder = std::make_unique<domain::AddresseeFinder>(teller->organisations, &teller->dictionary);
        return teller;
    }

    Connection& connection_;
    const Call& call_;
    std::map<TerritoryId, std::unique_ptr<Teller>> known_;
};

/// The place of a plan among those of a wording; plans come one after the other.
void note(UnresolvedExecutor& executor, const store::WrittenPlan& written, const std::string& number)
{
    ++executor.activities;
    const auto is_here = [&](const ExecutorPlace& place) {
        return place.draft == written.draft && place.road_map == written.road_map;
    };
    if (executor.places.empty() || !is_here(executor.places.back()))
        executor.places.push_back({written.draft, written.road_map, written.plan.title, number, 0});
    ++executor.places.back().activities;
}

/// The scope of a permission; nothing when it is not given: other places may still be shown.
Scope scope_or_nothing(const Call& call, Permission permission)
{
    auto nothing = call.actor.scope;
    nothing.reach = {};
    return scope_of(call, permission).value_or(nothing);
}

using Unresolved = std::map<std::pair<TerritoryId, std::string>, UnresolvedExecutor>;

/// The wordings of one plan that `finder` does not tell.
void collect(const store::WrittenPlan& written, domain::AddresseeFinder& finder, Unresolved& found)
{
    for (const auto& activity : written.plan.activities)
        for (const auto& [name, by_agreement] : activity.responsible) {
            auto words = domain::executor_words(name);
            if (words.empty() || finder.meaning_of(name).known != domain::Known::No) continue;
            auto& executor = found[{written.territory, std::move(words)}];
            if (executor.wording.empty()) executor.wording = name;
            note(executor, written, activity.number);
        }
}

Unresolved unresolved(Connection& connection, const Call& call, Tellers& tellers)
{
    Unresolved found;
    const auto collect_from = [&](const store::WrittenPlan& written) {
        if (written.plan.glossary.empty()) return collect(written, *tellers.of(written.territory).finder, found);
        // The abbreviations of a plan hold in it alone.
        const auto context = approval_context(
            connection, call, store::Belonging{call.actor.scope.region, written.territory}, written.plan);
        domain::AddresseeFinder finder{context.organisations, &context.executors};
        collect(written, finder, found);
    };
    store::visit_plans(connection, scope_or_nothing(call, domain::permission::draft_read),
                       scope_or_nothing(call, domain::permission::road_map_read), collect_from);
    return found;
}

Answer<std::vector<ExecutorInPlan>> in_plan(Connection& connection, const Call& call, TerritoryId territory,
                                            const domain::Plan& plan)
{
    const auto context = approval_context(connection, call, store::Belonging{call.actor.scope.region, territory}, plan);
    return meanings_of(connection, call, territory, context, plan);
}

} // namespace

Answer<std::vector<ExecutorInPlan>> executors_of_draft(Services& services, const Call& from, DraftId draft)
{
    const auto call = as_permitted(from, domain::permission::draft_read);
    if (!call) return unexpected<Refusal>{call.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<ExecutorInPlan>> {
        const auto stored = store::find_draft(connection, call->actor.scope, draft);
        if (!stored) return refused("draft-not-found");
        const auto rows = store::rows_of_draft(connection, call->actor.scope.region, draft);
        return in_plan(connection, *call, stored->territory, plan_of(stored->header, rows));
    });
}

Answer<std::vector<ExecutorInPlan>> executors_of_road_map(Services& services, const Call& from, RoadMapId road_map)
{
    const auto call = as_permitted(from, domain::permission::road_map_read);
    if (!call) return unexpected<Refusal>{call.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<ExecutorInPlan>> {
        if (!store::find_edition(connection, call->actor.scope, road_map)) return refused("road-map-not-found");
        const auto approved = store::approved_plan(connection, call->actor.scope.region, road_map);
        return in_plan(connection, *call, approved.territory, approved.plan);
    });
}

Answer<std::vector<UnresolvedExecutor>> unresolved_executors(Services& services, const Call& call)
{
    if (const auto scope = scope_of(call, domain::permission::executor_read); !scope)
        return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<UnresolvedExecutor>> {
        Tellers tellers{connection, call};
        std::vector<UnresolvedExecutor> list;
        for (auto& [key, executor] : unresolved(connection, call, tellers)) {
            const auto& teller = tellers.of(key.first);
            executor.territory = key.first;
            executor.territory_name = teller.territory_name;
            executor.suggestions = domain::executor_suggestions(executor.wording, teller.organisations, teller.bodies);
            list.push_back(std::move(executor));
        }
        std::ranges::stable_sort(list, std::greater{}, &UnresolvedExecutor::activities);
        return list;
    });
}

Answer<store::Page<ExecutorRow>> list_executors(Services& services, const Call& call, const std::string& text,
                                                const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::executor_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<ExecutorRow>> {
        auto found = store::page_of_executors(connection, *scope, text, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

} // namespace vekha::service
