#pragma once

#include "service/result_files.h"
#include "service/results/result_plan.h"
#include "service/work.h"

/// What the steps of an import of results share.
namespace vekha::service
{

/// A file of fewer cells is applied at once.
inline constexpr std::size_t cells_at_once = 20'000;
/// Cells of one step of a job. Each step reads the file again, and holds the lock of SQLite for a few seconds.
inline constexpr std::size_t cells_of_step = 100'000;

/// What the bytes say. @error those of intake::read_result_file; result-file-too-large
[[nodiscard]] Answer<domain::ResultFile> read_results(std::string_view name, std::string_view bytes,
                                                      const domain::ResultReading& reading,
                                                      const domain::Scales& scales);

/// What a kept file says, by its reading. @error file-missing and those of read_results
[[nodiscard]] Answer<domain::ResultFile> results_of(Services& services, const ResultFileRow& file,
                                                    const domain::Scales& scales);
[[nodiscard]] domain::Scales scales_in(Services& services, RegionId region);

/// Whose schools the caller may write. @error not-permitted
[[nodiscard]] Answer<Scope> import_scope(const Call& call);

/// The import inside what the caller may read. @error result-file-not-found, not-permitted
[[nodiscard]] Answer<ResultFileRow> seen_result_file(Connection& connection, const Call& call, ResultFileId id);

/// The same of that version and in one of the states, when the caller may import where it belongs.
/// @error result-file-not-found, not-permitted, view-as-read-only, changed-meanwhile, `otherwise`
[[nodiscard]] Answer<ResultFileRow> result_file_to_change(Connection& connection, const Call& call, ResultFileId id,
                                                          std::int64_t version,
                                                          std::initializer_list<ResultFileState> states,
                                                          const char* otherwise);

/// One that waits to be applied, or whose applying stopped.
/// @error those of result_file_to_change, result-file-not-open
[[nodiscard]] Answer<ResultFileRow> result_file_to_open(Connection& connection, const Call& call, ResultFileId id,
                                                        std::int64_t version);

[[nodiscard]] ResultFileView view_of_result_file(Connection& connection, ResultFileRow file);

/// Writes every figure that a file gives of schools. @param said_at  when the file came into force
void put_values(Connection& connection, const Call& call, const ResultFileRow& file,
                const std::vector<store::FileValue>& values, Instant said_at);

/// Writes the next cells of the plan, up to `most`; in the last step all the rest, and puts the file in force.
/// @return whether that was the last step
[[nodiscard]] bool write_next(Connection& connection, const Call& call, ResultFileRow& file, ResultPlan plan,
                              std::size_t most);

} // namespace vekha::service
