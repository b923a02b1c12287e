#include "service/approve_draft.h"
#include "service/indicator_facts.h"
#include "service/indicator_proposal.h"
#include "service/indicator_values.h"
#include "store/transaction.h"
#include "support/test_people.h"
#include "wire/indicator.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::tests;
using domain::Fact;
using domain::FactState;
using service::IndicatorId;
using service::Verdict;

namespace
{

domain::Indicator a_share(const std::string& code)
{
    domain::Indicator indicator;
    indicator.code = code;
    indicator.name = "Доля школ, где работает команда";
    indicator.unit = "%";
    return indicator;
}

IndicatorId made(World& world, const domain::Indicator& indicator, std::vector<domain::YearTarget> targets = {})
{
    const auto view = service::make_indicator(*world.services, world.call, {indicator, std::move(targets), {}});
    REQUIRE(view);
    return view->row.id;
}

service::SaveFact stating(IndicatorId indicator, domain::OrganisationId school, Fact fact, int year = 2026)
{
    return {indicator, {school, std::nullopt}, {year, 1}, 0, fact, "", "", std::nullopt};
}

const Fact yes{FactState::Value, {}, {}, true};
const Fact no{FactState::Value, {}, {}, false};

service::IndicatorFigure figure(World& world, IndicatorId id, int year = 2026)
{
    return service::explain_indicator(*world.services, world.call, {id, year, {}, {}, {}}, {std::nullopt, 50})
        .value()
        .figure;
}

} // namespace

TEST_CASE("a value is explained down to schools, blank and not applicable told apart")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        const auto third = region.add_school("СОШ № 11", region.village);
        const auto id =
            made(world, a_share("P1"), {{2026, domain::TargetRule::AtLeast, *domain::quantity_from("60"), ""}});
        const auto save = [&](const service::SaveFact& command) {
            return service::save_fact(*world.services, world.call, command);
        };
        REQUIRE(save(stating(id, region.north_school, yes)));
        auto exempt = stating(id, third, {FactState::NotApplicable, {}, {}, false});
        CHECK(code_of(save(exempt)) == "reason-missing");
        exempt.words = "школа открылась в сентябре";
        REQUIRE(save(exempt));
        const auto before = figure(world, id);
        CHECK(before.shown == "100.0");
        CHECK(before.state == domain::PlanFact::Reached);
        CHECK(before.tally.blank == 1);
        CHECK(before.tally.not_applicable == 1);
        REQUIRE(save(stating(id, region.south_school, no)));
        const auto after = figure(world, id);
        CHECK(after.shown == "50.0");
        CHECK(after.state == domain::PlanFact::NotDue);
        const auto rows = service::explain_indicator(*world.services, world.call,
                                                     {id, 2026, {}, Verdict::NotApplicable, {}}, {std::nullopt, 50});
        REQUIRE(rows->rows.items.size() == 1);
        CHECK(rows->rows.items[0].facts[0].words == "школа открылась в сентябре");
        const auto below = service::explain_indicator(*world.services, world.call, {id, 2026, {}, {}, region.north},
                                                      {std::nullopt, 1});
        CHECK(below->rows.total == 2);
        CHECK(below->rows.next.has_value());
        CHECK(below->figure.shown == "100.0");
    });
}

TEST_CASE("the table by municipality adds up to its first row")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        const auto id = made(world, a_share("P1"));
        for (const auto& [school, fact] : {std::pair{region.north_school, yes}, std::pair{region.south_school, no}})
            REQUIRE(service::save_fact(*world.services, world.call, stating(id, school, fact)));
        const auto table = service::municipality_table(*world.services, world.call, {}, 2026);
        REQUIRE(table);
        REQUIRE(table->rows.size() == 2);
        analytics::Tally sum;
        for (const auto& row : table->rows)
            sum.add(row.figures[0].tally);
        CHECK(sum == table->all[0].tally);
        CHECK(table->rows[0].name == "Заречный округ");
        CHECK(table->rows[0].figures[0].shown == "100.0");
        CHECK(table->rows[1].figures[0].shown == "0.0");
        const auto plan = service::plan_fact_table(*world.services, world.call, {}, 2025, 2027, {std::nullopt, 50});
        REQUIRE(plan->rows.items.size() == 1);
        CHECK(plan->rows.items[0].years[1].shown == "50.0");
        CHECK_FALSE(plan->rows.items[0].years[0].value.has_value());
        CHECK(code_of(service::plan_fact_table(*world.services, world.call, {}, 2000, 2010, {})) ==
              "years-out-of-range");
    });
}

