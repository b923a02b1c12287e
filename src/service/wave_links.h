#pragma once

#include "domain/wave.h"

#include <optional>
#include <string>
#include <string_view>

/// The secrets that open a questionnaire, and what the database keeps of them.
namespace vekha::service
{

/// 130 random bits as 26 small letters and digits that are not taken for each other.
[[nodiscard]] std::string random_link();
/// Nine random digits: short enough for a child to type.
[[nodiscard]] std::string random_class_code();

/// A link as it was printed or a code as people type it, spaces and hyphens aside. nullopt when it can be neither.
[[nodiscard]] std::optional<std::string> link_typed(std::string_view text);
/// Whether it is a code of a class.
[[nodiscard]] bool is_class_code(std::string_view link);
/// «teachers».
[[nodiscard]] std::string audience_name(domain::WaveAudience audience);

} // namespace vekha::service
