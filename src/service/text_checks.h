#pragma once

#include "domain/date.h"
#include "service/refusal.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::service
{

/// Checks of what people typed: the refusal, or nothing. `field` is the name that the client knows it by.
[[nodiscard]] std::optional<Refusal> not_empty(std::string_view text, std::string field);
/// @param most  letters
[[nodiscard]] std::optional<Refusal> not_longer(std::string_view text, std::size_t most, std::string field);
/// @error window-reversed
[[nodiscard]] std::optional<Refusal> in_order(const std::optional<domain::Date>& from,
                                              const std::optional<domain::Date>& to);

[[nodiscard]] Answer<void> first_refusal(std::initializer_list<std::optional<Refusal>> checks);

} // namespace vekha::service
