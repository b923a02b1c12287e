#pragma once

#include "domain/date.h"

#include <iosfwd>
#include <optional>
#include <string>

namespace vekha::cli
{

struct ExpandArguments {
    std::string file; ///< a draft; "-" is standard input
    bool json = false;
    std::optional<domain::Date> today; ///< the table then says what is overdue; JSON does not depend on it
};

/// `vekha expand DRAFT.json`: prints what a draft obliges to, one occurrence a line, ordered by activity, then date.
///
/// @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int expand(const ExpandArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
