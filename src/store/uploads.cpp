#include "store/uploads.h"

namespace vekha::store
{

UploadId insert_upload(Connection& connection, RegionId region, const NewUpload& upload, Instant now)
{
    return connection.scalar<UploadId>("insert into uploads (region_id, token, obligation_id, file_name, media_type, "
                                       "size, made_at, made_by, changed_at) values (:region, :token, :obligation, "
                                       ":name, :media_type, :size, :now, :by, :now) returning id",
                                       {{"region", region},
                                        {"token", upload.token},
                                        {"obligation", upload.obligation},
                                        {"name", upload.file_name},
                                        {"media_type", upload.media_type},
                                        {"size", upload.size},
                                        {"now", now},
                                        {"by", upload.made_by}});
}

std::optional<UploadRow> find_upload(Connection& connection, RegionId region, ActorId maker, UploadId id)
{
    return connection.first("select id, token, obligation_id, file_name, media_type, size, received, evidence_id, "
                            "changed_at from uploads where region_id = :region and id = :id and made_by = :maker",
                            {{"region", region}, {"id", id}, {"maker", maker}}, [](Row& row) {
                                UploadRow read;
                                read.id = row.take<UploadId>();
                                read.token = row.take<std::string>();
                                read.obligation = row.take<domain::ObligationId>();
                                read.file_name = row.take<std::string>();
                                read.media_type = row.take<std::string>();
                                read.size = row.take<std::int64_t>();
                                read.received = row.take<std::int64_t>();
                                read.evidence = row.take<std::optional<domain::EvidenceId>>();
                                read.changed_at = row.take<Instant>();
                                return read;
                            });
}

UploadsUnderWay uploads_under_way(Connection& connection, RegionId region, ActorId maker)
{
    return connection
        .first("select count(*), coalesce(sum(size), 0) from uploads where region_id = :region and made_by = :maker "
               "and evidence_id is null",
               {{"region", region}, {"maker", maker}},
               [](Row& row) {
                   UploadsUnderWay all;
                   all.count = row.take<std::int64_t>();
                   all.bytes = row.take<std::int64_t>();
                   return all;
               })
        .value_or(UploadsUnderWay{});
}

bool advance_upload(Connection& connection, RegionId region, UploadId id, std::int64_t from, std::int64_t to,
                    Instant now)
{
    return connection.execute("update uploads set received = :to, changed_at = :now where region_id = :region and "
                              "id = :id and received = :from and evidence_id is null",
                              {{"to", to}, {"now", now}, {"region", region}, {"id", id}, {"from", from}}) == 1;
}

bool finish_upload(Connection& connection, RegionId region, UploadId id, domain::EvidenceId evidence, Instant now)
{
    return connection.execute("update uploads set evidence_id = :evidence, changed_at = :now where "
                              "region_id = :region and id = :id and evidence_id is null",
                              {{"evidence", evidence}, {"now", now}, {"region", region}, {"id", id}}) == 1;
}

void delete_upload(Connection& connection, RegionId region, UploadId id)
{
    connection.execute("delete from uploads where region_id = :region and id = :id", {{"region", region}, {"id", id}});
}

std::int64_t delete_uploads_before(Connection& connection, Instant before)
{
    return connection.execute("delete from uploads where changed_at < :before", {{"before", before}});
}

bool is_upload_under_way(Connection& connection, const std::string& token)
{
    return connection.scalar<int>("select count(*) from uploads where token = :token and evidence_id is null",
                                  {{"token", token}}) > 0;
}

} // namespace vekha::store
