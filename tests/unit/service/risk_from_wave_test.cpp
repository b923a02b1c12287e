#include "service/risk_from_wave.h"
#include "support/test_risks.h"
#include "support/test_waves.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using enum domain::RiskLevel;

namespace
{

/// Answers of so many teachers: often, and a share of the children.
struct Said {
    std::int64_t teachers = 0;
    std::string often;
    std::string share;
};

/// Opens the wave, lets the teachers of both schools answer, closes and scores it.
void carry_out(const WaveWorld& of, const Said& first, const Said& second = {})
{
    of.open();
    std::size_t school = 0;
    for (const auto& said : {first, second}) {
        if (said.teachers > 0)
            for (const auto& link : of.links(said.teachers, school))
                REQUIRE(of.answer(link, said.often, said.share));
        ++school;
    }
    of.close();
    REQUIRE(of.score());
}

WaveProfiles profiles_of(const WaveWorld& of, WaveId wave)
{
    return make_profiles_of_wave(*of.world.services, of.world.call, wave).value();
}

SchoolRisks risks(const WaveWorld& of, std::size_t school = 0)
{
    return get_school_risks(*of.world.services, of.world.call, of.schools[school].organisation).value();
}

RiskProfileView newest(const WaveWorld& of, std::size_t school = 0)
{
    return risks(of, school).newest.value();
}

const RiskLevelRow& row_of(const RiskProfileView& view, const std::string& code)
{
    return *std::ranges::find(view.levels, code, [](const auto& one) { return one.risk.code; });
}

Answer<RiskProfileView> official(const WaveWorld& of, std::size_t school, std::string_view day, const Levels& levels)
{
    return save_official_levels(
        *of.world.services, of.world.call,
        {of.schools[school].organisation, 0, *domain::date_from_iso(day), "приказ № 7", levels, false});
}

} // namespace

TEST_CASE("the scores of a wave become a profile; official levels of the school year win over them")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        REQUIRE(official(of, 0, "2026-11-10", {{"G3.DISC", Low}, {"G1.EQUIP", High}}));
        REQUIRE(official(of, 1, "2026-05-10", {{"G3.DISC", High}}));
        carry_out(of, {6, "4", "100"}, {5, "0", "0"});
        const auto made = profiles_of(of, of.wave);
        CHECK(made.made == 2);
        CHECK(made.known == 0);

        const auto view = newest(of);
        CHECK(view.profile.source == store::RiskSource::Wave);
        CHECK(view.profile.wave == of.wave);
        CHECK(view.profile.year == 2026);
        CHECK(view.profile.day == test_today);
        CHECK(view.profile.state == store::RiskProfileState::Shown);
        CHECK(view.levels.size() == 17);
        const auto& low_results = row_of(view, "G2.FAIL");
        CHECK(low_results.risk.score == 10'000);
        CHECK(low_results.risk.computed == High);
        CHECK(domain::level_in_force(low_results.risk) == High);
        CHECK(low_results.answers == std::map<std::string, std::string>{{"teachers", "6"}});
        const auto& discipline = row_of(view, "G3.DISC");
        CHECK(discipline.risk.computed == High);
        CHECK(discipline.risk.official == Low);
        CHECK(discipline.basis == "приказ № 7");
        CHECK(domain::level_in_force(discipline.risk) == Low);
        // Nobody was asked about equipment: only the official list speaks of it; about staff nobody does.
        CHECK_FALSE(row_of(view, "G1.EQUIP").risk.computed);
        CHECK(domain::level_in_force(row_of(view, "G1.EQUIP").risk) == High);
        CHECK(domain::level_in_force(row_of(view, "G1.STAFF").risk) == Insufficient);
        CHECK(view.profile.high == 2);

        // What was official last school year says nothing of this one.
        const auto other = newest(of, 1);
        CHECK_FALSE(row_of(other, "G3.DISC").risk.official);
        CHECK(domain::level_in_force(row_of(other, "G3.DISC").risk) == Low);
        CHECK(other.profile.high == 0);
        CHECK(risks(of, 1).history.size() == 2);
    });
}

