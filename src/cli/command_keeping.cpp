#include "cli/command_acts.h"
#include "cli/keeping.h"

#include <memory>

namespace vekha::cli
{

namespace
{

using AskedKeeping = Asked<KeepingArguments>;

} // namespace

std::function<int()> add_audit(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("audit", "Журнал действий / the audit")->require_subcommand(1);
    const auto asked = std::make_shared<AskedKeeping>();
    auto* verify = add_plain_act(*command, asked, "verify", verify_audit,
                                 "Найти изменённые, удалённые и вставленные записи / find what was tampered with");
    add_json(*verify, asked);
    verify->add_option_function<std::int64_t>(
        "--region", [asked](std::int64_t id) { asked->arguments.region = store::RegionId{id}; },
        "Только этот регион / only this region");
    verify
        ->add_option("--checkpoint", asked->arguments.checkpoint,
                     "Слепок, сделанный раньше / a checkpoint made earlier")
        ->type_name("FILE");
    add_plain_act(*command, asked, "checkpoint", print_checkpoint,
                  "Напечатать слепок: хранить отдельно от базы / print a checkpoint, to be kept apart");
    return carry_out(asked, streams);
}

std::function<int()> add_check(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<AskedKeeping>();
    auto* act =
        add_plain_act(app, asked, "check", check, "Проверить целостность базы / check the integrity of the database");
    add_json(*act, asked);
    return carry_out(asked, streams);
}

std::function<int()> add_trash(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("trash", "Корзина / the trash")->require_subcommand(1);
    const auto asked = std::make_shared<AskedKeeping>();
    add_plain_act(*command, asked, "list", list_trash, "Что в корзине / what it holds");
    add_plain_act(*command, asked, "purge", purge_trash,
                  "Удалить насовсем то, что старше 30 дней, и лишние файлы / delete what is older than 30 days");
    return carry_out(asked, streams);
}

} // namespace vekha::cli
