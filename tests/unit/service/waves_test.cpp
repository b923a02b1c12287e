#include "service/wave_box.h"
#include "store/questionnaires.h"
#include "support/test_waves.h"

#include <algorithm>
#include <map>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using domain::ScoreLevel;
using domain::WaveState;

TEST_CASE("a wave is asked, answered, closed and scored, and its answers are gone")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        CHECK(of.view().wave.state == WaveState::Planned);
        const auto links = of.links(6);
        CHECK(code_of(open_sheet(*world.services, links[0], test_moment)) == "wave-not-begun");
        of.open();
        const auto sheet = open_sheet(*world.services, links[0], test_moment).value();
        CHECK(sheet.questionnaire.items.size() == 2);
        CHECK(sheet.school == of.schools[0].name);
        for (const auto& link : links)
            CHECK(of.answered(link).empty());
        CHECK(of.view().wave.rates == std::vector<store::ResponseRate>{{WaveAudience::Teachers, 20, 6}});
        CHECK(code_of(of.score()) == "wave-not-closed");
        CHECK(code_of(all_wave_scores(*world.services, world.call, of.wave)) == "wave-not-scored");
        CHECK_FALSE(of.scores());
        of.close();
        CHECK_FALSE(of.scores());
        REQUIRE(of.score());
        const auto scores = of.scores();
        REQUIRE(scores);
        REQUIRE(scores->scores.risks.size() == 2);
        CHECK(scores->scores.risks[0].risk == "G2.FAIL");
        CHECK(scores->scores.risks[0].score == 2500);
        CHECK(scores->scores.risks[0].level == ScoreLevel::Low);
        CHECK(scores->scores.risks[1].score == 2500);
        CHECK(scores->scores.items.size() == 2);
        CHECK(of.scores(1)->scores.risks[0].level == ScoreLevel::TooFew);
        CHECK(all_wave_scores(*world.services, world.call, of.wave)->size() == 2);
        CHECK(code_of(of.score()) == "wave-scored");
        CHECK(code_of(open_sheet(*world.services, links[0], test_moment)) == "answer-link-unknown");
        CHECK(column(world, "select sealed from wave_boxes where sealed <> ''").empty());
        CHECK(column(world, "select token_hash from wave_tokens").empty());
        const auto school = get_wave_school(*world.services, world.call, of.wave, of.schools[0].id).value();
        CHECK(school.batches.front().used == 6);
        CHECK_FALSE(wave_key(*world.services, world.scope().region, of.wave));
    });
}

TEST_CASE("who may not lead a wave reads it, and a school sees itself alone")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        const auto head =
            of.places.as(of.places.add_person_with("Глава", "head", of.places.north, {{}, of.places.north_school}));
        CHECK(code_of(get_wave(*world.services, head, of.wave)) == "wave-not-found");
        of.open();
        const auto seen = get_wave(*world.services, head, of.wave).value();
        CHECK_FALSE(seen.leads);
        CHECK(seen.wave.schools == 1);
        const auto own = list_wave_schools(*world.services, head, of.wave, {{}, 100}).value();
        REQUIRE(own.items.size() == 1);
        CHECK(own.items[0].organisation == of.places.north_school);
        CHECK(print_links(*world.services, head, {of.wave, own.items[0].id, WaveAudience::Teachers, 3, {}}));
        const auto south = std::ranges::find(of.schools, of.places.south_school, &WaveSchoolRow::organisation)->id;
        CHECK(code_of(print_links(*world.services, head, {of.wave, south, WaveAudience::Teachers, 3, {}})) ==
              "wave-school-not-found");
        CHECK(code_of(close_wave(*world.services, head, of.wave, of.version())) == "not-permitted");
    });
}

TEST_CASE("a planned wave is taken back with the links that were printed for it")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        (void)of.links(2);
        CHECK(discard_wave(*world.services, world.call, of.wave, of.version()));
        CHECK(code_of(get_wave(*world.services, world.call, of.wave)) == "wave-not-found");
        CHECK(column(world, "select token_hash from wave_tokens").empty());
    });
}

TEST_CASE("a wave asks what it was made with, though the questionnaire gets another edition")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        auto next = two_items();
        next.items.pop_back();
        const auto code = of.view().questionnaires.front().code;
        CHECK(change_questionnaire(*world.services, world.call, {code, 1, next})->questionnaire.edition == 2);
        CHECK(code_of(change_questionnaire(*world.services, world.call, {code, 1, next})) == "changed-meanwhile");
        CHECK(code_of(change_questionnaire(*world.services, world.call, {"teachers", 1, next})) ==
              "questionnaire-of-program");
        CHECK(of.view().questionnaires.front().items.size() == 2);
        CHECK(get_questionnaire(*world.services, world.call, code, 1)->questionnaire.items.size() == 2);
        CHECK(get_questionnaire(*world.services, world.call, code, {})->questionnaire.items.size() == 1);
    });
}

TEST_CASE("without its key a wave cannot be answered or scored, and says so")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        of.open();
        const auto link = of.links(1).front();
        std::filesystem::remove_all(world.data / "wave-keys");
        CHECK(of.answered(link) == "answers-unkept");
        CHECK(of.view().wave.rates.front().answered == 0);
        of.close();
        CHECK(code_of(of.score()) == "wave-key-lost");
        CHECK(of.view().wave.state == WaveState::Closed);
    });
}

TEST_CASE("the questionnaires of the program can be asked, and measure every risk by three items or more")
{
    std::map<std::string, int> items;
    std::set<WaveAudience> audiences;
    for (const auto& questionnaire : store::preset_questionnaires()) {
        CAPTURE(questionnaire.code);
        CHECK_FALSE(domain::fault_of(questionnaire));
        CHECK(audiences.insert(questionnaire.audience).second);
        for (const auto& item : questionnaire.items)
            for (const auto& risk : item.risks)
                ++items[risk];
    }
    CHECK(audiences.size() == 4);
    CHECK(items.size() == 17);
    for (const auto& [risk, number] : items) {
        CAPTURE(risk);
        CHECK(number >= 3);
    }
}
