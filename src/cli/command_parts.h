#pragma once

#include "cli/configuration.h"

#include <functional>
#include <iosfwd>
#include <optional>

namespace CLI
{
class App;
}

namespace vekha::cli
{

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// Adds one command to the program; what it returns runs once the flags are read.
using Command = std::function<int()> (*)(CLI::App& app, const Streams& streams);

/// One flag a setting, and the file that holds the rest.
void add_settings(CLI::App& command, ConfigurationSources& sources);

/// The settings in force; nullopt with the reason on `err`.
[[nodiscard]] std::optional<Configuration> settings_or_say(const ConfigurationSources& sources, std::ostream& err);

/// `vekha audit`, `vekha check`, `vekha trash`: command_keeping.cpp.
[[nodiscard]] std::function<int()> add_audit(CLI::App& app, const Streams& streams);
[[nodiscard]] std::function<int()> add_check(CLI::App& app, const Streams& streams);
[[nodiscard]] std::function<int()> add_trash(CLI::App& app, const Streams& streams);

/// `vekha register …`: command_registers.cpp.
[[nodiscard]] std::function<int()> add_register(CLI::App& app, const Streams& streams);

/// `vekha risks …`: command_risks.cpp.
[[nodiscard]] std::function<int()> add_risks(CLI::App& app, const Streams& streams);

/// `vekha curators …`: command_curators.cpp.
[[nodiscard]] std::function<int()> add_curators(CLI::App& app, const Streams& streams);

/// `vekha indicators …`: command_indicators.cpp.
[[nodiscard]] std::function<int()> add_indicators(CLI::App& app, const Streams& streams);

/// `vekha monitoring …`: command_monitoring.cpp.
[[nodiscard]] std::function<int()> add_monitoring(CLI::App& app, const Streams& streams);

/// `vekha waves …`: command_waves.cpp.
[[nodiscard]] std::function<int()> add_waves(CLI::App& app, const Streams& streams);

/// `vekha region`, `vekha territory`, `vekha organisation`: command_places.cpp.
[[nodiscard]] std::function<int()> add_region(CLI::App& app, const Streams& streams);
[[nodiscard]] std::function<int()> add_territory(CLI::App& app, const Streams& streams);
[[nodiscard]] std::function<int()> add_organisation(CLI::App& app, const Streams& streams);

/// `vekha simulate`: command_simulate.cpp.
[[nodiscard]] std::function<int()> add_simulate(CLI::App& app, const Streams& streams);

/// `vekha identify`: command_identify.cpp.
[[nodiscard]] std::function<int()> add_identify(CLI::App& app, const Streams& streams);

/// `vekha results …`: command_results.cpp.
[[nodiscard]] std::function<int()> add_results(CLI::App& app, const Streams& streams);

/// `vekha letters`: command_letters.cpp.
[[nodiscard]] std::function<int()> add_letters(CLI::App& app, const Streams& streams);

/// `vekha why`, `vekha person`: command_people.cpp.
[[nodiscard]] std::function<int()> add_why(CLI::App& app, const Streams& streams);
[[nodiscard]] std::function<int()> add_person(CLI::App& app, const Streams& streams);

} // namespace vekha::cli
