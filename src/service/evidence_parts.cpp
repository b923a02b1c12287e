#include "service/evidence_parts.h"

#include "service/obligation_steps.h"
#include "service/permit.h"
#include "service/text_checks.h"
#include "store/clean_text.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t longest_title = 300;
constexpr std::size_t longest_number = 60;
constexpr std::size_t longest_note = 4000;

/// One line without control characters.
std::string one_line(std::string_view text)
{
    auto line = store::clean_text(text);
    std::ranges::replace_if(
        line, [](char byte) { return static_cast<unsigned char>(byte) < ' ' || byte == '\x7f'; }, ' ');
    return trimmed(line);
}

/// What a link or a note is called where nobody gave it a title.
std::string title_of(domain::EvidenceKind kind, const EvidenceWords& said)
{
    if (kind == domain::EvidenceKind::Link) return said.link;
    constexpr std::size_t most = 80;
    auto line = one_line(said.words.substr(0, said.words.find('\n')));
    if (line.size() <= most) return line;
    auto end = line.rfind(' ', most);
    if (end == std::string::npos || end == 0) end = most;
    // Never between the bytes of one letter.
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
        --end;
    return line.substr(0, end) + "…";
}

} // namespace

Answer<store::Duty> provable_duty(Connection& connection, const Call& call, domain::ObligationId id)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto duty = store::find_duty(connection, *seen, id);
    if (!duty) return refused("obligation-not-found");
    if (auto may =
            permit(connection, call, domain::permission::evidence_write, duty->belonging(call.actor.scope.region));
        !may)
        return unexpected<Refusal>{may.error()};
    if (domain::stage_of(duty->progress) == domain::Stage::Gone) return refused("evidence-duty-gone");
    return *std::move(duty);
}

Answer<EvidenceRow> seen_evidence(Connection& connection, const Call& call, EvidenceId id)
{
    const auto seen = scope_of(call, domain::permission::evidence_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto row = store::find_evidence(connection, *seen, id);
    if (!row) return refused("evidence-not-found");
    return *std::move(row);
}

Answer<EvidenceRow> editable_evidence(Connection& connection, const Call& call, EvidenceId id)
{
    auto row = seen_evidence(connection, call, id);
    if (!row) return row;
    if (auto may =
            permit(connection, call, domain::permission::evidence_write, row->belonging(call.actor.scope.region));
        !may)
        return unexpected<Refusal>{may.error()};
    return row;
}

EvidenceView view_of_evidence(Connection& connection, const Call& call, EvidenceRow row)
{
    const auto region = call.actor.scope.region;
    EvidenceView view;
    view.uses = store::uses_of(connection, region, row.id);
    view.editable = permit(connection, call, domain::permission::evidence_write, row.belonging(region)).has_value();
    view.row = std::move(row);
    return view;
}

Answer<EvidenceWords> checked_words(domain::EvidenceKind kind, EvidenceWords said)
{
    said.title = one_line(said.title);
    said.number = one_line(said.number);
    said.words = trimmed(store::clean_text(said.words));
    said.link = trimmed(said.link);
    if (kind == domain::EvidenceKind::Link) {
        if (!domain::is_evidence_link(said.link)) return refused("evidence-link-invalid");
    } else {
        said.link.clear();
    }
    if (kind == domain::EvidenceKind::Note)
        if (auto empty = not_empty(said.words, "words")) return unexpected<Refusal>{*empty};
    if (said.title.empty()) said.title = title_of(kind, said);
    if (kind == domain::EvidenceKind::Link && said.title.size() > longest_title) said.title.resize(longest_title);
    auto checked = first_refusal({not_longer(said.title, longest_title, "title"),
                                  not_longer(said.number, longest_number, "number"),
                                  not_longer(said.words, longest_note, "words")});
    if (!checked) return unexpected<Refusal>{checked.error()};
    said.title = store::clean_text(said.title);
    return said;
}

void note_changed_proof(Connection& connection, const Call& call, const store::Duty& duty, bool added)
{
    switch (domain::stage_of(duty.progress)) {
    case domain::Stage::Owed:
        // Who may add proof but not carry out leaves the duty as it stands.
        if (added && duty.progress == domain::Progress::Planned)
            (void)step_in_transaction(connection, call, duty.id, std::nullopt, {domain::Step::Start, {}, {}});
        break;
    case domain::Stage::Checking:
        store::raise_obligation_version(connection, call.actor.scope.region, duty.id);
        break;
    case domain::Stage::Done:
        proof_was_changed(connection, call, duty.id);
        break;
    case domain::Stage::Gone:
        break;
    }
}

EvidenceId make_evidence(Connection& connection, const Call& call, const store::Duty& duty,
                         const store::NewEvidence& evidence)
{
    const auto belonging = duty.belonging(call.actor.scope.region);
    const auto id = store::insert_evidence(connection, belonging, evidence, call.now);
    (void)store::link_evidence(connection, belonging.region, id, duty.id, call.actor.id, call.now);
    std::map<std::string, std::string> details{{"kind", std::string{domain::name_of(evidence.kind)}},
                                               {"title", evidence.said.title},
                                               {"obligation", std::to_string(duty.id.value)}};
    if (evidence.file) details.emplace("sha256", evidence.file->sha256);
    record(connection, call, "evidence-added", "evidence", id.value, std::move(details), {belonging, {}});
    note_changed_proof(connection, call, duty, /*added=*/true);
    return id;
}

} // namespace vekha::service
