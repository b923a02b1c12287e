#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/letter_wishes.h"
#include "store/letters.h"
#include "store/page.h"

#include <string>

namespace vekha::service
{

using store::LetterFilter;
using store::LetterId;
using store::LetterRow;
using store::LetterWishes;

/// The log of letters to people of the scope, the newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<LetterRow>> list_letters(Services& services, const Call& call,
                                                          const LetterFilter& filter, const store::PageRequest& page);

/// A letter that was given up waits again. @error not-permitted, view-as-read-only, letter-not-found,
/// changed-meanwhile,
///        letter-not-failed
[[nodiscard]] Answer<LetterRow> retry_letter(Services& services, const Call& call, LetterId id, std::int64_t version);

/// What a change of the letter must name. @error not-permitted, letter-not-found
[[nodiscard]] Answer<std::int64_t> letter_version(Services& services, const Call& call, LetterId id);

/// Waiting and given up, of every region; for the metrics.
[[nodiscard]] store::LetterCounts letter_counts(Services& services);

/// What the caller wants by mail. @error account-not-found without accounts
[[nodiscard]] Answer<LetterWishes> get_letter_wishes(Services& services, const Call& call);
/// @error account-not-found, view-as-read-only, changed-meanwhile, digest-hour (0 to 23; weekday 1 to 7)
[[nodiscard]] Answer<LetterWishes> put_letter_wishes(Services& services, const Call& call, const LetterWishes& wishes,
                                                     std::int64_t version);

/// Ends the digests of whoever got the letter with this token; once more does no harm. Needs no sign-in: the letter is
/// the proof. @error letter-not-found
[[nodiscard]] Answer<void> unsubscribe(Services& services, const std::string& token, Instant now);

} // namespace vekha::service
