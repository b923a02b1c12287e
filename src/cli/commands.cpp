#include "cli/commands.h"

#include "cli/command_parts.h"
#include "cli/config.h"
#include "cli/configuration.h"
#include "cli/demo.h"
#include "cli/expand.h"
#include "cli/export.h"
#include "cli/import.h"
#include "cli/migrate.h"
#include "cli/serve.h"
#include "cli/understand.h"
#include "cli/user.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <functional>
#include <istream>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <tuple>

namespace vekha::cli
{

namespace
{

void add_period(CLI::App& app, std::optional<domain::Period>& period)
{
    app.add_option_function<std::string>(
           "--period",
           [&period](const std::string& text) {
               period = domain::period_from_iso(text);
               if (!period)
                   throw CLI::ValidationError("--period", "ГГГГ-ММ-ДД..ГГГГ-ММ-ДД (YYYY-MM-DD..YYYY-MM-DD): " + text);
           },
           "Период плана / period of the plan: 2021-01-01..2023-12-31")
        ->type_name("FROM..TO");
}

std::function<int()> add_import(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("import", "Прочитать план из документа / read a plan from a document");
    const auto arguments = std::make_shared<ImportArguments>();
    command->add_option("file", arguments->file, "DOCX, ODT, XLSX, ODS, DOC, RTF, CSV, TXT")->required();
    command->add_flag("--json", arguments->json, "Черновик для программ / the draft for programs");
    add_period(*command, arguments->period);
    return [arguments, streams] { return import_document(*arguments, streams.out, streams.err); };
}

std::function<int()> add_understand(CLI::App& app, const Streams& streams)
{
    auto* command =
        app.add_subcommand("understand", "Понять формулировки, по одной в строке / read wordings, one a line");
    const auto arguments = std::make_shared<UnderstandArguments>();
    const auto fields = std::map<std::string, UnderstoodField>{{"deadline", UnderstoodField::Deadline},
                                                               {"expected", UnderstoodField::Expected},
                                                               {"responsible", UnderstoodField::Responsible},
                                                               {"schools", UnderstoodField::Schools}};
    command->add_option("--field", arguments->field, "deadline, expected, responsible, schools")
        ->required()
        ->transform(CLI::CheckedTransformer(fields))
        ->type_name("FIELD");
    add_period(*command, arguments->period);
    return [arguments, streams] { return understand(*arguments, streams.in, streams.out, streams.err); };
}

std::function<int()> add_expand(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("expand", "Показать обязанности черновика / what a draft obliges to");
    const auto arguments = std::make_shared<ExpandArguments>();
    command
        ->add_option("draft", arguments->file,
                     "Вывод vekha import --json; «-» – стандартный ввод / - for standard input")
        ->required();
    command->add_flag("--json", arguments->json, "Для программ / for programs");
    command
        ->add_option_function<std::string>(
            "--today",
            [arguments](const std::string& text) {
                arguments->today = domain::date_from_iso(text);
                if (!arguments->today) throw CLI::ValidationError("--today", "ГГГГ-ММ-ДД (YYYY-MM-DD): " + text);
            },
            "Сегодняшний день / the day to look from")
        ->type_name("DATE");
    return [arguments, streams] { return expand(*arguments, streams.in, streams.out, streams.err); };
}

std::function<int()> add_export(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("export", "Напечатать план по форме / write a plan in the official form");
    const auto arguments = std::make_shared<ExportArguments>();
    command
        ->add_option("draft", arguments->file,
                     "Вывод vekha import --json; «-» – стандартный ввод / - for standard input")
        ->required();
    command->add_option("--format", arguments->format, "docx, xlsx, ics")->type_name("FORMAT");
    command->add_option("--layout", arguments->layout, "Столбцы формы / columns of the form: a, b, c, d, e")
        ->capture_default_str();
    command->add_option("-o,--output", arguments->output, "Файл; «-» – стандартный вывод / - for standard output")
        ->required();
    return [arguments, streams] {
        arguments->now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        return export_plan(*arguments, streams.in, streams.out, streams.err);
    };
}

std::function<int()> add_serve(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("serve", "Запустить сервер / run the server");
    const auto sources = std::make_shared<ConfigurationSources>();
    add_settings(*command, *sources);
    return [sources, streams] { return serve(*sources, streams.out, streams.err); };
}

std::function<int()> add_config(CLI::App& app, const Streams& streams)
{
    auto* command =
        app.add_subcommand("config", "Показать настройки и их источник / settings in force and their origin");
    const auto arguments = std::make_shared<ConfigArguments>();
    command->add_flag("--json", arguments->json, "Для программ / for programs");
    add_settings(*command, arguments->sources);
    return [arguments, streams] { return config(*arguments, streams.out, streams.err); };
}

std::function<int()> add_migrate(CLI::App& app, const Streams& streams)
{
    auto* command =
        app.add_subcommand("migrate", "Привести базу данных к версии программы / bring the database to this version");
    const auto sources = std::make_shared<ConfigurationSources>();
    const auto check = std::make_shared<bool>(false);
    command->add_flag("--check", *check, "Только сказать, чего не хватает / only say what is missing");
    add_settings(*command, *sources);
    return [sources, check, streams] {
        const auto settings = settings_or_say(*sources, streams.err);
        if (!settings) return 1;
        return migrate({settings->at("data").value, settings->at("database").value, *check}, web::system_clock().now(),
                       streams.out, streams.err);
    };
}

std::function<int()> add_demo(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand(
        "demo", "Наполнить пустую базу вымышленной областью / fill an empty database with a fictional region");
    const auto sources = std::make_shared<ConfigurationSources>();
    const auto arguments = std::make_shared<DemoArguments>();
    command->add_option("--folder", arguments->folder, "Папка с документами / folder of the documents")
        ->capture_default_str();
    command->add_flag("--untouched", arguments->untouched,
                      "Обязательства ещё никто не исполнял / nobody has done anything about the obligations yet");
    add_settings(*command, *sources);
    return [sources, arguments, streams] {
        const auto settings = settings_or_say(*sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        arguments->data = settings->at("data").value;
        arguments->database = settings->at("database").value;
        arguments->now = clock.now();
        arguments->today = clock.local_day_of(arguments->now);
        return load_demo(*arguments, streams.out, streams.err);
    };
}

/// Where one-time links lead: the public address, or the one the server listens on.
std::string url_of(const Configuration& settings)
{
    const auto& url = settings.at("public-url").value;
    return url.empty() ? "http://" + settings.at("listen").value : url;
}

void add_new_user(CLI::App& command, service::AddAccount& add)
{
    command.add_option("--name", add.name, "Фамилия Имя Отчество / name")->required();
    command.add_option("--login", add.login, "Логин / login")->required();
    command.add_option("--role", add.role, "Код роли из presets/rights/roles.tsv / code of the role")
        ->default_val("administrator");
    command.add_option_function<std::int64_t>(
        "--territory", [&add](std::int64_t id) { add.territory = service::TerritoryId{id}; },
        "Территория, где действует роль / territory of the role");
    command.add_option("--organisation", add.organisation, "Код организации / code of the organisation");
}

std::function<int()> add_user(CLI::App& app, const Streams& streams)
{
    constexpr auto acts = std::to_array<std::tuple<const char*, UserAct, const char*>>({
        {"add", UserAct::Add, "Завести человека и напечатать ссылку / add a person and print a one-time link"},
        {"list", UserAct::List, "Учётные записи / accounts"},
        {"invite", UserAct::Invite, "Новая ссылка, чтобы задать пароль / a new one-time link"},
        {"block", UserAct::Block, "Заблокировать / block"},
        {"unblock", UserAct::Unblock, "Разблокировать / unblock"},
        {"end-sessions", UserAct::EndSessions, "Завершить все сеансы / end every session"},
        {"reset-second-factor", UserAct::ResetSecondFactor, "Снять второй фактор / remove the second factor"},
    });
    auto* command = app.add_subcommand("user", "Учётные записи / accounts")->require_subcommand(1);
    const auto sources = std::make_shared<ConfigurationSources>();
    const auto arguments = std::make_shared<UserArguments>();
    for (const auto& [name, act, words] : acts) {
        auto* one = command->add_subcommand(name, words);
        one->callback([arguments, act] { arguments->act = act; });
        if (act == UserAct::Add)
            add_new_user(*one, arguments->add);
        else if (act != UserAct::List)
            one->add_option("login", arguments->login, "Логин / login")->required();
        add_settings(*one, *sources);
    }
    return [sources, arguments, streams] {
        const auto settings = settings_or_say(*sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        arguments->data = settings->at("data").value;
        arguments->database = settings->at("database").value;
        arguments->public_url = url_of(*settings);
        arguments->now = clock.now();
        arguments->today = clock.local_day_of(arguments->now);
        return user(*arguments, streams.out, streams.err);
    };
}

constexpr Command commands[] = {
    add_import,    add_understand,   add_expand,     add_export,     add_identify, add_serve,  add_config,
    add_migrate,   add_demo,         add_user,       add_register,   add_audit,    add_check,  add_trash,
    add_curators,  add_risks,        add_indicators, add_why,        add_letters,  add_person, add_region,
    add_territory, add_organisation, add_simulate,   add_monitoring, add_waves,    add_results};

} // namespace

int run(int count, const char* const* arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    auto app = CLI::App{"Веха: дорожные карты школ / Vekha: road maps of schools", "vekha"};
    app.set_help_flag("-h,--help", "Показать справку / show this help");
    app.require_subcommand(1);
    auto* help = app.add_subcommand("help", "Список команд / list the commands");
    const auto streams = Streams{in, out, err};
    auto actions = std::map<std::string, std::function<int()>>{};
    for (const auto command : commands) {
        auto action = command(app, streams);
        actions.emplace(app.get_subcommands([](CLI::App*) { return true; }).back()->get_name(), std::move(action));
    }
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        const auto wrong = app.exit(error, out, err) != 0;
        return wrong ? 2 : 0;
    }
    if (help->parsed()) {
        // App::help would print the help of the command that was parsed, which is "help" itself.
        out << app.get_formatter()->make_help(&app, "vekha", CLI::AppFormatMode::Normal);
        return 0;
    }
    return actions.at(app.get_subcommands().front()->get_name())();
}

} // namespace vekha::cli
