#include "service/audit.h"

#include "service/export_obligations.h"
#include "service/permit.h"
#include "service/work.h"

#include <iterator>

namespace vekha::service
{

namespace
{

std::string told(const AuditFilter& filter)
{
    std::string text;
    const auto add = [&](std::string_view name, const std::string& value) {
        text.append(text.empty() ? "" : "; ").append(name).append("=").append(value);
    };
    if (filter.actor) add("actor", std::to_string(filter.actor->value));
    if (filter.act) add("act", *filter.act);
    if (filter.object) add("object", *filter.object);
    if (filter.object_id) add("objectId", std::to_string(*filter.object_id));
    if (!filter.text.empty()) add("text", filter.text);
    return text;
}

std::map<std::string, std::string> details_of(const AuditFilter& filter)
{
    auto text = told(filter);
    if (text.empty()) return {};
    return {{"filter", std::move(text)}};
}

} // namespace

Answer<AuditPage> list_audit(Services& services, const Call& call, const AuditFilter& filter,
                             const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::audit_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::reading(*services.pool, [&](Connection& connection) -> Answer<AuditPage> {
        auto events = store::page_of_audit(connection, *scope, filter, page);
        if (!events) return refused("cursor-invalid");
        return *std::move(events);
    });
    if (found) record_reading(services, call, "audit-read", "audit", 0, details_of(filter));
    return found;
}

Answer<std::vector<AuditRow>> all_audit(Services& services, const Call& call, const AuditFilter& filter)
{
    const auto scope = scope_of(call, domain::permission::audit_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    constexpr int at_once = 2000;
    auto all = store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<AuditRow>> {
        std::vector<AuditRow> rows;
        std::optional<store::AuditEventId> last;
        for (;;) {
            auto some = store::audit_before(connection, *scope, filter, last, at_once);
            const bool done = some.size() < at_once;
            if (!some.empty()) last = some.back().id;
            std::ranges::move(some, std::back_inserter(rows));
            if (rows.size() > exported_at_most)
                return refused("export-too-large", {{"limit", std::to_string(exported_at_most)}});
            if (done) return rows;
        }
    });
    if (all) record_reading(services, call, "audit-exported", "audit", 0, details_of(filter));
    return all;
}

Answer<void> may_read_audit(const Call& call)
{
    const auto scope = scope_of(call, domain::permission::audit_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return {};
}

Answer<store::AuditVerification> verify_audit(Services& services, const Call& call)
{
    const auto scope = scope_of(call, domain::permission::integrity_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (!scope->reach.whole_region) return refused("not-permitted", {{"permission", "integrity.read"}});
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::AuditVerification> {
        return store::verify_audit(connection, scope->region, {});
    });
}

} // namespace vekha::service
