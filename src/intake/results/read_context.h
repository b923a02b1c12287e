#pragma once

#include "domain/context.h"
#include "domain/result.h"
#include "domain/results_protocol.h"
#include "intake/results/line_chunks.h"
#include "intake/results/result_columns.h"

#include <string_view>

namespace vekha::intake
{

/// Reads `school,variable,value` in the forms that ResultsReader takes; «20 %» is 20, an empty value is none.
///
/// Bad rows are left out: cells-missing, cells-extra, quote-unclosed, row-too-long, school-missing, variable-unknown,
/// value-invalid, value-out-of-range (by domain::context_variable), value-repeated (another value for the same).
///
/// @error context-empty, context-columns-missing, text-encoding-unknown
[[nodiscard]] domain::Result<domain::ContextData, TableError>
read_context(std::string_view name, const ByteSource& source, domain::ResultsProtocol& protocol);

} // namespace vekha::intake
