#include "language/notice_words.h"
#include "service/absences.h"
#include "service/feeds.h"
#include "service/notices.h"
#include "service/working_days.h"
#include "support/test_people.h"

#include <array>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

bool tell(World& world, PersonId person, const std::string& kind, std::optional<std::string> once = {})
{
    return store::in_transaction(
               world.pool(),
               [&](store::Connection& connection) -> domain::Result<bool, int> {
                   return notify(connection, store::RegionId{1},
                                 {person, kind, "obligation", 7, {{"title", "Провести совещание"}}, std::move(once)},
                                 world.call.now);
               })
        .value();
}

} // namespace

TEST_CASE("a person reads only what they were told, once per cause, and what came later stays unread")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto head = people.add_person_with("Ладогина Мария", "head", people.north, {{}, people.north_school});
        const auto other = people.add_person_with("Озёров Пётр", "head", people.south, {{}, people.south_school});
        const auto call = people.as(head);

        CHECK(tell(world, head, "returned"));
        CHECK(tell(world, head, "accepted", "cause"));
        CHECK_FALSE(tell(world, head, "accepted", "cause"));
        CHECK(tell(world, other, "accepted", "cause"));
        CHECK_FALSE(tell(world, PersonId{0}, "accepted"));
        CHECK_FALSE(tell(world, PersonId{999}, "accepted"));

        const auto page = list_notices(*world.services, call, false, {std::nullopt, 1}).value();
        CHECK(page.page.total == 2);
        CHECK(page.state.unread == 2);
        REQUIRE(page.page.items.size() == 1);
        CHECK(page.page.items.front().kind == "accepted");
        const auto next = list_notices(*world.services, call, false, {page.page.next, 1}).value();
        CHECK(next.page.items.front().kind == "returned");
        CHECK(code_of(list_notices(*world.services, call, false, {"nonsense", 1})) == "cursor-invalid");

        const auto newest = page.state.newest;
        CHECK(tell(world, head, "mention"));
        CHECK(read_notices(*world.services, call, {{}, newest})->unread == 1);
        CHECK(list_notices(*world.services, call, true, {std::nullopt, 10})->page.total == 1);
        // Another's number reads nothing.
        const auto foreign = get_notice_state(*world.services, people.as(other)).newest;
        CHECK(read_notices(*world.services, call, {{foreign}, {}})->unread == 1);
        CHECK(get_notice_state(*world.services, people.as(other)).unread == 1);
        auto looking = call;
        looking.actor.seen_by = other;
        CHECK(code_of(read_notices(*world.services, looking, {{}, newest})) == "view-as-read-only");
        CHECK(code_of(read_notices(*world.services, call, {std::vector<NoticeId>(201), {}})) == "too-many-values");
        CHECK(get_notice_state(*world.services, world.call).unread == 0);
    });
}

TEST_CASE("the sentence of a notice is filled in, in both tongues")
{
    using language::Tongue;
    std::set<std::string_view> kinds;
    for (const auto& sentence : language::notice_sentences())
        CHECK(kinds.insert(sentence.kind).second);
    const std::map<std::string, std::string> words{
        {"count", "12"}, {"title", "{to}"}, {"to", "2026-11-27"}, {"days", "5"}, {"working", "1"}};
    CHECK(language::notice_in_words("reminder-before", words, Tongue::Russian) ==
          "Срок 27 ноября 2026: 12 мероприятий, {to}");
    CHECK(language::notice_in_words("reminder-escalated", words, Tongue::English) ==
          "Not done 5 working days after 27 November 2026: 12 activities, {to}");
    CHECK(language::notice_in_words("nobody-named-it", words, Tongue::Russian) == "{to}");
}

