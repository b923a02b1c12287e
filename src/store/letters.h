#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/page.h"
#include "store/scope.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::store
{

using LetterId = domain::Id<struct LetterRecord>;

/// Duty: what must be known, cannot be ended. Digest: may be. Trial: of the administrator.
enum class LetterKind { Duty, Digest, Trial };
enum class LetterState {
    Waiting, ///< also between attempts
    Sending,
    Sent,
    Failed, ///< given up after many attempts
    Refused ///< the server of the address will not take it
};

[[nodiscard]] std::string_view name_of(LetterKind kind);
[[nodiscard]] std::string_view name_of(LetterState state);
[[nodiscard]] std::optional<LetterState> letter_state_from_name(std::string_view name);

struct NewLetter {
    std::optional<PersonId> person;
    Belonging belonging;
    LetterKind kind = LetterKind::Duty;
    std::string address{};
    std::string subject{};
    std::string text{};
    std::string html{};
    std::optional<std::string> unsubscribe_hash{};
    std::string unsubscribe_url{};
    std::optional<std::string> once_key{}; ///< one cause makes one letter
    Instant not_before{};
};

struct LetterRow {
    RegionId region;
    LetterId id;
    std::optional<PersonId> person;
    std::string person_name;
    LetterKind kind = LetterKind::Duty;
    std::string address;
    std::string subject;
    LetterState state = LetterState::Waiting;
    int attempts = 0;
    Instant not_before;
    std::string code;  ///< of the last answer: «550»; or one of docs/errors.md
    std::string reply; ///< its words
    Instant made_at;
    std::optional<Instant> ended_at;
    std::int64_t version = 1;

    friend bool operator==(const LetterRow&, const LetterRow&) = default;
};

/// A letter as it is to be sent.
struct LetterToSend {
    LetterRow row;
    std::string text;
    std::string html;
    std::string unsubscribe_url;
};

/// @return false when the cause made a letter before
bool insert_letter(Connection& connection, const NewLetter& letter, Instant now);

/// Takes the first letter that is due, or whose sender has not been heard of until its lease ran out.
[[nodiscard]] std::optional<LetterToSend> take_letter(Connection& connection, const std::string& worker, Instant now,
                                                      std::chrono::seconds lease);
/// Whether take_letter() would find one; only reads.
[[nodiscard]] bool letter_waits(Connection& connection, Instant now);

/// Ends a letter that `worker` holds and forgets what it says; a failed one keeps it, to be tried again.
bool end_letter(Connection& connection, const LetterRow& letter, const std::string& worker, LetterState state,
                Instant now);
/// Gives it back to be tried again from then on.
bool postpone_letter(Connection& connection, const LetterRow& letter, const std::string& worker, Instant not_before);

struct LetterFilter {
    std::optional<LetterState> state;
    std::string address; ///< exactly, in any case; empty: all
};
/// The newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<LetterRow>> page_of_letters(Connection& connection, const Scope& scope,
                                                             const LetterFilter& filter, const PageRequest& request);
[[nodiscard]] std::optional<LetterRow> find_letter(Connection& connection, const Scope& scope, LetterId id);
[[nodiscard]] Belonging belonging_of_letter(Connection& connection, RegionId region, LetterId id);
/// A failed letter waits again. @return false when it is not at that version or has nothing left to say
[[nodiscard]] bool retry_letter(Connection& connection, RegionId region, LetterId id, std::int64_t version,
                                Instant now);

/// Whether the server refused the last letter to this address for good, after `since`.
[[nodiscard]] bool refuses_letters(Connection& connection, RegionId region, PersonId person, const std::string& address,
                                   Instant since);

/// By state, over all regions; for the metrics.
struct LetterCounts {
    std::int64_t waiting = 0;
    std::int64_t failed = 0;
};
[[nodiscard]] LetterCounts letter_counts(Connection& connection);

std::int64_t purge_letters(Connection& connection, RegionId region, Instant made_before);

} // namespace vekha::store
