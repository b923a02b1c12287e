#pragma once

#include "domain/date.h"
#include "web/context.h"

#include <string>

namespace vekha::web
{

/// The first instant of a day where the clock's territory lies.
[[nodiscard]] service::Instant start_of_day(const Clock& clock, domain::Date day);

/// «22.11.2026 12:05» where the clock's territory lies. Remembers the day it saw last: for rows in order.
class LocalMinutes
{
public:
    explicit LocalMinutes(const Clock& clock) : clock_(clock) {}
    [[nodiscard]] std::string operator()(service::Instant instant);

private:
    const Clock& clock_;
    domain::Date day_{};
    service::Instant start_{};
};

} // namespace vekha::web
