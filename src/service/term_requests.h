#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/term_requests.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::AnswerTerm;
using store::TermRequestCounts;
using store::TermRequestFilter;
using store::TermRequestId;
using store::TermRequestRow;

inline constexpr std::size_t longest_request = 2000; ///< letters

/// A request with what the caller may do about it now.
struct TermRequestView {
    TermRequestRow row;
    bool may_answer = false;
    bool may_withdraw = false;
};

struct TermRequestPage {
    store::Page<TermRequestView> page;
    TermRequestCounts counts; ///< of the filter without its state
};

/// Requests about obligations that the caller sees; open ones by the day of their answer, others from the latest.
/// @error not-permitted, cursor-invalid
[[nodiscard]] Answer<TermRequestPage> list_term_requests(Services& services, const Call& call,
                                                         const TermRequestFilter& filter,
                                                         const store::PageRequest& page);
/// Every one of the filter. @error not-permitted, export-too-large ("limit")
[[nodiscard]] Answer<std::vector<TermRequestRow>> all_term_requests(Services& services, const Call& call,
                                                                    const TermRequestFilter& filter);
/// @error not-permitted, term-request-not-found
[[nodiscard]] Answer<TermRequestView> get_term_request(Services& services, const Call& call, TermRequestId id);

struct AskForTerm {
    domain::ObligationId obligation;
    domain::Date wished;
    std::string words;
    std::optional<std::string> idempotency_key;
};

/// By who carries the obligation out; who decides about it is told.
/// @error obligation-not-found, not-permitted, view-as-read-only, value-empty, field-too-long, term-request-open,
///        obligation-not-owed, obligation-without-term, day-in-past, term-not-later, term-too-far,
///        idempotency-key-reused
[[nodiscard]] Answer<TermRequestView> ask_for_term(Services& services, const Call& call, const AskForTerm& command);

struct AnswerTermRequest {
    TermRequestId request;
    std::int64_t version = 0;
    std::optional<domain::Date> granted; ///< the wished day or another one; absent: refused
    std::string words;                   ///< needed to refuse
};

/// By who has obligation.manage there: moves the term, or says why it stays. Who asked is told.
/// @error term-request-not-found, not-permitted, view-as-read-only, term-request-answered, changed-meanwhile,
///        words-needed, field-too-long, obligation-not-owed, day-in-past, term-not-later, term-too-far
[[nodiscard]] Answer<TermRequestView> answer_term_request(Services& services, const Call& call,
                                                          const AnswerTermRequest& command);

/// By who carries the obligation out. @error term-request-not-found, not-permitted, view-as-read-only,
///        term-request-answered, changed-meanwhile
[[nodiscard]] Answer<TermRequestView> withdraw_term_request(Services& services, const Call& call, TermRequestId id,
                                                            std::int64_t version);

/// In how many working days requests of the territory in force are answered. @error not-permitted
[[nodiscard]] Answer<AnswerTerm> get_answer_term(Services& services, const Call& call);
/// For requests from now on. @error not-permitted, view-as-read-only, days-out-of-range (1 to 30), changed-meanwhile
[[nodiscard]] Answer<AnswerTerm> put_answer_term(Services& services, const Call& call, int working_days,
                                                 std::int64_t version);

} // namespace vekha::service
