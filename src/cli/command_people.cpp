#include "cli/command_acts.h"
#include "cli/people.h"

#include <memory>

namespace vekha::cli
{

namespace
{

using AskedOfPeople = Asked<PeopleArguments>;

} // namespace

std::function<int()> add_why(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<AskedOfPeople>();
    asked->act = why;
    auto* command = app.add_subcommand("why", "Почему человеку что-то можно или нельзя / why something is allowed");
    auto& question = asked->arguments.question;
    command->add_option("person", question.person, "Номер, логин или имя / number, login or name")->required();
    command->add_option("permission", question.permission, "Право / permission: obligation.read")->required();
    command
        ->add_option("object", question.object,
                     "obligation:12, organisation:КОД, road-map:3, draft:7, person:5, territory:2")
        ->required();
    add_json(*command, asked);
    add_settings(*command, asked->sources);
    return carry_out(asked, streams);
}

std::function<int()> add_person(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<AskedOfPeople>();
    auto* command = app.add_subcommand("person", "Персональные данные / personal data")->require_subcommand(1);
    auto& arguments = asked->arguments;
    auto* exported = add_plain_act(*command, asked, "export", export_person,
                                   "Всё, что хранится о человеке, JSON / everything stored about a person");
    exported->add_option("person", arguments.person, "Номер человека / number of the person")->required();
    auto* erased = add_plain_act(*command, asked, "erase", erase_person,
                                 "Стереть данные человека; журнал остаётся / erase the data, the audit stays");
    erased->add_option("person", arguments.person, "Номер человека / number of the person")->required();
    erased->add_option("--confirm", arguments.confirmation, "Имя человека полностью / full name of the person")
        ->required();
    add_plain_act(*command, asked, "expired", expired_people,
                  "Чей срок хранения вышел / whose term of storage has passed");
    return carry_out(asked, streams);
}

} // namespace vekha::cli
