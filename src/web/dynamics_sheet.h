#pragma once

#include "language/in_words.h"
#include "service/identification_sheet.h"
#include "service/objectivity_register.h"
#include "service/support_effect.h"
#include "web/list_sheet.h"

namespace vekha::web
{

/// Report R16: results in dynamics, by school and work.
[[nodiscard]] ListSheet sheet_of(const service::ResultsTable& table, const service::ResultsQuestion& question,
                                 domain::Date today, language::Tongue tongue);
[[nodiscard]] ListSheet sheet_of(const service::ThreeLists& lists, domain::Date today, language::Tongue tongue);
[[nodiscard]] ListSheet sheet_of(const service::LevelTransitions& transitions, domain::Date today,
                                 language::Tongue tongue);
/// Report R15: the register of objectivity.
[[nodiscard]] ListSheet sheet_of(const service::ObjectivityRegister& read, domain::Date today, language::Tongue tongue);
[[nodiscard]] ListSheet sheet_of(const service::SupportEffect& effect, domain::Date today, language::Tongue tongue);

/// Coded: schools by their codes alone, to be handed on without names.
enum class SheetForm { Full, Short, Coded };
inline constexpr std::array<std::pair<SheetForm, std::string_view>, 3> sheet_forms{
    {{SheetForm::Full, "full"}, {SheetForm::Short, "short"}, {SheetForm::Coded, "coded"}}};

/// Report R1: the identification sheet.
[[nodiscard]] ListSheet sheet_of(const service::IdentificationSheet& sheet, SheetForm form, domain::Date today,
                                 language::Tongue tongue);

} // namespace vekha::web
