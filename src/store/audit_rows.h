#pragma once

#include "domain/field_change.h"
#include "domain/organisation.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// Who did what to which object. Written in the transaction of the change itself, never changed afterwards.
struct AuditEvent {
    RegionId region;
    Instant at;
    ActorId actor_id;
    std::string actor;
    std::string act;    ///< draft-imported, field-corrected, …: docs/audit.md
    std::string object; ///< draft, road-map, obligation, organisation, territory, …
    std::int64_t object_id = 0;
    std::map<std::string, std::string> details{}; ///< what the act was about
    std::optional<ActorId> behalf_id{};           ///< through whose eyes the actor looked
    std::optional<std::string> behalf{};
    std::optional<TerritoryId> territory{}; ///< where the object lies; none: only who reads the whole region sees it
    std::optional<domain::OrganisationId> organisation{};
    std::vector<domain::FieldChange> changes{};
    std::string request{}; ///< X-Request-Id of the answer; empty at the command line
};

/// An event as it is kept.
struct AuditRow {
    AuditEventId id; ///< its number in the region: 1, 2, 3 …
    AuditEvent event;
    std::string chain; ///< 64 hexadecimal digits
};

/// Which events a list shows.
struct AuditFilter {
    std::optional<ActorId> actor{};
    std::optional<std::string> act{};
    std::optional<std::string> object{};
    std::optional<std::int64_t> object_id{};
    std::optional<Instant> from{};
    std::optional<Instant> before{};
    std::string text{}; ///< in the name of the actor and in what was and became
};

struct AuditPage {
    std::vector<AuditRow> items;
    std::int64_t total = 0; ///< at most `audit_counted_at_most`
    bool more = false;      ///< there are more than `total`
    std::optional<std::string> next;
};

/// Counting all of an audit of millions would take longer than reading a page of it.
inline constexpr std::int64_t audit_counted_at_most = 10'000;

} // namespace vekha::store
