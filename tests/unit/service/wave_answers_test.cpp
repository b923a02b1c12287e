#include "service/wave_box.h"
#include "store/wave_answers.h"
#include "support/test_waves.h"

#include <algorithm>
#include <map>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a link answers once, within the term, and not after it was withdrawn")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        of.open();
        const auto links = of.links(3);
        CHECK(of.answered(links[0]).empty());
        CHECK(of.answered(links[0]) == "answer-link-used");
        CHECK(code_of(open_sheet(*world.services, links[0], test_moment)) == "answer-link-used");
        CHECK(of.answered("zzzzzzzzzzzzzzzzzzzzzzzzzz") == "answer-link-unknown");
        CHECK(of.answered("' or 1=1 --") == "answer-link-unknown");
        CHECK(of.answered(links[1], test_moment + std::chrono::days{40}) == "wave-over");
        CHECK(of.answered(links[1], test_moment - std::chrono::days{10}) == "wave-not-begun");
        const auto school = get_wave_school(*world.services, world.call, of.wave, of.schools[0].id).value();
        REQUIRE(withdraw_links(*world.services, world.call, of.wave, school.school.id, school.batches[0].id));
        CHECK(of.answered(links[1]) == "answer-link-withdrawn");
        const auto others = of.links(1);
        of.close();
        CHECK(of.answered(others[0]) == "wave-over");
        of.open();
        CHECK(of.answered(others[0]).empty());
        CHECK(of.view().wave.rates.front().answered == 2);
    });
}

TEST_CASE("a bad value is told at its item and nothing of it is counted")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        of.open();
        const auto link = of.links(1).front();
        struct Case {
            std::map<std::string, std::string> values;
            std::string code;
            std::map<std::string, std::string> faults;
        };
        const std::vector<Case> cases{
            {{}, "answers-unfit", {{"A1", "missing"}}},
            {{{"A1", "5"}, {"A2", ""}}, "answers-unfit", {{"A1", "unfit"}}},
            {{{"A1", "-1"}, {"A2", "101"}}, "answers-unfit", {{"A1", "unfit"}, {"A2", "unfit"}}},
            {{{"A1", "1e1"}, {"A2", "10.5"}}, "answers-unfit", {{"A1", "unfit"}, {"A2", "unfit"}}},
            {{{"A1", "99999999999999999999"}}, "answers-unfit", {{"A1", "unfit"}}},
            {{{"A1", "1"}, {"A2", "1"}, {"B9", "1"}}, "answers-strange", {}},
        };
        for (const auto& one : cases) {
            const auto given = give_answers(*world.services, {link, {}, one.values}, test_moment);
            REQUIRE_FALSE(given);
            CHECK(given.error().code == one.code);
            CHECK(given.error().data == one.faults);
        }
        CHECK(of.view().wave.rates.front().answered == 0);
        // «Затрудняюсь ответить» and an empty number are answers that say nothing.
        CHECK(code_of(of.answer(link, no_answer, "")).empty());
        CHECK(of.view().wave.rates.front().answered == 1);
    });
}

TEST_CASE("a code of a class lets each pupil answer once and has as many seats as the class")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        of.open();
        MakeClassCode command{of.wave, of.schools[0].id, WaveAudience::Teachers, 2, world.call.today};
        const auto made = make_class_code(*world.services, world.call, command).value();
        CHECK(is_class_code(made.code));
        const auto typed = made.code.substr(0, 3) + " " + made.code.substr(3, 3) + "-" + made.code.substr(6);
        const auto first = open_sheet(*world.services, typed, test_moment).value();
        const auto second = open_sheet(*world.services, made.code, test_moment).value();
        CHECK(first.form != second.form);
        const auto give = [&](const std::string& form) {
            return code_of(give_answers(*world.services, {made.code, form, {{"A1", "1"}, {"A2", "1"}}}, test_moment));
        };
        CHECK(give("x") == "answers-strange");
        CHECK(give(first.form).empty());
        CHECK(give(first.form) == "answer-link-used");
        CHECK(give(second.form).empty());
        CHECK(give(random_link()) == "class-code-full");
        CHECK(code_of(open_sheet(*world.services, made.code, test_moment)) == "class-code-full");
        command.seats = most_seats + 1;
        CHECK(code_of(make_class_code(*world.services, world.call, command)) == "links-unsound");
        command.seats = 1;
        command.last_day = *domain::date_from_iso("2026-12-11");
        CHECK(code_of(make_class_code(*world.services, world.call, command)) == "class-day-unfit");
        command.last_day = world.call.today;
        const auto today_only = make_class_code(*world.services, world.call, command).value();
        CHECK(code_of(open_sheet(*world.services, today_only.code, test_moment + std::chrono::days{2})) ==
              "class-code-over");
    });
}