TEST_CASE("a fact that nobody may state is refused by its reason")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        auto people = a_share("P2");
        people.formula = domain::Formula::PeopleShare;
        people.measure = domain::FactMeasure::Parts;
        const auto id = made(world, people);
        const auto code = [&](auto change) {
            auto command = stating(id, region.north_school, {FactState::Value, {30'000}, {40'000}, false});
            change(command);
            return code_of(service::save_fact(*world.services, world.call, command));
        };
        CHECK(code([](auto& one) { one.period.part = 2; }) == "period-unknown");
        CHECK(code([](auto& one) { one.period.year = 2027; }) == "period-not-begun");
        CHECK(code([](auto& one) { one.fact.number = {50'000}; }) == "part-exceeds-whole");
        CHECK(code([](auto& one) { one.link = "javascript:alert(1)"; }) == "link-malformed");
        CHECK(code([](auto& one) { one.evidence = 1; }) == "evidence-not-found");
        CHECK(code([](auto& one) { one.of.organisation = domain::OrganisationId{999'999}; }) ==
              "organisation-not-found");
        CHECK(code([](auto& one) { one.indicator = IndicatorId{999'999}; }) == "indicator-not-found");
        CHECK(code([](auto& one) { one.words = std::string(2001, 'x'); }) == "field-too-long");
        CHECK(code([](auto&) {}).empty());
        CHECK(code([](auto&) {}) == "changed-meanwhile");
        auto computed = a_share("P3");
        computed.source = domain::FactSource::CuratorAssigned;
        const auto known = made(world, computed);
        CHECK(code([&](auto& one) { one.indicator = known; }) == "fact-computed");
        CHECK(figure(world, known).shown == "0.0");
        auto grouped = a_share("P4");
        grouped.group = "500+";
        CHECK(code([&](auto& one) {
                  one.indicator = made(world, grouped);
                  one.fact = yes;
              }) == "school-not-concerned");
        const auto view = service::get_indicator(*world.services, world.call, id);
        REQUIRE(service::set_indicator_state(*world.services, world.call,
                                             {id, view->row.version, service::IndicatorState::Withdrawn}));
        CHECK(code([](auto& one) { one.version = 1; }) == "indicator-withdrawn");
    });
}

TEST_CASE("a table of facts is saved item by item")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        const auto id = made(world, a_share("P1"));
        const auto results = service::save_facts(*world.services, world.call,
                                                 {stating(id, region.north_school, yes),
                                                  stating(id, domain::OrganisationId{999'999}, yes),
                                                  stating(id, region.south_school, no)});
        REQUIRE(results);
        CHECK(results->at(0).saved->version == 1);
        CHECK(results->at(1).refusal.code == "organisation-not-found");
        CHECK(results->at(2).saved.has_value());
        CHECK(figure(world, id).tally.answered() == 2);
        const auto blank = stating(id, region.north_school, {});
        auto taken_back = blank;
        taken_back.version = 1;
        REQUIRE(service::save_fact(*world.services, world.call, taken_back));
        CHECK(figure(world, id).tally.answered() == 1);
    });
}

TEST_CASE("another meaning begins an edition, other words do not")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        auto indicator = a_share("P1");
        const auto id = made(world, indicator);
        indicator.name = "Доля школ с командой";
        const auto edit = [&](std::int64_t version, std::optional<int> from = {}) {
            return service::edit_indicator(*world.services, world.call, {id, version, indicator, from});
        };
        CHECK(edit(1)->row.editions.size() == 1);
        REQUIRE(service::save_fact(*world.services, world.call, stating(id, region.north_school, yes)));
        indicator.over_time = domain::OverTime::Max;
        CHECK(code_of(edit(1)) == "changed-meanwhile");
        CHECK(code_of(edit(2)) == "indicator-has-facts");
        CHECK(code_of(edit(2, 2020)) == "edition-too-early");
        const auto next = edit(2, 2027);
        REQUIRE(next);
        CHECK(next->row.editions.size() == 2);
        CHECK(next->row.in_year(2026).over_time == domain::OverTime::Last);
        CHECK(next->row.in_year(2027).over_time == domain::OverTime::Max);
        CHECK(code_of(service::make_indicator(*world.services, world.call, {a_share("P1"), {}, {}})) ==
              "indicator-code-taken");
        CHECK(code_of(service::set_targets(*world.services, world.call,
                                           {id, 3, {{2026, {}, {}, ""}, {2026, {}, {}, ""}}})) ==
              "target-year-repeated");
    });
}

TEST_CASE("what the system knows is counted from its own rows")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        auto plan = a_plan({an_activity("1", "до 1 октября 2026 года", {}, {"СОШ № 4"}),
                            an_activity("2", "до 2 октября 2026 года", {}, {"СОШ № 4"}),
                            an_activity("3", "до 1 марта 2027 года", {}, {"СОШ № 4"})});
        const auto draft = keep_draft(world, std::move(plan));
        REQUIRE(service::approve_draft(*world.services, world.call, {draft, 1, {}}));
        {
            const auto lease = world.pool().lease();
            lease->execute("update obligations set stage = 'done', progress = 'confirmed', submitted_on = '2026-10-03' "
                           "where due_day = '2026-10-01'");
            lease->execute("update obligations set stage = 'done', progress = 'accepted', submitted_on = '2026-10-02' "
                           "where due_day = '2026-10-02'");
        }
        const auto share = [&](const std::string& code, domain::FactSource source) {
            auto indicator = a_share(code);
            indicator.formula = domain::Formula::PeopleShare;
            indicator.measure = domain::FactMeasure::Parts;
            indicator.source = source;
            return figure(world, made(world, indicator)).shown;
        };
        CHECK(share("done", domain::FactSource::ObligationsDone) == "100.0");
        CHECK(share("on-time", domain::FactSource::ObligationsOnTime) == "50.0");
        CHECK(share("confirmed", domain::FactSource::ObligationsConfirmed) == "50.0");
        region.add_school("СОШ № 12", region.south);
        for (const auto& source : domain::fact_sources()) {
            if (source.source == domain::FactSource::Entered) continue;
            CAPTURE(source.name);
            auto indicator = a_share(std::string{source.name});
            indicator.measure = source.measure;
            indicator.source = source.source;
            if (source.measure != domain::FactMeasure::YesNo)
                indicator.condition = {domain::ConditionKind::AtLeast, {domain::Quantity::one}};
            if (source.of_group) indicator.source_group = "ШНОР";
            CHECK(figure(world, made(world, indicator)).tally.blank == 0);
        }
    });
}

TEST_CASE("each role states and sees the values of its own scope")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        const auto id = made(world, a_share("P1"));
        REQUIRE(service::save_fact(*world.services, world.call, stating(id, region.south_school, no)));
        const auto head =
            region.as(region.add_person_with("Ладогина Мария", "head", region.north, {{}, region.north_school}));
        const auto lead =
            region.as(region.add_person_with("Белов Иван", "municipal-coordinator", region.north, {region.north, {}}));
        CHECK(code_of(service::save_fact(*world.services, head, stating(id, region.south_school, yes))) ==
              "organisation-not-found");
        REQUIRE(service::save_fact(*world.services, head, stating(id, region.north_school, yes)));
        CHECK(code_of(service::make_indicator(*world.services, head, {a_share("P9"), {}, {}})) == "not-permitted");
        const auto form = service::school_form(*world.services, head, region.north_school, 2026);
        REQUIRE(form);
        REQUIRE(form->lines.size() == 1);
        CHECK(form->lines[0].may_fill);
        CHECK(form->lines[0].fact.fact.yes);
        CHECK(form->lines[0].fact.filler == "Ладогина Мария");
        CHECK(code_of(service::school_form(*world.services, head, region.south_school, 2026)) ==
              "organisation-not-found");
        const auto explained =
            service::explain_indicator(*world.services, lead, {id, 2026, {}, {}, {}}, {std::nullopt, 50});
        REQUIRE(explained);
        CHECK(explained->rows.total == 1);
        CHECK(explained->figure.shown == "100.0");
        const auto above = service::get_indicator(*world.services, lead, id);
        REQUIRE(above);
        CHECK_FALSE(above->may_write);
        CHECK(code_of(service::set_targets(*world.services, lead, {id, 1, {}})) == "not-permitted");
        const auto own = service::make_indicator(*world.services, lead, {a_share("М1"), {}, {}});
        REQUIRE(own);
        CHECK(own->row.territory == region.north);
        const auto south =
            region.as(region.add_person_with("Сомов Пётр", "municipal-coordinator", region.south, {region.south, {}}));
        CHECK(code_of(service::get_indicator(*world.services, south, own->row.id)) == "indicator-not-found");
        const auto kept = store::reading(world.pool(), [&](store::Connection& connection) {
            return service::indicator_values(connection, south, {id, own->row.id}, 2026);
        });
        REQUIRE(kept);
        REQUIRE(kept->size() == 1);
        CHECK(kept->front().figure.shown == "0.0");
    });
}

