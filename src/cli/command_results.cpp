#include "cli/command_parts.h"
#include "cli/results.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Act = int (*)(const ResultsArguments&, std::ostream&, std::ostream&);

struct Asked {
    Act act = nullptr;
    ResultsArguments arguments;
    ConfigurationSources sources;
};

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Act act, const char* words)
{
    auto* one = command.add_subcommand(name, words);
    one->callback([asked, act] { asked->act = act; });
    one->add_flag("--json", asked->arguments.json, "Для программ / for programs");
    one->add_option("--region", asked->arguments.region, "Код региона / code of the region");
    one->add_option_function<std::int64_t>(
        "--territory", [asked](std::int64_t id) { asked->arguments.territory = store::TerritoryId{id}; },
        "Чья это загрузка / whose import it is");
    add_settings(*one, asked->sources);
    return one;
}

void add_reading(CLI::App& command, const std::shared_ptr<Asked>& asked)
{
    constexpr auto years = std::pair{2000, 2100};
    command
        .add_option_function<int>(
            "--year", [asked](int year) { asked->arguments.reading.year = year; },
            "Год, если файл его не называет / year of a file that names none")
        ->check(CLI::Range(years.first, years.second));
    command
        .add_option_function<std::string>(
            "--procedure",
            [asked](const std::string& text) {
                asked->arguments.reading.procedure = domain::procedure_from(text);
                if (!asked->arguments.reading.procedure)
                    throw CLI::ValidationError("--procedure", "VPR, OGE, EGE_BASE, EGE_PROFILE, EGE: " + text);
            },
            "Процедура таблицы экзаменов / procedure of a table of exams")
        ->type_name("CODE");
}

} // namespace

std::function<int()> add_results(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("results", "Результаты школ / results of schools")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    auto* import = add_act(*command, asked, "import", import_results,
                           "Загрузить файлы результатов и списков / import files of results and lists");
    import->add_option("files", asked->arguments.files, "XLSX, ODS, CSV, Parquet")->required();
    import->add_flag("--dry-run", asked->arguments.dry_run, "Только показать / only say what it would do");
    add_reading(*import, asked);
    add_act(*command, asked, "list", list_results, "Загруженные файлы / imported files");
    auto* undo = add_act(*command, asked, "undo", undo_results, "Отменить загрузку / undo an import");
    undo->add_option("id", asked->arguments.id, "Номер файла / number of the file")->required();
    return [asked, streams] {
        const auto settings = settings_or_say(asked->sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        auto& arguments = asked->arguments;
        arguments.data = settings->at("data").value;
        arguments.database = settings->at("database").value;
        arguments.clock = {clock.now, clock.local_day_of};
        return asked->act(arguments, streams.out, streams.err);
    };
}

} // namespace vekha::cli
