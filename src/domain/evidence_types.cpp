#include "domain/evidence_types.h"

#include "domain/evidence.h"
#include "domain/evidence_types_text.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace vekha::domain
{

namespace
{

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

std::optional<Preview> preview_from(std::string_view name)
{
    if (name == "image") return Preview::Image;
    if (name == "pages") return Preview::Pages;
    if (name == "none") return Preview::None;
    return std::nullopt;
}

std::optional<EvidenceType> read_line(std::string_view line)
{
    const auto cells = split(line, '\t');
    if (cells.size() != 6 || cells[0].empty() || cells[1].empty()) return std::nullopt;
    const auto preview = preview_from(cells[3]);
    if (!preview || cells[2].find('/') == std::string_view::npos) return std::nullopt;
    EvidenceType type{std::string{cells[0]}, {}, std::string{cells[2]}, *preview, std::string{cells[4]},
                      std::string{cells[5]}};
    for (const auto content : split(cells[1], ' '))
        type.contents.emplace_back(content);
    return type;
}

} // namespace

Result<std::vector<EvidenceType>, std::string> parse_evidence_types(std::string_view table)
{
    std::vector<EvidenceType> types;
    bool heading = true;
    for (const auto line : split(table, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        if (std::exchange(heading, false)) continue;
        auto type = read_line(line);
        if (!type) return unexpected{std::string{line}};
        types.push_back(*std::move(type));
    }
    return types;
}

std::span<const EvidenceType> evidence_types()
{
    static const auto types = [] {
        auto parsed = parse_evidence_types(evidence_types_text);
        if (!parsed) throw std::logic_error("presets/evidence/types.tsv: " + parsed.error());
        return *std::move(parsed);
    }();
    return types;
}

const EvidenceType* evidence_type(std::string_view file_name, std::string_view content)
{
    const auto ending = ending_of(file_name);
    for (const auto& type : evidence_types())
        if (type.ending == ending && std::ranges::find(type.contents, content) != type.contents.end()) return &type;
    return nullptr;
}

bool is_evidence_ending(std::string_view file_name)
{
    const auto types = evidence_types();
    return std::ranges::find(types, ending_of(file_name), &EvidenceType::ending) != types.end();
}

} // namespace vekha::domain
