#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

enum class SessionStage {
    Half, ///< the password was right, the second factor is awaited
    Whole
};

struct NewSession {
    RegionId region;
    PersonId person;
    std::string token_hash;
    SessionStage stage = SessionStage::Whole;
    Instant expires_at;
    std::string device; ///< in words, for the person: «Firefox, Windows»
    std::string remote; ///< address
};

struct OpenSession {
    RegionId region;
    SessionId id;
    PersonId person;
    SessionStage stage = SessionStage::Whole;
    Instant made_at;
    Instant seen_at;
    Instant expires_at;
    Instant proved_at; ///< the last time the person proved to be themselves
    std::int64_t attempts = 0;
    std::string device;
    std::string remote;
    std::optional<PersonId> view_as;
    // Of the account, so that one query serves a request.
    bool blocked = false;
    bool second_factor = false;
};

void insert_session(Connection& connection, const NewSession& session, Instant now);
/// The session of a token, whatever its age and stage.
[[nodiscard]] std::optional<OpenSession> session_by_token(Connection& connection, const std::string& token_hash);
[[nodiscard]] std::optional<OpenSession> session_of_person(Connection& connection, PersonId person, SessionId id);
/// Whole ones that have not ended, the last seen first.
[[nodiscard]] std::vector<OpenSession> sessions_of(Connection& connection, PersonId person, Instant seen_after,
                                                   Instant now);

void touch_session(Connection& connection, RegionId region, SessionId id, const std::string& remote, Instant now);
void prove_session(Connection& connection, RegionId region, SessionId id, const std::string& token_hash, Instant now);
void count_session_attempt(Connection& connection, RegionId region, SessionId id);
void set_view_as(Connection& connection, RegionId region, SessionId id, std::optional<PersonId> person);

void delete_session(Connection& connection, RegionId region, SessionId id);
/// @return how many ended
std::int64_t delete_sessions_of(Connection& connection, PersonId person, std::optional<SessionId> but);
void delete_sessions_before(Connection& connection, Instant seen_before, Instant now);

} // namespace vekha::store
