#include "store/curator_records.h"

#include <algorithm>
#include <array>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<RecordKind, std::string_view>, 4> kinds{{{RecordKind::Plan, "plan"},
                                                                        {RecordKind::Consultation, "consultation"},
                                                                        {RecordKind::Lesson, "lesson"},
                                                                        {RecordKind::MethodDay, "method-day"}}};

constexpr std::string_view select =
    "select id, assignment_id, kind, what, indicator, planned_on, held_on, minutes, outcome, version from "
    "curator_records where region_id = :region and assignment_id = :assignment";

CuratorRecordRow read_record(Row& row)
{
    CuratorRecordRow read;
    read.id = row.take<CuratorRecordId>();
    read.assignment = row.take<AssignmentId>();
    read.fields.kind = record_kind_from_name(row.take<std::string>()).value_or(RecordKind::Plan);
    read.fields.what = row.take<std::string>();
    read.fields.indicator = row.take<std::string>();
    read.fields.planned_on = row.take<std::optional<domain::Date>>();
    read.fields.held_on = row.take<std::optional<domain::Date>>();
    read.fields.minutes = row.take<std::optional<int>>();
    read.fields.outcome = row.take<std::string>();
    read.version = row.take<std::int64_t>();
    return read;
}

Params params_of(RegionId region, const RecordFields& fields, Instant now)
{
    return {{"region", region},
            {"kind", name_of(fields.kind)},
            {"what", fields.what},
            {"indicator", fields.indicator},
            {"planned", fields.planned_on},
            {"held", fields.held_on},
            {"minutes", fields.minutes},
            {"outcome", fields.outcome},
            {"now", now}};
}

} // namespace

std::string_view name_of(RecordKind kind)
{
    return std::ranges::find(kinds, kind, &std::pair<RecordKind, std::string_view>::first)->second;
}

std::optional<RecordKind> record_kind_from_name(std::string_view name)
{
    for (const auto& [kind, known] : kinds)
        if (known == name) return kind;
    return std::nullopt;
}

std::vector<CuratorRecordRow> records_of(Connection& connection, RegionId region, AssignmentId assignment)
{
    return connection.all(std::string{select} + " order by coalesce(held_on, planned_on, '9999'), id",
                          {{"region", region}, {"assignment", assignment}}, read_record);
}

std::optional<CuratorRecordRow> find_record(Connection& connection, RegionId region, AssignmentId assignment,
                                            CuratorRecordId id)
{
    return connection.first(std::string{select} + " and id = :id",
                            {{"region", region}, {"assignment", assignment}, {"id", id}}, read_record);
}

CuratorRecordId insert_record(Connection& connection, RegionId region, AssignmentId assignment,
                              const RecordFields& fields, ActorId by, Instant now)
{
    auto params = params_of(region, fields, now);
    params.push_back({"assignment", assignment});
    params.push_back({"by", by});
    return connection.scalar<CuratorRecordId>(
        "insert into curator_records (region_id, assignment_id, kind, what, indicator, planned_on, held_on, minutes, "
        "outcome, made_at, made_by, changed_at) values (:region, :assignment, :kind, :what, :indicator, :planned, "
        ":held, :minutes, :outcome, :now, :by, :now) returning id",
        params);
}

bool update_record(Connection& connection, RegionId region, const CuratorRecordRow& record, std::int64_t version,
                   Instant now)
{
    auto params = params_of(region, record.fields, now);
    params.push_back({"id", record.id});
    params.push_back({"version", version});
    return connection.execute("update curator_records set kind = :kind, what = :what, indicator = :indicator, "
                              "planned_on = :planned, held_on = :held, minutes = :minutes, outcome = :outcome, "
                              "changed_at = :now, version = version + 1 where region_id = :region and id = :id and "
                              "version = :version",
                              params) == 1;
}

bool delete_record(Connection& connection, RegionId region, CuratorRecordId id, std::int64_t version)
{
    return connection.execute("delete from curator_records where region_id = :region and id = :id and version = "
                              ":version",
                              {{"region", region}, {"id", id}, {"version", version}}) == 1;
}

} // namespace vekha::store
