#include "cli/result_files.h"

#include "intake/results/read_context.h"
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

/// Calls `read` with the bytes of a file; what it returns, or file-unreadable.
template <typename Read>
std::optional<ResultFilesError> with_file(const std::string& path, std::istream& in, Read read)
{
    const auto tell = [&](const auto& result) -> std::optional<ResultFilesError> {
        if (result) return std::nullopt;
        return ResultFilesError{result.error().code, path, result.error().detail};
    };
    if (path == "-") return tell(read(source_of(in)));
    std::error_code error;
    const auto file = opened(path);
    if (!file || std::filesystem::is_directory(path, error)) return ResultFilesError{"file-unreadable", path, ""};
    return tell(read(source_of(file, path)));
}

} // namespace

domain::Result<ReadResults, ResultFilesError> read_result_files(const std::vector<std::string>& files,
                                                                const std::string& context, std::istream& in)
{
    ReadResults read;
    intake::ResultsReader reader;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (std::any_of(files.begin(), file, [&](const std::string& other) { return same_content(*file, other); })) {
            read.repeated.push_back(*file);
            continue;
        }
        const auto error = with_file(*file, in, [&](const auto& source) { return reader.add(*file, source); });
        if (error) return domain::unexpected{*error};
    }
    read.protocol = reader.protocol();
    read.results = std::move(reader).build();
    if (context.empty()) return read;
    const auto error = with_file(context, in, [&](const auto& source) {
        return intake::read_context(context, source, read.protocol).map([&](domain::ContextData data) {
            read.context = std::move(data);
        });
    });
    if (error) return domain::unexpected{*error};
    return read;
}

} // namespace vekha::cli
