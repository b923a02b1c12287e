#include "cli/command_acts.h"
#include "cli/curators.h"

namespace vekha::cli
{

std::function<int()> add_curators(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("curators", "Кураторы школ / curators of schools")->require_subcommand(1);
    const auto asked = std::make_shared<Asked<CuratorsArguments>>();
    auto* propose = add_act_within(*command, asked, "propose", propose_curators,
                                   "Предложить, кому какую школу вести, и почему / propose who takes which school");
    propose->add_option("--group", asked->arguments.group, "Код группы школ / code of a group of schools");
    add_act_within(*command, asked, "list", list_curators, "Кураторы и их школы / curators and their schools");
    return carry_out(asked, streams);
}

} // namespace vekha::cli
