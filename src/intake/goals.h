#pragma once

#include "domain/plan.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vekha::intake
{

struct Scan;

/// What a column of a goals table or of a participants table holds.
enum class GoalRole { Other, Number, RiskGroup, Aim, Indicators, Who, Functions };

/// The columns of «№ · группа рисков · целевые ориентиры · индикаторы» or «участники · функции · индикаторы», left to
/// right.
///
/// @source tables R7 of the municipal road map, docs/road-map-draft.md, "Goals and participants"
struct GoalColumns {
    std::vector<GoalRole> roles;

    [[nodiscard]] std::optional<std::size_t> find(GoalRole role) const;
    [[nodiscard]] bool of_participants() const { return find(GoalRole::Who).has_value(); }
};

/// Reads a heading row by the stems of its cells, every role given to the column that says it most surely. nullopt for
/// any other row; a table with a column of terms or of executors is a plan, whatever else it has.
[[nodiscard]] std::optional<GoalColumns> read_goal_header(const std::vector<std::string>& cells);

/// The rows of every goals table, in order. What a merged cell says holds for each row beside it; a group printed over
/// the whole width holds for the rows below that name none.
[[nodiscard]] std::vector<domain::Goal> find_goals(const Scan& scan);

[[nodiscard]] std::vector<domain::Participant> find_participants(const Scan& scan);

} // namespace vekha::intake
