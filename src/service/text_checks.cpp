#include "service/text_checks.h"

#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

std::optional<Refusal> not_empty(std::string_view text, std::string field)
{
    if (!trimmed(text).empty()) return std::nullopt;
    return Refusal{"value-empty", {{"field", std::move(field)}}, {}};
}

std::optional<Refusal> not_longer(std::string_view text, std::size_t most, std::string field)
{
    // Every byte but those that continue a letter of UTF-8 begins one.
    const auto letters =
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
    if (static_cast<std::size_t>(letters) <= most) return std::nullopt;
    return Refusal{"field-too-long", {{"field", std::move(field)}, {"limit", std::to_string(most)}}, {}};
}

std::optional<Refusal> in_order(const std::optional<domain::Date>& from, const std::optional<domain::Date>& to)
{
    if (!from || !to || *from <= *to) return std::nullopt;
    return Refusal{"window-reversed", {}, {}};
}

Answer<void> first_refusal(std::initializer_list<std::optional<Refusal>> checks)
{
    for (const auto& check : checks)
        if (check) return unexpected<Refusal>{*check};
    return {};
}

} // namespace vekha::service
