#pragma once

#include "documents/printed_form.h"
#include "domain/plan.h"

#include <string>
#include <vector>

namespace vekha::intake
{

/// «УТВЕРЖДАЮ», the post, the name, the order; the deciding approval last, as stamps of several bodies are set.
[[nodiscard]] std::vector<std::string> stamp_lines(const std::vector<domain::Approval>& approvals);

/// The title, and the territory and the period where the title does not tell them.
[[nodiscard]] std::vector<documents::PrintedLine> heading_lines(const domain::Plan& plan);

/// «ВПР – всероссийские проверочные работы», one a line under their heading.
[[nodiscard]] std::vector<documents::PrintedLine> glossary_lines(const std::vector<domain::GlossaryEntry>& glossary);

} // namespace vekha::intake
