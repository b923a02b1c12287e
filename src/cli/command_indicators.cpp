#include "cli/command_acts.h"
#include "cli/indicators.h"

namespace vekha::cli
{

std::function<int()> add_indicators(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand("indicators", "Показатели / indicators")->require_subcommand(1);
    const auto asked = std::make_shared<Asked<IndicatorsArguments>>();
    add_act_within(*command, asked, "list", list_indicators,
                   "Показатели и цели по годам / indicators with their targets");
    auto* value = add_act_within(*command, asked, "value", print_indicator_value,
                                 "Значение и школы, из которых оно сложилось / a value down to its schools");
    value->add_option("code", asked->arguments.code, "Код показателя / code of the indicator")->required();
    value->add_option_function<int>("--year", [asked](int year) { asked->arguments.year = year; }, "Год / year");
    auto* import = add_act_within(*command, asked, "import-preset", import_indicator_preset,
                                  "Завести показатели набора / make the indicators of a set");
    import->add_option("preset", asked->arguments.code, "Код набора: regional-2021 / code of the set")->required();
    import->add_option("--group", asked->arguments.group, "Код группы школ / code of a group of schools");
    return carry_out(asked, streams);
}

} // namespace vekha::cli