TEST_CASE("an absence names a deputy of the same house, who is told")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto head = people.add_person_with("Ладогина Мария", "head", people.north, {{}, people.north_school});
        const auto deputy =
            people.add_person_with("Берёзов Илья", "school-coordinator", people.north, {{}, people.north_school});
        const auto far = people.add_person_with("Озёров Пётр", "head", people.south, {{}, people.south_school});
        const auto day = [](const char* iso) { return *domain::date_from_iso(iso); };
        const auto add = [&](const Call& call, std::optional<PersonId> who, const char* from, const char* to) {
            return code_of(add_absence(*world.services, call, {head, who, day(from), day(to), "приказ № 5"}));
        };
        const auto own = people.as(head);
        CHECK(add(own, deputy, "2026-11-22", "2026-12-05") == "");
        CHECK(add(own, deputy, "2026-12-05", "2026-12-06") == "absence-overlaps");
        CHECK(add(own, far, "2026-12-10", "2026-12-11") == "deputy-not-found");
        CHECK(add(own, head, "2026-12-10", "2026-12-11") == "deputy-is-absent-one");
        CHECK(add(own, deputy, "2026-12-12", "2026-12-11") == "window-reversed");
        CHECK(add(people.as(deputy), deputy, "2026-12-10", "2026-12-11") == "not-permitted");
        CHECK(add(people.as(far), deputy, "2026-12-10", "2026-12-11") == "person-not-found");
        CHECK(get_notice_state(*world.services, people.as(deputy)).unread == 1);
        const auto known = list_absences(*world.services, own, head).value();
        REQUIRE(known.size() == 1);
        CHECK(known.front().deputy_name == "Берёзов Илья");
        CHECK(code_of(remove_absence(*world.services, people.as(deputy), head, known.front().id)) == "not-permitted");
        CHECK(code_of(remove_absence(*world.services, own, head, known.front().id)) == "");
        CHECK(code_of(remove_absence(*world.services, own, head, known.front().id)) == "absence-not-found");
    });
}

TEST_CASE("a revoked calendar, and that of somebody who left, opens nothing")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto head = people.add_person_with("Ладогина Мария", "head", people.north, {{}, people.north_school});
        world.pool().lease()->execute(
            "insert into accounts (region_id, person_id, login, login_folded, made_at, made_by, "
            "changed_at) values (1, :id, 'ladogina', 'ladogina', 1, 0, 1)",
            {{"id", head}});
        const auto call = people.as(head);
        CHECK(code_of(make_feed(*world.services, world.call, "Телефон")) == "account-not-found");
        CHECK(code_of(make_feed(*world.services, call, "  ")) == "value-empty");
        const auto made = make_feed(*world.services, call, "Телефон").value();
        const auto read = [&](const std::string& secret) {
            return read_feed(*world.services, secret, "https://vekha.example.org", world.call.now);
        };
        const auto calendar = read(made.secret);
        REQUIRE(calendar);
        CHECK(calendar->starts_with("BEGIN:VCALENDAR\r\n"));
        CHECK(list_feeds(*world.services, call)->front().read_at == world.call.now);
        CHECK(code_of(read("")) == "feed-not-found");
        CHECK(code_of(read(made.secret + "x")) == "feed-not-found");
        world.pool().lease()->execute("update accounts set blocked_at = 1");
        CHECK(code_of(read(made.secret)) == "feed-not-found");
        world.pool().lease()->execute("update accounts set blocked_at = null");
        CHECK(code_of(revoke_feed(*world.services, call, made.feed.id)) == "");
        CHECK(code_of(read(made.secret)) == "feed-not-found");
        CHECK(code_of(revoke_feed(*world.services, call, made.feed.id)) == "feed-not-found");
    });
}

TEST_CASE("a territory settles days of its own, and those below keep them")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto year = get_working_year(*world.services, world.call, 2026).value();
        CHECK(year.sums == domain::WorkSums{247, 118, 1972});
        CHECK(get_working_year(*world.services, world.call, 2027)->awaited == 2);
        const auto day = *domain::date_from_iso("2026-03-20");
        const std::vector<domain::SpecialDay> own{{day, domain::WorkKind::Off, "Ураза-байрам"}};
        const auto put = [&](const std::vector<domain::SpecialDay>& days, const std::string& tag) {
            return code_of(put_working_year(*world.services, world.call, 2026, days, tag));
        };
        CHECK(put(own, "stale") == "changed-meanwhile");
        CHECK(put({own[0], own[0]}, year.tag) == "day-repeated");
        CHECK(put({{day, domain::WorkKind::Off, ""}}, year.tag) == "value-empty");
        CHECK(put({{domain::plus_days(day, 365), domain::WorkKind::Off, "x"}}, year.tag) == "day-out-of-year");
        CHECK(put(own, year.tag) == "");
        auto below = world.call;
        below.actor.scope.territory = people.village;
        const auto there = get_working_year(*world.services, below, 2026).value();
        CHECK(there.sums.working == 246);
        CHECK(there.own.empty());
        CHECK(code_of(get_working_year(*world.services, world.call, 1999)) == "year-out-of-range");
    });
}
