#pragma once

#include "documents/printed_form.h"
#include "domain/plan.h"

#include <vector>

namespace vekha::intake
{

/// The goals and the participants of a plan as tables of their own, each under its heading; nothing where it has none.
/// `import_road_map` reads them back.
[[nodiscard]] std::vector<documents::PrintedBlock> goal_tables(const domain::Plan& plan);

} // namespace vekha::intake
