#pragma once

#include "domain/date.h"
#include "domain/id.h"
#include "store/instant.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vekha::store
{

/// What a column holds: a whole number or text, either of which may be absent (NULL).
///
/// Dates are ISO text, instants microseconds since 1970, flags 0 or 1, on both databases.
class Value
{
public:
    using Held = std::variant<std::optional<std::int64_t>, std::optional<std::string>>;

    // Implicit, so that a list of parameters reads as values.
    explicit(false) Value(std::integral auto number) : held_(std::optional{static_cast<std::int64_t>(number)}) {}
    explicit(false) Value(std::string text) : held_(std::optional{std::move(text)}) {}
    explicit(false) Value(std::string_view text) : held_(std::optional{std::string{text}}) {}
    explicit(false) Value(const char* text) : held_(std::optional{std::string{text}}) {}
    explicit(false) Value(domain::Date day) : held_(std::optional{domain::to_iso(day)}) {}
    explicit(false) Value(Instant moment) : held_(std::optional<std::int64_t>{moment.time_since_epoch().count()}) {}
    template <typename Of>
    explicit(false) Value(domain::Id<Of> id) : held_(std::optional{id.value})
    {
    }
    template <typename T>
    explicit(false) Value(const std::optional<T>& maybe) : held_(absent_of<T>())
    {
        if (maybe) held_ = Value{*maybe}.held_;
    }

    [[nodiscard]] const Held& held() const { return held_; }

private:
    template <typename T>
    static Held absent_of()
    {
        constexpr bool is_text = std::convertible_to<T, std::string_view> || std::same_as<T, domain::Date>;
        if constexpr (is_text)
            return std::optional<std::string>{};
        else
            return std::optional<std::int64_t>{};
    }

    Held held_;
};

/// A value for the `:name` of a statement.
struct Param {
    std::string_view name; ///< outlives the call
    Value value;
};
using Params = std::vector<Param>;

} // namespace vekha::store
