#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/monitoring_rows.h"
#include "store/monitoring_snapshots.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::AnswerFilter;
using store::AnswerId;
using store::AnswerRow;
using store::RoundFilter;
using store::RoundId;
using store::RoundRow;

inline constexpr std::size_t most_addressees = 5000;

/// A round with its form, and what its reader may do.
struct RoundView {
    RoundRow round;
    domain::MonitoringForm form;
    bool leads = false;                         ///< opens, closes, writes the note
    bool reads_whole = false;                   ///< sees what all addressees said together
    std::vector<store::RoundBefore> comparable; ///< closed rounds of the same form, the latest first
};

/// The latest term first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<RoundRow>> list_rounds(Services& services, const Call& call, const RoundFilter& filter,
                                                        const store::PageRequest& page);
/// Every round of the filter, to be taken away. @error not-permitted
[[nodiscard]] Answer<std::vector<RoundRow>> all_rounds(Services& services, const Call& call, const RoundFilter& filter);
/// @error not-permitted, round-not-found
[[nodiscard]] Answer<RoundView> get_round(Services& services, const Call& call, RoundId id);

/// A round that the rhythm of a form asks for and that the territory in force has not got yet.
struct RoundProposal {
    domain::MonitoringForm form;
    domain::DueRound when;
};
/// @error not-permitted
[[nodiscard]] Answer<std::vector<RoundProposal>> propose_rounds(Services& services, const Call& call);

/// Who is asked: these, or every school (municipality) of the territory in force, maybe of one group only.
struct Addressees {
    std::string group; ///< code of a group of schools
    std::vector<domain::OrganisationId> organisations;
    std::vector<TerritoryId> territories;
};

struct MakeRound {
    std::string form; ///< code
    std::string title;
    domain::Period period;
    domain::Date due;
    Addressees addressees;
    std::optional<std::string> idempotency_key;
};
/// Planned: nobody is asked until it is opened.
/// @error not-permitted, form-not-found, value-empty, field-too-long, window-reversed, due-before-period,
///        addressees-missing, addressees-unfit (data: respondents), too-many-items (data: limit),
///        idempotency-key-reused
[[nodiscard]] Answer<RoundView> make_round(Services& services, const Call& call, const MakeRound& command);

struct ChangeRound {
    RoundId round;
    std::int64_t version = 0;
    std::string title;
    domain::Date due;
};
/// @error not-permitted, round-not-found, round-closed, value-empty, field-too-long, due-before-period,
///        changed-meanwhile
[[nodiscard]] Answer<RoundView> change_round(Services& services, const Call& call, const ChangeRound& command);

/// Asks the addressees. @error not-permitted, round-not-found, round-not-planned, changed-meanwhile
[[nodiscard]] Answer<RoundView> open_round(Services& services, const Call& call, RoundId id, std::int64_t version);
/// Ends the round and keeps what it was: nothing of it changes any more.
/// @error not-permitted, round-not-found, round-not-open, changed-meanwhile
[[nodiscard]] Answer<RoundView> close_round(Services& services, const Call& call, RoundId id, std::int64_t version);
/// Takes back a round that nobody was asked in. @error not-permitted, round-not-found, round-not-planned,
///        changed-meanwhile
[[nodiscard]] Answer<void> discard_round(Services& services, const Call& call, RoundId id, std::int64_t version);

/// Who was reminded.
struct Reminded {
    std::vector<AnswerRow> addressees;
    std::int64_t people = 0; ///< that were told; an addressee may have none with an account
};
/// Reminds every addressee that sent nothing yet, as far as the caller leads them.
/// @error not-permitted, round-not-found, round-not-open
[[nodiscard]] Answer<Reminded> remind_missing(Services& services, const Call& call, RoundId id);

} // namespace vekha::service
