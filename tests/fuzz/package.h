#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::fuzz
{

/// An archive with these parts, stored uncompressed: the fuzzer changes the XML itself and not a compressed form of it.
[[nodiscard]] std::string archive_of(const std::vector<std::pair<std::string, std::string>>& parts);

/// The input cut at each line that is only "====": one seed holds several parts of a document.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view input, std::size_t count);

/// Opens `bytes` with limits a fuzzer can reach and checks what every document promises; stops the program otherwise.
void open_and_check(std::string_view bytes, std::string_view file_name);

} // namespace vekha::fuzz
