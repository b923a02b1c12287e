#pragma once

#include "domain/date.h"
#include "language/in_words.h"
#include "service/audit.h"
#include "web/context.h"
#include "web/list_sheet.h"

#include <optional>
#include <vector>

namespace vekha::web
{

/// The days of a filter as they were asked for, both included.
struct AskedDays {
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
};

/// One row an event.
[[nodiscard]] ListSheet audit_sheet(const std::vector<service::AuditRow>& rows, const service::AuditFilter& filter,
                                    const AskedDays& days, const Clock& clock, language::Tongue tongue);

} // namespace vekha::web
