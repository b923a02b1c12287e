#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vekha::intake
{

/// Writes the next bytes of a file into the span and says how many; 0 at its end. Throws when the file cannot be read.
using ByteSource = std::function<std::size_t(std::span<char>)>;

/// Some whole lines of a file.
struct Chunk {
    std::string bytes; ///< of which `text` is a part; kept to be used again
    std::string_view text;
    std::int64_t first_row = 1;           ///< of the file, from 1
    std::optional<std::int64_t> long_row; ///< a line that is longer than a chunk and was passed over
};

/// Cuts a file into chunks at line ends; several threads may ask.
class LineChunks
{
public:
    static constexpr std::size_t usual_chunk = std::size_t{1} << 20U;

    /// @param chunk_bytes  also the longest line
    explicit LineChunks(const ByteSource& source, std::size_t chunk_bytes = usual_chunk)
        : source_{&source}, chunk_bytes_{chunk_bytes}
    {
    }

    /// False at the end of the file.
    bool next(Chunk& chunk);

private:
    void fill(std::string& bytes);
    void pass_over_line(Chunk& chunk);

    const ByteSource* source_;
    std::size_t chunk_bytes_;
    std::mutex mutex_;
    std::string rest_; ///< the beginning of the next line
    std::int64_t row_ = 1;
    bool ended_ = false;
};

/// Takes the first line off, without its line end.
[[nodiscard]] std::string_view take_line(std::string_view& text);

} // namespace vekha::intake
