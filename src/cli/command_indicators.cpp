#include "cli/command_parts.h"
#include "cli/indicators.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Act = int (*)(const IndicatorsArguments&, std::ostream&, std::ostream&);

struct Asked {
    Act act = nullptr;
    IndicatorsArguments arguments;
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

std::function<int()> add_indicators(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("indicators", "Показатели / indicators")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    add_act(*command, asked, "list", list_indicators, "Показатели и цели по годам / indicators with their targets");
    auto* value = add_act(*command, asked, "value", print_indicator_value,
                          "Значение и школы, из которых оно сложилось / a value down to its schools");
    value->add_option("code", asked->arguments.code, "Код показателя / code of the indicator")->required();
    value->add_option_function<int>("--year", [asked](int year) { asked->arguments.year = year; }, "Год / year");
    auto* import = add_act(*command, asked, "import-preset", import_indicator_preset,
                           "Завести показатели набора / make the indicators of a set");
    import->add_option("preset", asked->arguments.code, "Код набора: regional-2021 / code of the set")->required();
    import->add_option("--group", asked->arguments.group, "Код группы школ / code of a group of schools");
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
