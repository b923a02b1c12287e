#include "service/review.h"

#include "service/approve_draft.h"
#include "service/obligation_steps.h"
#include "store/curator_assignments.h"
#include "support/query_plan.h"
#include "support/test_people.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using domain::ObligationId;
using domain::Progress;
using domain::Step;

namespace
{

/// Two schools with a head each, who owe two rows; a curator of the one school, a coordinator of the municipality.
struct Reviewed : PeopledWorld {
    domain::OrganisationId neighbour;
    PersonId head;
    PersonId other_head;
    PersonId curator;
    PersonId coordinator;
    std::vector<ObligationId> own;    ///< of the curated school, the nearer term first
    std::vector<ObligationId> others; ///< of the neighbour

    explicit Reviewed(World& in) : PeopledWorld(in), neighbour{add_school("СОШ № 5", north)}
    {
        head = add_person_with("Ильина Вера", "head", north, {{}, north_school});
        other_head = add_person_with("Рогов Пётр", "head", north, {{}, neighbour});
        curator = add_person_with("Чернов Олег", "curator", north);
        coordinator = add_person_with("Котова Нина", "municipal-coordinator", north, {north, {}});
        const auto assigned = store::in_transaction(
            world.pool(), [&](store::Connection& connection) -> domain::Result<store::AssignmentId, int> {
                return store::insert_assignment(
                    connection, store::RegionId{1},
                    {curator, north_school, {world.call.today, std::nullopt}, {"7", world.call.today}},
                    world.call.actor.id, world.call.now);
            });
        REQUIRE(assigned);
        const auto draft =
            keep_draft(world, a_plan({an_activity("1", "до 15 декабря 2026 года", {}, {"СОШ № 4", "СОШ № 5"}),
                                      an_activity("2", "до 25 декабря 2026 года", {}, {"СОШ № 4", "СОШ № 5"})}));
        REQUIRE(approve_draft(*world.services, world.call, {draft, 1, {}}));
        const auto all = list_obligations(*world.services, world.call, {}, {std::nullopt, 50}).value();
        for (const auto& row : all.page.items)
            (row.obligation.addressee.organisation == north_school ? own : others).push_back(row.obligation.id);
        REQUIRE(own.size() == 2);
        REQUIRE(others.size() == 2);
    }

    [[nodiscard]] Call at(PersonId who, std::chrono::minutes later) const
    {
        auto call = as(who);
        call.now += later;
        return call;
    }

    void take(const Call& call, ObligationId id, const StepOrder& order) const
    {
        const auto version = get_obligation(*world.services, world.call, id).value().row.version;
        REQUIRE(code_of(take_step(*world.services, call, id, version, order, {})) == "");
    }

    void send(PersonId who, ObligationId id, int minute) const
    {
        take(at(who, std::chrono::minutes{minute}), id, {Step::Submit, {}, "Сделано"});
    }

    [[nodiscard]] ReviewPage listed(PersonId who, ReviewFilter filter = {}, store::PageRequest page = {}) const
    {
        return list_review(*world.services, as(who), filter, page).value();
    }

    [[nodiscard]] std::vector<ObligationId> ids(PersonId who, const ReviewFilter& filter = {}) const
    {
        std::vector<ObligationId> found;
        const auto page = listed(who, filter);
        for (const auto& row : page.page.items)
            found.push_back(row.obligation.obligation.id);
        return found;
    }

    /// A note linked to the duty, without anybody noticing.
    void add_note(ObligationId id, const std::string& title) const
    {
        const auto lease = world.pool().lease();
        const auto evidence = lease->scalar<std::int64_t>(
            "insert into evidence (region_id, territory_id, kind, title, words, made_at, made_by, maker, changed_at) "
            "values (1, :territory, 'note', :title, 'Слова', 1, 1, 'Ильина Вера', 1) returning id",
            {{"territory", north}, {"title", title}});
        lease->execute("insert into evidence_links (region_id, evidence_id, obligation_id, linked_at, linked_by) "
                       "values (1, :evidence, :id, 1, 1)",
                       {{"evidence", evidence}, {"id", id}});
    }

