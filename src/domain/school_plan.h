#pragma once

#include "domain/organisation.h"
#include "domain/plan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// The row of a plan above, as Activity::parent names it: «road-map:12#2/2.1/2.1.3».
struct ParentRow {
    std::int64_t road_map = 0;
    std::string activity; ///< Activity::key

    friend bool operator==(const ParentRow&, const ParentRow&) = default;
};

[[nodiscard]] std::string to_text(const ParentRow& parent);
/// nullopt for a text that names no row of a road map kept here.
[[nodiscard]] std::optional<ParentRow> parent_row_from(std::string_view text);

/// What a school is called in plans: its short name, else its full one.
[[nodiscard]] const std::string& name_of_school(const Organisation& school);

/// «План мероприятий СОШ № 4 по реализации дорожной карты …»; a title that is no form of «план» or «дорожная карта»
/// stands in quotes.
[[nodiscard]] std::string title_of_school_plan(const Organisation& school, std::string_view title_above);

/// The plan of one school under a road map: every activity that the school owes, in the order and with the sections,
/// numbers, terms and results of `above`, each naming the row it carries out, the school its only executor. Nobody has
/// approved it yet. Without activities where the school owes none.
///
/// @param register_  as for `addressees_of`, which tells who owes
/// @source docs/obligations.md, "Plans of schools"
[[nodiscard]] Plan school_plan_of(const Plan& above, std::int64_t road_map, const Organisation& school,
                                  std::span<const Organisation> register_);

} // namespace vekha::domain
