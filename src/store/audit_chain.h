#pragma once

#include "store/audit_rows.h"
#include "store/connection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// The end of the chain of one region.
struct AuditHead {
    RegionId region;
    std::int64_t id = 0; ///< of its last event; 0 for none
    std::string chain;

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

/// Where a chain begins: 64 zeros.
[[nodiscard]] std::string first_link();

/// An event as its columns hold it: the same bytes on both databases.
struct AuditColumns {
    std::int64_t region = 0;
    std::int64_t id = 0;
    std::int64_t at = 0;
    std::int64_t actor_id = 0;
    std::string actor;
    std::optional<std::int64_t> behalf_id;
    std::optional<std::string> behalf;
    std::string act;
    std::string object;
    std::int64_t object_id = 0;
    std::optional<std::int64_t> territory;
    std::optional<std::int64_t> organisation;
    std::string details;
    std::string changes;
    std::string request;
};

/// The link of an event: SHA-256 over the link before it and every column, each with its length, so that no two events
/// read alike. docs/audit.md states the bytes.
[[nodiscard]] std::string link_of(std::string_view before, const AuditColumns& columns);

/// Writes events at the end of the chains of their regions; what Connection::commit() does last. Transactions of one
/// region that write at once conflict, and the later one is tried again.
void write_audit(Connection& connection, const std::vector<AuditEvent>& events);

/// Moves the events of a database from before the chain into it, in their order. Does nothing when there are none.
/// @return how many
std::int64_t chain_older_events(Connection& connection);

/// The ends of all chains, by region.
[[nodiscard]] std::vector<AuditHead> audit_heads(Connection& connection);

} // namespace vekha::store