    void change_title(ObligationId id, const std::string& was, const std::string& now) const
    {
        const auto done =
            store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<int, int> {
                connection.execute("update evidence set title = :now, version = version + 1 where title = :was",
                                   {{"now", now}, {"was", was}});
                proof_was_changed(connection, at(head, std::chrono::minutes{50}), id);
                return 0;
            });
        REQUIRE(done);
    }
};

using Ids = std::vector<ObligationId>;

ReviewFilter of_list(ReviewList list)
{
    ReviewFilter filter;
    filter.list = list;
    return filter;
}

} // namespace

TEST_CASE("who checks sees what waits inside their scope, the longest waiting first, page after page")
{
    everywhere([](World& world) {
        const Reviewed reviewed{world};
        const auto& [first, second] = std::pair{reviewed.own[0], reviewed.own[1]};
        reviewed.send(reviewed.head, second, 1);
        reviewed.send(reviewed.other_head, reviewed.others[0], 2);
        reviewed.send(reviewed.head, first, 3);
        CHECK(reviewed.ids(reviewed.curator) == Ids{second, first});
        CHECK(reviewed.ids(reviewed.coordinator) == Ids{second, reviewed.others[0], first});

        ReviewFilter by_term;
        by_term.order = ReviewOrder::Term;
        CHECK(reviewed.ids(reviewed.curator, by_term) == Ids{first, second});
        ReviewFilter of_neighbour;
        of_neighbour.organisation = reviewed.neighbour;
        CHECK(reviewed.ids(reviewed.coordinator, of_neighbour) == Ids{reviewed.others[0]});
        CHECK(reviewed.ids(reviewed.curator, of_neighbour).empty());

        for (const auto order : {ReviewOrder::Waiting, ReviewOrder::Term}) {
            ReviewFilter filter;
            filter.order = order;
            Ids walked;
            store::PageRequest page{std::nullopt, 1};
            do {
                const auto found = reviewed.listed(reviewed.coordinator, filter, page);
                CHECK(found.page.total == 3);
                walked.push_back(found.page.items.at(0).obligation.obligation.id);
                page.cursor = found.page.next;
            } while (page.cursor);
            CHECK(walked == reviewed.ids(reviewed.coordinator, filter));
        }
        const auto row = reviewed.listed(reviewed.curator).page.items.front();
        CHECK(row.sender == "Ильина Вера");
        CHECK(row.waits_since == world.call.now + 1min);
        CHECK(code_of(list_review(*world.services, reviewed.as(reviewed.curator), {}, {"!", 5})) == "cursor-invalid");
        CHECK(code_of(list_review(*world.services, reviewed.as(reviewed.curator), {}, {"7.x", 5})) == "cursor-invalid");
    });
}

TEST_CASE("lists and counts follow the steps, and are shut to who does not decide")
{
    everywhere([](World& world) {
        const Reviewed reviewed{world};
        const auto id = reviewed.own[0];
        const auto counts = [&](PersonId who) { return count_review(*world.services, reviewed.as(who)).value(); };
        reviewed.send(reviewed.head, id, 1);
        CHECK(counts(reviewed.curator) == ReviewCounts{1, 0, std::nullopt});
        reviewed.take(reviewed.at(reviewed.curator, 2min), id, {Step::Return, "incomplete", "Нет списка"});
        CHECK(counts(reviewed.curator) == ReviewCounts{0, 0, std::nullopt});
        reviewed.send(reviewed.head, id, 3);
        ReviewFilter again;
        again.kind = ReviewKind::Again;
        CHECK(reviewed.ids(reviewed.curator, again) == Ids{id});
        again.kind = ReviewKind::First;
        CHECK(reviewed.ids(reviewed.curator, again).empty());
        reviewed.take(reviewed.at(reviewed.curator, 4min), id, {Step::Accept});
        CHECK(counts(reviewed.coordinator) == ReviewCounts{0, 0, 1});
        CHECK(reviewed.ids(reviewed.coordinator, of_list(ReviewList::Confirm)) == Ids{id});
        reviewed.take(reviewed.at(reviewed.coordinator, 5min), id, {Step::Confirm});
        CHECK(counts(reviewed.coordinator) == ReviewCounts{0, 0, 0});

        const auto by_head = reviewed.as(reviewed.head);
        CHECK(code_of(count_review(*world.services, by_head)) == "not-permitted");
        for (const auto list : {ReviewList::Check, ReviewList::Changed, ReviewList::Confirm})
            CHECK(code_of(list_review(*world.services, by_head, of_list(list), {})) == "not-permitted");
        CHECK(code_of(list_review(*world.services, reviewed.as(reviewed.curator), of_list(ReviewList::Confirm), {})) ==
              "not-permitted");
    });
}

