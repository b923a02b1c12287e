#pragma once

#include "service/questionnaires.h"
#include "service/wave_answers.h"
#include "service/wave_links.h"
#include "service/wave_schools.h"
#include "service/wave_scores.h"
#include "service/waves.h"
#include "support/test_people.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::tests
{

using namespace vekha::service;
using domain::WaveAudience;

/// «A1» asks about discipline, «A2» about low results.
inline domain::Questionnaire two_items(WaveAudience audience = WaveAudience::Teachers)
{
    domain::Questionnaire questionnaire;
    questionnaire.title = "Своя анкета";
    questionnaire.audience = audience;
    domain::QuestionnaireItem often;
    often.code = "A1";
    often.kind = domain::ItemKind::Frequency;
    often.text = "Уроки срываются.";
    often.risks = {"G3.DISC"};
    domain::QuestionnaireItem share = often;
    share.code = "A2";
    share.kind = domain::ItemKind::Share;
    share.text = "Какая доля?";
    share.range = {0, 40, 100};
    share.risks = {"G2.FAIL"};
    questionnaire.items = {often, share};
    return questionnaire;
}

/// A wave that asks the teachers of the two schools two things.
struct WaveWorld {
    World& world;
    PeopledWorld places;
    std::string questionnaire;
    WaveId wave;
    std::vector<WaveSchoolRow> schools;

    explicit WaveWorld(World& in) : world(in), places(in)
    {
        questionnaire = make_questionnaire(*world.services, world.call, {two_items(), {}}).value().questionnaire.code;
        ask("Осенний опрос");
    }

    /// A wave of its own of the same questionnaire; from now on it is the one that is meant.
    void ask(const std::string& title)
    {
        MakeWave command;
        command.title = title;
        command.term = *domain::period_from_iso("2026-11-20..2026-12-10");
        command.questionnaires = {questionnaire};
        command.expected = {{WaveAudience::Teachers, 10}};
        const auto made = make_wave(*world.services, world.call, command).value();
        wave = made.wave.id;
        schools = list_wave_schools(*world.services, world.call, wave, {{}, 100}).value().items;
    }

    [[nodiscard]] WaveView view() const { return get_wave(*world.services, world.call, wave).value(); }
    [[nodiscard]] std::int64_t version() const { return view().wave.version; }
    void open() const { REQUIRE(open_wave(*world.services, world.call, wave, version())); }
    void close() const { REQUIRE(close_wave(*world.services, world.call, wave, version())); }
    [[nodiscard]] Answer<WaveView> score() const { return score_wave(*world.services, world.call, wave, version()); }

    [[nodiscard]] std::vector<std::string> links(std::int64_t number, std::size_t school = 0) const
    {
        return print_links(*world.services, world.call, {wave, schools[school].id, WaveAudience::Teachers, number, {}})
            .value()
            .links;
    }
    [[nodiscard]] Answer<void> answer(const std::string& link, const std::string& often, const std::string& share,
                                      Instant now = test_moment) const
    {
        return give_answers(*world.services, {link, {}, {{"A1", often}, {"A2", share}}}, now);
    }
    [[nodiscard]] std::string answered(const std::string& link, Instant now = test_moment) const
    {
        return code_of(answer(link, "1", "10", now));
    }
    [[nodiscard]] std::optional<WaveScores> scores(std::size_t school = 0) const
    {
        return wave_scores_of(*world.services, world.call, schools[school].organisation, {}).value();
    }
};

inline std::vector<std::string> column(World& world, const std::string& sql)
{
    return world.pool().lease()->all(sql, {}, [](store::Row& row) { return row.take<std::string>(); });
}

} // namespace vekha::tests
