#pragma once

#include "domain/assessment.h"
#include "domain/result.h"
#include "domain/share.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vekha::domain
{

enum class ParameterKind {
    Share,    ///< 0–1, «0.30» or «30 %»
    Count,    ///< a whole number
    Number,   ///< a decimal
    Optional, ///< a decimal, or «auto»: computed from the data
    Choice,   ///< one of the choices
    Names,    ///< some of the choices, joined by commas; each once
};

/// What a person may change in a method.
struct Parameter {
    std::string name;   ///< «threshold»
    std::string symbol; ///< as the formula writes it: «T»; empty when it has none
    ParameterKind kind = ParameterKind::Count;
    std::string value; ///< the default, written as it is set
    double least = 0;  ///< for Share, Count, Number and Optional
    double most = 0;
    std::vector<std::string> choices; ///< for Choice and Names
    std::string russian;
    std::string english;

    friend bool operator==(const Parameter&, const Parameter&) = default;
};

/// The rule that a method runs by; a method is a rule with a legal basis and parameters.
enum class Rule {
    LowProcedures, ///< many below the minimum, in several procedures and years
    QualityIndex,  ///< mean results against the region, in 11 groups
    WellBeing,     ///< ИСБШ: the social conditions of a school, in 11 groups
    Teachers,      ///< ИУРШ: the teachers of a school, in 11 groups
    Matrix,        ///< well-being × effectiveness
    Resilient,     ///< good results in hard conditions
    Clusters,      ///< equal parts of schools by the share below the minimum
    Objectivity,   ///< results that an expert should look at
};

/// What a method computes from.
enum class Source { Results, Context };

/// A way to find schools, as data: presets/methods holds what the program brings.
struct Method {
    std::string code;                 ///< «order-847»
    std::vector<std::string> aliases; ///< other codes that are understood: «847»
    Rule rule = Rule::LowProcedures;
    std::string edition;
    std::string russian; ///< its title
    std::string english;
    std::string basis; ///< legal basis or source, in Russian
    std::vector<Source> needs;
    std::vector<std::string> formula; ///< lines
    std::vector<Parameter> parameters;

    friend bool operator==(const Method&, const Method&) = default;
};

/// Why parameters were not accepted.
///
/// Codes: parameter-unknown, parameter-invalid (not of its kind), parameter-out-of-limits.
struct SettingError {
    std::string code;
    std::string name;
    std::string value;

    friend bool operator==(const SettingError&, const SettingError&) = default;
};

/// The parameters of one run: defaults of a method with what was set over them. Every value is of its kind and within
/// its limits.
class Settings
{
public:
    using Assignment = std::pair<std::string, std::string>;

    /// @param assignments  name or symbol of a parameter and its value; the last one of a name holds
    /// @error parameter-unknown, parameter-invalid, parameter-out-of-limits
    [[nodiscard]] static Result<Settings, SettingError> create(const Method& method,
                                                               std::span<const Assignment> assignments);

    [[nodiscard]] Share share(std::string_view name) const;
    [[nodiscard]] std::int64_t count(std::string_view name) const;
    [[nodiscard]] double number(std::string_view name) const;
    [[nodiscard]] std::optional<double> number_or_auto(std::string_view name) const;
    [[nodiscard]] const std::string& choice(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& names(std::string_view name) const;

    /// Name and value of every parameter, as they can be set again.
    [[nodiscard]] const std::map<std::string, std::string>& texts() const { return texts_; }

private:
    using Value =
        std::variant<Share, std::int64_t, double, std::optional<double>, std::string, std::vector<std::string>>;

    [[nodiscard]] static Result<Value, SettingError> read(const Parameter& parameter, const std::string& text);
    [[nodiscard]] const Value& value(std::string_view name) const;

    std::map<std::string, Value, std::less<>> values_;
    std::map<std::string, std::string> texts_;
};

/// The method of this code or alias; nullptr when there is none.
[[nodiscard]] const Method* method_named(std::span<const Method> methods, std::string_view code);

} // namespace vekha::domain