TEST_CASE("fewer than five answers of an audience are too few data, and no score is kept of them")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        carry_out(of, {4, "4", "100"}, {5, "4", "100"});
        CHECK(profiles_of(of, of.wave).made == 2);
        const auto few = newest(of, 0);
        for (const auto* code : {"G3.DISC", "G2.FAIL"}) {
            CAPTURE(code);
            CHECK(row_of(few, code).risk.computed == Insufficient);
            CHECK_FALSE(row_of(few, code).risk.score);
            CHECK(row_of(newest(of, 1), code).risk.computed == High);
        }
        CHECK(few.profile.high == 0);
        // Nothing is known of the school: there is nothing that a visit could verify.
        CHECK_FALSE(few.monthly());
        CHECK(code_of(agree_risk_profile(*world.services, world.call, few.profile.id, few.profile.version)) ==
              "risk-profile-not-verified");
    });
}

TEST_CASE("profiles of a wave are made once, and the next wave replaces them without touching what was verified")
{
    everywhere([](World& world) {
        WaveWorld of{world};
        const auto autumn = of.wave;
        carry_out(of, {6, "4", "100"});
        CHECK(profiles_of(of, autumn).made == 2);
        const auto school = of.schools[0].organisation;
        const auto verified = verify(world, school, newest(of));
        REQUIRE(verified);
        REQUIRE(verified->profile.state == store::RiskProfileState::Verified);
        const auto again = profiles_of(of, autumn);
        CHECK(again.made == 0);
        CHECK(again.known == 2);
        CHECK(newest(of).profile.version == verified->profile.version);

        of.ask("Второй опрос");
        world.call.today = *domain::date_from_iso("2026-11-27");
        carry_out(of, {5, "0", "0"});
        CHECK(profiles_of(of, of.wave).made == 2);
        const auto second = newest(of);
        CHECK(second.profile.wave == of.wave);
        CHECK(second.profile.state == store::RiskProfileState::Shown);
        CHECK(domain::level_in_force(row_of(second, "G2.FAIL").risk) == Low);
        CHECK(second.before->id == verified->profile.id);
        CHECK(second.levels_before.at("G2.FAIL") == High);
        CHECK(risks(of).history.size() == 2);

        const auto kept = get_risk_profile(*world.services, world.call, verified->profile.id).value();
        CHECK_FALSE(kept.profile.latest);
        CHECK(kept.profile.state == store::RiskProfileState::Verified);
        CHECK(kept.profile.version == verified->profile.version);
        CHECK(kept.checks.size() == 2);
        CHECK(domain::level_in_force(row_of(kept, "G2.FAIL").risk) == High);
    });
}

TEST_CASE("an earlier wave made into profiles after a later one is history")
{
    everywhere([](World& world) {
        WaveWorld of{world};
        const auto autumn = of.wave;
        carry_out(of, {6, "4", "100"});
        of.ask("Второй опрос");
        world.call.today = *domain::date_from_iso("2026-11-27");
        carry_out(of, {6, "0", "0"});
        CHECK(profiles_of(of, of.wave).made == 2);
        CHECK(profiles_of(of, autumn).made == 2);
        CHECK(newest(of).profile.wave == of.wave);
        CHECK(risks(of).history.size() == 2);
    });
}

TEST_CASE("only who keeps risks makes profiles, of a wave that is scored and of schools in sight")
{
    everywhere([](World& world) {
        const WaveWorld of{world};
        const auto make = [&](const Call& call, WaveId wave) {
            return code_of(make_profiles_of_wave(*world.services, call, wave));
        };
        CHECK(make(world.call, of.wave) == "wave-not-scored");
        CHECK(make(world.call, WaveId{999}) == "wave-not-found");
        carry_out(of, {6, "4", "100"});
        const auto head =
            of.places.as(of.places.add_person_with("Глава", "head", of.places.north, {{}, of.places.north_school}));
        CHECK(make(head, of.wave) == "not-permitted");
        auto through_eyes = world.call;
        through_eyes.actor.seen_by = ActorId{41};
        CHECK(make(through_eyes, of.wave) == "view-as-read-only");
        CHECK(risks(of).history.empty());
    });
}
