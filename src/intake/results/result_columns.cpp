#include "intake/results/result_columns.h"

#include "intake/results/cells.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

std::string lower(std::string_view name)
{
    auto text = std::string{name};
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

Header header_cut_at(char separator, std::string_view line, std::span<const std::string_view> wanted)
{
    auto cutter = CellCutter{separator};
    Header header;
    header.separator = separator;
    header.place.resize(wanted.size());
    if (cutter.cut(line) != CellCutter::Cut::Whole) return header;
    header.count = cutter.cells().size();
    for (std::size_t i = 0; i < header.count; ++i) {
        const auto name = std::find(wanted.begin(), wanted.end(), lower(cutter.cells()[i]));
        if (name == wanted.end()) continue;
        auto& place = header.place[static_cast<std::size_t>(name - wanted.begin())];
        if (!place) place = i; // of two columns of one name the first counts
    }
    return header;
}

std::size_t found_in(const Header& header)
{
    return static_cast<std::size_t>(
        std::count_if(header.place.begin(), header.place.end(), [](const auto& place) { return place.has_value(); }));
}

} // namespace

Header read_header(std::string_view line, std::span<const std::string_view> wanted)
{
    Header best;
    best.place.resize(wanted.size());
    for (const auto separator : {',', ';', '\t'}) {
        auto header = header_cut_at(separator, line, wanted);
        if (found_in(header) > found_in(best)) best = std::move(header);
    }
    return best;
}

domain::Result<ResultColumns, TableError> read_result_columns(std::string_view header_line)
{
    const auto header = read_header(header_line, result_column_names);
    std::string missing;
    for (std::size_t i = 0; i < result_columns_needed; ++i)
        if (!header.place[i]) missing += (missing.empty() ? "" : ", ") + std::string{result_column_names[i]};
    ResultColumns columns;
    columns.separator = header.separator;
    columns.count = header.count;
    std::copy(header.place.begin(), header.place.end(), columns.place.begin());
    if (!columns.place[static_cast<std::size_t>(ResultColumn::Score)] &&
        !columns.place[static_cast<std::size_t>(ResultColumn::Mark)])
        missing += missing.empty() ? "score, mark" : ", score, mark";
    if (!missing.empty()) return domain::unexpected{TableError{"results-columns-missing", missing}};
    return columns;
}

} // namespace vekha::intake
