#include "domain/personal_data.h"

#include "domain/personal_data_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<Erasure, std::string_view>, 4> erasures{
    {{Erasure::Replace, "replace"}, {Erasure::Rename, "rename"}, {Erasure::Delete, "delete"}, {Erasure::Keep, "keep"}}};

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Names stand in statements as they are.
bool is_name(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

std::optional<StoredData> read_line(std::string_view line)
{
    const auto cells = split(line, '\t');
    if (cells.size() != 10 || !is_name(cells[0]) || !is_name(cells[1])) return std::nullopt;
    StoredData stored;
    stored.table = cells[0];
    stored.key = cells[1];
    stored.regional = cells[2] == "yes";
    stored.only = cells[3];
    if (!stored.only.empty()) {
        const auto parts = split(stored.only, '=');
        if (parts.size() != 2 || !is_name(parts[0]) || !is_name(parts[1])) return std::nullopt;
    }
    for (const auto column : split(cells[4], ' ')) {
        if (!is_name(column)) return std::nullopt;
        stored.columns.emplace_back(column);
    }
    const auto* erasure = std::ranges::find(erasures, cells[5], &std::pair<Erasure, std::string_view>::second);
    if (erasure == erasures.end()) return std::nullopt;
    stored.erasure = erasure->first;
    stored.russian = cells[6];
    stored.english = cells[7];
    stored.basis = cells[8];
    const auto* end = cells[9].data() + cells[9].size();
    if (std::from_chars(cells[9].data(), end, stored.years).ptr != end) return std::nullopt;
    return stored;
}

} // namespace

Result<std::vector<StoredData>, std::string> parse_personal_data(std::string_view table)
{
    std::vector<StoredData> all;
    bool heading = true;
    for (const auto line : split(table, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        if (!std::exchange(heading, false)) {
            auto stored = read_line(line);
            if (!stored) return unexpected{std::string{line}};
            all.push_back(*std::move(stored));
        }
    }
    return all;
}

std::span<const StoredData> personal_data()
{
    static const auto table = [] {
        auto parsed = parse_personal_data(personal_data_text);
        if (!parsed) throw std::logic_error("presets/personal-data.tsv: " + parsed.error());
        return *std::move(parsed);
    }();
    return table;
}

std::string_view name_of(Erasure erasure)
{
    return std::ranges::find(erasures, erasure, &std::pair<Erasure, std::string_view>::first)->second;
}

} // namespace vekha::domain
