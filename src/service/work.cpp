#include "service/work.h"

#include "language/audit_words.h"
#include "store/accounts.h"
#include "store/grants.h"

namespace vekha::service
{

namespace
{

store::IdempotencyKey key_of(const Call& call, const std::string& key, const std::string& act,
                             const std::string& fingerprint)
{
    return {call.actor.scope.region, call.actor.id, key, act, fingerprint};
}

/// An administrator who looks through another's eyes is the one who acts.
void put_actor(Connection& connection, const Actor& actor, store::AuditEvent& event)
{
    event.actor_id = actor.id;
    event.actor = actor.name;
    if (!actor.seen_by) return;
    event.behalf_id = actor.id;
    event.behalf = actor.name;
    event.actor_id = *actor.seen_by;
    event.actor = store::name_of_actor(connection, *actor.seen_by);
}

/// Where the object of an event lies that did not say it. The territory in force is the caller's to choose: it must not
/// hide an act from who reads the audit of the object.
Whereabouts place_of(Connection& connection, const Scope& scope, const store::AuditEvent& event)
{
    if (event.object == "person" || event.object == "account")
        if (const auto person = store::account_person(connection, store::PersonId{event.object_id}))
            return store::Belonging{person->region, person->territory, person->organisation};
    if (event.object == "organisation")
        if (const auto at = store::location_of(connection, scope.region, domain::OrganisationId{event.object_id}))
            return *at;
    return store::Belonging{scope};
}

void put_place(Connection& connection, const Scope& scope, const std::optional<Whereabouts>& stated,
               store::AuditEvent& event)
{
    const auto where = stated ? *stated : place_of(connection, scope, event);
    event.region = where.region;
    event.territory = where.territory;
    event.organisation = where.organisation;
}

/// Takes the value of a detail out; nullopt when there is none or it is empty.
std::optional<std::string> taken(std::map<std::string, std::string>& details, const std::string& key)
{
    auto node = details.extract(key);
    if (node.empty() || node.mapped().empty()) return std::nullopt;
    return std::move(node.mapped());
}

/// Details that tell a change move to the changes.
void put_changes(std::map<std::string, std::string> details, std::vector<domain::FieldChange> changes,
                 store::AuditEvent& event)
{
    constexpr std::string_view before = "Was";
    if (details.contains("was") || details.contains("became")) {
        auto was = taken(details, "was");
        changes.push_back(
            {std::string{language::field_changed_by(event.act)}, std::move(was), taken(details, "became")});
    }
    std::vector<std::string> fields;
    for (const auto& [key, value] : details)
        if (key.size() > before.size() && key.ends_with(before))
            fields.push_back(key.substr(0, key.size() - before.size()));
    for (const auto& field : fields) {
        auto was = taken(details, field + std::string{before});
        auto became = taken(details, field);
        if (was != became) changes.push_back({field, std::move(was), std::move(became)});
    }
    event.details = std::move(details);
    event.changes = std::move(changes);
}

store::AuditEvent event_of(Connection& connection, const Call& call, std::string_view act, std::string_view object,
                           std::int64_t object_id)
{
    store::AuditEvent event;
    event.at = call.now;
    event.act = act;
    event.object = object;
    event.object_id = object_id;
    event.request = call.request;
    put_actor(connection, call.actor, event);
    return event;
}

} // namespace

Whereabouts::Whereabouts(const domain::Location& location)
    : region(location.region), territory(location.path.empty() ? std::nullopt : std::optional{location.path.back()}),
      organisation(location.organisation)
{
}

Whereabouts::Whereabouts(const store::Belonging& belonging)
    : region(belonging.region), territory(belonging.territory), organisation(belonging.organisation)
{
}

void record(Connection& connection, const Call& call, std::string_view act, std::string_view object,
            std::int64_t object_id, std::map<std::string, std::string> details, About about)
{
    auto event = event_of(connection, call, act, object, object_id);
    put_place(connection, call.actor.scope, about.where, event);
    put_changes(std::move(details), std::move(about.changes), event);
    store::append_audit(connection, std::move(event));
}

void record_reading(Services& services, const Call& call, std::string_view act, std::string_view object,
                    std::int64_t object_id, std::map<std::string, std::string> details, About about)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(call.now);
    const auto is_known = [&](Connection& connection) -> Answer<bool> {
        auto event = event_of(connection, call, act, object, object_id);
        put_place(connection, call.actor.scope, about.where, event);
        return store::did_since(connection, event, hour);
    };
    if (*store::reading(*services.pool, is_known)) return;
    const auto recorded = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<bool> {
        const bool known = *is_known(connection);
        if (!known) record(connection, call, act, object, object_id, details, about);
        return !known;
    });
    (void)recorded;
}

Answer<std::optional<std::int64_t>> made_before(Connection& connection, const Call& call,
                                                const std::optional<std::string>& key, const std::string& act,
                                                const std::string& fingerprint)
{
    if (!key) return std::nullopt;
    const auto earlier = store::earlier_result(connection, key_of(call, *key, act, fingerprint));
    if (!earlier) return std::nullopt;
    if (!earlier->same_request) return refused("idempotency-key-reused");
    return earlier->result;
}

void remember_made(Connection& connection, const Call& call, const std::optional<std::string>& key,
                   const std::string& act, const std::string& fingerprint, std::int64_t result)
{
    if (key) store::remember_result(connection, key_of(call, *key, act, fingerprint), result, call.now);
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return std::string{text.substr(begin, text.find_last_not_of(blank) - begin + 1)};
}

} // namespace vekha::service
