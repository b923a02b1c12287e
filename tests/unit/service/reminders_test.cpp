#include "domain/local_time.h"
#include "service/absences.h"
#include "service/approve_draft.h"
#include "service/letter_sender.h"
#include "service/letters.h"
#include "service/notices.h"
#include "service/reminder_plan.h"
#include "service/reminders.h"
#include "support/test_people.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

using namespace std::chrono_literals;

/// A school of a municipality with its people, each with an address, and duties of that school around 23 November 2026.
struct SchoolWorld : PeopledWorld {
    PersonId head;
    PersonId deputy;
    PersonId coordinator;
    PersonId authority;
    Instant now{};

    explicit SchoolWorld(World& in) : PeopledWorld(in)
    {
        head = add_person_with("Ладогина Мария", "head", north, {{}, north_school});
        deputy = add_person_with("Берёзов Илья", "teacher", north, {{}, north_school});
        coordinator = add_person_with("Кедрова Анна", "municipal-coordinator", north, {north, {}});
        authority = add_person_with("Соснов Олег", "municipal-authority", north, {north, {}});
        for (const auto person : {head, deputy, coordinator, authority}) {
            const auto id = std::to_string(person.value);
            const auto lease = world.pool().lease();
            lease->execute("update people set email = :email where id = :id",
                           {{"email", "p" + id + "@example.org"}, {"id", person}});
            lease->execute("insert into accounts (region_id, person_id, login, login_folded, password_hash, made_at, "
                           "made_by, changed_at) values (1, :id, :login, :login, 'x', 1, 0, 1)",
                           {{"id", person}, {"login", "p" + id}});
        }
        approve({an_activity("1", "до 30 ноября 2026 года", {"СОШ № 4"}, {"СОШ № 4"}),
                 an_activity("2", "до 22 ноября 2026 года", {"СОШ № 4"}, {"СОШ № 4"}),
                 an_activity("3", "до 13 ноября 2026 года", {"СОШ № 4"}, {"СОШ № 4"})});
        at("2026-11-23", 9);
    }

    void approve(std::vector<domain::Activity> activities) const
    {
        const auto draft = keep_draft(world, a_plan(std::move(activities)));
        const auto version = get_draft(*world.services, world.call, draft)->summary.version;
        REQUIRE(approve_draft(*world.services, world.call, {draft, version, {}}));
    }

    /// Local time in Moscow, the zone of the region.
    void at(const char* day, int hour)
    {
        now = domain::start_of_day({"Europe/Moscow", 3}, *domain::date_from_iso(day)) + std::chrono::hours{hour};
    }

    void remind(const LetterOptions& options = {"https://vekha.example.org", true}, std::chrono::hours back = 0h) const
    {
        remind_now(*world.services, options, now - back, now);
        const JobClock clock{[this] { return now; }, {}};
        REQUIRE(run_one_job(*world.services, clock) == JobRun::Done);
    }

    std::vector<std::string> told(PersonId person) const
    {
        std::vector<std::string> kinds;
        const auto found = list_notices(*world.services, as(person), false, {std::nullopt, 100}).value();
        for (const auto& notice : found.page.items)
            kinds.push_back(notice.kind + " " + notice.words.at("count") + " " + notice.words.at("to"));
        std::ranges::sort(kinds);
        return kinds;
    }

    std::vector<LetterRow> letters() const
    {
        return list_letters(*world.services, world.call, {}, {std::nullopt, 100})->items;
    }
};

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("everyone is reminded of what is theirs, once, whatever runs twice")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        school.remind();
        // Monday: the 30th is five working days ahead, the 22nd was Sunday and so one working day ago, the 13th six.
        CHECK(school.told(school.head) == Told{"reminder-after 1 2026-11-22", "reminder-before 1 2026-11-30"});
        CHECK(school.told(school.coordinator).empty());
        CHECK(school.letters().size() == 1);
        school.remind();
        world.pool().lease()->execute("delete from reminder_days");
        school.remind();
        CHECK(school.told(school.head).size() == 2);
        CHECK(school.letters().size() == 1);
    });
}

TEST_CASE("what stays undone goes to the coordinator and then to the authority, in working days")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        school.at("2026-11-20", 9);
        school.remind();
        CHECK(school.told(school.coordinator) == Told{"reminder-escalated 1 2026-11-13"});
        CHECK(school.told(school.authority).empty());
        // The fifteenth working day after the 13th.
        school.at("2026-12-04", 9);
        school.remind();
        CHECK(std::ranges::count(school.told(school.authority), "reminder-escalated 1 2026-11-13") == 1);
        // On a weekend nothing is said.
        const auto before = school.told(school.head).size();
        school.at("2026-12-05", 9);
        school.remind();
        CHECK(school.told(school.head).size() == before);
    });
}

