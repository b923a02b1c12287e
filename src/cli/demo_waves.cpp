#include "cli/demo_parts.h"
#include "service/wave_answers.h"
#include "service/wave_schools.h"

#include <array>
#include <string>

namespace vekha::cli::demo
{

namespace
{

using domain::unexpected;
using domain::WaveAudience;
using service::Refusal;
using service::WaveView;

/// Numbers that are the same on every machine and look like none in particular.
class Chance
{
public:
    explicit Chance(std::uint32_t seed) : state_{seed} {}

    /// 0 … most − 1.
    [[nodiscard]] std::uint32_t below(std::uint32_t most)
    {
        state_ = state_ * 1'664'525U + 1'013'904'223U;
        return (state_ >> 8U) % most;
    }

private:
    std::uint32_t state_;
};

/// How bad things are at a school, and how many of it answer.
struct SchoolStory {
    const char* code;
    std::uint32_t worse = 0;              ///< percent of answers from the bad half
    std::array<std::int64_t, 3> people{}; ///< teachers, pupils, parents
};

constexpr std::array audiences{WaveAudience::Teachers, WaveAudience::Pupils, WaveAudience::Parents};
constexpr std::array stories{SchoolStory{"720102", 75, {7, 9, 6}}, SchoolStory{"720103", 55, {6, 8, 5}},
                             SchoolStory{"720107", 35, {6, 6, 3}}, SchoolStory{"720109", 90, {5, 7, 5}}};

/// One person's answers: an option of the worse half as often as the school is bad.
std::map<std::string, std::string> made_up(const domain::Questionnaire& questionnaire, std::uint32_t worse,
                                           Chance& chance)
{
    std::map<std::string, std::string> values;
    for (const auto& item : questionnaire.items) {
        const bool is_bad = chance.below(100) < worse;
        auto option = chance.below(static_cast<std::uint32_t>(domain::options_of(item)));
        for (int tries = 0; tries < 20; ++tries) {
            const auto badness = domain::badness_of(item, option);
            if ((2 * badness.part >= badness.of) == is_bad) break;
            option = chance.below(static_cast<std::uint32_t>(domain::options_of(item)));
        }
        values[item.code] = chance.below(20) == 0 ? std::string{service::no_answer} : std::to_string(option);
    }
    return values;
}

Answer<WaveView> opened(Services& services, const Call& call, const char* title, domain::Period term)
{
    service::MakeWave command;
    command.title = title;
    command.term = term;
    command.questionnaires = {"teachers", "pupils", "parents"};
    command.expected = {{WaveAudience::Teachers, 8}, {WaveAudience::Pupils, 10}, {WaveAudience::Parents, 10}};
    for (const auto& story : stories) {
        const auto school = organisation_of(services, call, story.code);
        if (!school) return unexpected<Refusal>{school.error()};
        command.schools.push_back(*school);
    }
    return service::make_wave(services, call, command).and_then([&](const WaveView& made) {
        return service::open_wave(services, call, made.wave.id, made.wave.version);
    });
}

const domain::Questionnaire* asked_of(const WaveView& wave, WaveAudience audience)
{
    for (const auto& questionnaire : wave.questionnaires)
        if (questionnaire.audience == audience) return &questionnaire;
    return nullptr;
}

/// @param part  of those who answer in the end, in percent
Answer<void> answer(Services& services, const Call& call, const WaveView& wave, std::int64_t part)
{
    const auto schools = service::list_wave_schools(services, call, wave.wave.id, {std::nullopt, 100});
    if (!schools) return unexpected<Refusal>{schools.error()};
    Chance chance{20'261'122};
    for (const auto& story : stories) {
        const auto organisation = organisation_of(services, call, story.code);
        if (!organisation) return unexpected<Refusal>{organisation.error()};
        for (const auto& school : schools->items) {
            if (school.organisation != *organisation) continue;
            for (std::size_t at = 0; at < audiences.size(); ++at) {
                const auto number = story.people[at] * part / 100;
                const auto* questionnaire = asked_of(wave, audiences[at]);
                if (number == 0 || questionnaire == nullptr) continue;
                const auto printed = service::print_links(
                    services, call, {wave.wave.id, school.id, audiences[at], number, std::nullopt});
                if (!printed) return unexpected<Refusal>{printed.error()};
                for (const auto& link : printed->links) {
                    const service::GivenAnswers given{link, {}, made_up(*questionnaire, story.worse, chance)};
                    if (auto taken = service::give_answers(services, given, call.now); !taken) return taken;
                }
            }
        }
    }
    return {};
}

} // namespace

Answer<void> ask_people(Services& services, const Call& call)
{
    const domain::Period term{domain::plus_days(call.today, -14), domain::plus_days(call.today, 14)};
    const auto autumn = opened(services, call, "Осенний опрос школ", term);
    if (!autumn) return unexpected<Refusal>{autumn.error()};
    if (auto answered = answer(services, call, *autumn, 100); !answered) return answered;
    const auto closed = service::close_wave(services, call, autumn->wave.id, autumn->wave.version);
    if (!closed) return unexpected<Refusal>{closed.error()};
    const auto scored = service::score_wave(services, call, closed->wave.id, closed->wave.version);
    if (!scored) return unexpected<Refusal>{scored.error()};
    const auto now = opened(services, call, "Повторный опрос школ", term);
    if (!now) return unexpected<Refusal>{now.error()};
    return answer(services, call, *now, 40);
}

} // namespace vekha::cli::demo
