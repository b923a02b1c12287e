#include "documents/plain_text.h"
#include "documents/table_layout.h"
#include "documents/text/text_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace vekha::documents
{
namespace
{

using Record = std::vector<std::string>;

/// Reads one record after another; a quoted field may hold separators, line ends and doubled quotes.
class Records
{
public:
    Records(std::string_view text, char separator) : rest_(text), separator_(separator) {}

    [[nodiscard]] std::optional<Record> next()
    {
        if (rest_.empty()) return std::nullopt;
        auto record = Record{};
        while (true) {
            record.push_back(rest_.starts_with('"') ? quoted() : bare());
            if (rest_.empty()) return record;
            const auto ended_by = rest_.front();
            rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
            if (ended_by != separator_) return record;
            if (rest_.empty()) {
                record.emplace_back();
                return record;
            }
        }
    }

private:
    std::string bare()
    {
        const auto ends = [this](char c) { return c == separator_ || c == '\n' || c == '\r'; };
        const auto end = static_cast<std::size_t>(std::ranges::find_if(rest_, ends) - rest_.begin());
        auto field = std::string{rest_.substr(0, end)};
        rest_.remove_prefix(end);
        return field;
    }

    std::string quoted()
    {
        const auto whole = rest_;
        auto field = std::string{};
        rest_.remove_prefix(1);
        while (true) {
            const auto quote = rest_.find('"');
            if (quote == std::string_view::npos) { // a lone quote, as in "500+" школы: no quoting was meant
                rest_ = whole;
                return bare();
            }
            field += rest_.substr(0, quote);
            rest_.remove_prefix(quote + 1);
            if (!rest_.starts_with('"')) return field + bare();
            field += '"';
            rest_.remove_prefix(1);
        }
    }

    std::string_view rest_;
    char separator_;
};

/// The separator that gives the most records one and the same number of fields; the wider table wins a draw.
char likely_separator(std::string_view text)
{
    constexpr auto candidates = std::array{';', '\t', ',', '|'};
    constexpr std::size_t sample_bytes = 256u << 10;
    constexpr int sample_records = 200;
    auto best = ';';
    auto best_score = std::pair{0, std::size_t{0}};
    for (const auto candidate : candidates) {
        auto records = Records{text.substr(0, sample_bytes), candidate};
        auto widths = std::map<std::size_t, int>{};
        for (auto i = 0; i < sample_records; ++i) {
            const auto record = records.next();
            if (!record) break;
            if (record->size() > 1) ++widths[record->size()];
        }
        for (const auto& [width, count] : widths) {
            if (std::pair{count, width} > best_score) {
                best_score = {count, width};
                best = candidate;
            }
        }
    }
    return best;
}

/// Excel's own first line `sep=;`.
std::optional<char> declared_separator(std::string_view& text)
{
    if (!text.starts_with("sep=") || text.size() < 5) return std::nullopt;
    const auto separator = text[4];
    const auto end = text.find('\n');
    if (end > 6) return std::nullopt; // or no line ends
    text.remove_prefix(end + 1);
    return separator;
}

bool add_record(const Record& record, Table& table, Reading& reading)
{
    if (!reading.take_cells(record.size())) return false;
    auto row = Row{};
    for (const auto& field : record) {
        auto cell = Cell{};
        cell.text = cell_text(plain(field));
        if (!reading.take_text(cell.text.size())) return false;
        row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
    return true;
}

} // namespace

void read_separated(std::string_view utf8, char separator, Reading& reading)
{
    const auto declared = declared_separator(utf8);
    if (separator == 0) separator = declared.value_or(0);
    if (separator == 0) separator = likely_separator(utf8);
    auto records = Records{utf8, separator};
    auto table = Table{};
    while (const auto record = records.next()) {
        if (!add_record(*record, table, reading)) return;
    }
    drop_empty_edges(table);
    if (table.rows.empty() || !lay_out(table, 1, reading)) return;
    reading.document.blocks.emplace_back(std::move(table));
}

} // namespace vekha::documents
