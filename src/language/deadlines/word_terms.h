#pragma once

#include "language/deadlines/stretch.h"
#include "language/deadlines/tokens.h"

#include "domain/schedule.h"

namespace vekha::language::deadlines
{

// Terms that have no day of the calendar. A head is what makes a term be one; the words that follow it belong to it
// until clause_end.

struct OngoingHead {
    bool ambiguous = false;
    bool takes_clause = false; ///< «весь период реализации …»
};

struct RelativeHead {
    domain::RelativeTerm term; ///< its anchor is still empty
    std::size_t anchor = 0;    ///< the token where the anchor begins
    bool open_anchor = false;  ///< no anchor follows: «в трёхдневный срок»
    bool ambiguous = false;
};

/// «постоянно», «в течение учебного года», «весь период».
[[nodiscard]] Try<OngoingHead> ongoing_head(const Tokens& tokens, std::size_t at);
/// «по мере необходимости», «при наличии», «по заявкам».
[[nodiscard]] std::optional<std::size_t> condition_head(const Tokens& tokens, std::size_t at);
/// «по отдельному плану», «согласно графику», «в сроки, установленные», «План работы».
[[nodiscard]] std::optional<std::size_t> reference_head(const Tokens& tokens, std::size_t at);
/// «в течение 5 рабочих дней после», «за 2 недели до», «в трёхдневный срок», «в первую неделю после».
[[nodiscard]] Try<RelativeHead> room_head(const Tokens& tokens, std::size_t at);
/// «после», «до» an event, «во время», «по итогам», «со дня».
[[nodiscard]] Try<RelativeHead> event_head(const Tokens& tokens, std::size_t at);
/// «каникулы» in any dress.
[[nodiscard]] Try<RelativeHead> holidays(const Tokens& tokens, std::size_t at);

/// Clock times, classes, stages, numbers of schools: said about something else than the day. The token after them.
[[nodiscard]] std::optional<std::size_t> passed_over(const Tokens& tokens, std::size_t at);

enum class Clause { Reference, Anchor, Condition };

/// Where the words of a term end: at a semicolon, a closing bracket, or where another term begins.
[[nodiscard]] std::size_t clause_end(const Tokens& tokens, std::size_t from, Clause clause);

} // namespace vekha::language::deadlines