TEST_CASE("what came back is shown to its school, and to who reaches further only what they sent themselves")
{
    everywhere([](World& world) {
        const Reviewed reviewed{world};
        const auto returned = [&](PersonId who) {
            return list_returned(*world.services, reviewed.as(who), {}).value().items;
        };
        reviewed.send(reviewed.head, reviewed.own[1], 1);
        reviewed.send(reviewed.head, reviewed.own[0], 1);
        reviewed.send(reviewed.coordinator, reviewed.others[0], 1);
        for (const auto id : reviewed.own)
            reviewed.take(reviewed.at(reviewed.curator, 2min), id, {Step::Return, "unreadable", "Снимок тёмный"});
        const auto mine = returned(reviewed.head);
        REQUIRE(mine.size() == 2);
        CHECK(mine[0].obligation.obligation.id == reviewed.own[0]);
        CHECK(mine[0].words == "Снимок тёмный");
        CHECK(mine[0].obligation.return_reason == "unreadable");
        CHECK(mine[0].obligation.checker == "Чернов Олег");
        CHECK(returned(reviewed.other_head).empty());
        CHECK(returned(reviewed.coordinator).empty());
        reviewed.take(world.call, reviewed.others[0], {Step::Return, "other", "Внесите по школам"});
        CHECK(returned(reviewed.coordinator).size() == 1);
        CHECK(returned(reviewed.other_head).size() == 1);
        const auto page = list_returned(*world.services, reviewed.as(reviewed.head), {std::nullopt, 1}).value();
        CHECK(page.total == 2);
        CHECK(list_returned(*world.services, reviewed.as(reviewed.head), {page.next, 1})
                  .value()
                  .items[0]
                  .obligation.obligation.id == reviewed.own[1]);
        CHECK(code_of(list_returned(*world.services, reviewed.as(reviewed.curator), {})) == "not-permitted");
    });
}

TEST_CASE("the second to look is told who looks and since when, until the lease or the matter ends")
{
    everywhere([](World& world) {
        const Reviewed reviewed{world};
        const auto id = reviewed.own[0];
        const auto look = [&](PersonId who, std::chrono::minutes later) {
            return claim_review(*world.services, reviewed.at(who, later), id);
        };
        CHECK(code_of(look(reviewed.curator, 0min)) == "nothing-to-check");
        reviewed.send(reviewed.head, id, 0);
        const auto first = look(reviewed.curator, 1min).value();
        CHECK(first.mine);
        CHECK(first.holder.until == world.call.now + 1min + claim_lease);
        const auto second = look(reviewed.coordinator, 2min).value();
        CHECK_FALSE(second.mine);
        CHECK(second.holder == first.holder);
        const auto claim = reviewed.listed(reviewed.coordinator).page.items.at(0).claim;
        REQUIRE(claim);
        CHECK(claim->name == "Чернов Олег");

        // Renewed, the beginning stays; left alone, it ends; given back, it is free.
        CHECK(look(reviewed.curator, 2min).value().holder.since == world.call.now + 1min);
        CHECK_FALSE(look(reviewed.coordinator, 3min).value().mine);
        CHECK(look(reviewed.coordinator, 4min).value().mine);
        CHECK(release_review(*world.services, reviewed.as(reviewed.curator), id));
        CHECK_FALSE(look(reviewed.curator, 5min).value().mine);
        CHECK(release_review(*world.services, reviewed.as(reviewed.coordinator), id));
        CHECK(look(reviewed.curator, 5min).value().mine);

        // A decision ends it, and who comes late learns of it.
        reviewed.take(reviewed.at(reviewed.coordinator, 6min), id, {Step::Return, "other", "Не то"});
        const auto late = look(reviewed.curator, 6min);
        REQUIRE_FALSE(late);
        CHECK(late.error().code == "nothing-to-check");
        CHECK(late.error().data.at("by") == "Котова Нина");
        CHECK(late.error().data.at("step") == "return");
        reviewed.send(reviewed.head, id, 7);
        CHECK(look(reviewed.coordinator, 7min).value().mine);
        CHECK(code_of(look(reviewed.head, 7min)) == "not-permitted");
        CHECK(code_of(claim_review(*world.services, reviewed.as(reviewed.curator), reviewed.others[0])) ==
              "obligation-not-found");
        auto through_eyes = reviewed.as(reviewed.curator);
        through_eyes.actor.seen_by = reviewed.coordinator;
        CHECK(code_of(claim_review(*world.services, through_eyes, id)) == "view-as-read-only");
    });
}

