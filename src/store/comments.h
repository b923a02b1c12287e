#pragma once

#include "store/connection.h"
#include "store/page.h"
#include "store/talk_ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What a comment is about: «obligation», 12.
struct TalkedOf {
    std::string kind;
    std::int64_t id = 0;

    friend bool operator==(const TalkedOf&, const TalkedOf&) = default;
};

/// Somebody whom a comment names.
struct Mention {
    PersonId person;
    std::string name; ///< as it is now

    friend bool operator==(const Mention&, const Mention&) = default;
};

struct CommentRow {
    CommentId id;
    TalkedOf of;
    std::string words; ///< «@{12}» names person 12; empty once removed
    std::vector<Mention> mentions{};
    Instant made_at;
    ActorId made_by;
    std::string maker; ///< as the name is now; empty for who works without an account
    std::optional<Instant> edited_at{};
    std::optional<Instant> removed_at{};
    std::string remover{};
    std::int64_t version = 1;
};

/// Newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<CommentRow>> page_of_comments(Connection& connection, RegionId region,
                                                               const TalkedOf& of, const PageRequest& request);
[[nodiscard]] std::optional<CommentRow> find_comment(Connection& connection, RegionId region, CommentId id);

[[nodiscard]] CommentId insert_comment(Connection& connection, RegionId region, const TalkedOf& of,
                                       const std::string& words, const std::vector<PersonId>& mentions, ActorId by,
                                       Instant now);
/// @return false when it is no longer of that version; nothing is changed then
[[nodiscard]] bool rewrite_comment(Connection& connection, RegionId region, CommentId id, std::int64_t version,
                                   const std::string& words, const std::vector<PersonId>& mentions, Instant now);
/// Its words go, that it stood there stays.
[[nodiscard]] bool remove_comment(Connection& connection, RegionId region, CommentId id, std::int64_t version,
                                  ActorId by, Instant now);

} // namespace vekha::store
