#include "cli/command_parts.h"
#include "cli/waves.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Act = int (*)(const WaveArguments&, std::ostream&, std::ostream&);

struct Asked {
    Act act = nullptr;
    WaveArguments arguments;
    ConfigurationSources sources;
};

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Act act, const char* words)
{
    auto* one = command.add_subcommand(name, words);
    one->callback([asked, act] { asked->act = act; });
    one->add_flag("--json", asked->arguments.json, "Для программ / for programs");
    add_settings(*one, asked->sources);
    return one;
}

} // namespace

std::function<int()> add_waves(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("waves", "Опросы школ / waves of questionnaires")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    add_act(*command, asked, "list", list_waves, "Опросы и сколько человек ответило / waves and how many answered");
    const auto add_step = [&](const char* name, Act act, const char* words) {
        add_act(*command, asked, name, act, words)
            ->add_option("wave", asked->arguments.wave.value, "Номер / number")
            ->required();
    };
    add_step("rates", show_wave_rates, "Сколько ответило в каждой школе / response rates by school");
    add_step("open", open_wave, "Открыть опрос / open a wave");
    add_step("close", close_wave, "Закрыть опрос / close a wave");
    add_step("score", score_wave, "Обработать опрос и уничтожить ответы / score a wave, destroy its answers");
    return [asked, streams] {
        const auto settings = settings_or_say(asked->sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        auto& arguments = asked->arguments;
        arguments.data = settings->at("data").value;
        arguments.database = settings->at("database").value;
        arguments.now = clock.now();
        arguments.today = clock.local_day_of(arguments.now);
        return asked->act(arguments, streams.out, streams.err);
    };
}

} // namespace vekha::cli
