#pragma once

#include "domain/meeting.h"
#include "domain/monitoring_round.h"
#include "language/in_words.h"

#include <string>

namespace vekha::web
{

/// What printed lists and notes call the values of monitoring.
[[nodiscard]] std::string in_words(domain::RoundState state, language::Tongue tongue);
[[nodiscard]] std::string in_words(domain::AnswerState state, language::Tongue tongue);
[[nodiscard]] std::string in_words(domain::Timeliness timeliness, language::Tongue tongue);
[[nodiscard]] std::string in_words(domain::DecisionState state, language::Tongue tongue);
[[nodiscard]] std::string in_words(domain::CorrectionState state, language::Tongue tongue);

/// «12», «да», «не применимо», «3 строки»; empty for a blank.
[[nodiscard]] std::string in_words(const domain::FieldValue* value, language::Tongue tongue);

/// What all addressees answered: «сумма 120, нулей 2», «да 5 из 9», «есть: 3; нет: 1».
[[nodiscard]] std::string in_words(const domain::FormField& field, const domain::FieldTotal& total,
                                   language::Tongue tongue);

/// The fewest digits: «12», «0,5».
[[nodiscard]] std::string number_in_words(double number, language::Tongue tongue);

} // namespace vekha::web
