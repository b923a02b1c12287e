#include "cli/command_parts.h"
#include "cli/places.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Run = int (*)(const PlacesArguments&, std::ostream&, std::ostream&);

struct Asked {
    Run run = nullptr;
    PlacesArguments arguments;
    ConfigurationSources sources;
};

std::function<int()> run_asked(std::shared_ptr<Asked> asked, const Streams& streams)
{
    return [asked = std::move(asked), streams] {
        const auto settings = settings_or_say(asked->sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        auto& arguments = asked->arguments;
        arguments.data = settings->at("data").value;
        arguments.database = settings->at("database").value;
        arguments.now = clock.now();
        arguments.today = clock.local_day_of(arguments.now);
        return asked->run(arguments, streams.out, streams.err);
    };
}

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Run run, const char* words)
{
    auto* act = command.add_subcommand(name, words);
    act->callback([asked, run] { asked->run = run; });
    add_settings(*act, asked->sources);
    return act;
}

/// Acts within a region say which one.
CLI::App* add_act_in_region(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Run run,
                            const char* words)
{
    auto* act = add_act(command, asked, name, run, words);
    act->add_option("--region", asked->arguments.region, "Код региона; без него первый / code of the region");
    act->add_flag("--json", asked->arguments.json, "Для программ / for programs");
    return act;
}

} // namespace

std::function<int()> add_region(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("region", "Регионы / regions")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    auto* add = add_act(*command, asked, "add", add_region, "Добавить регион / add a region");
    add->add_option("code", asked->arguments.code, "Код субъекта: 66 / code")->required();
    add->add_option("name", asked->arguments.name, "Название / name")->required();
    add->add_option("--time-zone", asked->arguments.time_zone, "Asia/Yekaterinburg")->capture_default_str();
    return run_asked(asked, streams);
}

std::function<int()> add_territory(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("territory", "Территории / territories")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    add_act_in_region(*command, asked, "list", list_territories, "Дерево территорий / the tree");
    auto* add = add_act_in_region(*command, asked, "add", add_territory, "Добавить территорию / add a territory");
    add->add_option("name", asked->arguments.name, "Название / name")->required();
    add->add_option("--kind", asked->arguments.kind,
                    "region, municipal-district, urban-district, municipality, settlement")
        ->capture_default_str();
    add->add_option("--parent", asked->arguments.parent, "Номер той, внутри которой / number of the one above");
    add->add_option("--code", asked->arguments.code, "Код / code");
    return run_asked(asked, streams);
}

std::function<int()> add_organisation(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("organisation", "Организации / organisations")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    auto* list = add_act_in_region(*command, asked, "list", list_organisations, "Реестр / the register");
    list->add_option("--search", asked->arguments.text, "Название, код, ИНН / name, code, tax number");
    auto* show = add_act_in_region(*command, asked, "show", show_organisation, "Паспорт / the passport");
    show->add_option("code", asked->arguments.code, "Код ОО / code")->required();
    return run_asked(asked, streams);
}

} // namespace vekha::cli