TEST_CASE("promises of a road map become indicators once")
{
    everywhere([](World& world) {
        const PeopledWorld region{world};
        auto share = an_activity("1", "до 1 октября 2026 года", {}, {"СОШ № 4"});
        share.expected.raw = "не менее 30 % молодых педагогов";
        share.expected.targets = {
            {domain::Comparison::AtLeast, 30, domain::TargetUnit::Percent, "молодых педагогов", {}, 2026, false, {}},
            {domain::Comparison::AtLeast, 40, domain::TargetUnit::Percent, "молодых педагогов", {}, 2027, false, {}}};
        auto change = an_activity("2", "до 2 октября 2026 года", {}, {"СОШ № 4"});
        change.expected.raw = "Положительная динамика результатов";
        auto plan = a_plan({share, change});
        domain::Goal goal;
        goal.number = "1";
        goal.aim = "Снижение количества маркеров";
        plan.goals = {goal};
        const auto draft = keep_draft(world, std::move(plan));
        const auto road_map = service::approve_draft(*world.services, world.call, {draft, 1, {}});
        REQUIRE(road_map);
        const auto ask = [&](bool dry_run, std::vector<service::PromiseKey> only = {}) {
            return service::indicators_of_road_map(*world.services, world.call,
                                                   {road_map->id, dry_run, std::move(only)})
                .value();
        };
        const auto proposed = ask(true);
        REQUIRE(proposed.items.size() == 3);
        CHECK(proposed.items[0].targets.size() == 2);
        CHECK(proposed.items[0].indicator.formula == domain::Formula::PeopleShare);
        CHECK(proposed.items[1].indicator.formula == domain::Formula::Dynamics);
        CHECK(proposed.items[1].targets[0].rule == domain::TargetRule::MoreThan);
        CHECK(proposed.items[2].indicator.formula == domain::Formula::Decrease);
        CHECK(proposed.items[2].link.goal == 1);
        CHECK(service::list_indicators(*world.services, world.call, {}, {std::nullopt, 50})->total == 0);
        const auto first = ask(false, {{"I/1", 0, 1}});
        CHECK(first.made == 1);
        const auto rest = ask(false);
        CHECK(rest.made == 2);
        CHECK(rest.items[0].duplicate == "linked");
        const auto again = ask(false);
        CHECK(again.made + again.linked == 0);
        service::IndicatorFilter filter;
        filter.road_map = road_map->id;
        const auto all = service::list_indicators(*world.services, world.call, filter, {std::nullopt, 50});
        CHECK(all->total == 3);
        const auto view = service::get_indicator(*world.services, world.call, first.items[0].link.indicator);
        REQUIRE(view->links.size() == 1);
        CHECK(view->links[0].number == "1");
        CHECK(view->row.targets.size() == 2);
    });
}

TEST_CASE("the ten regional indicators come as a set and are made once")
{
    everywhere([](World& world) {
        const auto presets = wire::indicator_presets();
        REQUIRE(presets.size() == 1);
        REQUIRE(presets[0].indicators.size() == 10);
        for (const auto& indicator : presets[0].indicators) {
            CAPTURE(indicator.code);
            CHECK_FALSE(domain::wrong_in(indicator).has_value());
        }
        const auto import = [&] {
            return service::import_indicators(*world.services, world.call, {presets[0].indicators, "ШНОР"}).value();
        };
        CHECK(std::ranges::none_of(import(), &service::PresetIndicator::was_there));
        CHECK(std::ranges::all_of(import(), &service::PresetIndicator::was_there));
        const auto all = service::list_indicators(*world.services, world.call, {}, {std::nullopt, 4});
        CHECK(all->total == 10);
        CHECK(all->items[1].newest().code == "P2");
        CHECK(all->items[1].newest().group == "ШНОР");
        const auto rest = service::list_indicators(*world.services, world.call, {}, {all->next, 50});
        CHECK(rest->items.size() == 6);
    });
}
