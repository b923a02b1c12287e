#pragma once

#include "domain/plan.h"
#include "domain/row_terms.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::language
{

/// What a term hangs on, by the first such words of its wording; nullopt when it hangs on nothing. «При наличии
/// обучающихся с ОВЗ, до 1 марта» is Presence with the words «При наличии обучающихся с ОВЗ».
///
/// @param wording  the cell «Срок» as printed
/// @source         docs/schedules.md, "Conditions"
[[nodiscard]] std::optional<domain::RowCondition> read_condition(std::string_view wording);

/// The condition of a row: of its term, else one of presence that stands in brackets in its text («Провести занятия
/// (при наличии детей с ОВЗ)»).
[[nodiscard]] std::optional<domain::RowCondition> condition_of(const domain::Activity& activity);

/// Every row of a plan that hangs on something, by its key.
[[nodiscard]] std::map<std::string, domain::RowCondition> conditions_of(const domain::Plan& plan);

/// How many rows a school is to pick at least, where a heading says so: «По выбору ОО (не менее трёх мероприятий)».
[[nodiscard]] std::optional<int> least_choice(std::string_view heading);

} // namespace vekha::language
