#include "intake/results/line_chunks.h"

#include <algorithm>

namespace vekha::intake
{

/// Reads until `bytes` is full or the file ends.
void LineChunks::fill(std::string& bytes)
{
    bytes.swap(rest_);
    rest_.clear();
    auto size = bytes.size();
    bytes.resize(chunk_bytes_);
    while (size < bytes.size() && !ended_) {
        const auto read = (*source_)(std::span{bytes}.subspan(size));
        ended_ = read == 0;
        size += read;
    }
    bytes.resize(size);
}

void LineChunks::pass_over_line(Chunk& chunk)
{
    chunk.long_row = row_++;
    chunk.text = {};
    while (!ended_) {
        fill(chunk.bytes);
        const auto end = chunk.bytes.find('\n');
        if (end == std::string::npos) continue;
        rest_ = chunk.bytes.substr(end + 1);
        return;
    }
}

bool LineChunks::next(Chunk& chunk)
{
    const std::lock_guard lock{mutex_};
    chunk.long_row.reset();
    chunk.first_row = row_;
    fill(chunk.bytes);
    if (chunk.bytes.empty()) return false;
    if (!ended_) {
        const auto end = chunk.bytes.rfind('\n');
        if (end == std::string::npos) {
            pass_over_line(chunk);
            return true;
        }
        rest_.assign(chunk.bytes, end + 1);
        chunk.bytes.resize(end + 1);
    }
    chunk.text = chunk.bytes;
    row_ += std::count(chunk.text.begin(), chunk.text.end(), '\n');
    return true;
}

std::string_view take_line(std::string_view& text)
{
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

} // namespace vekha::intake
