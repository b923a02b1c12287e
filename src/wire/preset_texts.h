#pragma once

#include <span>
#include <string_view>

namespace vekha::wire
{

/// The files of presets/methods and presets/scales, as JSON (embed_presets.cmake).
[[nodiscard]] std::span<const std::string_view> texts_of_methods();
[[nodiscard]] std::span<const std::string_view> texts_of_scales();

} // namespace vekha::wire
