#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

enum class DigestRhythm { None, Daily, Weekly };

[[nodiscard]] std::string_view name_of(DigestRhythm rhythm); ///< none, daily, weekly
[[nodiscard]] std::optional<DigestRhythm> digest_rhythm_from_name(std::string_view name);

/// What a person wants by mail.
struct LetterWishes {
    DigestRhythm digest = DigestRhythm::Weekly;
    int hour = 8;             ///< local, of the digest
    int weekday = 1;          ///< 1 Monday … 7 Sunday, of a weekly digest
    std::int64_t version = 0; ///< 0: nothing was chosen yet

    friend bool operator==(const LetterWishes&, const LetterWishes&) = default;
};

[[nodiscard]] LetterWishes letter_wishes(Connection& connection, RegionId region, PersonId person);
/// @return false when the stored version is not `expected`; nothing is changed then
[[nodiscard]] bool set_letter_wishes(Connection& connection, RegionId region, PersonId person,
                                     const LetterWishes& wishes, std::int64_t expected, Instant now);

/// Whose digests a token of a letter ends.
struct Subscriber {
    RegionId region;
    PersonId person;
};
[[nodiscard]] std::optional<Subscriber> subscriber_of(Connection& connection, const std::string& unsubscribe_hash);

/// Somebody with an account and an address who wants a digest in that local hour.
struct DigestReader {
    PersonId person;
    std::string name;
    std::string address;
    Belonging belonging;
    DigestRhythm rhythm = DigestRhythm::Weekly;
};
/// After `after` in the order of their numbers, at most `most`.
[[nodiscard]] std::vector<DigestReader> digest_readers(Connection& connection, RegionId region, int hour, int weekday,
                                                       PersonId after, int most);

} // namespace vekha::store
