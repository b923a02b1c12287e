#include "cli/command_parts.h"
#include "cli/curators.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Act = int (*)(const CuratorsArguments&, std::ostream&, std::ostream&);

struct Asked {
    Act act = nullptr;
    CuratorsArguments arguments;
    ConfigurationSources sources;
};

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Act act, const char* words)
{
    auto* one = command.add_subcommand(name, words);
    one->callback([asked, act] { asked->act = act; });
    one->add_flag("--json", asked->arguments.json, "Для программ / for programs");
    one->add_option_function<std::int64_t>(
        "--territory", [asked](std::int64_t id) { asked->arguments.territory = store::TerritoryId{id}; },
        "Эта территория и всё ниже / this territory and what lies below");
    add_settings(*one, asked->sources);
    return one;
}

} // namespace

std::function<int()> add_curators(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("curators", "Кураторы школ / curators of schools")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    auto* propose = add_act(*command, asked, "propose", propose_curators,
                            "Предложить, кому какую школу вести, и почему / propose who takes which school");
    propose->add_option("--group", asked->arguments.group, "Код группы школ / code of a group of schools");
    add_act(*command, asked, "list", list_curators, "Кураторы и их школы / curators and their schools");
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
