#pragma once

#include "documents/printed_form.h"

#include <tl/expected.hpp>

#include <string>

namespace vekha::documents
{

/// The form as a workbook of one sheet: the stamp in the right columns, lines over the whole width, every table with
/// its own headings (repeated in print where there is one table). Every cell is text: «1.10» stays «1.10».
///
/// @error form-cell-too-long, form-not-written
[[nodiscard]] tl::expected<std::string, WriteError> write_xlsx(const PrintedForm& form);

} // namespace vekha::documents
