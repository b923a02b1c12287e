#include "documents/archive.h"

#include "documents/plain_text.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace vekha::documents
{
namespace
{

zip_t* zip_of(void* archive)
{
    return static_cast<zip_t*>(archive);
}

/// Names go nowhere but back to the archive, yet one that climbs out of it is the mark of an attack on someone else.
bool leaves_archive(std::string_view name)
{
    if (name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':')) return true;
    auto forward = std::string{name};
    std::ranges::replace(forward, '\\', '/');
    return std::ranges::any_of(split(forward, '/'), [](std::string_view part) { return part == ".."; });
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void Archive::Close::operator()(void* archive) const
{
    zip_discard(zip_of(archive));
}

std::optional<Archive> Archive::open(std::string_view bytes, Reading& reading)
{
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    auto* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (zip == nullptr) {
        if (source != nullptr) zip_source_free(source);
        reading.refuse("document-damaged", "archive");
        return std::nullopt;
    }
    auto archive = Archive{};
    archive.zip_.reset(zip);
    const auto count = zip_get_num_entries(zip, 0);
    if (count < 0 || static_cast<std::size_t>(count) > reading.limits.archive_entries) {
        reading.refuse("document-too-large", std::to_string(count) + " archive entries");
        return std::nullopt;
    }
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        const auto* raw_name = zip_get_name(zip, i, ZIP_FL_ENC_GUESS);
        if (raw_name == nullptr) {
            reading.refuse("document-damaged", "archive entry");
            return std::nullopt;
        }
        const auto name = std::string{raw_name};
        if (leaves_archive(name)) {
            reading.refuse("document-unsafe", "archive entry " + name);
            return std::nullopt;
        }
        if (!archive.index_.emplace(name, i).second) {
            reading.refuse("document-unsafe", "archive entry twice: " + name);
            return std::nullopt;
        }
    }
    return archive;
}

bool Archive::has(std::string_view name) const
{
    return index_.contains(std::string{name});
}

std::vector<std::string> Archive::names() const
{
    auto names = std::vector<std::string>{};
    for (const auto& entry : index_)
        names.push_back(entry.first);
    return names;
}

bool Archive::stream(std::string_view name, Reading& reading,
                     const std::function<bool(std::string_view piece)>& receive)
{
    const auto entry = index_.find(std::string{name});
    if (entry == index_.end()) return false;
    auto* zip = zip_of(zip_.get());
    auto stat = zip_stat_t{};
    if (zip_stat_index(zip, entry->second, 0, &stat) != 0) return reading.refuse("document-damaged", std::string{name});
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return reading.refuse("document-encrypted", std::string{name});
    const auto file = std::unique_ptr<zip_file_t, CloseFile>{zip_fopen_index(zip, entry->second, 0)};
    if (!file) return reading.refuse("document-damaged", std::string{name});

    constexpr std::size_t small = 1u << 20;
    auto piece = std::array<char, 32768>{};
    std::size_t part = 0;
    while (true) {
        const auto got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) return reading.refuse("document-damaged", std::string{name});
        if (got == 0) return true;
        part += static_cast<std::size_t>(got);
        unpacked_ += static_cast<std::size_t>(got);
        const auto bomb = part > small && part / reading.limits.compression_ratio > stat.comp_size;
        if (bomb || unpacked_ > reading.limits.unpacked_bytes)
            return reading.refuse("document-too-large", std::string{name} + " unpacks to more than is allowed");
        if (!receive({piece.data(), static_cast<std::size_t>(got)})) return false;
    }
}

std::optional<std::string> Archive::read(std::string_view name, Reading& reading)
{
    auto content = std::string{};
    const auto whole = stream(name, reading, [&](std::string_view piece) {
        content += piece;
        return true;
    });
    if (!whole) return std::nullopt;
    return content;
}

} // namespace vekha::documents
