#pragma once

#include "cli/command_parts.h"
#include "store/ids.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

/// Commands of several acts that are told the same things: `vekha waves list`, `vekha waves open 3`.
namespace vekha::cli
{

template <typename Arguments>
using Act = int (*)(const Arguments&, std::ostream&, std::ostream&);

/// What was read of the command line.
template <typename Arguments>
struct Asked {
    Act<Arguments> act = nullptr;
    Arguments arguments;
    ConfigurationSources sources;
};

template <typename Arguments>
void add_json(CLI::App& act, const std::shared_ptr<Asked<Arguments>>& asked)
{
    act.add_flag("--json", asked->arguments.json, "Для программ / for programs");
}

template <typename Arguments>
CLI::App* name_act(CLI::App& command, const std::shared_ptr<Asked<Arguments>>& asked, const char* name,
                   Act<Arguments> act, const char* words)
{
    auto* one = command.add_subcommand(name, words);
    one->callback([asked, act] { asked->act = act; });
    return one;
}

/// An act that says the same to everyone.
template <typename Arguments>
CLI::App* add_plain_act(CLI::App& command, const std::shared_ptr<Asked<Arguments>>& asked, const char* name,
                        Act<Arguments> act, const char* words)
{
    auto* one = name_act(command, asked, name, act, words);
    add_settings(*one, asked->sources);
    return one;
}

/// An act that also answers programs.
template <typename Arguments>
CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked<Arguments>>& asked, const char* name,
                  Act<Arguments> act, const char* words)
{
    auto* one = name_act(command, asked, name, act, words);
    add_json(*one, asked);
    add_settings(*one, asked->sources);
    return one;
}

/// An act that looks at one territory, all of the region unless it is named.
template <typename Arguments>
CLI::App* add_act_within(CLI::App& command, const std::shared_ptr<Asked<Arguments>>& asked, const char* name,
                         Act<Arguments> act, const char* words)
{
    CLI::App* one = add_act(command, asked, name, act, words);
    one->add_option_function<std::int64_t>(
        "--territory", [asked](std::int64_t id) { asked->arguments.territory = store::TerritoryId{id}; },
        "Эта территория и всё ниже / this territory and what lies below");
    return one;
}

/// Carries out the act that was named, with the settings in force and the time of now.
template <typename Arguments>
[[nodiscard]] std::function<int()> carry_out(const std::shared_ptr<Asked<Arguments>>& asked, const Streams& streams)
{
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
