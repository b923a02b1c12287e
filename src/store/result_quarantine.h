#pragma once

#include "domain/result_file.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

enum class QuarantineState { Waiting, Matched, Dismissed };

/// waiting, matched, dismissed.
[[nodiscard]] std::string_view name_of(QuarantineState state);

/// What a file says of a school that was not found: waits for a person.
struct QuarantineRow {
    QuarantineId id;
    ResultFileId file;
    std::string file_name;
    TerritoryId territory; ///< of the file
    std::string code;      ///< as the file writes it, or the name where it writes none
    std::string name;
    std::string territory_name; ///< as the file writes it
    std::string reason;         ///< school-unknown, school-ambiguous, school-twice
    std::int64_t participants = 0;
    QuarantineState state = QuarantineState::Waiting;
    std::optional<domain::OrganisationId> organisation;
    std::string organisation_name;
    std::string words; ///< why it was dismissed
    std::int64_t version = 1;
    Instant made_at;
    std::optional<Instant> ended_at;
};

struct NewQuarantined {
    domain::WrittenSchool school;
    std::string reason;
    std::int64_t participants = 0;
    domain::ResultFile contents; ///< what the file says of this school, which is its only one
};

void quarantine(Connection& connection, RegionId region, ResultFileId file, TerritoryId territory,
                std::span<const NewQuarantined> schools, Instant now);

/// Only of files in force: what waited of an undone file waits no more.
[[nodiscard]] std::optional<QuarantineRow> find_quarantined(Connection& connection, const Scope& scope,
                                                            QuarantineId id);
/// Waits for the same answer: the same code in other files.
[[nodiscard]] std::vector<QuarantineId> quarantined_alike(Connection& connection, const Scope& scope,
                                                          const QuarantineRow& row);
[[nodiscard]] domain::ResultFile quarantined_contents(Connection& connection, RegionId region, QuarantineId id);

struct QuarantineFilter {
    std::optional<QuarantineState> state;
    std::optional<ResultFileId> file;
};

[[nodiscard]] std::int64_t count_quarantined(Connection& connection, RegionId region, const QuarantineFilter& filter);
/// The newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<QuarantineRow>> page_of_quarantine(Connection& connection, const Scope& scope,
                                                                    const QuarantineFilter& filter,
                                                                    const PageRequest& request);

struct QuarantineEnd {
    QuarantineState state = QuarantineState::Matched;
    std::optional<domain::OrganisationId> organisation;
    std::string words;
    ActorId by;
    Instant now;
};

/// @return false when its version is not `version` any more
[[nodiscard]] bool end_quarantine(Connection& connection, RegionId region, QuarantineId id, std::int64_t version,
                                  const QuarantineEnd& end);

} // namespace vekha::store
