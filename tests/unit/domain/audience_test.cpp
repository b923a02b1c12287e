#include "domain/audience.h"

#include "domain/addressees.h"
#include "domain/school_group.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace vekha::domain;
using namespace std::chrono;

namespace
{

Organisation school(std::int64_t id, std::string name, std::vector<std::string> groups = {})
{
    Organisation made;
    made.id = {id};
    made.short_name = std::move(name);
    made.groups = std::move(groups);
    return made;
}

Organisation body(std::int64_t id, std::string name)
{
    auto made = school(id, std::move(name));
    made.kind = OrganisationKind::MethodicalCentre;
    return made;
}

/// On the 15th of every month of the first half of 2027.
Activity monthly(std::string key, const std::vector<std::string>& responsible)
{
    Activity made;
    made.key = std::move(key);
    for (const auto& name : responsible)
        made.responsible.push_back({name, false});
    for (unsigned month = 1; month <= 6; ++month) {
        const Date day = 2027y / std::chrono::month{month} / 15;
        made.deadline.schedule.windows.push_back({day, day});
    }
    return made;
}

Plan plan_of(std::vector<Activity> activities)
{
    Plan plan;
    plan.period = Period{2027y / January / 1, 2027y / June / 30};
    plan.activities = std::move(activities);
    return plan;
}

std::vector<KeptObligation> kept(const std::vector<Obligation>& made)
{
    std::vector<KeptObligation> all;
    for (const auto& each : made) {
        all.push_back({each, KeptState::Open});
        all.back().obligation.id = {static_cast<std::int64_t>(all.size())};
    }
    return all;
}

/// The months in which an organisation owes something.
std::string months_of(const std::vector<Obligation>& obligations, std::int64_t organisation)
{
    std::string found;
    for (const auto& each : obligations)
        if (each.addressee.organisation == OrganisationId{organisation})
            found += std::to_string(month_of(*each.occurrence.to));
    return found;
}

const Date today = 2027y / March / 20;

} // namespace

TEST_CASE("a school that joins a group owes from that day, one that leaves owes no more, and the past stays")
{
    const auto plan = plan_of({monthly("1", {"руководители ПРШ"})});
    const std::vector<Organisation> before{school(1, "СОШ № 1", {"ПРШ"}), school(2, "СОШ № 2", {"ПРШ"}),
                                           school(3, "СОШ № 3")};
    auto after = before;
    after[1].groups.clear();
    after[2].groups = {"ПРШ"};
    const auto made = kept(obligations_of(plan, before, {}));
    const std::vector<RegisterFrom> registers{{today, after}};
    const auto change = audience_change(made, obligations_over(plan, registers, {}, {}), today);

    CHECK(months_of(change.appear, 3) == "456");
    CHECK(change.appear.size() == 3);
    std::vector<Obligation> cancelled;
    for (const auto& each : made)
        if (std::ranges::find(change.cancel, each.obligation.id) != change.cancel.end())
            cancelled.push_back(each.obligation);
    CHECK(months_of(cancelled, 2) == "456");
    CHECK(cancelled.size() == 3);
    CHECK(change.reopen.empty());
    CHECK(change.identify.empty());

    SUBCASE("and what was done about a duty outlives the leaving")
    {
        auto settled = made;
        for (auto& each : settled)
            if (each.obligation.addressee.organisation == OrganisationId{2}) each.state = KeptState::Settled;
        CHECK(audience_change(settled, obligations_over(plan, registers, {}, {}), today).cancel.empty());
    }
    SUBCASE("and who comes back takes up the duties that were cancelled, keeping their numbers")
    {
        auto left = made;
        for (auto& each : left)
            if (std::ranges::find(change.cancel, each.obligation.id) != change.cancel.end())
                each.state = KeptState::Cancelled;
        const std::vector<RegisterFrom> back{{today, before}};
        const auto again = audience_change(left, obligations_over(plan, back, {}, {}), today);
        CHECK(again.reopen == change.cancel);
        CHECK(again.appear.empty());
        CHECK(again.cancel.empty());
    }
}

TEST_CASE("a day of joining or leaving that lies ahead divides the duties by the last day of their terms")
{
    const auto plan = plan_of({monthly("1", {"руководители ПРШ"})});
    const std::vector<Organisation> now{school(1, "СОШ № 1", {"ПРШ"}), school(2, "СОШ № 2")};
    const std::vector<Organisation> later{school(1, "СОШ № 1"), school(2, "СОШ № 2", {"ПРШ"})};
    const std::vector<RegisterFrom> registers{{today, now}, {2027y / May / 15, later}};
    const auto owed = obligations_over(plan, registers, {}, {});
    CHECK(months_of(owed, 1) == "1234");
    CHECK(months_of(owed, 2) == "56");
}

TEST_CASE("a register that did not change asks for no change")
{
    const auto plan = plan_of(
        {monthly("1", {"Методический центр", "руководители ПРШ"}), monthly("2", {"кураторы"}), monthly("3", {})});
    const std::vector<Organisation> all{school(1, "СОШ № 1", {"ПРШ"}), body(7, "Методический центр")};
    const auto made = kept(obligations_of(plan, all, {}));
    const std::vector<RegisterFrom> registers{{today, all}};
    CHECK(audience_change(made, obligations_over(plan, registers, {}, {}), today).empty());
}

