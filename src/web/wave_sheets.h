#pragma once

#include "service/wave_schools.h"
#include "web/list_sheet.h"

namespace vekha::web
{

[[nodiscard]] ListSheet waves_sheet(const std::vector<service::WaveRow>& waves, const service::WaveFilter& filter,
                                    domain::Date today, language::Tongue tongue);
[[nodiscard]] ListSheet wave_schools_sheet(const service::WaveRates& rates, domain::Date today,
                                           language::Tongue tongue);

} // namespace vekha::web