TEST_CASE("links are not more than the people expected, and a lost answer makes others in their place")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        const PrintLinks command{of.wave, of.schools[0].id, WaveAudience::Teachers, 17, "retry"};
        const auto lost = print_links(*world.services, world.call, command).value();
        const auto got = print_links(*world.services, world.call, command).value();
        CHECK(lost.links != got.links);
        auto more = command;
        more.number = 1;
        more.idempotency_key.reset();
        const auto refused_more = print_links(*world.services, world.call, more);
        CHECK(code_of(refused_more) == "links-too-many");
        CHECK(refused_more.error().data.at("left") == "0");
        REQUIRE(set_expected(*world.services, world.call, {of.wave, of.schools[0].id, {{WaveAudience::Teachers, 11}}}));
        CHECK(print_links(*world.services, world.call, more));
        more.audience = WaveAudience::Pupils;
        CHECK(code_of(print_links(*world.services, world.call, more)) == "audience-not-asked");
        of.open();
        CHECK(of.answered(lost.links[0]) == "answer-link-withdrawn");
        CHECK(of.answered(got.links[0]).empty());
    });
}

TEST_CASE("nothing that is stored says who answered, when, or in which order")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        of.open();
        const auto audit_before = column(world, "select act from audit_events").size();
        const auto links = of.links(6);
        const auto secrets = column(world, "select token_hash from wave_tokens");
        for (const auto& link : links)
            CHECK(std::ranges::find(secrets, link) == secrets.end());
        const auto box = [&] { return column(world, "select sealed from wave_boxes where answered > 0"); };
        REQUIRE(of.answered(links[0]).empty());
        const auto one = box();
        REQUIRE(one.size() == 1);
        // The same answers again: the whole box is another text of the same length.
        REQUIRE(of.answered(links[1]).empty());
        const auto two = box();
        CHECK(one.front() != two.front());
        CHECK(one.front().size() == two.front().size());
        // No event, no row but the box and the mark on the link.
        CHECK(column(world, "select act from audit_events").size() == audit_before + 1);
        CHECK(column(world, "select kind from jobs").empty());

        // Another order of the same answers ends in the same counts.
        const auto key = wave_key(*world.services, world.scope().region, of.wave).value();
        const BoxLabel label{world.scope().region, of.wave, of.schools[0].id, WaveAudience::Teachers};
        const auto counts = opened(key, label, two.front(), 5 + 101).value();
        CHECK(counts.respondents == 2);
        CHECK(counts.options[1] == 2);
        CHECK(counts.options[5 + 10] == 2);

        // A box opens with its own key and as itself only.
        CHECK_FALSE(opened({std::string(32, 'x')}, label, two.front(), 5 + 101));
        auto other = label;
        other.school = of.schools[1].id;
        CHECK_FALSE(opened(key, other, two.front(), 5 + 101));
        CHECK(two.front().find("\"") == std::string::npos);
    });
}

TEST_CASE("no table of answers has a column for a moment, a person or an address")
{
    everywhere([](World& world) {
        const auto lease = world.pool().lease();
        const std::map<std::string, std::set<std::string>> tables{
            {"wave_boxes", {"region_id", "wave_id", "school_id", "audience", "expected", "answered", "sealed"}},
            {"wave_tokens", {"token_hash", "region_id", "batch_id", "used"}},
            {"wave_forms", {"form_hash", "region_id", "batch_id"}},
        };
        for (const auto& [table, known] : tables) {
            CAPTURE(table);
            const auto sql = lease->dialect() == store::Dialect::Sqlite
                                 ? "select name from pragma_table_info('" + table + "')"
                                 : "select column_name from information_schema.columns where table_schema = "
                                   "current_schema() and table_name = '" +
                                       table + "'";
            std::set<std::string> columns;
            lease->each(sql, {}, [&](store::Row& row) { columns.insert(row.take<std::string>()); });
            CHECK(columns == known);
        }
    });
}
