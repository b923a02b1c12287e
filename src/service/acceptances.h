#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/acceptances.h"
#include "store/obligation_steps.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::Acceptance;
using store::AcceptanceCounts;
using store::AcceptanceFilter;
using store::AcceptanceRow;

/// An obligation «по согласованию» with what the caller may say.
struct AcceptanceView {
    AcceptanceRow row;
    bool may_answer = false; ///< agree or decline
    bool may_ask = false;    ///< ask once more
};

struct AcceptancePage {
    store::Page<AcceptanceView> page;
    AcceptanceCounts counts; ///< of the filter without its acceptance
};

/// Nearest term first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<AcceptancePage> list_acceptances(Services& services, const Call& call,
                                                      const AcceptanceFilter& filter, const store::PageRequest& page);
/// @error not-permitted, acceptance-not-needed (no such obligation, or nobody has to agree to it)
[[nodiscard]] Answer<AcceptanceView> get_acceptance(Services& services, const Call& call, domain::ObligationId id);

inline constexpr std::size_t most_acceptances_at_once = 1000;

struct AnswerAcceptances {
    std::vector<domain::ObligationId> obligations;
    Acceptance answer = Acceptance::Agreed; ///< Asked: by a manager, once more
    std::string words;                      ///< needed to decline
};

/// The answer about each; those that refuse stay as they are and say why: acceptance-not-needed, not-permitted,
/// obligation-not-owed. Saying the same again changes nothing.
/// @error value-empty, too-many-values, words-needed, field-too-long, not-permitted, view-as-read-only
[[nodiscard]] Answer<std::vector<store::BulkResult>> answer_acceptances(Services& services, const Call& call,
                                                                        const AnswerAcceptances& command);

} // namespace vekha::service
