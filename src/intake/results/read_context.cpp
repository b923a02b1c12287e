#include "intake/results/read_context.h"

#include "domain/share.h"
#include "intake/results/cells.h"
#include "intake/results/encoding.h"
#include "intake/results/read_results.h"

#include <algorithm>
#include <array>

namespace vekha::intake
{

namespace
{

constexpr std::array<std::string_view, 3> context_columns = {"school", "variable", "value"};
constexpr std::size_t first_kept = 1000;

struct ContextTable {
    std::string_view file;
    const Header& header;
    CellCutter cutter;
    domain::ContextData data;
    domain::ResultsProtocol& protocol;

    void reject(std::int64_t row, std::string_view code)
    {
        ++protocol.left_out[std::string{code}];
        if (protocol.first_left_out.size() < first_kept)
            protocol.first_left_out.push_back({std::string{file}, row, std::string{code}});
    }

    [[nodiscard]] std::string_view cell(std::size_t column) const { return cutter.cells()[*header.place[column]]; }

    /// The code of what is wrong with the row that was cut; empty when it went in.
    [[nodiscard]] std::string_view take_row()
    {
        const auto school = as_utf8(cell(0));
        const auto variable = as_utf8(cell(1));
        if (school.empty()) return "school-missing";
        const auto* known = domain::context_variable(variable);
        if (known == nullptr) return "variable-unknown";
        auto text = cell(2);
        if (text.ends_with('%')) text = without_blanks(text.substr(0, text.size() - 1));
        if (text.empty() || text == "-") return "";
        const auto value = domain::decimal_from(text);
        if (!value) return "value-invalid";
        if (*value < known->least || *value > known->most) return "value-out-of-range";
        if (data.of(school, variable).value_or(*value) != *value) return "value-repeated";
        data.set(school, variable, *value);
        ++protocol.accepted;
        return "";
    }

    void read_line(std::string_view line, std::int64_t row)
    {
        if (without_blanks(line).empty()) return;
        const auto cut = cutter.cut(line);
        const auto cells = cutter.cells();
        if (cut == CellCutter::Cut::QuoteUnclosed) return reject(row, "quote-unclosed");
        if (std::all_of(cells.begin(), cells.end(), [](auto one) { return one.empty(); })) return;
        if (cells.size() < header.count) return reject(row, "cells-missing");
        const auto more = cells.subspan(header.count);
        if (std::any_of(more.begin(), more.end(), [](auto one) { return !one.empty(); }))
            return reject(row, "cells-extra");
        if (const auto code = take_row(); !code.empty()) reject(row, code);
    }
};

} // namespace

domain::Result<domain::ContextData, TableError> read_context(std::string_view name, const ByteSource& source,
                                                             domain::ResultsProtocol& protocol)
{
    auto chunks = LineChunks{source};
    Chunk chunk;
    chunks.next(chunk);
    const auto header_line = take_header(chunk, "context-empty");
    if (!header_line) return domain::unexpected{header_line.error()};
    const auto header = read_header(*header_line, context_columns);
    std::string missing;
    for (std::size_t i = 0; i < context_columns.size(); ++i)
        if (!header.place[i]) missing += (missing.empty() ? "" : ", ") + std::string{context_columns[i]};
    if (!missing.empty()) return domain::unexpected{TableError{"context-columns-missing", missing}};
    auto table = ContextTable{name, header, CellCutter{header.separator}, {}, protocol};
    do {
        if (chunk.long_row) table.reject(*chunk.long_row, "row-too-long");
        auto rest = chunk.text;
        for (auto row = chunk.first_row; !rest.empty(); ++row)
            table.read_line(take_line(rest), row);
    } while (chunks.next(chunk));
    return std::move(table.data);
}

} // namespace vekha::intake
