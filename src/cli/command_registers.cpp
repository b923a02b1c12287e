#include "cli/command_parts.h"
#include "cli/register.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <string>

namespace vekha::cli
{

namespace
{

/// «--map "Код ОО=code"»; «--map "Телефон="» passes a column over.
void take_column(RegisterArguments& arguments, const std::string& text)
{
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        throw CLI::ValidationError("--map", "СТОЛБЕЦ=ПОЛЕ (COLUMN=FIELD): " + text);
    arguments.columns.insert_or_assign(text.substr(0, equals), text.substr(equals + 1));
}

void add_import_act(CLI::App& command, const std::shared_ptr<RegisterArguments>& arguments)
{
    const auto kinds =
        std::map<std::string, domain::RegisterKind>{{"territories", domain::RegisterKind::Territories},
                                                    {"organisations", domain::RegisterKind::Organisations},
                                                    {"people", domain::RegisterKind::People},
                                                    {"groups", domain::RegisterKind::Groups},
                                                    {"assignments", domain::RegisterKind::Assignments}};
    command.add_option("kind", arguments->kind, "territories, organisations, people, groups, assignments")
        ->required()
        ->transform(CLI::CheckedTransformer(kinds))
        ->type_name("KIND");
    command.add_option("file", arguments->file, "XLSX, ODS, CSV")->required();
    command
        .add_option_function<std::vector<std::string>>(
            "--map",
            [arguments](const std::vector<std::string>& texts) {
                for (const auto& text : texts)
                    take_column(*arguments, text);
            },
            "Столбец и поле / a column, by its heading or number, and the field it is read as")
        ->type_name("COLUMN=FIELD");
    command
        .add_option("--territory", arguments->territory, "Территория строк, где она не названа / of rows without one")
        ->type_name("ID");
    command.add_flag("--dry-run", arguments->dry_run, "Только проверить / only check");
}

} // namespace

std::function<int()> add_register(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("register", "Реестры из таблиц / registers from tables")->require_subcommand(1);
    const auto sources = std::make_shared<ConfigurationSources>();
    const auto arguments = std::make_shared<RegisterArguments>();
    const auto act = [&](const char* name, RegisterAct which, const char* words) {
        auto* one = command->add_subcommand(name, words);
        one->callback([arguments, which] { arguments->act = which; });
        one->add_flag("--json", arguments->json, "Для программ / for programs");
        add_settings(*one, *sources);
        return one;
    };
    add_import_act(*act("import", RegisterAct::Import, "Загрузить таблицу / read a table"), arguments);
    act("imports", RegisterAct::Imports, "Журнал загрузок / the log of imports");
    act("undo", RegisterAct::Undo, "Отменить загрузку / undo an import")
        ->add_option("import", arguments->import, "Номер загрузки / its number")
        ->required();
    return [sources, arguments, streams] {
        const auto settings = settings_or_say(*sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        arguments->data = settings->at("data").value;
        arguments->database = settings->at("database").value;
        arguments->now = clock.now();
        arguments->today = clock.local_day_of(arguments->now);
        return register_command(*arguments, streams.out, streams.err);
    };
}

} // namespace vekha::cli
