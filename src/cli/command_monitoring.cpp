#include "cli/command_parts.h"
#include "cli/monitoring.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Act = int (*)(const MonitoringArguments&, std::ostream&, std::ostream&);

struct Asked {
    Act act = nullptr;
    MonitoringArguments arguments;
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

std::function<int()> add_monitoring(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("monitoring", "Мониторинги / monitoring rounds")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    add_act(*command, asked, "list", list_rounds, "Мониторинги и как на них ответили / rounds and how they stand");
    add_act(*command, asked, "show", show_round,
            "Один мониторинг; закрытый – как был зафиксирован / one round, a closed one from its snapshot")
        ->add_option("round", asked->arguments.round.value, "Номер / number")
        ->required();
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
