#pragma once

#include "store/connection.h"
#include "store/curator_rows.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// plan, consultation, lesson, method-day.
[[nodiscard]] std::string_view name_of(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> record_kind_from_name(std::string_view name);

/// In order of the day they were held or are planned for; those without a day last.
[[nodiscard]] std::vector<CuratorRecordRow> records_of(Connection& connection, RegionId region,
                                                       AssignmentId assignment);
[[nodiscard]] std::optional<CuratorRecordRow> find_record(Connection& connection, RegionId region,
                                                          AssignmentId assignment, CuratorRecordId id);

[[nodiscard]] CuratorRecordId insert_record(Connection& connection, RegionId region, AssignmentId assignment,
                                            const RecordFields& fields, ActorId by, Instant now);
/// @return false when the record is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_record(Connection& connection, RegionId region, const CuratorRecordRow& record,
                                 std::int64_t version, Instant now);
[[nodiscard]] bool delete_record(Connection& connection, RegionId region, CuratorRecordId id, std::int64_t version);

} // namespace vekha::store
