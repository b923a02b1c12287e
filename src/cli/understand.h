#pragma once

#include "domain/date.h"

#include <iosfwd>
#include <optional>
#include <string>

namespace vekha::cli
{

enum class UnderstoodField { Deadline, Expected, Responsible, Schools };

struct UnderstandArguments {
    UnderstoodField field = UnderstoodField::Deadline;
    std::optional<domain::Period> period; ///< of the plan; completes missing years of deadlines
};

/// `vekha understand`: reads one phrase a line from `in`, prints one JSON value a line: a schedule, a list of targets
/// or a list of names.
///
/// @return 0 done, 2 a deadline was asked for without a period
[[nodiscard]] int understand(const UnderstandArguments& arguments, std::istream& in, std::ostream& out,
                             std::ostream& err);

} // namespace vekha::cli
