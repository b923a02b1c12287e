#include "service/indicator_proposal.h"

#include "language/indicators.h"
#include "service/indicator_parts.h"
#include "store/folded.h"
#include "store/road_maps.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t most_promises = 2000;
constexpr std::size_t most_imported = 200;

/// The promises of one road map in order, each with its place.
class Promises
{
public:
    Promises(const store::StoredEdition& edition, std::vector<domain::Activity> activities, domain::Date today)
        : road_map_{edition.summary.id}, title_{edition.summary.title},
          year_{edition.header.period ? domain::year_of(edition.header.period->to) : domain::year_of(today)}
    {
        for (const auto& activity : activities)
            add(activity.key, 0, activity.number, activity.expected.raw, activity.text, activity.expected.targets);
        for (std::size_t n = 0; n < edition.header.goals.size(); ++n) {
            const auto& goal = edition.header.goals[n];
            add("", static_cast<int>(n + 1), goal.number, goal.indicators.empty() ? goal.aim : goal.indicators,
                goal.aim, goal.targets);
        }
    }

    [[nodiscard]] std::vector<ProposedIndicator> take() { return std::move(items_); }

private:
    void add(const std::string& activity, int goal, const std::string& number, const std::string& wording,
             const std::string& text, const std::vector<domain::Target>& targets)
    {
        std::vector<language::MeasuredPromise> promises;
        for (const auto& target : targets)
            promises.push_back(language::promise_of(target, wording.empty() ? text : wording, year_));
        if (promises.empty())
            if (auto promise = language::promise_in_words(wording, year_)) promises.push_back(*std::move(promise));
        for (std::size_t n = 0; n < promises.size(); ++n) {
            auto& [indicator, target] = promises[n];
            // «2021 – 50 %, 2022 – 70 %» is one indicator with two targets.
            if (n > 0 && continues(items_.back(), indicator)) {
                items_.back().targets.push_back(target);
                continue;
            }
            ProposedIndicator item;
            item.link = {{}, road_map_, activity, goal, static_cast<int>(n + 1), title_, number, text};
            indicator.code = fmt::format("К{}.{}", road_map_.value, items_.size() + 1);
            item.indicator = std::move(indicator);
            item.targets = {target};
            items_.push_back(std::move(item));
        }
    }

    static bool continues(const ProposedIndicator& item, const domain::Indicator& next)
    {
        auto like = next;
        like.code = item.indicator.code;
        like.baseline = item.indicator.baseline;
        return like == item.indicator;
    }

    store::RoadMapId road_map_;
    std::string title_;
    int year_;
    std::vector<ProposedIndicator> items_;
};

/// What of the territory measures the same under another link.
void find_duplicates(Connection& connection, const store::Belonging& belonging, std::vector<ProposedIndicator>& items,
                     store::RoadMapId road_map)
{
    const auto region = store::whole_region(belonging.region, belonging.territory);
    const auto links = store::links_of_road_map(connection, belonging.region, road_map);
    const auto kept =
        store::page_of_indicators(connection, region, {}, {std::nullopt, static_cast<int>(most_promises)});
    for (auto& item : items) {
        const auto linked = std::ranges::find_if(links, [&](const IndicatorLink& link) {
            return link.activity == item.link.activity && link.goal == item.link.goal &&
                   link.target == item.link.target;
        });
        if (linked != links.end()) {
            item.duplicate = "linked";
            item.link.indicator = linked->indicator;
            const auto known = store::find_indicator(connection, region, linked->indicator);
            if (known) item.duplicate_code = known->newest().code;
            continue;
        }
        const auto alike = std::ranges::find_if(kept->items, [&](const IndicatorRow& row) {
            return row.territory == belonging.territory && row.newest().formula == item.indicator.formula &&
                   row.newest().measure == item.indicator.measure &&
                   store::folded(row.newest().name) == store::folded(item.indicator.name);
        });
        if (alike == kept->items.end()) continue;
        item.duplicate = "alike";
        item.link.indicator = alike->id;
        item.duplicate_code = alike->newest().code;
    }
}

/// Codes run on where an earlier call, or a person, took one.
void free_codes(Connection& connection, const store::Belonging& belonging, std::vector<ProposedIndicator>& items)
{
    auto number = std::size_t{0};
    for (auto& item : items) {
        if (!item.duplicate.empty()) continue;
        do
            item.indicator.code = fmt::format("К{}.{}", item.link.road_map.value, ++number);
        while (store::indicator_code_taken(connection, belonging.region, belonging.territory, item.indicator.code, {}));
    }
}

