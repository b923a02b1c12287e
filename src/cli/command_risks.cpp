#include "cli/command_acts.h"
#include "cli/risks.h"

namespace vekha::cli
{

namespace
{

void add_import(CLI::App& command, const std::shared_ptr<Asked<RisksArguments>>& asked)
{
    auto* load = add_act_within(command, asked, "import", import_risks,
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
    const auto asked = std::make_shared<Asked<RisksArguments>>();
    add_act_within(*command, asked, "summary", summarise_risks, "Таблица № 1 / Table No. 1");
    auto* profile = add_act_within(*command, asked, "profile", print_risk_profile,
                                   "Рисковый профиль школы / the risk profile of a school");
    profile->add_option("school", asked->arguments.school, "Код ОО / code of the school")->required();
    add_import(*command, asked);
    return carry_out(asked, streams);
}

} // namespace vekha::cli