TEST_CASE("days that the server was down are made up for")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        school.at("2026-11-18", 9);
        school.remind();
        CHECK(school.told(school.coordinator).empty());
        school.at("2026-11-24", 9);
        school.remind();
        CHECK(school.told(school.coordinator) == Told{"reminder-escalated 1 2026-11-13"});
        // That the 22nd was near is no news any more.
        CHECK(school.told(school.head) ==
              Told{"reminder-after 1 2026-11-13", "reminder-after 1 2026-11-22", "reminder-before 1 2026-11-30"});
    });
}

TEST_CASE("a deputy is told instead by letter, and beside in the program")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        const auto day = [](const char* iso) { return *domain::date_from_iso(iso); };
        REQUIRE(add_absence(*world.services, world.call,
                            {school.head, school.deputy, day("2026-11-23"), day("2026-11-23"), ""}));
        school.remind();
        CHECK(school.told(school.head).size() == 2);
        const auto of_deputy = list_notices(*world.services, school.as(school.deputy), false, {std::nullopt, 10});
        REQUIRE(of_deputy->page.total == 3);
        CHECK(of_deputy->page.items.front().words.at("for") == " (за: Ладогина Мария)");
        const auto letters = school.letters();
        REQUIRE(letters.size() == 1);
        CHECK(letters.front().person == school.deputy);
        school.at("2026-11-30", 9);
        school.remind();
        const auto later = school.letters();
        CHECK(std::ranges::count_if(later, [&](const auto& letter) { return letter.person == school.head; }) == 1);
    });
}

TEST_CASE("reminders wait for their hour in the zone of the region, letters for the end of quiet")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        school.at("2026-11-23", 7);
        school.remind();
        CHECK(school.told(school.head).empty());
        // In Kamchatka it is four in the afternoon then.
        world.pool().lease()->execute("update regions set time_zone = 'Asia/Kamchatka'");
        domain::ReminderPlan plan;
        plan.quiet_from = 16;
        plan.quiet_to = 18;
        REQUIRE(put_reminder_plan(*world.services, world.call, plan, 0));
        school.remind();
        CHECK(school.told(school.head).size() == 2);
        REQUIRE(school.letters().size() == 1);
        CHECK(school.letters().front().not_before == school.now + 2h);
        CHECK(code_of(put_reminder_plan(*world.services, world.call, plan, 0)) == "changed-meanwhile");
        CHECK(code_of(put_reminder_plan(*world.services, school.as(school.head), plan, 1)) == "not-permitted");
        CHECK_FALSE(drop_reminder_plan(*world.services, world.call, 1)->of);
    });
}

TEST_CASE("a plan of a municipality holds there alone")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        auto north = world.call;
        north.actor.scope.territory = school.north;
        domain::ReminderPlan plan;
        plan.rules = {{domain::ReminderMoment::Before, 7, false, {domain::ReminderRecipient::Coordinator}, false}};
        REQUIRE(put_reminder_plan(*world.services, north, plan, 0));
        auto village = world.call;
        village.actor.scope.territory = school.village;
        CHECK(get_reminder_plan(*world.services, village)->of == school.north);
        school.remind();
        CHECK(school.told(school.head).empty());
        CHECK(school.told(school.coordinator) == Told{"reminder-before 1 2026-11-30"});
        CHECK(school.letters().empty());
    });
}

