#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

#include <span>

namespace vekha::store
{

/// By name of the addressee. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<AnswerRow>> page_of_answers(Connection& connection, const Scope& scope,
                                                             const RoundRow& round, const AnswerFilter& filter,
                                                             const PageRequest& request, domain::Date today);
/// How the addressees of the scope stand. Who sent nothing is missing once the round is closed.
[[nodiscard]] domain::RoundFigures figures_of(Connection& connection, const Scope& scope, const RoundRow& round,
                                              domain::Date today);

/// Only of an opened or closed round. nullopt when the scope holds no such answer.
[[nodiscard]] std::optional<StoredAnswer> find_answer(Connection& connection, const Scope& scope, AnswerId id,
                                                      domain::Date today);
/// Every addressee of the scope with what was filled in, by name.
[[nodiscard]] std::vector<StoredAnswer> answers_of(Connection& connection, const Scope& scope, const RoundRow& round,
                                                   const AnswerFilter& filter, domain::Date today);
/// Those that sent nothing yet, by name.
[[nodiscard]] std::vector<AnswerRow> missing_of(Connection& connection, const Scope& scope, const RoundRow& round,
                                                domain::Date today);

void insert_answers(Connection& connection, RegionId region, RoundId round, std::span<const NewAnswer> addressees,
                    Instant now);

struct AnswerFill {
    domain::FilledForm filled;
    int given = 0;
    domain::AnswerState state = domain::AnswerState::Draft;
    std::optional<domain::Date> submitted_on; ///< absent: not sent now
};
/// @return false when the answer is no longer at `version`; nothing is changed then
[[nodiscard]] bool fill_answer(Connection& connection, RegionId region, AnswerId id, std::int64_t version,
                               const AnswerFill& fill, ActorId by, const std::string& name, Instant now);

/// Accepted or returned, with words. @return false when the answer is no longer at `version`
[[nodiscard]] bool check_answer(Connection& connection, RegionId region, AnswerId id, std::int64_t version,
                                domain::AnswerState state, const std::string& words, const std::string& by,
                                Instant now);
/// People whose grants name exactly this addressee and give monitoring.answer on `day`.
[[nodiscard]] std::vector<PersonId> people_of_addressee(Connection& connection, RegionId region,
                                                        const PlaceName& addressee, domain::Date day);
void note_reminders(Connection& connection, RegionId region, std::span<const AnswerId> answers, Instant now);

} // namespace vekha::store
