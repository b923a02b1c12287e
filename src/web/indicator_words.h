#pragma once

#include "domain/indicator.h"
#include "language/in_words.h"
#include "service/indicator_values.h"

#include <string>
#include <string_view>

namespace vekha::web
{

/// Names of rules as forms and tables show them.
[[nodiscard]] std::string_view in_words(domain::Formula formula, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::FactMeasure measure, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::ConditionKind condition, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::Rhythm rhythm, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::OverTime rule, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::OverTerritory rule, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::TargetRule rule, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::FactSource source, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(domain::PlanFact state, language::Tongue tongue);
[[nodiscard]] std::string_view in_words(service::Verdict verdict, language::Tongue tongue);

/// «33,3»; «нет данных» where nobody answered; «не применимо» where it concerns nobody. Never an empty cell.
[[nodiscard]] std::string value_in_words(const service::IndicatorFigure& figure, language::Tongue tongue);

/// «3 из 10», «да», «не применимо», «нет данных».
[[nodiscard]] std::string reading_in_words(const analytics::YearReading& reading, const domain::Indicator& definition,
                                           language::Tongue tongue);

} // namespace vekha::web
