#pragma once

#include "domain/result_file.h"
#include "intake/results/read_result_file.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vekha::intake
{

/// Gathers what the sheets of one file say; participants are added up at once.
class ResultFileCollector
{
public:
    ResultFileCollector(std::string_view file, const ResultFileOptions& options) : file_{file}, options_{&options} {}

    [[nodiscard]] const ResultFileOptions& options() const { return *options_; }

    /// What follows is about this sheet.
    void enter(std::string_view sheet) { sheet_ = sheet; }
    /// A sheet of this kind was read: the kind of the file is that of the first.
    void found(domain::ResultFileKind kind);
    [[nodiscard]] bool found_any() const { return kind_.has_value(); }

    /// The index of a school; nullopt when the same login has another name before.
    [[nodiscard]] std::optional<std::size_t> school(const domain::WrittenSchool& written);

    void add(std::size_t school, const domain::Assessment& work, const domain::Tally& one,
             const std::vector<domain::TaskFigure>& tasks);
    void add_cell(const domain::WrittenCell& cell);
    void state(std::size_t school, const domain::Assessment& work, const domain::StatedFigures& figures);
    void add(domain::WrittenWork work);
    void add(domain::StatisticsTable table) { file_read_.tables.push_back(std::move(table)); }
    void add(domain::WrittenValue value) { file_read_.values.push_back(std::move(value)); }

    void accept(std::int64_t rows = 1) { file_read_.protocol.accepted += rows; }
    void accept_without_value();
    void leave_out(std::int64_t row, std::string_view code, std::string_view detail = {});
    /// Rows from the headings on, when the whole sheet cannot be used.
    void leave_out_rows(std::int64_t first, std::int64_t count, std::string_view code, std::string_view detail = {});
    void doubt(std::int64_t row, std::string_view code, std::string_view detail = {});
    [[nodiscard]] domain::ResultsProtocol& protocol() { return file_read_.protocol; }

    [[nodiscard]] domain::ResultFile finish() &&;

private:
    struct Pile {
        std::unordered_map<std::uint32_t, std::uint32_t> outcomes; ///< packed outcome → participants
        std::int64_t participants = 0;
        std::optional<domain::StatedFigures> stated;
        std::vector<domain::TaskFigure> tasks;
    };

    [[nodiscard]] Pile& pile(std::size_t school, const domain::Assessment& work);
    /// Doubts of what was added up: points that no scale reads, and points above the highest of the scale.
    void compare_with_scales();

    std::string file_;
    std::string sheet_;
    const ResultFileOptions* options_;
    std::optional<domain::ResultFileKind> kind_;
    domain::ResultFile file_read_;
    std::map<std::string, std::size_t, std::less<>> schools_;
    std::vector<std::string> plain_names_; ///< by school
    std::map<std::pair<std::size_t, domain::Assessment>, Pile> piles_;
};

} // namespace vekha::intake
