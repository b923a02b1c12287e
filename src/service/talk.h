#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/comments.h"
#include "store/permitted_people.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::CommentId;
using store::CommentRow;
using store::PermittedPerson;
using store::TalkedOf;

/// How long who wrote a comment may still change its words.
inline constexpr std::chrono::minutes rewrite_time{30};
inline constexpr std::size_t longest_comment = 4000; ///< letters
inline constexpr std::size_t most_mentions = 20;

struct CommentView {
    CommentRow row;
    bool may_edit = false;
    bool may_remove = false;
};

struct CommentPage {
    store::Page<CommentView> page;
    bool may_write = false;
};

/// The talk about an object, newest first: whoever sees the object sees it.
/// @error object-not-found (also where it is out of sight), not-permitted, cursor-invalid
[[nodiscard]] Answer<CommentPage> list_comments(Services& services, const Call& call, const TalkedOf& of,
                                                const store::PageRequest& page);

struct AddComment {
    TalkedOf of;
    std::string words; ///< «@{12}» names person 12
    std::optional<std::string> idempotency_key;
};

/// Who is named is told.
/// @error object-not-found, not-permitted, view-as-read-only, value-empty, field-too-long, too-many-mentions,
///        mention-out-of-sight (data: person; who does not see the object or is not there), idempotency-key-reused
[[nodiscard]] Answer<CommentView> add_comment(Services& services, const Call& call, const AddComment& command);

struct EditComment {
    CommentId comment;
    std::int64_t version = 0;
    std::string words;
};

/// @error those of add_comment, comment-not-found, comment-removed, not-own-comment, comment-settled (half an hour is
///        over), changed-meanwhile
[[nodiscard]] Answer<CommentView> edit_comment(Services& services, const Call& call, const EditComment& command);

/// Its words go; that there was one stays. By who wrote it, or who has obligation.manage there.
/// @error comment-not-found, comment-removed, not-own-comment, not-permitted, view-as-read-only, changed-meanwhile
[[nodiscard]] Answer<CommentView> remove_comment(Services& services, const Call& call, CommentId comment,
                                                 std::int64_t version);

inline constexpr int most_suggested_people = 20;

/// Whom a comment on the object may name: those who see it, the caller apart, by name.
/// @error object-not-found, not-permitted
[[nodiscard]] Answer<std::vector<PermittedPerson>> suggest_mentions(Services& services, const Call& call,
                                                                    const TalkedOf& of, const std::string& text);

} // namespace vekha::service
