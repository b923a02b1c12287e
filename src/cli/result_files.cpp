#include "cli/result_files.h"

#include "intake/results/read_results.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <istream>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace vekha::cli
{

namespace
{

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File opened(const std::string& path)
{
    auto file = File{std::fopen(path.c_str(), "rb"), &std::fclose};
    // Chunks are large: another buffer between would only copy.
    if (file) std::setvbuf(file.get(), nullptr, _IONBF, 0);
    return file;
}

intake::ByteSource source_of(const File& file, const std::string& path)
{
    return [&file, &path](std::span<char> bytes) {
        const auto read = std::fread(bytes.data(), 1, bytes.size(), file.get());
        if (read == 0 && std::ferror(file.get()) != 0)
            throw std::system_error{errno, std::generic_category(), "cannot read " + path};
        return read;
    };
}

intake::ByteSource source_of(std::istream& in)
{
    return [&in](std::span<char> bytes) {
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return static_cast<std::size_t>(in.gcount());
    };
}

bool same_content(const std::string& one, const std::string& other)
{
    std::error_code error;
    if (std::filesystem::equivalent(one, other, error)) return true;
    if (!std::filesystem::is_regular_file(one, error) || !std::filesystem::is_regular_file(other, error)) return false;
    if (std::filesystem::file_size(one, error) != std::filesystem::file_size(other, error) || error) return false;
    auto left = std::ifstream{one, std::ios::binary};
    auto right = std::ifstream{other, std::ios::binary};
    constexpr std::size_t block = std::size_t{1} << 16U;
    auto of_left = std::string(block, '\0');
    auto of_right = of_left;
    while (left && right) {
        left.read(of_left.data(), block);
        right.read(of_right.data(), block);
        const auto read = static_cast<std::size_t>(left.gcount());
        if (left.gcount() != right.gcount() || of_left.compare(0, read, of_right, 0, read) != 0) return false;
    }
    return true;
}

} // namespace

domain::Result<ReadResults, ResultFilesError> read_result_files(const std::vector<std::string>& files, std::istream& in)
{
    ReadResults read;
    intake::ResultsReader reader;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (std::any_of(files.begin(), file, [&](const std::string& other) { return same_content(*file, other); })) {
            read.repeated.push_back(*file);
            continue;
        }
        auto added = domain::Result<void, intake::TableError>{};
        if (*file == "-") {
            added = reader.add(*file, source_of(in));
        } else {
            std::error_code error;
            const auto bytes = opened(*file);
            if (!bytes || std::filesystem::is_directory(*file, error))
                return domain::unexpected{ResultFilesError{"file-unreadable", *file, ""}};
            added = reader.add(*file, source_of(bytes, *file));
        }
        if (!added) return domain::unexpected{ResultFilesError{added.error().code, *file, added.error().detail}};
    }
    read.protocol = reader.protocol();
    read.results = std::move(reader).build();
    return read;
}

} // namespace vekha::cli
