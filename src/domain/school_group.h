#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// A group of schools that the field knows by name; others may be added under codes of their own.
struct GroupPreset {
    std::string code; ///< «ШНОР»
    std::string name;
    std::string english;
    std::string kind; ///< results, conditions, project, support, objectivity, cluster
    std::vector<std::string> synonyms;
};

/// presets/groups.tsv.
[[nodiscard]] std::span<const GroupPreset> group_presets();

/// The preset that goes by this code or synonym, compared by words; nullptr when none does.
[[nodiscard]] const GroupPreset* group_preset(std::string_view code);

/// Why a school was taken into a group.
///
/// @source F004: order 734 of the Omsk ministry, section 1: the algorithm, a complex analysis of data, a motivated
///         management team
enum class GroupBasis { Unsaid, Algorithm, ComplexAnalysis, MotivatedTeam, OfficialList, Other };

[[nodiscard]] std::string_view name_of(GroupBasis basis); ///< algorithm, complex-analysis …; empty when unsaid
[[nodiscard]] std::optional<GroupBasis> group_basis_from_name(std::string_view name);

} // namespace vekha::domain
