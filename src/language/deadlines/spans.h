#pragma once

#include "language/deadlines/stretch.h"
#include "language/deadlines/tokens.h"

#include "domain/schedule.h"

#include <optional>

namespace vekha::language::deadlines
{

/// How the words stand to an event: «после», «до».
struct Link {
    domain::Side side = domain::Side::After;
    std::size_t end = 0; ///< the token after the link
};

/// «момента», «дня», «даты» behind «с» or «от».
[[nodiscard]] bool is_starting_point(const Token& token);
/// «после», «со дня», «с момента», «по окончании», «до», «перед»: which side of the event is meant.
[[nodiscard]] std::optional<Link> read_link(const Tokens& tokens, std::size_t at);
/// «5 рабочих дней», «двух недель», «месяца», «1-го месяца».
[[nodiscard]] Try<domain::Span> read_span(const Tokens& tokens, std::size_t at, bool count_needed);
/// «трёхдневный», «10-дневный», «месячный», «двухнедельный» before «срок».
[[nodiscard]] Try<domain::Span> read_adjective_span(const Tokens& tokens, std::size_t at);

} // namespace vekha::language::deadlines
