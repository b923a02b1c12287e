#include "service/curator_records.h"

#include "service/curator_parts.h"
#include "store/grants.h"

#include <fmt/format.h>

namespace vekha::service
{

namespace
{

constexpr const char* added_act = "curator-record-added";

/// The assignment, when the caller may write in its log.
Answer<AssignmentRow> find_writable(Connection& connection, const Call& call, AssignmentId id)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_assignment(connection, *scope, id);
    if (!found) return refused("assignment-not-found");
    if (auto permitted = permit_at(connection, call, domain::permission::visit_write, found->school); !permitted)
        return unexpected<Refusal>{permitted.error()};
    return *std::move(found);
}

Answer<CuratorRecordRow> find_changeable(Connection& connection, const Call& call, AssignmentId assignment,
                                         CuratorRecordId id, std::int64_t version)
{
    const auto writable = find_writable(connection, call, assignment);
    if (!writable) return unexpected<Refusal>{writable.error()};
    auto found = store::find_record(connection, call.actor.scope.region, assignment, id);
    if (!found) return refused("record-not-found");
    if (found->version != version) return refused("changed-meanwhile", {{"version", std::to_string(found->version)}});
    return *std::move(found);
}

Answer<RecordFields> checked(const Call& call, RecordFields fields)
{
    for (auto* text : {&fields.what, &fields.indicator, &fields.outcome}) {
        auto kept = checked_text(*text);
        if (!kept) return unexpected<Refusal>{kept.error()};
        *text = *std::move(kept);
    }
    if (fields.what.empty()) return refused("value-empty");
    if (fields.held_on && *fields.held_on > call.today) return refused("day-in-future");
    return fields;
}

std::string told(const RecordFields& fields)
{
    return fmt::format("{}: {}{}{}", store::name_of(fields.kind), fields.what,
                       fields.planned_on ? ", " + domain::to_iso(*fields.planned_on) : "",
                       fields.held_on ? ", held " + domain::to_iso(*fields.held_on) : "");
}

std::string fingerprint_of(const AddRecord& command)
{
    return fmt::format("{} {} {} {}", command.assignment.value, told(command.fields), command.fields.indicator,
                       command.fields.outcome);
}

void record_change(Connection& connection, const Call& call, std::string_view act, const CuratorRecordRow& record_row,
                   const std::string& was, const std::string& became)
{
    const auto& scope = call.actor.scope;
    const auto assignment =
        store::find_assignment(connection, store::whole_region(scope.region, scope.territory), record_row.assignment);
    About about;
    if (assignment)
        if (const auto at = store::location_of(connection, scope.region, assignment->school)) about.where = *at;
    record(connection, call, act, "assignment", record_row.assignment.value,
           {{"record", std::to_string(record_row.id.value)}, {"was", was}, {"became", became}}, std::move(about));
}

Answer<CuratorRecordRow> add(Connection& connection, const Call& call, const AddRecord& command,
                             const RecordFields& fields)
{
    const auto region = call.actor.scope.region;
    const auto writable = find_writable(connection, call, command.assignment);
    if (!writable) return unexpected<Refusal>{writable.error()};
    const auto earlier = made_before(connection, call, command.idempotency_key, added_act, fingerprint_of(command));
    if (!earlier) return unexpected<Refusal>{earlier.error()};
    auto id = CuratorRecordId{earlier->value_or(0)};
    if (!*earlier) {
        id = store::insert_record(connection, region, command.assignment, fields, call.actor.id, call.now);
        remember_made(connection, call, command.idempotency_key, added_act, fingerprint_of(command), id.value);
        record_change(connection, call, added_act, {id, command.assignment, fields, 1}, "", told(fields));
    }
    auto made = store::find_record(connection, region, command.assignment, id);
    if (!made) return refused("record-not-found");
    return *std::move(made);
}

} // namespace

Answer<CuratorRecordRow> add_record(Services& services, const Call& call, const AddRecord& command)
{
    const auto fields = checked(call, command.fields);
    if (!fields) return unexpected<Refusal>{fields.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return add(connection, call, command, *fields); });
}

Answer<CuratorRecordRow> edit_record(Services& services, const Call& call, const EditRecord& command)
{
    const auto fields = checked(call, command.fields);
    if (!fields) return unexpected<Refusal>{fields.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<CuratorRecordRow> {
        const auto region = call.actor.scope.region;
        auto found = find_changeable(connection, call, command.assignment, command.record, command.version);
        if (!found) return found;
        const auto was = told(found->fields);
        const auto kind = found->fields.kind;
        found->fields = *fields;
        found->fields.kind = kind;
        if (!store::update_record(connection, region, *found, command.version, call.now))
            return refused("changed-meanwhile");
        ++found->version;
        record_change(connection, call, "curator-record-changed", *found, was, told(found->fields));
        return found;
    });
}

Answer<void> remove_record(Services& services, const Call& call, AssignmentId assignment, CuratorRecordId record_id,
                           std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto found = find_changeable(connection, call, assignment, record_id, version);
        if (!found) return unexpected<Refusal>{found.error()};
        if (!store::delete_record(connection, call.actor.scope.region, record_id, version))
            return refused("changed-meanwhile");
        record_change(connection, call, "curator-record-removed", *found, told(found->fields), "");
        return {};
    });
}

} // namespace vekha::service
