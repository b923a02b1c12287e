#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::http
{

/// ASCII only, as protocol tokens are.
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] bool same_ignoring_case(std::string_view one, std::string_view other);
/// Without the spaces and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Every part, empty ones too; a text without the separator is one part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] bool is_utf8(std::string_view text);

/// "%D0%92" → «В»; nullopt for a broken escape, for a NUL and for what is not UTF-8.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);

struct Target {
    std::string path;
    std::vector<std::string> segments;
    std::vector<std::pair<std::string, std::string>> query;
};

/// Takes a request target apart: "/road-maps/7?state=overdue". "/" has no segments; a trailing slash ends in an empty
/// one. nullopt unless it begins with '/' and every escape is whole.
[[nodiscard]] std::optional<Target> target_from(std::string_view text);

} // namespace vekha::http
