#pragma once

#include "domain/frozen_inputs.h"
#include "domain/result.h"
#include "wire/json.h"

#include <string>
#include <string_view>

namespace vekha::wire
{

/// The inputs as text, a line a fact, in one order: the same inputs give the same bytes. Numbers are written in the
/// fewest digits that read back as the same number.
///
///     vekha-inputs 1
///     scale OGE RU - 2020 - 33 15,23,29 рекомендации …     procedure, subject, grade, years, maximum, lowest, edition
///     school 000123                                       «other-school»: of the figures only
///     figure isbsh_group 3
///     work VPR MA 5 2025
///     stated {"participants":30,…}                        figures of a source beside the distribution, as JSON
///     1250:3:4:12                                         hundredths of a point, mark, journal mark, participants
[[nodiscard]] std::string frozen_text(const domain::AssessmentResults& results, const domain::ContextData& context,
                                      const domain::Scales& scales);

/// @error frozen-inputs-malformed, its pointer is the number of the line
[[nodiscard]] domain::Result<domain::FrozenInputs, WireError> frozen_inputs_from(std::string_view text);

} // namespace vekha::wire
