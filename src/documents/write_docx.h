#pragma once

#include "documents/printed_form.h"

#include <tl/expected.hpp>

#include <string>

namespace vekha::documents
{

/// The form as a Word document (Office Open XML, transitional). The same form always gives the same bytes.
[[nodiscard]] tl::expected<std::string, WriteError> write_docx(const PrintedForm& form);

} // namespace vekha::documents
