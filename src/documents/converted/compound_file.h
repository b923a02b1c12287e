#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::documents
{

/// The outlines of an OLE compound file ([MS-CFB]), which old Office documents and encrypted new ones are.
class CompoundFile
{
public:
    /// Nullopt where the structure does not hold: sectors outside the file, chains that do not end.
    [[nodiscard]] static std::optional<CompoundFile> open(std::string_view bytes);

    [[nodiscard]] bool has_stream(std::string_view name) const;

    /// The first sector of a stream, "" where it has none of its own.
    [[nodiscard]] std::string_view start_of(std::string_view name) const;

private:
    struct Entry {
        std::string name; ///< ASCII; other characters as '?'
        std::uint32_t first_sector = 0;
        std::uint64_t size = 0;
    };

    [[nodiscard]] std::string_view sector(std::uint32_t number) const;
    bool read_allocation();
    bool read_directory(std::uint32_t first);

    std::string_view bytes_;
    std::size_t sector_size_ = 512;
    std::vector<std::uint32_t> next_;
    std::vector<Entry> entries_;
};

} // namespace vekha::documents
