#pragma once

#include "documents/printed_form.h"
#include "domain/plan.h"

#include <optional>
#include <string_view>

namespace vekha::intake
{

/// The columns of a printed plan, as orders have them (A to E of report R6).
///
/// A: № · содержание действия · ответственный · срок · ожидаемые результаты
/// B: № · описание действий · ответственные исполнители · сроки · показатель
/// C: № · мероприятие · исполнители · сроки · ключевой результат
/// D: № · мероприятия · сроки · ответственные · результаты исполнения
/// E: № · мероприятие · срок
enum class ExportLayout { A, B, C, D, E };

/// "a" … "e".
[[nodiscard]] std::optional<ExportLayout> layout_from_name(std::string_view name);

/// The official form of a plan: the approval stamp, the title, the tables of goals and of participants, the headings of
/// sections over the whole width, one row an activity, the abbreviations.
///
/// Whatever the form says is printed so that `import_road_map` reads it back: the same activities, numbers, sections,
/// terms, results, executors and schools, goals, participants, title, period, kind, territory and approval (E has no
/// executors and results). Schools that no cell names get a column of their own. Not printed: findings, confidences and
/// who settled what.
[[nodiscard]] documents::PrintedForm printed_plan(const domain::Plan& plan, ExportLayout layout);

} // namespace vekha::intake
