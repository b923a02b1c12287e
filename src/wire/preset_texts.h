#pragma once

#include <span>
#include <string_view>

namespace vekha::wire
{

/// The files of presets/methods, presets/scales and presets/monitoring, as JSON (embed_presets.cmake).
[[nodiscard]] std::span<const std::string_view> texts_of_methods();
[[nodiscard]] std::span<const std::string_view> texts_of_scales();
[[nodiscard]] std::span<const std::string_view> texts_of_indicators();
[[nodiscard]] std::span<const std::string_view> texts_of_monitoring();
[[nodiscard]] std::span<const std::string_view> texts_of_risks();
[[nodiscard]] std::span<const std::string_view> texts_of_questionnaires();

} // namespace vekha::wire
