#include "domain/school_group.h"

#include "domain/group_preset_text.h"
#include "domain/plain_words.h"

#include <array>
#include <cassert>
#include <map>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<GroupBasis, std::string_view>, 6> bases{
    {{GroupBasis::Unsaid, ""},
     {GroupBasis::Algorithm, "algorithm"},
     {GroupBasis::ComplexAnalysis, "complex-analysis"},
     {GroupBasis::MotivatedTeam, "motivated-team"},
     {GroupBasis::OfficialList, "official-list"},
     {GroupBasis::Other, "other"}}};

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts(1);
    for (const char letter : text) {
        if (letter == separator)
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

std::vector<GroupPreset> read_presets()
{
    std::vector<GroupPreset> presets;
    bool headed = false;
    for (const auto& line : split(group_preset_text, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = split(line, '\t');
        assert(cells.size() == 5);
        if (std::exchange(headed, true))
            presets.push_back({cells[0], cells[1], cells[2], cells[3], split(cells[4], ';')});
    }
    return presets;
}

} // namespace

std::span<const GroupPreset> group_presets()
{
    static const auto presets = read_presets();
    return presets;
}

const GroupPreset* group_preset(std::string_view code)
{
    static const auto by_words = [] {
        std::map<std::vector<std::string>, const GroupPreset*> known;
        for (const auto& preset : group_presets()) {
            known.emplace(plain_words(preset.code), &preset);
            for (const auto& synonym : preset.synonyms)
                known.emplace(plain_words(synonym), &preset);
        }
        return known;
    }();
    const auto found = by_words.find(plain_words(code));
    return found == by_words.end() ? nullptr : found->second;
}

std::string_view name_of(GroupBasis basis)
{
    return bases.at(static_cast<std::size_t>(basis)).second;
}

std::optional<GroupBasis> group_basis_from_name(std::string_view name)
{
    for (const auto& [basis, known] : bases)
        if (known == name) return basis;
    return std::nullopt;
}

} // namespace vekha::domain
