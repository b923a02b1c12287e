#pragma once

#include "service/indicator_values.h"
#include "web/list_sheet.h"

namespace vekha::web
{

/// Report R12: indicator · baseline · target, fact and state by year · source.
[[nodiscard]] ListSheet sheet_of(const service::PlanFactTable& table, const service::IndicatorFilter& filter,
                                 domain::Date today, language::Tongue tongue);
/// Report R11: indicators by municipality.
[[nodiscard]] ListSheet sheet_of(const service::MunicipalityTable& table, const service::IndicatorFilter& filter,
                                 domain::Date today, language::Tongue tongue);
/// The rows behind one value.
[[nodiscard]] ListSheet sheet_of(const service::IndicatorExplanation& explanation,
                                 const service::ExplanationQuestion& question, domain::Date today,
                                 language::Tongue tongue);

} // namespace vekha::web