TEST_CASE("what was changed after it had been accepted comes back with the difference")
{
    everywhere([](World& world) {
        const Reviewed reviewed{world};
        const auto id = reviewed.own[0];
        const auto difference = [&](PersonId who) { return review_difference(*world.services, reviewed.as(who), id); };
        reviewed.add_note(id, "Справка");
        reviewed.send(reviewed.head, id, 1);
        CHECK_FALSE(difference(reviewed.curator).value().accepted);
        CHECK(difference(reviewed.curator).value().changes.size() == 1);
        reviewed.take(reviewed.at(reviewed.curator, 2min), id, {Step::Accept});
        CHECK(difference(reviewed.curator).value().changes.empty());

        reviewed.add_note(id, "Приложение");
        reviewed.change_title(id, "Справка", "Справка об итогах");
        CHECK(reviewed.ids(reviewed.curator).empty());
        CHECK(reviewed.ids(reviewed.curator, of_list(ReviewList::Changed)) == Ids{id});
        CHECK(reviewed.listed(reviewed.curator, of_list(ReviewList::Changed)).page.items[0].waits_since ==
              world.call.now + 50min);
        const auto told = difference(reviewed.curator).value();
        REQUIRE(told.accepted);
        CHECK(told.accepted->actor_name == "Чернов Олег");
        REQUIRE(told.changes.size() == 2);
        CHECK(told.changes[0].fields == std::vector<domain::FieldChange>{{"title", "Справка", "Справка об итогах"}});
        CHECK(told.changes[1].kind == domain::ProofChangeKind::Added);
        CHECK(told.proof.size() == 2);
        CHECK(code_of(difference(reviewed.other_head)) == "obligation-not-found");
        reviewed.take(reviewed.at(reviewed.curator, 60min), id, {Step::Accept});
        CHECK(difference(reviewed.curator).value().changes.empty());
    });
}

TEST_CASE("no list of the queue reads the obligations of the whole region")
{
    everywhere([](World& world) {
        const Reviewed reviewed{world};
        reviewed.send(reviewed.head, reviewed.own[0], 1);
        const auto lease = world.pool().lease();
        if (lease->dialect() == store::Dialect::Postgres) lease->script("set enable_seqscan = off; analyze");
        std::vector<std::pair<std::string, store::Params>> statements;
        lease->observe([&](std::string_view sql, const store::Params& params) {
            if (sql.find("obligations") != std::string_view::npos) statements.emplace_back(sql, params);
        });
        auto wide = store::whole_region(store::RegionId{1}, reviewed.root);
        auto narrow = wide;
        narrow.reach = {};
        narrow.reach.organisations = {reviewed.north_school};
        auto municipal = wide;
        municipal.reach = {};
        municipal.reach.territories = {reviewed.north};
        for (const auto& scope : {wide, narrow, municipal}) {
            for (const auto list : {ReviewList::Check, ReviewList::Changed, ReviewList::Confirm})
                CHECK(store::page_of_review(*lease, scope, of_list(list), {}, world.call.today, world.call.now));
            CHECK(store::page_of_returned(*lease, scope, reviewed.head, {}, world.call.today));
        }
        lease->observe({});
        CHECK(statements.size() == 24);
        for (const auto& [sql, params] : statements) {
            CAPTURE(sql);
            const auto plan = plan_of(*lease, sql, params);
            CAPTURE(plan);
            CHECK(plan.find("SCAN o\n") == std::string::npos);
            CHECK(plan.find("Seq Scan on obligations") == std::string::npos);
        }
    });
}
