#include "documents/zip_writer.h"

#include <zip.h>

#include <memory>

namespace vekha::documents
{

namespace
{

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Open = std::unique_ptr<zip_t, Discard>;

/// 1 January 1980, the beginning of time in ZIP.
constexpr zip_uint16_t no_date = (1U << 5U) | 1U;

bool add(zip_t* archive, const std::string& name, const std::string& content)
{
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr) return false;
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, no_date, 0) == 0;
}

std::optional<std::string> content_of(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return std::nullopt;
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) return std::nullopt;
    return bytes;
}

} // namespace

std::optional<std::string> zip_archive(const ArchiveParts& parts)
{
    const Source source{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    if (!source) return std::nullopt;
    Open archive{zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr)};
    if (!archive) return std::nullopt;
    // The archive gives its hold up when it closes; the bytes are read afterwards.
    zip_source_keep(source.get());
    for (const auto& [name, content] : parts)
        if (!add(archive.get(), name, content)) return std::nullopt;
    if (zip_close(archive.get()) != 0) return std::nullopt;
    static_cast<void>(archive.release());
    return content_of(source.get());
}

} // namespace vekha::documents
