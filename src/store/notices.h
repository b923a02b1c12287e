#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/page.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

using NoticeId = domain::Id<struct NoticeRecord>;

struct NewNotice {
    PersonId person;
    std::string kind;
    std::string object_kind;
    std::int64_t object_id = 0;
    std::map<std::string, std::string> words;
    std::optional<std::string> once_key; ///< the same cause tells the person once
};

struct NoticeRow {
    NoticeId id;
    std::string kind;
    std::string object_kind; ///< empty: about several things
    std::int64_t object_id = 0;
    std::map<std::string, std::string> words;
    Instant made_at;
    std::optional<Instant> read_at;

    friend bool operator==(const NoticeRow&, const NoticeRow&) = default;
};

/// @return false when the person was told of this cause before, or is not of the region or works there no longer
bool insert_notice(Connection& connection, RegionId region, const NewNotice& notice, Instant now);

/// The newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<NoticeRow>> page_of_notices(Connection& connection, PersonId person, bool unread_only,
                                                             const PageRequest& request);

/// How many are unread, counted up to `most_unread`; and the newest, so that a client sees whether anything changed.
struct NoticeState {
    std::int64_t unread = 0;
    NoticeId newest;

    friend bool operator==(const NoticeState&, const NoticeState&) = default;
};
inline constexpr std::int64_t most_unread = 100;
[[nodiscard]] NoticeState notice_state(Connection& connection, PersonId person);

/// Those of `ids` that are the person's. @return how many became read
std::int64_t read_notices(Connection& connection, PersonId person, std::span<const NoticeId> ids, Instant now);
/// All up to `newest`: what came later was not seen yet.
std::int64_t read_notices_up_to(Connection& connection, PersonId person, NoticeId newest, Instant now);

/// Forgets what is older. @return how many went
std::int64_t purge_notices(Connection& connection, RegionId region, Instant made_before);

} // namespace vekha::store
