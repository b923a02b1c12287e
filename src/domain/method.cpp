#include "domain/method.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace vekha::domain
{

namespace
{

constexpr std::string_view computed = "auto";

std::vector<std::string> split_names(std::string_view text)
{
    std::vector<std::string> names;
    while (true) {
        const auto comma = text.find(',');
        auto name = text.substr(0, comma);
        while (name.starts_with(' '))
            name.remove_prefix(1);
        while (name.ends_with(' '))
            name.remove_suffix(1);
        names.emplace_back(name);
        if (comma == std::string_view::npos) return names;
        text.remove_prefix(comma + 1);
    }
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ",") + name;
    return text;
}

bool allowed(const std::vector<std::string>& names, const std::vector<std::string>& choices)
{
    for (auto name = names.begin(); name != names.end(); ++name) {
        if (std::find(choices.begin(), choices.end(), *name) == choices.end()) return false;
        if (std::find(names.begin(), name, *name) != name) return false;
    }
    return !names.empty();
}

std::string number_text(double number)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return {digits, end};
}

} // namespace

auto Settings::read(const Parameter& parameter, const std::string& text) -> Result<Value, SettingError>
{
    const auto invalid = unexpected{SettingError{"parameter-invalid", parameter.name, text}};
    const auto outside = unexpected{SettingError{"parameter-out-of-limits", parameter.name, text}};
    const auto within = [&](double number) { return parameter.least <= number && number <= parameter.most; };
    switch (parameter.kind) {
    case ParameterKind::Share: {
        const auto share = share_from(text);
        if (!share) return invalid;
        if (!within(share->value())) return outside;
        return Value{*share};
    }
    case ParameterKind::Count: {
        const auto number = decimal_from(text);
        if (!number || *number != std::trunc(*number)) return invalid;
        if (!within(*number)) return outside;
        return Value{static_cast<std::int64_t>(*number)};
    }
    case ParameterKind::Optional:
        if (text == computed) return Value{std::optional<double>{}};
        [[fallthrough]];
    case ParameterKind::Number: {
        const auto number = decimal_from(text);
        if (!number) return invalid;
        if (!within(*number)) return outside;
        if (parameter.kind == ParameterKind::Optional) return Value{std::optional<double>{*number}};
        return Value{*number};
    }
    case ParameterKind::Choice:
        if (!allowed({text}, parameter.choices)) return invalid;
        return Value{text};
    case ParameterKind::Names: {
        auto names = split_names(text);
        if (!allowed(names, parameter.choices)) return invalid;
        return Value{std::move(names)};
    }
    }
    return invalid;
}

namespace
{

/// How a value is set again.
struct AsText {
    std::string operator()(Share share) const { return to_text(share); }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(const std::optional<double>& number) const
    {
        return number ? number_text(*number) : std::string{computed};
    }
    std::string operator()(const std::string& choice) const { return choice; }
    std::string operator()(const std::vector<std::string>& names) const { return joined(names); }
};

} // namespace

Result<Settings, SettingError> Settings::create(const Method& method, std::span<const Assignment> assignments)
{
    std::map<std::string, std::string> written;
    for (const auto& parameter : method.parameters)
        written[parameter.name] = parameter.value;
    for (const auto& [name, value] : assignments) {
        const auto parameter =
            std::find_if(method.parameters.begin(), method.parameters.end(), [&](const Parameter& one) {
                return one.name == name || (!name.empty() && one.symbol == name);
            });
        if (parameter == method.parameters.end()) return unexpected{SettingError{"parameter-unknown", name, value}};
        written[parameter->name] = value;
    }
    Settings settings;
    for (const auto& parameter : method.parameters) {
        auto value = read(parameter, written[parameter.name]);
        if (!value) return unexpected{value.error()};
        settings.texts_[parameter.name] = std::visit(AsText{}, *value);
        settings.values_.emplace(parameter.name, std::move(*value));
    }
    return settings;
}

const Settings::Value& Settings::value(std::string_view name) const
{
    const auto found = values_.find(name);
    if (found == values_.end()) throw std::logic_error{"the method lacks the parameter " + std::string{name}};
    return found->second;
}

Share Settings::share(std::string_view name) const
{
    return std::get<Share>(value(name));
}

std::int64_t Settings::count(std::string_view name) const
{
    return std::get<std::int64_t>(value(name));
}

double Settings::number(std::string_view name) const
{
    return std::get<double>(value(name));
}

std::optional<double> Settings::number_or_auto(std::string_view name) const
{
    return std::get<std::optional<double>>(value(name));
}

const std::string& Settings::choice(std::string_view name) const
{
    return std::get<std::string>(value(name));
}

const std::vector<std::string>& Settings::names(std::string_view name) const
{
    return std::get<std::vector<std::string>>(value(name));
}

const Method* method_named(std::span<const Method> methods, std::string_view code)
{
    for (const auto& method : methods)
        if (method.code == code ||
            std::find(method.aliases.begin(), method.aliases.end(), code) != method.aliases.end())
            return &method;
    return nullptr;
}

} // namespace vekha::domain
