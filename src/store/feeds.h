#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using FeedId = domain::Id<struct FeedRecord>;

/// A calendar that other programs read by a secret address; of the secret only its digest is kept.
struct FeedRow {
    FeedId id;
    PersonId person;
    RegionId region;
    std::string name;
    Instant made_at;
    std::optional<Instant> read_at;

    friend bool operator==(const FeedRow&, const FeedRow&) = default;
};

[[nodiscard]] std::vector<FeedRow> feeds_of(Connection& connection, RegionId region, PersonId person);
[[nodiscard]] std::optional<FeedRow> feed_by_secret(Connection& connection, const std::string& secret_hash);
[[nodiscard]] FeedId insert_feed(Connection& connection, RegionId region, PersonId person, const std::string& name,
                                 const std::string& secret_hash, Instant now);
void note_feed_read(Connection& connection, RegionId region, FeedId id, Instant now);
/// @return false when the person has no such feed
[[nodiscard]] bool delete_feed(Connection& connection, RegionId region, PersonId person, FeedId id);

} // namespace vekha::store