TEST_CASE("a lead executor that becomes known keeps its duties, those of the past too")
{
    const auto plan = plan_of({monthly("1", {"ММС"})});
    const std::vector<Organisation> all{school(1, "СОШ № 1"), body(7, "Методический центр")};
    const auto made = kept(obligations_of(plan, all, {}));
    ExecutorDictionary dictionary;
    dictionary.add(executor_words("ммс"), {{TargetKind::Organisation, OrganisationId{7}}});
    const std::vector<RegisterFrom> registers{{today, all}};
    const auto change = audience_change(made, obligations_over(plan, registers, {}, dictionary), today);
    CHECK(change.identify.size() == 6);
    CHECK(change.identify.front().second == Addressee{OrganisationId{7}, "Методический центр"});
    CHECK(change.appear.empty());
    CHECK(change.cancel.empty());
}

TEST_CASE("a settled wording stands for an organisation, several, a group, a role of schools, or keeps its name")
{
    const std::vector<Organisation> all{school(1, "СОШ № 1", {"500+"}), school(2, "СОШ № 2"),
                                        body(7, "Методический центр"), body(8, "Центр «Перспектива»")};
    const auto to = [](std::int64_t id) { return ExecutorTarget{TargetKind::Organisation, OrganisationId{id}}; };
    const auto code = [](TargetKind kind, std::string text) { return ExecutorTarget{kind, {}, std::move(text)}; };
    struct Case {
        std::vector<ExecutorTarget> targets;
        std::string owing; ///< ids, lead first; "-" a printed name
    };
    const std::vector<Case> cases{
        {{to(7)}, "lead 7"},
        {{to(7), to(8)}, "lead 7 8"},
        {{to(1)}, "1"},
        {{to(7), to(2)}, "lead 7 2"},
        {{code(TargetKind::Group, "500+")}, "1"},
        {{code(TargetKind::Role, "school-coordinator")}, "1 2"},
        {{code(TargetKind::Role, "curator")}, "lead -"},
        {{code(TargetKind::Group, "ШАНС")}, "lead -"},
        {{{TargetKind::Body, {}, {}, BodyId{3}}}, "lead -"},
        {{{TargetKind::Outside}}, "lead -"},
        {{to(99)}, "lead -"},
    };
    for (const auto& [targets, expected] : cases) {
        CAPTURE(expected);
        ExecutorDictionary dictionary;
        dictionary.add(executor_words("Кто-то"), targets);
        AddresseeFinder finder{all, &dictionary};
        Activity activity;
        activity.responsible = {{"кто-то", false}};
        const auto found = finder.of(activity);
        std::string owing;
        const auto say = [&](const Addressee& one) {
            owing += (owing.empty() ? "" : " ") +
                     (one.organisation ? std::to_string(one.organisation->value) : std::string{"-"});
        };
        if (found.lead) owing = "lead";
        if (found.lead) say(*found.lead);
        for (const auto& one : found.others)
            say(one);
        CHECK(owing == expected);
        CHECK(finder.meaning_of("кто-то").known == Known::Settled);
    }
}

TEST_CASE("the register is asked before the dictionary, and says what it knows")
{
    const std::vector<Organisation> all{school(1, "СОШ № 1", {"ПРШ"}), body(7, "Методический центр")};
    ExecutorDictionary dictionary;
    dictionary.add(executor_words("Методический центр"), {{TargetKind::Outside}});
    AddresseeFinder finder{all, &dictionary};
    const auto& centre = finder.meaning_of("Методический центр");
    CHECK(centre.known == Known::FromRegister);
    CHECK(centre.targets == std::vector<ExecutorTarget>{{TargetKind::Organisation, OrganisationId{7}}});
    CHECK(finder.meaning_of("руководители ПРШ").schools == 1);
    CHECK(finder.meaning_of("кураторы").known == Known::No);
    CHECK(finder.meaning_of("СОШ № 77").known == Known::No);
    CHECK(finder.meaning_of("руководители ШАНС").known == Known::No);
}

TEST_CASE("a group is known by the other words for it")
{
    const std::vector<Organisation> all{school(1, "СОШ № 1", {"Группа риска"}), school(2, "СОШ № 2", {"Резильентные"}),
                                        school(3, "СОШ № 3", {"ШНРО"})};
    AddresseeFinder finder{all};
    for (const auto* wording : {"школы группы риска", "резильентные школы", "руководители ООНОР"}) {
        CAPTURE(wording);
        CHECK(finder.meaning_of(wording).schools == 1);
    }
}

TEST_CASE("every preset of groups has a code of its own and no synonym of another")
{
    CHECK(group_presets().size() > 10);
    for (const auto& preset : group_presets()) {
        CAPTURE(preset.code);
        CHECK(group_preset(preset.code) == &preset);
        for (const auto& synonym : preset.synonyms)
            CHECK(group_preset(synonym) == &preset);
    }
    CHECK(group_preset("шнро")->code == "ШНОР");
    CHECK(group_preset("что угодно") == nullptr);
    for (const auto* name : {"", "algorithm", "complex-analysis", "motivated-team", "official-list", "other"})
        CHECK(name_of(group_basis_from_name(name).value()) == name);
    CHECK_FALSE(group_basis_from_name("guess"));
}
