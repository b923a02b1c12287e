#include "cli/command_acts.h"
#include "cli/places.h"

#include <memory>

namespace vekha::cli
{

namespace
{

using AskedOfPlaces = Asked<PlacesArguments>;

/// Acts within a region say which one.
CLI::App* add_act_in_region(CLI::App& command, const std::shared_ptr<AskedOfPlaces>& asked, const char* name,
                            Act<PlacesArguments> act, const char* words)
{
    auto* one = add_plain_act(command, asked, name, act, words);
    one->add_option("--region", asked->arguments.region, "Код региона; без него первый / code of the region");
    add_json(*one, asked);
    return one;
}

} // namespace

std::function<int()> add_region(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("region", "Регионы / regions")->require_subcommand(1);
    const auto asked = std::make_shared<AskedOfPlaces>();
    auto* add = add_plain_act(*command, asked, "add", add_region, "Добавить регион / add a region");
    add->add_option("code", asked->arguments.code, "Код субъекта: 66 / code")->required();
    add->add_option("name", asked->arguments.name, "Название / name")->required();
    add->add_option("--time-zone", asked->arguments.time_zone, "Asia/Yekaterinburg")->capture_default_str();
    return carry_out(asked, streams);
}

std::function<int()> add_territory(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("territory", "Территории / territories")->require_subcommand(1);
    const auto asked = std::make_shared<AskedOfPlaces>();
    add_act_in_region(*command, asked, "list", list_territories, "Дерево территорий / the tree");
    auto* add = add_act_in_region(*command, asked, "add", add_territory, "Добавить территорию / add a territory");
    add->add_option("name", asked->arguments.name, "Название / name")->required();
    add->add_option("--kind", asked->arguments.kind,
                    "region, municipal-district, urban-district, municipality, settlement")
        ->capture_default_str();
    add->add_option("--parent", asked->arguments.parent, "Номер той, внутри которой / number of the one above");
    add->add_option("--code", asked->arguments.code, "Код / code");
    return carry_out(asked, streams);
}

std::function<int()> add_organisation(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("organisation", "Организации / organisations")->require_subcommand(1);
    const auto asked = std::make_shared<AskedOfPlaces>();
    auto* list = add_act_in_region(*command, asked, "list", list_organisations, "Реестр / the register");
    list->add_option("--search", asked->arguments.text, "Название, код, ИНН / name, code, tax number");
    auto* show = add_act_in_region(*command, asked, "show", show_organisation, "Паспорт / the passport");
    show->add_option("code", asked->arguments.code, "Код ОО / code")->required();
    return carry_out(asked, streams);
}

} // namespace vekha::cli