TEST_CASE("a digest holds what its reader sees, comes once a day, and ends by its own link alone")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        const auto far = school.add_person_with("Озёров Пётр", "head", school.south, {{}, school.south_school});
        CHECK(get_letter_wishes(*world.services, school.as(far))->digest == store::DigestRhythm::Weekly);
        CHECK(code_of(get_letter_wishes(*world.services, world.call)) == "account-not-found");
        school.at("2026-11-23", 8);
        school.remind({"https://vekha.example.org", true}, 2h);
        school.remind({"https://vekha.example.org", true}, 2h);
        const auto digests = [&] {
            auto all = school.letters();
            std::erase_if(all, [](const LetterRow& letter) { return letter.kind != store::LetterKind::Digest; });
            return all;
        };
        // Head, deputy, coordinator and authority see the duties; the head of another school sees none of them.
        CHECK(digests().size() == 4);
        CHECK(std::ranges::none_of(digests(), [&](const auto& letter) { return letter.person == far; }));
        std::string url;
        std::vector<std::string> texts;
        const auto courier = [&](const store::LetterToSend& letter) {
            if (letter.row.person == school.head && letter.row.kind == store::LetterKind::Digest)
                url = letter.unsubscribe_url;
            if (letter.row.kind == store::LetterKind::Duty) CHECK(letter.unsubscribe_url.empty());
            CHECK(letter.row.subject.find("СОШ") == std::string::npos);
            texts.push_back(letter.text);
            return LetterReport{LetterFate::Delivered, 250, "ok"};
        };
        while (send_one_letter(*world.services, courier, [&] { return school.now; }, "test") == LetterRun::Sent) {
        }
        CHECK(std::ranges::all_of(texts, [](const auto& text) { return text.find("Провести") != std::string::npos; }));
        REQUIRE(url.starts_with("https://vekha.example.org/unsubscribe/"));
        const auto token = url.substr(url.rfind('/') + 1);
        CHECK(code_of(unsubscribe(*world.services, token + "x", school.now)) == "letter-not-found");
        CHECK(code_of(unsubscribe(*world.services, token, school.now)) == "");
        CHECK(code_of(unsubscribe(*world.services, token, school.now)) == "");
        CHECK(get_letter_wishes(*world.services, school.as(school.head))->digest == store::DigestRhythm::None);
        CHECK(get_letter_wishes(*world.services, school.as(school.deputy))->digest == store::DigestRhythm::Weekly);
        // Duties go on.
        school.at("2026-11-30", 8);
        school.remind({"https://vekha.example.org", true}, 1h);
        CHECK(std::ranges::count_if(school.letters(), [&](const LetterRow& letter) {
                  return letter.person == school.head && letter.state == store::LetterState::Waiting;
              }) == 1);
    });
}

TEST_CASE("a letter is tried again ever later, and an address that refuses is told to its owner")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        school.remind();
        auto fate = LetterReport{LetterFate::Later, 451, "try\r\nlater"};
        const auto courier = [&](const store::LetterToSend&) { return fate; };
        const auto send = [&] { return send_one_letter(*world.services, courier, [&] { return school.now; }, "test"); };
        int attempts = 0;
        const auto begun = school.now;
        for (; attempts < 50 && send() != LetterRun::GivenUp; ++attempts) {
            CHECK(send() == LetterRun::Nothing);
            school.now = std::max(school.now + 1s, school.letters().front().not_before);
        }
        CHECK(attempts == 7);
        CHECK(school.now - begun > 20h);
        auto letter = school.letters().front();
        CHECK(letter.state == store::LetterState::Failed);
        CHECK(letter.reply == "try  later");
        CHECK(code_of(retry_letter(*world.services, school.as(school.head), letter.id, letter.version)) ==
              "not-permitted");
        CHECK(code_of(retry_letter(*world.services, world.call, letter.id, letter.version - 1)) == "changed-meanwhile");
        world.call.now = school.now;
        REQUIRE(retry_letter(*world.services, world.call, letter.id, letter.version));
        fate = {LetterFate::Refused, 550, "no such user"};
        CHECK(send() == LetterRun::Refused);
        letter = school.letters().front();
        CHECK(letter.code == "550");
        CHECK(list_notices(*world.services, school.as(school.head), true, {std::nullopt, 1})->page.items.front().kind ==
              "letters-return");
        // A mended mailbox gets its letter after all; a delivered one is not sent twice.
        REQUIRE(retry_letter(*world.services, world.call, letter.id, letter.version));
        fate = {LetterFate::Delivered, 250, "ok"};
        CHECK(send() == LetterRun::Sent);
        letter = school.letters().front();
        CHECK(code_of(retry_letter(*world.services, world.call, letter.id, letter.version)) == "letter-not-failed");
    });
}

TEST_CASE("a sender that died leaves its letter to another, who alone may end it")
{
    everywhere([](World& world) {
        SchoolWorld school{world};
        school.remind();
        const auto take = [&](const std::string& worker) {
            return store::in_transaction(
                       world.pool(),
                       [&](store::Connection& connection) -> domain::Result<std::optional<store::LetterToSend>, int> {
                           return store::take_letter(connection, worker, school.now, 60s);
                       })
                .value();
        };
        const auto first = take("one");
        REQUIRE(first);
        CHECK_FALSE(take("two"));
        school.now += 61s;
        REQUIRE(take("two"));
        const auto lease = world.pool().lease();
        CHECK_FALSE(store::end_letter(*lease, first->row, "one", store::LetterState::Sent, school.now));
        CHECK(store::end_letter(*lease, first->row, "two", store::LetterState::Sent, school.now));
    });
}
