#include "cli/command_parts.h"
#include "cli/identify.h"
#include "cli/identify_database.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace vekha::cli
{

namespace
{

struct Asked {
    IdentifyArguments files;
    IdentifyDatabaseArguments database;
    ConfigurationSources sources;
    bool methods = false;
};

/// «NAME=VALUE».
domain::Settings::Assignment assignment_from(const std::string& text)
{
    const auto sign = text.find('=');
    if (sign == std::string::npos || sign == 0)
        throw CLI::ValidationError("--set", "ИМЯ=ЗНАЧЕНИЕ (NAME=VALUE): " + text);
    return {text.substr(0, sign), text.substr(sign + 1)};
}

/// Whether there is a database to run on; none is made for this.
bool has_database(const IdentifyDatabaseArguments& arguments)
{
    std::error_code error;
    return !arguments.database.empty() || std::filesystem::exists(arguments.data / "vekha.db", error);
}

int on_database(const std::shared_ptr<Asked>& asked, const CLI::Option* results, const Streams& streams)
{
    const auto settings = settings_or_say(asked->sources, streams.err);
    if (!settings) return 1;
    const auto clock = web::system_clock();
    auto& arguments = asked->database;
    arguments.data = settings->at("data").value;
    arguments.database = settings->at("database").value;
    if (!has_database(arguments)) {
        streams.err << results->get_name() << " / --database: нужно указать / is required\n";
        return 2;
    }
    arguments.now = clock.now();
    arguments.today = clock.local_day_of(arguments.now);
    arguments.method = asked->files.method;
    arguments.year = asked->files.year;
    arguments.settings = asked->files.settings;
    arguments.json = asked->files.json;
    return identify_on_database(arguments, streams.out, streams.err);
}

void add_database_options(CLI::App& command, const std::shared_ptr<Asked>& asked)
{
    command
        .add_option_function<std::int64_t>(
            "--rerun", [asked](std::int64_t id) { asked->database.rerun = store::IdentificationId{id}; },
            "Повторить расчёт из базы на его данных / carry a run of the database out again on its inputs")
        ->type_name("ID");
    command.add_flag("--save", asked->database.save, "Сохранить расчёт в базе / keep the run in the database");
    command.add_option("--edition", asked->database.edition, "Редакция метода / edition of the method")
        ->type_name("NAME");
    command.add_option_function<std::int64_t>(
        "--territory", [asked](std::int64_t id) { asked->database.territory = store::TerritoryId{id}; },
        "Школы этой территории и всего ниже / schools of this territory and what lies below");
    add_settings(command, asked->sources);
}

} // namespace

std::function<int()> add_identify(CLI::App& app, const Streams& streams)
{
    constexpr auto years = std::pair{2000, 2100};
    auto* command = app.add_subcommand(
        "identify", "Найти школы, которым нужна помощь, по методу / find schools that need help, by a method");
    const auto asked = std::make_shared<Asked>();
    auto& arguments = asked->files;
    command->add_flag("--methods", asked->methods, "Методы и их параметры / methods and their parameters");
    auto* method = command->add_option("--method", arguments.method, "Код метода / code of the method: order-847")
                       ->type_name("CODE");
    auto* year = command->add_option("--year", arguments.year, "Год / year")->type_name("Y");
    year->check(CLI::Range(years.first, years.second));
    auto* results = command
                        ->add_option("--results", arguments.results,
                                     "CSV участников; «-» – стандартный ввод; без файлов – по базе / CSV of "
                                     "participants; without files on the database")
                        ->type_name("FILE");
    command->add_option("--context", arguments.context, "CSV школа, показатель, значение / CSV of context figures")
        ->type_name("FILE");
    command
        ->add_option_function<std::vector<std::string>>(
            "--set",
            [asked](const std::vector<std::string>& texts) {
                for (const auto& text : texts)
                    asked->files.settings.push_back(assignment_from(text));
            },
            "Параметр метода / parameter of the method; см. --methods")
        ->type_name("NAME=VALUE");
    command->add_flag("--json", arguments.json, "Для программ / for programs");
    add_database_options(*command, asked);
    return [=] {
        if (asked->methods) return list_methods(asked->files.json, streams.out);
        if (asked->database.rerun) return on_database(asked, results, streams);
        for (const auto* needed : {method, year})
            if (needed->count() == 0) {
                streams.err << needed->get_name() << ": нужно указать / is required\n";
                return 2;
            }
        if (asked->files.results.empty() && asked->files.context.empty()) return on_database(asked, results, streams);
        return identify(asked->files, streams.in, streams.out, streams.err);
    };
}

} // namespace vekha::cli