void drop_unasked(std::vector<ProposedIndicator>& items, const std::vector<PromiseKey>& only)
{
    if (only.empty()) return;
    std::erase_if(items, [&](const ProposedIndicator& item) {
        const PromiseKey key{item.link.activity, item.link.goal, item.link.target};
        return std::ranges::find(only, key) == only.end();
    });
}

/// Two rows of one plan that promise the same thing share the indicator that the first one makes.
Answer<void> make(Connection& connection, const Call& call, const store::Belonging& belonging,
                  IndicatorsOfRoadMap& result)
{
    for (auto& item : result.items) {
        if (item.duplicate == "linked") continue;
        if (item.duplicate.empty()) {
            const auto twin = std::ranges::find_if(result.items, [&](const ProposedIndicator& other) {
                auto like = item.indicator;
                like.code = other.indicator.code;
                return other.made && other.duplicate.empty() && like == other.indicator;
            });
            if (twin != result.items.end()) {
                item.duplicate = "alike";
                item.duplicate_code = twin->indicator.code;
                item.link.indicator = twin->link.indicator;
            }
        }
        if (item.duplicate.empty()) {
            const auto id = add_indicator(connection, call, belonging, item.indicator, item.targets);
            if (!id) return unexpected<Refusal>{id.error()};
            item.link.indicator = *id;
            ++result.made;
        } else {
            ++result.linked;
        }
        store::link_indicator(connection, belonging.region, item.link);
        item.made = true;
    }
    if (result.made + result.linked > 0)
        record(connection, call, "indicators-of-road-map-made", "road-map", result.road_map.value,
               {{"made", std::to_string(result.made)}, {"linked", std::to_string(result.linked)}}, {belonging, {}});
    return {};
}

Answer<IndicatorsOfRoadMap> proposed(Connection& connection, const Call& call, const MakeIndicatorsOfRoadMap& command)
{
    const auto seen = as_permitted(call, domain::permission::road_map_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto edition = store::find_edition(connection, seen->actor.scope, command.road_map);
    if (!edition) return refused("road-map-not-found");
    const store::Belonging belonging{call.actor.scope.region, edition->territory};
    if (auto may = permit(connection, call, domain::permission::indicator_write, belonging); !may)
        return unexpected<Refusal>{may.error()};
    Promises promises{*edition, store::activities_of_edition(connection, belonging.region, edition->id), call.today};
    IndicatorsOfRoadMap result{command.road_map, edition->summary.title, promises.take(), 0, 0};
    if (result.items.size() > most_promises) return refused("too-many-values");
    find_duplicates(connection, belonging, result.items, command.road_map);
    free_codes(connection, belonging, result.items);
    drop_unasked(result.items, command.only);
    if (command.dry_run) return result;
    if (auto made = make(connection, call, belonging, result); !made) return unexpected<Refusal>{made.error()};
    return result;
}

} // namespace

Answer<IndicatorsOfRoadMap> indicators_of_road_map(Services& services, const Call& call,
                                                   const MakeIndicatorsOfRoadMap& command)
{
    const auto work = [&](Connection& connection) { return proposed(connection, call, command); };
    return command.dry_run ? store::reading(*services.pool, work) : store::in_transaction(*services.pool, work);
}

Answer<std::vector<PresetIndicator>> import_indicators(Services& services, const Call& call,
                                                       const ImportIndicators& command)
{
    if (command.indicators.size() > most_imported) return refused("too-many-values");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::vector<PresetIndicator>> {
        const auto belonging = belonging_of_new(connection, call, domain::permission::indicator_write);
        if (!belonging) return unexpected<Refusal>{belonging.error()};
        const store::Belonging of{belonging->region, belonging->territory};
        std::vector<PresetIndicator> imported;
        for (auto indicator : command.indicators) {
            if (!command.group.empty() && !indicator.group.empty()) indicator.group = command.group;
            PresetIndicator one{indicator, std::nullopt, false};
            one.was_there = store::indicator_code_taken(connection, of.region, of.territory, indicator.code, {});
            if (!one.was_there) {
                const auto id = add_indicator(connection, call, of, indicator, {});
                if (!id) return unexpected<Refusal>{id.error()};
                one.made = *id;
            }
            imported.push_back(std::move(one));
        }
        return imported;
    });
}

} // namespace vekha::service
