#include "domain/mention.h"
#include "service/approve_draft.h"
#include "service/notices.h"
#include "service/obligations.h"
#include "service/talk.h"
#include "support/test_people.h"

#include <string>

using namespace vekha;
using namespace vekha::tests;
using service::CommentId;
using service::PersonId;
using service::TalkedOf;

namespace
{

std::string named(PersonId person)
{
    return "@{" + std::to_string(person.value) + "}";
}

/// One duty of each school, and people around the one in the north.
struct Talking {
    PeopledWorld peopled;
    PersonId head;
    PersonId coordinator;
    PersonId stranger;
    PersonId teacher;
    TalkedOf duty{"obligation", 0};

    explicit Talking(World& world) : peopled(world)
    {
        const auto& [north, south] = std::pair{peopled.north, peopled.south};
        head = peopled.add_person_with("Ладогина Мария", "head", north, {std::nullopt, peopled.north_school});
        coordinator = peopled.add_person_with("Белов Иван", "municipal-coordinator", north, {north, std::nullopt});
        stranger = peopled.add_person_with("Громов Олег", "municipal-coordinator", south, {south, std::nullopt});
        teacher = peopled.add_person_with("Серова Анна", "teacher", north, {std::nullopt, peopled.north_school});
        const auto draft = keep_draft(world, a_plan({an_activity("1", "до 15 марта 2027 года", {"СОШ № 4"}, {})}));
        REQUIRE(service::approve_draft(*world.services, world.call, {draft, 1, {}}));
        duty.id = world.pool().lease()->scalar<std::int64_t>(
            "select id from obligations where organisation_id = :school", {{"school", peopled.north_school}});
        REQUIRE(duty.id > 0);
    }

    [[nodiscard]] service::Services& services() const { return *peopled.world.services; }

    auto say(PersonId person, const std::string& words, std::optional<std::string> key = {}) const
    {
        return service::add_comment(services(), peopled.as(person), {duty, words, std::move(key)});
    }
};

std::int64_t notices_of(World& world, PersonId person)
{
    return world.pool().lease()->scalar<std::int64_t>(
        "select count(*) from notices where person_id = :person and kind = 'mention'", {{"person", person}});
}

} // namespace

TEST_CASE("words name people by number, and everything else is text")
{
    using domain::people_mentioned;
    const std::vector<PersonId> both{PersonId{12}, PersonId{7}};
    CHECK(people_mentioned("@{12}, @{7} и снова @{12}") == both);
    for (const auto* text : {"@{}", "@{-1}", "@{0}", "@{12", "@12", "@{1 2}", "{12}", "@{99999999999999999999}", ""})
        CHECK(people_mentioned(text).empty());
    CHECK(people_mentioned("@{@{5}").size() == 1);
    CHECK(domain::with_names("@{12} и @{7}", {{PersonId{12}, "Ладогина"}}) == "@Ладогина и @{7}");
}

