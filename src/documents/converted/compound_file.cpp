#include "documents/converted/compound_file.h"

#include <algorithm>

namespace vekha::documents
{
namespace
{

constexpr std::size_t header_size = 512;
constexpr std::uint32_t last_regular_sector = 0xFFFFFFFA;
constexpr std::size_t entry_size = 128;
constexpr std::uint64_t smallest_regular_stream = 4096;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t width)
{
    auto value = std::uint32_t{0};
    for (std::size_t i = width; i-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

std::string_view CompoundFile::sector(std::uint32_t number) const
{
    const auto at = (std::uint64_t{number} + 1) * sector_size_;
    return at + sector_size_ <= bytes_.size() ? bytes_.substr(at, sector_size_) : std::string_view{};
}

bool CompoundFile::read_allocation()
{
    const auto most_sectors = bytes_.size() / sector_size_;
    const auto take = [&](std::uint32_t number) {
        if (number >= last_regular_sector) return true;
        const auto table = sector(number);
        if (table.empty() || next_.size() > most_sectors + sector_size_) return false;
        for (std::size_t at = 0; at < table.size(); at += 4)
            next_.push_back(number_at(table, at, 4));
        return true;
    };
    for (std::size_t i = 0; i < 109; ++i) {
        if (!take(number_at(bytes_, 76 + 4 * i, 4))) return false;
    }
    auto more = number_at(bytes_, 68, 4);
    for (std::size_t steps = 0; more < last_regular_sector; ++steps) {
        const auto list = sector(more);
        if (list.empty() || steps > most_sectors) return false;
        for (std::size_t at = 0; at + 4 < list.size(); at += 4) {
            if (!take(number_at(list, at, 4))) return false;
        }
        more = number_at(list, list.size() - 4, 4);
    }
    return true;
}

bool CompoundFile::read_directory(std::uint32_t first)
{
    auto number = first;
    for (std::size_t steps = 0; number < last_regular_sector; ++steps) {
        const auto directory = sector(number);
        if (directory.empty() || steps > next_.size() || number >= next_.size()) return false;
        for (std::size_t at = 0; at + entry_size <= directory.size(); at += entry_size) {
            const auto kind = directory[at + 66];
            const auto name_bytes = std::min<std::size_t>(number_at(directory, at + 64, 2), 64);
            if (kind == 0 || name_bytes < 2) continue;
            auto entry = Entry{};
            for (std::size_t i = 0; i + 2 < name_bytes; i += 2) {
                const auto unit = number_at(directory, at + i, 2);
                entry.name += unit < 0x80 ? static_cast<char>(unit) : '?';
            }
            entry.first_sector = number_at(directory, at + 116, 4);
            entry.size = number_at(directory, at + 120, 4);
            entries_.push_back(std::move(entry));
        }
        number = next_[number];
    }
    return true;
}

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes)
{
    if (bytes.size() < header_size) return std::nullopt;
    auto file = CompoundFile{};
    file.bytes_ = bytes;
    const auto shift = number_at(bytes, 30, 2);
    if (shift != 9 && shift != 12) return std::nullopt;
    file.sector_size_ = std::size_t{1} << shift;
    if (!file.read_allocation() || !file.read_directory(number_at(bytes, 48, 4))) return std::nullopt;
    return file;
}

bool CompoundFile::has_stream(std::string_view name) const
{
    return std::ranges::any_of(entries_, [&](const Entry& entry) { return entry.name == name; });
}

std::string_view CompoundFile::start_of(std::string_view name) const
{
    const auto entry = std::ranges::find_if(entries_, [&](const Entry& each) { return each.name == name; });
    if (entry == entries_.end() || entry->size < smallest_regular_stream) return {};
    return sector(entry->first_sector);
}

} // namespace vekha::documents
