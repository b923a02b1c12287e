#include "cli/command_acts.h"
#include "cli/monitoring.h"

namespace vekha::cli
{

std::function<int()> add_monitoring(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("monitoring", "Мониторинги / monitoring rounds")->require_subcommand(1);
    const auto asked = std::make_shared<Asked<MonitoringArguments>>();
    add_act(*command, asked, "list", list_rounds, "Мониторинги и как на них ответили / rounds and how they stand");
    add_act(*command, asked, "show", show_round,
            "Один мониторинг; закрытый – как был зафиксирован / one round, a closed one from its snapshot")
        ->add_option("round", asked->arguments.round.value, "Номер / number")
        ->required();
    return carry_out(asked, streams);
}

} // namespace vekha::cli
