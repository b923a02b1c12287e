#pragma once

#include "domain/monitoring_round.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// The JSON columns of monitoring, written and read by the wire room. Reading what no program of ours wrote throws
/// DatabaseError.
[[nodiscard]] std::string encoded(const domain::MonitoringForm& form);
[[nodiscard]] std::string encoded(const domain::FilledForm& filled);
[[nodiscard]] std::string encoded(const domain::FrozenAnswer& answer);
[[nodiscard]] std::string encoded(const domain::RoundSnapshot& snapshot);

[[nodiscard]] domain::MonitoringForm decoded_form(std::string_view json);
[[nodiscard]] domain::FilledForm decoded_filled(std::string_view json);
[[nodiscard]] domain::FrozenAnswer decoded_frozen(std::string_view json);
[[nodiscard]] domain::RoundSnapshot decoded_snapshot(std::string_view json);

} // namespace vekha::store
