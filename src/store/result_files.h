#pragma once

#include "domain/result_import.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::store
{

enum class ResultFileState { Preview, Applying, InForce, Undone, Discarded };

/// preview, applying, in-force, undone, discarded.
[[nodiscard]] std::string_view name_of(ResultFileState state);
[[nodiscard]] std::optional<ResultFileState> result_file_state_from_name(std::string_view name);

/// One import of results, context figures or official lists.
struct ResultFileRow {
    RegionId region;
    ResultFileId id;
    TerritoryId territory;
    std::string kind; ///< see domain::ResultFileKind
    std::string name;
    std::string sha256;
    std::int64_t size = 0;
    ResultFileState state = ResultFileState::Preview;
    domain::ImportProtocol protocol;
    domain::ResultReading reading;
    std::string fingerprint; ///< of its headings; empty for a file that needs no mapping
    std::string years;       ///< «2024», «2023–2025»; empty for one that tells of none
    std::optional<JobId> job;
    std::int64_t staged = 0; ///< cells written so far
    std::int64_t version = 1;
    Instant made_at;
    ActorId made_by;
    std::string maker;
    std::optional<Instant> applied_at;
    std::optional<Instant> ended_at; ///< undone or given up
};

[[nodiscard]] ResultFileId insert_result_file(Connection& connection, const ResultFileRow& file);
[[nodiscard]] std::optional<ResultFileRow> find_result_file(Connection& connection, const Scope& scope,
                                                            ResultFileId id);
/// Whoever may see it; for the worker that applies it.
[[nodiscard]] std::optional<ResultFileRow> find_result_file(Connection& connection, RegionId region, ResultFileId id);
/// The same bytes, imported by the same territory and neither undone nor given up.
[[nodiscard]] std::optional<ResultFileRow> result_file_of_bytes(Connection& connection, RegionId region,
                                                                TerritoryId territory, const std::string& sha256);

struct ResultFileFilter {
    std::optional<std::string> kind;
    std::optional<ResultFileState> state; ///< all but the given up when absent
};

/// The newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<ResultFileRow>> page_of_result_files(Connection& connection, const Scope& scope,
                                                                      const ResultFileFilter& filter,
                                                                      const PageRequest& request);

/// Writes what changes in the life of an import, when its version still is `file.version`, and raises it.
/// @return false when it is not
[[nodiscard]] bool update_result_file(Connection& connection, ResultFileRow& file);

/// How the columns under the same headings were read last in this territory or one that it lies in.
[[nodiscard]] std::optional<domain::ResultReading> remembered_reading(Connection& connection,
                                                                      const ResultFileRow& file);
void remember_reading(Connection& connection, const ResultFileRow& file, ActorId by, Instant now);

} // namespace vekha::store