TEST_CASE("who sees a duty talks about it, and nobody else hears of it")
{
    everywhere([](World& world) {
        const Talking talking{world};
        const auto said = talking.say(talking.head, "  Справка готова, " + named(talking.coordinator) + "  ");
        REQUIRE(said);
        CHECK(said->row.words == "Справка готова, " + named(talking.coordinator));
        REQUIRE(said->row.mentions.size() == 1);
        CHECK(said->row.mentions.front().name == "Белов Иван");
        CHECK(said->may_edit);
        CHECK(notices_of(world, talking.coordinator) == 1);
        CHECK(notices_of(world, talking.head) == 0);

        CHECK(code_of(talking.say(talking.stranger, "Видно?")) == "object-not-found");
        CHECK(code_of(talking.say(talking.teacher, "Можно?")) == "not-permitted");
        const auto list = [&](PersonId person) {
            return service::list_comments(talking.services(), talking.peopled.as(person), talking.duty, {});
        };
        CHECK(code_of(list(talking.stranger)) == "object-not-found");
        REQUIRE(list(talking.teacher));
        CHECK(list(talking.teacher)->page.total == 1);
        CHECK_FALSE(list(talking.teacher)->may_write);
        for (const auto& of : {TalkedOf{"obligation", 999'999}, TalkedOf{"draft", 1}, TalkedOf{"", 0}})
            CHECK(code_of(service::list_comments(talking.services(), talking.peopled.as(talking.head), of, {})) ==
                  "object-not-found");
    });
}

TEST_CASE("a person out of sight is neither suggested nor mentioned")
{
    everywhere([](World& world) {
        const Talking talking{world};
        const auto suggested =
            service::suggest_mentions(talking.services(), talking.peopled.as(talking.head), talking.duty, "");
        REQUIRE(suggested);
        std::vector<std::string> names;
        for (const auto& person : *suggested)
            names.push_back(person.name);
        CHECK(names == std::vector<std::string>{"Белов Иван", "Серова Анна"});
        const auto found =
            service::suggest_mentions(talking.services(), talking.peopled.as(talking.head), talking.duty, "сер");
        REQUIRE(found);
        CHECK(found->size() == 1);

        CHECK(code_of(talking.say(talking.head, named(talking.stranger))) == "mention-out-of-sight");
        CHECK(code_of(talking.say(talking.head, "@{999999}")) == "mention-out-of-sight");
        std::string crowd;
        for (int n = 1; n <= 21; ++n)
            crowd += named(PersonId{n});
        CHECK(code_of(talking.say(talking.head, crowd)) == "too-many-mentions");
        CHECK(world.pool().lease()->scalar<int>("select count(*) from comments") == 0);
        CHECK(world.pool().lease()->scalar<int>("select count(*) from notices where kind = 'mention'") == 0);
    });
}

TEST_CASE("words are plain, neither empty nor endless, and a repeated request says them once")
{
    everywhere([](World& world) {
        const Talking talking{world};
        CHECK(code_of(talking.say(talking.head, " \n ")) == "value-empty");
        CHECK(code_of(talking.say(talking.head, std::string(100'000, 'x'))) == "field-too-long");
        const std::string html = "<script>alert(1)</script>\r\n@ {12} – «ё» \xF0\x9F\x93\x8E";
        const auto first = talking.say(talking.head, html, "key-of-a-comment");
        REQUIRE(first);
        CHECK(first->row.words == html);
        const auto again = talking.say(talking.head, html, "key-of-a-comment");
        REQUIRE(again);
        CHECK(again->row.id == first->row.id);
        CHECK(code_of(talking.say(talking.head, "Другое", "key-of-a-comment")) == "idempotency-key-reused");
        CHECK(world.pool().lease()->scalar<int>("select count(*) from comments") == 1);
    });
}

TEST_CASE("one's own words change for half an hour, and their removal leaves a trace")
{
    everywhere([](World& world) {
        const Talking talking{world};
        const auto id = talking.say(talking.head, "Срок прошёл")->row.id;
        const auto edit = [&](PersonId person, std::int64_t version, std::chrono::minutes later) {
            auto call = talking.peopled.as(person);
            call.now += later;
            return service::edit_comment(talking.services(), call,
                                         {id, version, "Справка у " + named(talking.coordinator)});
        };
        CHECK(code_of(edit(talking.coordinator, 1, 1min)) == "not-own-comment");
        CHECK(code_of(edit(talking.stranger, 1, 1min)) == "comment-not-found");
        CHECK(code_of(edit(talking.head, 9, 1min)) == "changed-meanwhile");
        CHECK(code_of(edit(talking.head, 1, 31min)) == "comment-settled");
        const auto edited = edit(talking.head, 1, 1min);
        REQUIRE(edited);
        CHECK(edited->row.edited_at);
        CHECK(edit(talking.head, 2, 2min));
        CHECK(notices_of(world, talking.coordinator) == 1);

        const auto remove = [&](PersonId person, std::int64_t version) {
            return service::remove_comment(talking.services(), talking.peopled.as(person), id, version);
        };
        const auto other = talking.peopled.add_person_with("Юрин Пётр", "school-coordinator", talking.peopled.north,
                                                           {std::nullopt, talking.peopled.north_school});
        CHECK(code_of(remove(other, 3)) == "not-own-comment");
        const auto gone = remove(talking.coordinator, 3);
        REQUIRE(gone);
        CHECK(gone->row.words.empty());
        CHECK(gone->row.mentions.empty());
        CHECK(gone->row.remover == "Белов Иван");
        CHECK(code_of(remove(talking.coordinator, 4)) == "comment-removed");
        const auto list =
            service::list_comments(talking.services(), talking.peopled.as(talking.head), talking.duty, {});
        REQUIRE(list);
        CHECK(list->page.total == 1);
        CHECK_FALSE(list->page.items.front().may_edit);
    });
}
