#pragma once

#include "domain/date.h"
#include "domain/id.h"
#include "store/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace vekha::store
{

/// One row of an answer. Columns are taken from left to right, so that a reader lists its fields in the order of the
/// select. Taking a NULL as something that cannot be absent throws DatabaseError.
class Row
{
public:
    explicit Row(std::vector<std::optional<std::string>> columns) : columns_(std::move(columns)) {}

    template <typename T>
    [[nodiscard]] T take()
    {
        if constexpr (IsOptional<T>::value) {
            using Inner = typename T::value_type;
            if (peek_absent()) {
                ++next_;
                return std::nullopt;
            }
            return T{take<Inner>()};
        } else if constexpr (std::is_same_v<T, std::string>)
            return text();
        else if constexpr (std::is_same_v<T, bool>)
            return number() != 0;
        else if constexpr (std::is_same_v<T, domain::Date>)
            return day();
        else if constexpr (std::is_same_v<T, Instant>)
            return Instant{std::chrono::microseconds{number()}};
        else if constexpr (IsId<T>::value)
            return T{number()};
        else {
            static_assert(std::is_integral_v<T>);
            return static_cast<T>(number());
        }
    }

private:
    template <typename T>
    struct IsOptional : std::false_type {
    };
    template <typename T>
    struct IsOptional<std::optional<T>> : std::true_type {
    };
    template <typename T>
    struct IsId : std::false_type {
    };
    template <typename Of>
    struct IsId<domain::Id<Of>> : std::true_type {
    };

    [[nodiscard]] bool peek_absent() const;
    [[nodiscard]] std::string& present();
    [[nodiscard]] std::string text();
    [[nodiscard]] std::int64_t number();
    [[nodiscard]] domain::Date day();

    std::vector<std::optional<std::string>> columns_;
    std::size_t next_ = 0;
};

} // namespace vekha::store
