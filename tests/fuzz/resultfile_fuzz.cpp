#include "intake/results/read_result_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace
{

using namespace vekha;

void require(bool held)
{
    if (!held) std::abort();
}

void check_figures(const domain::StatedFigures& figures)
{
    require(figures.participants >= 0);
    if (figures.below) require(*figures.below >= 0 && *figures.below <= figures.participants);
    if (figures.marks) {
        auto sum = std::int64_t{0};
        for (const auto people : *figures.marks) {
            require(people >= 0);
            sum += people;
        }
        require(sum == figures.participants);
    }
    for (const auto& task : figures.tasks)
        require(task.points >= 0 && task.points <= task.most * task.participants);
}

/// What every file promises, whatever it was.
void check(const domain::ResultFile& file)
{
    auto counted = std::int64_t{0};
    for (const auto& cell : file.cells) {
        require(cell.school < file.schools.size());
        for (const auto& tally : cell.tallies) {
            counted += tally.count;
            require(tally.mark != 1 && tally.mark <= 5 && tally.score <= 100 * domain::Tally::per_point);
        }
        if (cell.stated) check_figures(*cell.stated);
    }
    require(counted <= file.protocol.accepted);
    for (const auto& table : file.tables)
        for (const auto& row : table.rows) {
            require(!row.school || *row.school < file.schools.size());
            require(row.values.size() == table.columns.size());
        }
    for (const auto& value : file.values)
        require(value.school < file.schools.size());
    require(file.protocol.first_left_out.size() <= domain::ResultsProtocol::most_kept);
}

} // namespace

/// Any text is a file of results: no crash, figures hold together, and what went in was read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto scales = domain::Scales{{{domain::Procedure::Vpr, "MA", 6, 2020, {}, "", {2, 3, 5}, 5},
                                        {domain::Procedure::Vpr, "RU", 5, 2020, {}, "", {2, 3, 5}, 5}}};
    intake::ResultFileOptions options;
    options.scales = &scales;
    options.threads = 1;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto file = intake::read_result_file("file", bytes, options)) check(*file);
    options.year = 2025;
    options.procedure = domain::Procedure::Oge;
    options.mapping = {{"Шифр", "school"}, {"Писали", "participants"}, {"Провал", "below"}};
    if (const auto file = intake::read_result_file("file", bytes, options)) check(*file);
    return 0;
}
