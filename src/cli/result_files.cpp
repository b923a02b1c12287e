#include "cli/result_files.h"

#include "intake/results/read_context.h"
#include "intake/results/read_result_file.h"
#include "intake/results/read_results.h"
#include "wire/method.h"

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

constexpr std::size_t longest_header = 4096;
constexpr std::size_t most_bytes = std::size_t{64} << 20U; ///< of a file that is not streamed

/// A file that was opened, with its first bytes read already.
struct Opened {
    intake::ByteSource rest;
    std::string beginning;

    /// The whole from its first byte on.
    [[nodiscard]] intake::ByteSource source() const
    {
        return [this, given = std::size_t{0}](std::span<char> bytes) mutable {
            if (given == beginning.size()) return rest(bytes);
            const auto size = std::min(bytes.size(), beginning.size() - given);
            beginning.copy(bytes.data(), size, given);
            given += size;
            return size;
        };
    }
    /// All of it, or somewhat more than is read at once.
    [[nodiscard]] std::string whole() const
    {
        constexpr std::size_t block = std::size_t{1} << 20U;
        const auto from = source();
        std::string bytes;
        auto read = std::size_t{1};
        while (read > 0 && bytes.size() <= most_bytes) {
            const auto size = bytes.size();
            bytes.resize(size + block);
            read = from(std::span{bytes}.subspan(size));
            bytes.resize(size + read);
        }
        return bytes;
    }
};

Opened with_beginning(intake::ByteSource rest)
{
    auto read = Opened{std::move(rest), std::string(longest_header, '\0')};
    auto size = std::size_t{0};
    for (auto more = std::size_t{1}; more > 0 && size < longest_header; size += more)
        more = read.rest(std::span{read.beginning}.subspan(size));
    read.beginning.resize(size);
    return read;
}

/// Reads one file after another into what they all say.
class FilesReader
{
public:
    FilesReader(int year, std::istream& in) : year_{year}, in_{&in} { options_.scales = &scales_; }

    [[nodiscard]] std::optional<ResultFilesError> add_results(const std::string& path)
    {
        return with_file(path, [&](const Opened& file) { return take(path, file); });
    }

    [[nodiscard]] std::optional<ResultFilesError> add_context(const std::string& path)
    {
        return with_file(path, [&](const Opened& file) -> std::optional<ResultFilesError> {
            if (file.beginning.starts_with("PK")) return take_whole(path, file);
            return take_context(path, file);
        });
    }

    [[nodiscard]] ReadResults finish() &&
    {
        read_.protocol.add(reader_.protocol());
        read_.results = std::move(reader_).build();
        return std::move(read_);
    }

    void repeated(const std::string& path) { read_.repeated.push_back(path); }

private:
    /// Calls `read` with the file; what it returns, or file-unreadable.
    template <typename Read>
    std::optional<ResultFilesError> with_file(const std::string& path, Read read)
    {
        if (path == "-") return read(with_beginning(source_of(*in_)));
        std::error_code error;
        const auto file = opened(path);
        if (!file || std::filesystem::is_directory(path, error)) return ResultFilesError{"file-unreadable", path, ""};
        return read(with_beginning(source_of(file, path)));
    }

    template <typename T>
    static std::optional<ResultFilesError> error_of(const std::string& path, const T& result)
    {
        if (result) return std::nullopt;
        return ResultFilesError{result.error().code, path, result.error().detail};
    }

    std::optional<ResultFilesError> take(const std::string& path, const Opened& file)
    {
        if (intake::begins_parquet(file.beginning)) return error_of(path, reader_.add_parquet(path, path));
        if (intake::begins_participant_rows(file.beginning)) return take_rows(path, file);
        if (intake::begins_context(file.beginning)) return take_context(path, file);
        // Columns of rows with some missing: their reader says which.
        if (file.beginning.substr(0, file.beginning.find('\n')).find("school") != std::string::npos)
            return take_rows(path, file);
        return take_whole(path, file);
    }

    std::optional<ResultFilesError> take_rows(const std::string& path, const Opened& file)
    {
        return error_of(path, reader_.add(path, file.source()));
    }

    std::optional<ResultFilesError> take_context(const std::string& path, const Opened& file)
    {
        auto context = intake::read_context(path, file.source(), read_.protocol);
        if (context)
            for (const auto& [school, values] : context->schools())
                for (const auto& [variable, value] : values)
                    read_.context.set(school, variable, value);
        return error_of(path, context);
    }

    std::optional<ResultFilesError> take_whole(const std::string& path, const Opened& file)
    {
        constexpr double ten_thousand = 10'000;
        const auto result = intake::read_result_file(path, file.whole(), options_);
        if (!result) return error_of(path, result);
        reader_.add(*result);
        for (const auto& value : result->values)
            if (!value.year || *value.year == year_)
                read_.context.set(result->schools[value.school].known_by(), value.variable,
                                  static_cast<double>(value.value) / ten_thousand);
        return std::nullopt;
    }

    int year_;
    std::istream* in_;
    domain::Scales scales_ = wire::preset_scales();
    intake::ResultFileOptions options_;
    intake::ResultsReader reader_;
    ReadResults read_;
};

} // namespace

domain::Result<ReadResults, ResultFilesError> read_result_files(const std::vector<std::string>& files,
                                                                const std::string& context, int year, std::istream& in)
{
    auto reader = FilesReader{year, in};
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (std::any_of(files.begin(), file, [&](const std::string& other) { return same_content(*file, other); })) {
            reader.repeated(*file);
            continue;
        }
        if (const auto error = reader.add_results(*file)) return domain::unexpected{*error};
    }
    if (!context.empty())
        if (const auto error = reader.add_context(context)) return domain::unexpected{*error};
    return std::move(reader).finish();
}

} // namespace vekha::cli
