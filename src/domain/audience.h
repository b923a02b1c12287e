#pragma once

#include "domain/executor.h"
#include "domain/obligation.h"
#include "domain/school_calendar.h"

#include <span>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// The register as it is from a day on, until the next one.
struct RegisterFrom {
    Date from;
    std::span<const Organisation> organisations;
};

/// Every obligation of an approved plan when the register changes on known days: an occurrence is owed by those who
/// belong to the audience on the last day of its term; one without a date, by those of the first register.
///
/// @param registers  by day, at least one; the first also stands for all days before it
[[nodiscard]] std::vector<Obligation> obligations_over(const Plan& plan, std::span<const RegisterFrom> registers,
                                                       const SchoolCalendar& calendar,
                                                       const ExecutorDictionary& dictionary);

/// Cancelled: the body left the audience. Settled: something was done about it, so it stays as it is.
enum class KeptState { Open, Cancelled, Settled };

struct KeptObligation {
    Obligation obligation;
    KeptState state = KeptState::Open;
};

/// What makes of the obligations that are kept those that are owed.
struct AudienceChange {
    std::vector<Obligation> appear;
    std::vector<ObligationId> cancel;
    std::vector<ObligationId> reopen;
    /// Obligations of a body that was known by its printed name only and now is an organisation.
    std::vector<std::pair<ObligationId, Addressee>> identify;

    [[nodiscard]] bool empty() const { return appear.empty() && cancel.empty() && reopen.empty() && identify.empty(); }
    friend bool operator==(const AudienceChange&, const AudienceChange&) = default;
};

/// The past stays: no obligation whose term ended before `today` appears, is cancelled or comes back. Only the
/// organisation behind a lead executor's printed name is told in the past too: who it was has not changed.
///
/// @param kept  of one edition, in any order
/// @param owed  of the same edition
[[nodiscard]] AudienceChange audience_change(std::span<const KeptObligation> kept, std::span<const Obligation> owed,
                                             Date today);

} // namespace vekha::domain
