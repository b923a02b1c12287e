#pragma once

#include <optional>
#include <vector>

namespace vekha::analytics
{

/// The place of each row on the line that the rows differ along most, computed on z-scores.
///
/// @param rows     equally long; nullopt is taken for the mean of its column
/// @param leading  the column that must count for the component
/// @return         one score a row; nullopt when no column differs
[[nodiscard]] std::optional<std::vector<double>>
first_component(const std::vector<std::vector<std::optional<double>>>& rows, std::size_t leading);

} // namespace vekha::analytics
