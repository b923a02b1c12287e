#pragma once

#include "domain/evidence.h"
#include "domain/obligation.h"
#include "domain/progress.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What a scanner says of a file; none: it was never asked.
enum class ScanState { Waiting, Clean, Infected };

[[nodiscard]] std::string_view name_of(ScanState state); ///< waiting, clean, infected

/// The file of a proof.
struct EvidenceFile {
    std::string sha256;
    std::string name;
    std::int64_t size = 0;
    std::string media_type;
    std::optional<ScanState> scan{};
    std::string signature{}; ///< of what a scanner found

    friend bool operator==(const EvidenceFile&, const EvidenceFile&) = default;
};

/// What a person says of a proof.
struct EvidenceWords {
    std::string title;
    std::string words;
    std::string number; ///< of the document
    std::optional<domain::Date> day;
    bool is_signed = false;
    std::string link; ///< of a link

    friend bool operator==(const EvidenceWords&, const EvidenceWords&) = default;
};

struct EvidenceRow {
    domain::EvidenceId id;
    std::int64_t version = 1;
    domain::EvidenceKind kind = domain::EvidenceKind::Note;
    domain::EvidenceState state = domain::EvidenceState::Present;
    EvidenceWords said;
    std::optional<EvidenceFile> file;
    ActorId made_by;
    std::string maker;
    Instant made_at;
    Instant changed_at;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

struct NewEvidence {
    domain::EvidenceKind kind = domain::EvidenceKind::Note;
    EvidenceWords said;
    std::optional<EvidenceFile> file;
    ActorId made_by;
    std::string maker;
};

[[nodiscard]] domain::EvidenceId insert_evidence(Connection& connection, const Belonging& belonging,
                                                 const NewEvidence& evidence, Instant now);

/// nullopt when there is none inside the scope, or it was removed.
[[nodiscard]] std::optional<EvidenceRow> find_evidence(Connection& connection, const Scope& scope,
                                                       domain::EvidenceId id);

/// Of one obligation, in the order in which it was made; what was removed is left out, what is quarantined is not.
[[nodiscard]] std::vector<EvidenceRow> evidence_of(Connection& connection, RegionId region,
                                                   domain::ObligationId obligation);

/// @return false when it is no longer at `version`
[[nodiscard]] bool change_evidence(Connection& connection, RegionId region, domain::EvidenceId id, std::int64_t version,
                                   const EvidenceWords& said, Instant now);
[[nodiscard]] bool remove_evidence(Connection& connection, RegionId region, domain::EvidenceId id, std::int64_t version,
                                   Instant now);

/// @return false when it was linked already
bool link_evidence(Connection& connection, RegionId region, domain::EvidenceId id, domain::ObligationId obligation,
                   ActorId by, Instant now);
/// @return false when it was not linked
bool unlink_evidence(Connection& connection, RegionId region, domain::EvidenceId id, domain::ObligationId obligation);

/// An obligation that a proof serves.
struct EvidenceUse {
    domain::ObligationId obligation;
    std::string number; ///< of the activity, as printed
    std::string text;
    std::string road_map_title;
    std::optional<domain::Date> to;
    domain::Progress progress = domain::Progress::Planned;
};

/// By term.
[[nodiscard]] std::vector<EvidenceUse> uses_of(Connection& connection, RegionId region, domain::EvidenceId id);

/// Whether the obligation is owed by the body whose proof this is: the same organisation, or the same name where no
/// organisation is known.
[[nodiscard]] bool is_of_one_body(Connection& connection, RegionId region, domain::ObligationId one,
                                  domain::ObligationId other);

/// Raises the version of an obligation whose proof changed while it was being checked: who looks at the old proof must
/// hear of it.
void raise_obligation_version(Connection& connection, RegionId region, domain::ObligationId id);

} // namespace vekha::store
