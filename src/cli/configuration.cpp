#include "cli/configuration.h"

#include "scan/clamd.h"
#include "web/client_address.h"
#include "web/protection.h"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <sstream>

namespace vekha::cli
{

namespace
{

using Refused = std::optional<ConfigurationError>;

bool is_known(std::string_view name)
{
    return std::ranges::find(setting_kinds, name, &SettingKind::name) != setting_kinds.end();
}

/// What a file may hold for any setting: text, a whole number or a flag.
std::optional<std::string> text_of(const toml::node& node)
{
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
    return std::nullopt;
}

Refused take_file(Configuration& settings, const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return ConfigurationError{"config-unreadable", file.string()};
    toml::table table;
    try {
        table = toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        std::ostringstream where;
        where << file.string() << ":" << error.source().begin.line << ": " << error.description();
        return ConfigurationError{"config-malformed", where.str()};
    }
    for (const auto& [key, node] : table) {
        const std::string name{key.str()};
        if (!is_known(name)) return ConfigurationError{"config-unknown-key", file.string() + ": " + name};
        const auto text = text_of(node);
        if (!text) return ConfigurationError{"config-bad-value", file.string() + ": " + name};
        settings[name] = {*text, Origin::File, file.string()};
    }
    return std::nullopt;
}

bool is_count(std::string_view text)
{
    int number = 0;
    const auto* end = text.data() + text.size();
    return std::from_chars(text.data(), end, number).ptr == end && number >= 1 && number <= 1000;
}

Refused check(const Configuration& settings)
{
    const auto bad = [&](const std::string& name) {
        const auto& setting = settings.at(name);
        return ConfigurationError{"config-bad-value", name + " = " + setting.value};
    };
    if (!endpoint_from(settings.at("listen").value)) return bad("listen");
    for (const auto* name : {"workers", "connections"}) {
        if (!is_count(settings.at(name).value)) return bad(name);
    }
    const auto& clamav = settings.at("clamav").value;
    if (!clamav.empty() && !scan::clamd_address_from(clamav)) return bad("clamav");
    const auto& log = settings.at("access-log").value;
    if (log != "true" && log != "false") return bad("access-log");
    if (settings.at("data").value.empty()) return bad("data");
    const auto& url = settings.at("public-url").value;
    if (!url.empty() && web::host_of_url(url).empty()) return bad("public-url");
    const auto& proxies = settings.at("trusted-proxy").value;
    if (!proxies.empty() && web::addresses_in(proxies).empty()) return bad("trusted-proxy");
    return std::nullopt;
}

} // namespace

std::string variable_of(std::string_view name)
{
    std::string variable = "VEKHA_";
    for (const auto letter : name)
        variable += letter == '-' ? '_' : static_cast<char>(letter - 'a' + 'A');
    return variable;
}

std::optional<std::string> process_environment(const std::string& variable)
{
    const auto* value = std::getenv(variable.c_str());
    return value ? std::optional<std::string>{value} : std::nullopt;
}

std::optional<Endpoint> endpoint_from(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const auto port_text = text.substr(colon + 1);
    std::uint16_t port = 0;
    const auto* end = port_text.data() + port_text.size();
    const auto [stopped, error] = std::from_chars(port_text.data(), end, port);
    if (port_text.empty() || stopped != end || error != std::errc{}) return std::nullopt;
    auto host = text.substr(0, colon);
    if (host.starts_with('[') != host.ends_with(']')) return std::nullopt;
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    return Endpoint{std::string{host}, port};
}

domain::Result<Configuration, ConfigurationError> configure(const ConfigurationSources& sources)
{
    Configuration settings;
    for (const auto& kind : setting_kinds)
        settings[std::string{kind.name}] = {std::string{kind.by_default}, Origin::Default, ""};

    auto file = sources.file;
    if (!file && sources.environment) {
        if (const auto named = sources.environment("VEKHA_CONFIG")) file = *named;
    }
    std::error_code ignored;
    if (!file && std::filesystem::exists(sources.default_file, ignored)) file = sources.default_file;
    if (file) {
        if (auto refused = take_file(settings, *file)) return domain::unexpected{std::move(*refused)};
    }
    for (auto& [name, setting] : settings) {
        const auto variable = variable_of(name);
        if (const auto value = sources.environment ? sources.environment(variable) : std::nullopt) {
            setting = {*value, Origin::Environment, variable};
        }
        if (const auto flag = sources.flags.find(name); flag != sources.flags.end()) {
            setting = {flag->second, Origin::Flag, "--" + name};
        }
    }
    if (auto refused = check(settings)) return domain::unexpected{std::move(*refused)};
    return settings;
}

} // namespace vekha::cli
