#pragma once

#include "domain/identification.h"
#include "domain/method.h"

#include <optional>

namespace vekha::analytics
{

/// Whether the verdict puts a school on the list of its method; the levels of an index are no list.
[[nodiscard]] bool on_list(domain::Verdict verdict);

/// How far a school is from the line of the list: positive on the list's side, negative outside.
///
/// For a list by shares below the minimum: the least change of a share that would turn the verdict over, as a share
/// (0.02 is two points of percent). For an index: in its own units.
///
/// @return nullopt where the method draws no line, too little is known, or cells that may not be shown decided
[[nodiscard]] std::optional<double> distance_from_line(const domain::SchoolFinding& school,
                                                       const domain::Method& method, const domain::Settings& settings,
                                                       int year);

} // namespace vekha::analytics
