#pragma once

#include "domain/rights.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// How far an obligation has come. Overdue and "needs a date" are no progress: they are computed for a day (DueState).
enum class Progress {
    Planned,
    InProgress,
    Submitted, ///< sent to be checked
    Returned,  ///< to be done again, with a reason
    Reworked,  ///< sent again after a return
    Accepted,  ///< by the curator
    Confirmed, ///< by the coordinator
    Changed,   ///< its proof was changed after it had been accepted: waits for another look
    Cancelled,
    Replaced, ///< by another obligation
    Withdrawn ///< the organisation was closed
};

/// Who is to move: the one that owes, the one that checks, nobody. Gone: not owed any more.
enum class Stage { Owed, Checking, Done, Gone };

[[nodiscard]] Stage stage_of(Progress progress);

/// «in-progress»; in the database, URLs and JSON.
[[nodiscard]] std::string_view name_of(Progress progress);
[[nodiscard]] std::optional<Progress> progress_from_name(std::string_view name);
[[nodiscard]] std::span<const Progress> all_progress();

[[nodiscard]] std::string_view name_of(Stage stage); ///< owed, checking, done, gone
[[nodiscard]] std::optional<Stage> stage_from_name(std::string_view name);

/// What a person may do about an obligation.
enum class Step {
    Start,
    Submit,
    Recall, ///< back from the check, before anybody decided
    Accept,
    Return, ///< needs a reason and words
    Confirm,
    Reopen, ///< who accepted or confirmed takes that back
    Change, ///< the proof of what was accepted is changed: made by the change, never asked for by itself
    Cancel,
    Restore, ///< of what a person cancelled
    Replace, ///< another obligation takes its place
    Move     ///< another term
};

[[nodiscard]] std::string_view name_of(Step step);
[[nodiscard]] std::optional<Step> step_from_name(std::string_view name);
[[nodiscard]] std::span<const Step> all_steps();

/// Where a step leads, and the permission that it takes.
struct Transition {
    Progress to = Progress::Planned;
    Permission permission;

    friend bool operator==(const Transition&, const Transition&) = default;
};

/// nullopt when an obligation that has come so far cannot take the step.
///
/// @source the cycle of ИС МЭДК: sent, returned with a reason, changed after return, accepted by the curator, confirmed
///         by the coordinator; docs/obligations.md, "Steps"
[[nodiscard]] std::optional<Transition> transition(Progress from, Step step);

/// Every step that leads somewhere from `from`.
[[nodiscard]] std::vector<Step> steps_from(Progress from);

/// Whether the step must be explained.
[[nodiscard]] bool needs_words(Step step);

/// Why a proof is returned.
struct ReturnReason {
    std::string_view code;
    std::string_view russian;
    std::string_view english;
};

/// In the order in which they are offered; the last one is for everything else.
[[nodiscard]] std::span<const ReturnReason> return_reasons();
/// nullptr when there is none of that code.
[[nodiscard]] const ReturnReason* return_reason(std::string_view code);

} // namespace vekha::domain
