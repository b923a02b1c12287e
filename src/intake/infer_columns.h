#pragma once

#include "documents/document.h"
#include "intake/columns.h"

#include <optional>

namespace vekha::intake
{

/// Tells the columns of a table without headings by their content: labels, terms, bodies, the longest text. Nullopt for
/// a table that has no column of terms or no column of text.
[[nodiscard]] std::optional<Columns> infer_columns(const documents::Table& table);

} // namespace vekha::intake
