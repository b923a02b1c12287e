#pragma once

#include "domain/plan.h"
#include "intake/scan.h"
#include "intake/structure.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::intake
{

struct FoundTitle {
    std::string text; ///< one line, without a number before it and «(далее – …)» after it
    domain::Place place;
    bool from_order = false; ///< only the subject of an order («Об утверждении …») says it
};

/// The title of the plan among the lines before it; empty text when there is none.
[[nodiscard]] FoundTitle find_title(const Scan& scan);

/// The period a text speaks of: a school year, a year or years. Nullopt when it names none.
[[nodiscard]] std::optional<domain::Period> period_in(std::string_view text);

/// What the title says; a school year stated elsewhere for the same years wins; then what the headings say, then the
/// years printed in the terms. Nullopt when nothing tells.
[[nodiscard]] std::optional<domain::Period> find_period(const FoundTitle& title, const Scan& scan,
                                                        const Structure& structure);

/// Stamps «УТВЕРЖДАЮ», «УТВЕРЖДЕН приказом …», «Приложение к приказу …» and the head of an order; the deciding one
/// first.
[[nodiscard]] std::vector<domain::Approval> find_approvals(const Scan& scan);

/// «город Лугов», «Заречный муниципальный округ»: in the nominative; nullopt when no territory is named.
[[nodiscard]] std::optional<std::string> find_territory(const FoundTitle& title, const Scan& scan);

[[nodiscard]] domain::PlanKind find_kind(const FoundTitle& title, const Scan& scan,
                                         const std::optional<std::string>& territory);

/// Abbreviations explained in the text («… (далее – ВПР)») or in a list («ВПР – всероссийские проверочные работы»).
[[nodiscard]] std::vector<domain::GlossaryEntry> find_glossary(const Scan& scan, const Structure& structure);

/// The first day printed in a text: «22.03.2021», «10 марта 2021 года», «"11" сентября 2022 г.».
[[nodiscard]] std::optional<domain::Date> date_in(std::string_view text);

} // namespace vekha::intake
