#include "cli/command_parts.h"
#include "cli/risks.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Act = int (*)(const RisksArguments&, std::ostream&, std::ostream&);

struct Asked {
    Act act = nullptr;
    RisksArguments arguments;
    ConfigurationSources sources;
};

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Act act, const char* words)
{
    auto* one = command.add_subcommand(name, words);
    one->callback([asked, act] { asked->act = act; });
    one->add_flag("--json", asked->arguments.json, "Для программ / for programs");
    one->add_option_function<std::int64_t>(
        "--territory", [asked](std::int64_t id) { asked->arguments.territory = store::TerritoryId{id}; },
        "Эта территория и всё ниже / this territory and what lies below");
    add_settings(*one, asked->sources);
    return one;
}

void add_import(CLI::App& command, const std::shared_ptr<Asked>& asked)
{
    auto* load = add_act(command, asked, "import", import_risks,
                         "Загрузить официальные уровни из таблицы / load official levels from a table");
    load->add_option("file", asked->arguments.file, "XLSX, ODS, CSV")->required();
    load->add_option("--basis", asked->arguments.basis, "Документ / document");
    load->add_flag("--preview", asked->arguments.preview, "Ничего не менять / change nothing");
    load->add_option_function<std::string>(
        "--day",
        [asked](const std::string& text) {
            asked->arguments.day = domain::date_from_iso(text);
            if (!asked->arguments.day) throw CLI::ValidationError("--day", "2026-11-22");
        },
        "Дата профилей / day of the profiles");
}

} // namespace

std::function<int()> add_risks(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("risks", "Риски школ / risks of schools")->require_subcommand(1);
    const auto asked = std::make_shared<Asked>();
    add_act(*command, asked, "summary", summarise_risks, "Таблица № 1 / Table No. 1");
    auto* profile = add_act(*command, asked, "profile", print_risk_profile,
                            "Рисковый профиль школы / the risk profile of a school");
    profile->add_option("school", asked->arguments.school, "Код ОО / code of the school")->required();
    add_import(*command, asked);
    return [asked, streams] {
        const auto settings = settings_or_say(asked->sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        auto& arguments = asked->arguments;
        arguments.data = settings->at("data").value;
        arguments.database = settings->at("database").value;
        arguments.now = clock.now();
        arguments.today = clock.local_day_of(arguments.now);
        return asked->act(arguments, streams.out, streams.err);
    };
}

} // namespace vekha::cli
