#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace vekha::store
{

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

/// The same of a file, read piece by piece. @throws std::system_error when it cannot be read
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& path);

} // namespace vekha::store
