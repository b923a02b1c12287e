#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/feeds.h"

#include <string>
#include <vector>

namespace vekha::service
{

using store::FeedId;
using store::FeedRow;

/// The caller's calendars for other programs. @error account-not-found
[[nodiscard]] Answer<std::vector<FeedRow>> list_feeds(Services& services, const Call& call);

/// A new one. The secret is told this once and never again.
struct MadeFeed {
    FeedRow feed;
    std::string secret;
};
inline constexpr std::size_t most_feeds = 10;
/// @error account-not-found, view-as-read-only, value-empty, value-too-long, too-many-values
[[nodiscard]] Answer<MadeFeed> make_feed(Services& services, const Call& call, const std::string& name);

/// Its address opens nothing from now on. @error account-not-found, view-as-read-only, feed-not-found
[[nodiscard]] Answer<void> revoke_feed(Services& services, const Call& call, FeedId id);

inline constexpr int most_feed_events = 2000;

/// What the owner owes to see done, by the owner's rights of today, as iCalendar text: dated obligations that are owed,
/// the nearest first, at most `most_feed_events`.
/// @error feed-not-found: no such secret, or its owner has left or is shut out
[[nodiscard]] Answer<std::string> read_feed(Services& services, const std::string& secret, const std::string& url,
                                            Instant now);

} // namespace vekha::service
