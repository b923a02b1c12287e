#include "package.h"

#include "documents/open.h"

#include <zip.h>

#include <cstdlib>

namespace vekha::fuzz
{
namespace
{

void promise(bool kept)
{
    if (!kept) std::abort();
}

void check(const documents::Table& table)
{
    for (const auto& row : table.rows) {
        promise(row.cells.size() == table.columns());
        for (const auto& cell : row.cells) {
            promise(cell.row_span >= 1 && cell.column_span >= 1);
            promise(!cell.covered || cell.text.empty());
            for (const auto& nested : cell.nested)
                check(nested);
        }
    }
}

} // namespace

std::string archive_of(const std::vector<std::pair<std::string, std::string>>& parts)
{
    auto* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts) {
        auto* part = zip_source_buffer(zip, content.data(), content.size(), 0);
        const auto index = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    zip_close(zip);
    auto stat = zip_stat_t{};
    zip_source_stat(source, &stat);
    auto bytes = std::string(stat.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

std::vector<std::string> parts_of(std::string_view input, std::size_t count)
{
    constexpr std::string_view cut = "\n====\n";
    auto parts = std::vector<std::string>{};
    while (parts.size() + 1 < count) {
        const auto end = input.find(cut);
        parts.emplace_back(input.substr(0, end));
        input = end == std::string_view::npos ? std::string_view{} : input.substr(end + cut.size());
    }
    parts.emplace_back(input);
    return parts;
}

void open_and_check(std::string_view bytes, std::string_view file_name)
{
    auto limits = documents::Limits{};
    limits.unpacked_bytes = 4u << 20;
    limits.cells = 20'000;
    limits.text_bytes = 1u << 20;
    const auto document = documents::open(bytes, file_name, limits);
    if (!document) return promise(!document.error().code.empty());
    promise(!document->blocks.empty());
    for (const auto& block : document->blocks) {
        if (const auto* table = std::get_if<documents::Table>(&block)) check(*table);
    }
}

} // namespace vekha::fuzz
