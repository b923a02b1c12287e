#include "service/evidence.h"

#include "service/evidence_parts.h"
#include "service/permit.h"
#include "store/digest.h"

namespace vekha::service
{

namespace
{

std::string fingerprint_of(const AddEvidence& command)
{
    const auto& said = command.said;
    std::string text = std::to_string(command.obligation.value);
    for (const auto part : {domain::name_of(command.kind), std::string_view{said.title}, std::string_view{said.words},
                            std::string_view{said.number}, std::string_view{said.link}})
        text.append("\n").append(part);
    if (said.day) text += "\n" + domain::to_iso(*said.day);
    return store::sha256_of(text + (said.is_signed ? "+" : "-"));
}

Answer<EvidenceView> view_of(Connection& connection, const Call& call, EvidenceId id)
{
    auto row = seen_evidence(connection, call, id);
    if (!row) return unexpected<Refusal>{row.error()};
    return view_of_evidence(connection, call, *std::move(row));
}

unexpected<Refusal> changed_meanwhile(const EvidenceRow& row)
{
    return refused("changed-meanwhile", {{"version", std::to_string(row.version)}});
}

/// Every duty that the proof serves hears of the change.
void note_all(Connection& connection, const Call& call, EvidenceId id)
{
    const auto region = call.actor.scope.region;
    const auto everything = store::whole_region(region, call.actor.scope.territory);
    for (const auto& use : store::uses_of(connection, region, id))
        if (const auto duty = store::find_duty(connection, everything, use.obligation))
            note_changed_proof(connection, call, *duty, /*added=*/false);
}

EvidenceWords edited(EvidenceWords said, const EditEvidence& command)
{
    if (command.title) said.title = *command.title;
    if (command.words) said.words = *command.words;
    if (command.number) said.number = *command.number;
    if (command.day) said.day = *command.day;
    if (command.is_signed) said.is_signed = *command.is_signed;
    if (command.link) said.link = *command.link;
    return said;
}

/// What changed, for the audit.
std::map<std::string, std::string> changes_of(const EvidenceWords& was, const EvidenceWords& is)
{
    std::map<std::string, std::string> details;
    const auto note = [&](const std::string& field, const std::string& before, const std::string& after) {
        if (before == after) return;
        details[field + "Was"] = before;
        details[field] = after;
    };
    const auto day = [](const EvidenceWords& said) { return said.day ? domain::to_iso(*said.day) : std::string{}; };
    note("title", was.title, is.title);
    note("words", was.words, is.words);
    note("number", was.number, is.number);
    note("day", day(was), day(is));
    note("signed", was.is_signed ? "true" : "", is.is_signed ? "true" : "");
    note("link", was.link, is.link);
    return details;
}

} // namespace

Answer<EvidenceView> add_evidence(Services& services, const Call& call, const AddEvidence& command)
{
    constexpr const char* act = "evidence-added";
    auto said = checked_words(command.kind, command.said);
    if (!said) return unexpected<Refusal>{said.error()};
    const auto fingerprint = fingerprint_of(command);
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<EvidenceView> {
        const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return view_of(connection, call, EvidenceId{**before});
        const auto duty = provable_duty(connection, call, command.obligation);
        if (!duty) return unexpected<Refusal>{duty.error()};
        const auto id =
            make_evidence(connection, call, *duty, {command.kind, *said, std::nullopt, call.actor.id, call.actor.name});
        remember_made(connection, call, command.idempotency_key, act, fingerprint, id.value);
        return view_of(connection, call, id);
    });
}

Answer<EvidenceView> get_evidence(Services& services, const Call& call, EvidenceId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return view_of(connection, call, id); });
}

Answer<EvidenceView> edit_evidence(Services& services, const Call& call, const EditEvidence& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<EvidenceView> {
        const auto row = editable_evidence(connection, call, command.id);
        if (!row) return unexpected<Refusal>{row.error()};
        if (row->version != command.version) return changed_meanwhile(*row);
        const auto said = checked_words(row->kind, edited(row->said, command));
        if (!said) return unexpected<Refusal>{said.error()};
        if (*said == row->said) return view_of(connection, call, command.id);
        const auto region = call.actor.scope.region;
        if (!store::change_evidence(connection, region, command.id, command.version, *said, call.now))
            return changed_meanwhile(*row);
        record(connection, call, "evidence-edited", "evidence", command.id.value, changes_of(row->said, *said),
               {row->belonging(region), {}});
        note_all(connection, call, command.id);
        return view_of(connection, call, command.id);
    });
}

Answer<void> remove_evidence(Services& services, const Call& call, EvidenceId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto row = editable_evidence(connection, call, id);
        if (!row) return unexpected<Refusal>{row.error()};
        const auto region = call.actor.scope.region;
        if (row->version != version || !store::remove_evidence(connection, region, id, version, call.now))
            return changed_meanwhile(*row);
        record(connection, call, "evidence-removed", "evidence", id.value, {{"title", row->said.title}},
               {row->belonging(region), {}});
        note_all(connection, call, id);
        return {};
    });
}

Answer<EvidenceView> link_evidence(Services& services, const Call& call, EvidenceId id, domain::ObligationId obligation)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<EvidenceView> {
        const auto row = editable_evidence(connection, call, id);
        if (!row) return unexpected<Refusal>{row.error()};
        const auto duty = provable_duty(connection, call, obligation);
        if (!duty) return unexpected<Refusal>{duty.error()};
        if (row->state == domain::EvidenceState::Quarantined) return refused("evidence-quarantined");
        const auto region = call.actor.scope.region;
        const auto uses = store::uses_of(connection, region, id);
        if (uses.empty() || !store::is_of_one_body(connection, region, uses.front().obligation, obligation))
            return refused("evidence-of-another");
        if (store::link_evidence(connection, region, id, obligation, call.actor.id, call.now)) {
            record(connection, call, "evidence-linked", "evidence", id.value,
                   {{"title", row->said.title}, {"obligation", std::to_string(obligation.value)}},
                   {row->belonging(region), {}});
            note_changed_proof(connection, call, *duty, /*added=*/true);
        }
        return view_of(connection, call, id);
    });
}

Answer<void> unlink_evidence(Services& services, const Call& call, EvidenceId id, domain::ObligationId obligation)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto row = editable_evidence(connection, call, id);
        if (!row) return unexpected<Refusal>{row.error()};
        const auto region = call.actor.scope.region;
        const auto duty =
            store::find_duty(connection, store::whole_region(region, call.actor.scope.territory), obligation);
        const auto uses = store::uses_of(connection, region, id);
        const bool last = uses.size() == 1 && uses.front().obligation == obligation;
        if (!duty) return refused("evidence-not-linked");
        // The last link stays, so that the trash and the log know what it proved.
        const bool gone = last ? store::remove_evidence(connection, region, id, row->version, call.now)
                               : store::unlink_evidence(connection, region, id, obligation);
        if (!gone) return refused("evidence-not-linked");
        record(connection, call, last ? "evidence-removed" : "evidence-unlinked", "evidence", id.value,
               {{"title", row->said.title}, {"obligation", std::to_string(obligation.value)}},
               {row->belonging(region), {}});
        note_changed_proof(connection, call, *duty, /*added=*/false);
        return {};
    });
}

} // namespace vekha::service
