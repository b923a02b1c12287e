#include "cli/command_acts.h"
#include "cli/waves.h"

namespace vekha::cli
{

std::function<int()> add_waves(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("waves", "Опросы школ / waves of questionnaires")->require_subcommand(1);
    const auto asked = std::make_shared<Asked<WaveArguments>>();
    add_act(*command, asked, "list", list_waves, "Опросы и сколько человек ответило / waves and how many answered");
    const auto add_step = [&](const char* name, Act<WaveArguments> act, const char* words) {
        add_act(*command, asked, name, act, words)
            ->add_option("wave", asked->arguments.wave.value, "Номер / number")
            ->required();
    };
    add_step("rates", show_wave_rates, "Сколько ответило в каждой школе / response rates by school");
    add_step("open", open_wave, "Открыть опрос / open a wave");
    add_step("close", close_wave, "Закрыть опрос / close a wave");
    add_step("score", score_wave, "Обработать опрос и уничтожить ответы / score a wave, destroy its answers");
    return carry_out(asked, streams);
}

} // namespace vekha::cli
