#include "store/audit_verification.h"

#include <algorithm>
#include <map>
#include <set>

namespace vekha::store
{

namespace
{

struct KeptEvent {
    AuditColumns columns;
    std::string chain;
};

KeptEvent read_event(Row& row)
{
    KeptEvent kept;
    auto& columns = kept.columns;
    columns.region = row.take<std::int64_t>();
    columns.id = row.take<std::int64_t>();
    columns.at = row.take<std::int64_t>();
    columns.actor_id = row.take<std::int64_t>();
    columns.actor = row.take<std::string>();
    columns.behalf_id = row.take<std::optional<std::int64_t>>();
    columns.behalf = row.take<std::optional<std::string>>();
    columns.act = row.take<std::string>();
    columns.object = row.take<std::string>();
    columns.object_id = row.take<std::int64_t>();
    columns.territory = row.take<std::optional<std::int64_t>>();
    columns.organisation = row.take<std::optional<std::int64_t>>();
    columns.details = row.take<std::string>();
    columns.changes = row.take<std::string>();
    columns.request = row.take<std::string>();
    kept.chain = row.take<std::string>();
    return kept;
}

std::string in_short(const AuditColumns& columns)
{
    return columns.actor + ": " + columns.act + " " + columns.object + " " + std::to_string(columns.object_id);
}

/// Follows the chain of one region, event by event.
class Chain
{
public:
    Chain(RegionId region, AuditVerification& verification, std::map<std::int64_t, std::string> checkpoints)
        : region_(region), verification_(verification), checkpoints_(std::move(checkpoints))
    {
    }

    void take(const KeptEvent& kept)
    {
        const auto id = kept.columns.id;
        ++verification_.events;
        if (id <= last_) return found(AuditFault::Inserted, id, id, in_short(kept.columns));
        const bool gap = id > last_ + 1;
        if (gap) found(AuditFault::Removed, last_ + 1, id - 1);
        // What follows a gap cannot be held against a link that is gone.
        else if (link_of(link_, kept.columns) != kept.chain)
            found(AuditFault::Altered, id, id, in_short(kept.columns));
        compare_with_checkpoint(id, kept.chain);
        last_ = id;
        link_ = kept.chain;
    }

    void end(const std::optional<AuditHead>& head)
    {
        const auto seen = checkpoints_.empty() ? 0 : checkpoints_.rbegin()->first;
        const auto expected = std::max(seen, head ? head->id : 0);
        if (expected > last_) found(AuditFault::Truncated, last_ + 1, expected);
        // A region where nothing ever happened has neither events nor an end of its chain.
        if (!head && (last_ > 0 || seen > 0)) found(AuditFault::HeadLost, last_, last_);
        if (head && head->id < last_) found(AuditFault::Inserted, head->id + 1, last_);
        if (head && head->id == last_ && head->chain != link_) found(AuditFault::HeadLost, last_, last_);
    }

private:
    void compare_with_checkpoint(std::int64_t id, const std::string& chain)
    {
        const auto seen = checkpoints_.find(id);
        if (seen != checkpoints_.end() && seen->second != chain) found(AuditFault::Rewritten, id, id);
    }

    void found(AuditFault fault, std::int64_t first, std::int64_t last, std::string what = {})
    {
        if (verification_.findings.size() < audit_findings_at_most)
            verification_.findings.push_back({fault, region_, first, last, std::move(what)});
        else
            verification_.more = true;
    }

    RegionId region_;
    AuditVerification& verification_;
    std::map<std::int64_t, std::string> checkpoints_;
    std::int64_t last_ = 0;
    std::string link_ = first_link();
};

/// Pages go by key and, should somebody have dropped the key, by their place among equals.
void verify_region(Connection& connection, RegionId region, Chain& chain, AuditVerification& verification,
                   const std::function<void(std::int64_t)>& moved)
{
    constexpr int at_once = 5000;
    std::int64_t from = INT64_MIN;
    std::int64_t same = 0;
    for (;;) {
        const auto events =
            connection.all("select region_id, id, at, actor_id, actor, behalf_id, behalf, act, object_kind, object_id, "
                           "territory_id, organisation_id, details, changes, request, chain from audit_events "
                           "where region_id = :region and id >= :from order by id, at, chain limit :limit offset :same",
                           {{"region", region}, {"from", from}, {"limit", at_once}, {"same", same}}, read_event);
        if (events.empty()) break;
        for (const auto& event : events) {
            same = event.columns.id == from ? same + 1 : 1;
            from = event.columns.id;
            chain.take(event);
        }
        if (moved) moved(verification.events);
    }
}

std::map<std::int64_t, std::string> seen_of(RegionId region, std::span<const AuditHead> checkpoints)
{
    std::map<std::int64_t, std::string> seen;
    for (const auto& checkpoint : checkpoints)
        if (checkpoint.region == region && checkpoint.id > 0) seen.emplace(checkpoint.id, checkpoint.chain);
    return seen;
}

std::set<RegionId> regions_with_events(Connection& connection, std::span<const AuditHead> checkpoints)
{
    std::set<RegionId> regions;
    connection.each("select id from regions union select region_id from audit_heads union "
                    "select distinct region_id from audit_events",
                    {}, [&](Row& row) { regions.insert(row.take<RegionId>()); });
    for (const auto& checkpoint : checkpoints)
        regions.insert(checkpoint.region);
    return regions;
}

} // namespace

std::string_view name_of(AuditFault fault)
{
    switch (fault) {
    case AuditFault::Altered:
        return "altered";
    case AuditFault::Removed:
        return "removed";
    case AuditFault::Inserted:
        return "inserted";
    case AuditFault::Truncated:
        return "truncated";
    case AuditFault::HeadLost:
        return "head-lost";
    case AuditFault::Rewritten:
        return "rewritten";
    }
    return "";
}

AuditVerification verify_audit(Connection& connection, std::optional<RegionId> region,
                               std::span<const AuditHead> checkpoints, const std::function<void(std::int64_t)>& moved)
{
    AuditVerification verification;
    const auto heads = audit_heads(connection);
    for (const auto each : regions_with_events(connection, checkpoints)) {
        if (region && each != *region) continue;
        const auto kept = std::ranges::find(heads, each, &AuditHead::region);
        const auto head = kept == heads.end() ? std::optional<AuditHead>{} : *kept;
        Chain chain{each, verification, seen_of(each, checkpoints)};
        verify_region(connection, each, chain, verification, moved);
        chain.end(head);
        if (head) verification.heads.push_back(*head);
    }
    return verification;
}

} // namespace vekha::store
