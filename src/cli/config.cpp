#include "cli/config.h"

#include "wire/json.h"
#include "wire/texts.h"

#include <fmt/format.h>

#include <map>
#include <ostream>

namespace vekha::cli
{

namespace
{

std::string_view name_of(Origin origin)
{
    switch (origin) {
    case Origin::Default:
        return "default";
    case Origin::File:
        return "file";
    case Origin::Environment:
        return "environment";
    case Origin::Flag:
        return "flag";
    }
    return "";
}

std::string shown(std::string_view name, const Setting& setting)
{
    return name == "database" ? without_password(setting.value) : setting.value;
}

void print_json(const Configuration& settings, std::ostream& out)
{
    std::string all;
    for (const auto& [name, setting] : settings) {
        const std::map<std::string, std::string> one{{"value", shown(name, setting)},
                                                     {"origin", std::string{name_of(setting.origin)}},
                                                     {"where", setting.where}};
        all += fmt::format("{}\"{}\":{}", all.empty() ? "" : ",", name, wire::print(wire::to_json(one)));
    }
    out << '{' << all << "}\n";
}

void print_table(const Configuration& settings, std::ostream& out)
{
    for (const auto& kind : setting_kinds) {
        const std::string name{kind.name};
        const auto& setting = settings.at(name);
        const auto from = setting.origin == Origin::Default ? std::string{"по умолчанию"} : setting.where;
        out << fmt::format("{} = {:?}  # {}\n    {}\n    {}\n", name, shown(name, setting), from, kind.russian,
                           kind.english);
    }
}

} // namespace

std::string sentence_of(const ConfigurationError& error)
{
    if (error.code == "config-unreadable") {
        return fmt::format("Файл настроек не читается: {0}.\nThe configuration file cannot be read: {0}.",
                           error.detail);
    }
    if (error.code == "config-malformed") {
        return fmt::format("Файл настроек составлен неверно: {0}.\nThe configuration file is malformed: {0}.",
                           error.detail);
    }
    if (error.code == "config-unknown-key") {
        return fmt::format("Неизвестная настройка: {0}. Список: vekha config.\nUnknown setting: {0}. See vekha config.",
                           error.detail);
    }
    return fmt::format("Недопустимое значение настройки: {0}.\nA setting has a value that is not allowed: {0}.",
                       error.detail);
}

std::string without_password(const std::string& address)
{
    const auto scheme = address.find("://");
    if (scheme == std::string::npos) return address;
    const auto at = address.find('@', scheme);
    const auto colon = address.find(':', scheme + 3);
    if (at == std::string::npos || colon == std::string::npos || colon > at) return address;
    return address.substr(0, colon + 1) + "***" + address.substr(at);
}

int config(const ConfigArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto settings = configure(arguments.sources);
    if (!settings) {
        err << sentence_of(settings.error()) << '\n';
        return 1;
    }
    if (arguments.json) {
        print_json(*settings, out);
    } else {
        print_table(*settings, out);
    }
    return 0;
}

} // namespace vekha::cli
