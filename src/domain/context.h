#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// A figure about a school that is no result of its pupils.
struct ContextVariable {
    std::string_view name;
    double least = 0;
    double most = 100; ///< percent unless it says otherwise
    std::string_view russian;
};

/// The variable of this name; nullptr for one that no method knows. «list.CODE» is the official list of a method.
[[nodiscard]] const ContextVariable* context_variable(std::string_view name);

/// Figures of one school by variable.
using ContextValues = std::map<std::string, double, std::less<>>;

[[nodiscard]] std::optional<double> value_of(const ContextValues& values, std::string_view variable);

/// Figures of schools by code and variable.
class ContextData
{
public:
    void set(std::string_view school, std::string_view variable, double value)
    {
        values_[std::string{school}][std::string{variable}] = value;
    }
    [[nodiscard]] std::optional<double> of(const std::string& school, std::string_view variable) const;
    [[nodiscard]] const std::map<std::string, ContextValues>& schools() const { return values_; }

private:
    std::map<std::string, ContextValues> values_;
};

} // namespace vekha::domain
