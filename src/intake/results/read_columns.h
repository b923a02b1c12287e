#pragma once

#include "columns/parquet.h"
#include "intake/results/participant_piles.h"

#include <optional>
#include <vector>

namespace vekha::intake
{

/// Takes batches until there are none; several threads may do so at once, each with piles of its own.
///
/// @param rows  with the columns of result_column_names
void read_columns(columns::ParquetRows& rows, ParticipantPiles& piles);

/// Whether there is a score or a mark.
[[nodiscard]] bool has_outcome(const std::vector<std::optional<columns::ColumnType>>& types);

} // namespace vekha::intake
