#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct ExportArguments {
    std::string file;             ///< a draft; "-" is standard input
    std::string format;           ///< docx, xlsx or ics; by the name of the output file where it is empty
    std::string layout = "a";     ///< a … e, as in report R6; the calendar has none
    std::string output;           ///< "-" is standard output
    std::chrono::sys_seconds now; ///< stamped into a calendar
};

/// `vekha export DRAFT.json --format docx|xlsx|ics --layout a..e -o FILE`: writes the official form of a plan, or its
/// calendar.
///
/// @return 0 done, 1 refused with the reason on `err`, 2 when format or layout is none of these
[[nodiscard]] int export_plan(const ExportArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
