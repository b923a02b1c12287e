#include "cli/command_parts.h"

#include "cli/config.h"

#include <CLI/CLI.hpp>

#include <ostream>
#include <string>

namespace vekha::cli
{

void add_settings(CLI::App& command, ConfigurationSources& sources)
{
    sources.environment = process_environment;
    for (const auto& kind : setting_kinds) {
        const auto name = std::string{kind.name};
        command.add_option_function<std::string>(
            "--" + name, [&sources, name](const std::string& value) { sources.flags[name] = value; },
            std::string{kind.russian} + " / " + std::string{kind.english});
    }
    command.add_option_function<std::string>(
        "--config", [&sources](const std::string& file) { sources.file = file; },
        "Файл настроек TOML / TOML file of settings");
}

std::optional<Configuration> settings_or_say(const ConfigurationSources& sources, std::ostream& err)
{
    const auto settings = configure(sources);
    if (settings) return *settings;
    err << sentence_of(settings.error()) << '\n';
    return std::nullopt;
}

} // namespace vekha::cli
