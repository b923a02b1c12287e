#include "cli/command_parts.h"
#include "cli/people.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Run = int (*)(const PeopleArguments&, std::ostream&, std::ostream&);

struct Asked {
    Run run = nullptr;
    PeopleArguments arguments;
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

} // namespace

std::function<int()> add_why(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<Asked>();
    asked->run = why;
    auto* command = app.add_subcommand("why", "Почему человеку что-то можно или нельзя / why something is allowed");
    auto& question = asked->arguments.question;
    command->add_option("person", question.person, "Номер, логин или имя / number, login or name")->required();
    command->add_option("permission", question.permission, "Право / permission: obligation.read")->required();
    command
        ->add_option("object", question.object,
                     "obligation:12, organisation:КОД, road-map:3, draft:7, person:5, territory:2")
        ->required();
    command->add_flag("--json", asked->arguments.json, "Для программ / for programs");
    add_settings(*command, asked->sources);
    return run_asked(asked, streams);
}

std::function<int()> add_person(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<Asked>();
    auto* command = app.add_subcommand("person", "Персональные данные / personal data")->require_subcommand(1);
    auto& arguments = asked->arguments;
    auto* exported = add_act(*command, asked, "export", export_person,
                             "Всё, что хранится о человеке, JSON / everything stored about a person");
    exported->add_option("person", arguments.person, "Номер человека / number of the person")->required();
    auto* erased = add_act(*command, asked, "erase", erase_person,
                           "Стереть данные человека; журнал остаётся / erase the data, the audit stays");
    erased->add_option("person", arguments.person, "Номер человека / number of the person")->required();
    erased->add_option("--confirm", arguments.confirmation, "Имя человека полностью / full name of the person")
        ->required();
    add_act(*command, asked, "expired", expired_people, "Чей срок хранения вышел / whose term of storage has passed");
    return run_asked(asked, streams);
}

} // namespace vekha::cli
