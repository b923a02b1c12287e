#include "cli/command_parts.h"
#include "cli/keeping.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace vekha::cli
{

namespace
{

using Keeping = int (*)(const KeepingArguments&, std::ostream&, std::ostream&);

/// What was asked for, and with which settings.
struct Asked {
    Keeping keeping = nullptr;
    KeepingArguments arguments;
    ConfigurationSources sources;
};

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Keeping keeping,
                  const char* words)
{
    auto* act = command.add_subcommand(name, words);
    act->callback([asked, keeping] { asked->keeping = keeping; });
    add_settings(*act, asked->sources);
    return act;
}

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
        return asked->keeping(arguments, streams.out, streams.err);
    };
}

void add_json(CLI::App& act, const std::shared_ptr<Asked>& asked)
{
    act.add_flag("--json", asked->arguments.json, "Для программ / for programs");
}

} // namespace

std::function<int()> add_audit(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("audit", "Журнал действий / the audit")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    auto* verify = add_act(*command, asked, "verify", verify_audit,
                           "Найти изменённые, удалённые и вставленные записи / find what was tampered with");
    add_json(*verify, asked);
    verify->add_option_function<std::int64_t>(
        "--region", [asked](std::int64_t id) { asked->arguments.region = store::RegionId{id}; },
        "Только этот регион / only this region");
    verify
        ->add_option("--checkpoint", asked->arguments.checkpoint,
                     "Слепок, сделанный раньше / a checkpoint made earlier")
        ->type_name("FILE");
    add_act(*command, asked, "checkpoint", print_checkpoint,
            "Напечатать слепок: хранить отдельно от базы / print a checkpoint, to be kept apart");
    return run_asked(asked, streams);
}

std::function<int()> add_check(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<Asked>();
    auto* act = add_act(app, asked, "check", check, "Проверить целостность базы / check the integrity of the database");
    add_json(*act, asked);
    return run_asked(asked, streams);
}

std::function<int()> add_trash(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("trash", "Корзина / the trash")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    add_act(*command, asked, "list", list_trash, "Что в корзине / what it holds");
    add_act(*command, asked, "purge", purge_trash,
            "Удалить насовсем то, что старше 30 дней, и лишние файлы / delete what is older than 30 days");
    return run_asked(asked, streams);
}

} // namespace vekha::cli
