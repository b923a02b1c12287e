#include "cli/simulate_results.h"

#include "cli/refusals.h"
#include "columns/parquet.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>

namespace vekha::cli
{

namespace
{

using simulation::SimulatedParticipant;

/// Lines to a file, in large pieces.
class Lines
{
public:
    explicit Lines(const std::filesystem::path& path) : file_{std::fopen(path.c_str(), "wb"), &std::fclose}
    {
        text_.reserve(piece + longest_line);
        if (file_) std::setvbuf(file_.get(), nullptr, _IONBF, 0);
    }

    void put(std::string_view text) { text_ += text; }
    void put(int number)
    {
        std::array<char, 12> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        text_.append(digits.data(), end);
    }
    void end_line()
    {
        text_ += '\n';
        if (text_.size() >= piece) flush();
    }
    /// @return whether everything is on the disk
    [[nodiscard]] bool finish()
    {
        flush();
        return whole_ && file_ && std::fflush(file_.get()) == 0;
    }

private:
    static constexpr std::size_t piece = std::size_t{1} << 20U;
    static constexpr std::size_t longest_line = 4096;

    void flush()
    {
        whole_ = whole_ && file_ && std::fwrite(text_.data(), 1, text_.size(), file_.get()) == text_.size();
        text_.clear();
    }

    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
    std::string text_;
    bool whole_ = true;
};

void put_row(const SimulatedParticipant& row, Lines& lines)
{
    lines.put(row.school);
    lines.put(",");
    lines.put(row.procedure);
    lines.put(",");
    lines.put(row.subject);
    lines.put(",");
    lines.put(row.grade);
    lines.put(",");
    lines.put(row.year);
    lines.put(",");
    if (row.score >= 0) lines.put(row.score);
    lines.put(",");
    if (row.mark > 0) lines.put(row.mark);
    lines.put(",");
    if (row.journal_mark > 0) lines.put(row.journal_mark);
    lines.end_line();
}

int refuse(std::string_view code, const std::filesystem::path& path, std::string_view detail, std::ostream& err)
{
    err << refusal_in_words(code, path.string(), detail) << '\n';
    return 1;
}

bool write_csv(const std::filesystem::path& path, const simulation::ResultsSize& size, std::int64_t& rows)
{
    auto lines = Lines{path};
    lines.put("school,procedure,subject,grade,year,score,mark,journal_mark");
    lines.end_line();
    auto results = simulation::SimulatedResults{size};
    SimulatedParticipant row;
    for (rows = 0; results.next(row); ++rows)
        put_row(row, lines);
    return lines.finish();
}

bool write_context(const std::filesystem::path& path, const simulation::ResultsSize& size)
{
    auto lines = Lines{path};
    lines.put("school,variable,value");
    lines.end_line();
    for (auto school = 0; school < size.schools; ++school)
        for (const auto& figure : simulation::simulated_context(size, school)) {
            lines.put(simulation::simulated_school_code(school));
            lines.put(",");
            lines.put(figure.variable);
            lines.put(",");
            lines.put(figure.value);
            lines.end_line();
        }
    return lines.finish();
}

tl::expected<void, columns::ColumnsError> write_columns(const std::filesystem::path& path,
                                                        const simulation::ResultsSize& size)
{
    using columns::ColumnType;
    const auto names = std::vector<columns::WrittenColumn>{
        {"school", ColumnType::Text}, {"procedure", ColumnType::Text},    {"subject", ColumnType::Text},
        {"grade", ColumnType::Whole}, {"year", ColumnType::Whole},        {"score", ColumnType::Whole},
        {"mark", ColumnType::Whole},  {"journal_mark", ColumnType::Whole}};
    auto results = simulation::SimulatedResults{size};
    return columns::write_parquet(path.string(), names, [&results](columns::RowSink& sink) {
        SimulatedParticipant one;
        auto row = std::size_t{0};
        const auto number = [&](std::size_t column, bool known, int value) {
            if (known)
                sink.whole(column, row, value);
            else
                sink.none(column, row);
        };
        for (; row < sink.capacity() && results.next(one); ++row) {
            sink.text(0, row, one.school);
            sink.text(1, row, one.procedure);
            sink.text(2, row, one.subject);
            number(3, true, one.grade);
            number(4, true, one.year);
            number(5, one.score >= 0, one.score);
            number(6, one.mark > 0, one.mark);
            number(7, one.journal_mark > 0, one.journal_mark);
        }
        return row;
    });
}

} // namespace

int simulate_results(const SimulateResultsArguments& arguments, std::ostream& out, std::ostream& err)
{
    std::error_code error;
    std::filesystem::create_directories(arguments.folder, error);
    const auto context = arguments.folder / "context.csv";
    if (!write_context(context, arguments.size)) return refuse("file-unwritable", context, "", err);
    out << context.string() << '\n';
    if (arguments.csv) {
        const auto path = arguments.folder / "results.csv";
        auto rows = std::int64_t{0};
        if (!write_csv(path, arguments.size, rows)) return refuse("file-unwritable", path, "", err);
        out << fmt::format("{}: строк {} / rows\n", path.string(), rows);
    }
    if (arguments.parquet) {
        const auto path = arguments.folder / "results.parquet";
        if (const auto written = write_columns(path, arguments.size); !written)
            return refuse(written.error().code, path, written.error().detail, err);
        out << path.string() << '\n';
    }
    return 0;
}

} // namespace vekha::cli
