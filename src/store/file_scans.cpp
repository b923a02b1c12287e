#include "store/file_scans.h"

namespace vekha::store
{

ScanState ask_for_scan(Connection& connection, RegionId region, const std::string& sha256, Instant now)
{
    connection.execute("insert into file_scans (region_id, sha256, state, asked_at) values (:region, :sha256, "
                       "'waiting', :now) on conflict do nothing",
                       {{"region", region}, {"sha256", sha256}, {"now", now}});
    const auto state =
        connection.scalar<std::string>("select state from file_scans where region_id = :region and sha256 = :sha256",
                                       {{"region", region}, {"sha256", sha256}});
    if (state == "clean") return ScanState::Clean;
    return state == "infected" ? ScanState::Infected : ScanState::Waiting;
}

std::int64_t ask_for_all_scans(Connection& connection, Instant now)
{
    return connection.execute("insert into file_scans (region_id, sha256, state, asked_at) "
                              "select distinct e.region_id, e.file_sha256, 'waiting', cast(:now as bigint) "
                              "from evidence e where e.file_sha256 is not null and e.state = 'present' and not exists "
                              "(select 1 from file_scans s where s.region_id = e.region_id and "
                              "s.sha256 = e.file_sha256)",
                              {{"now", now}});
}

std::optional<WaitingScan> next_scan(Connection& connection)
{
    return connection.first("select region_id, sha256 from file_scans where state = 'waiting' order by asked_at, "
                            "region_id, sha256 limit 1",
                            {}, [](Row& row) {
                                WaitingScan scan;
                                scan.region = row.take<RegionId>();
                                scan.sha256 = row.take<std::string>();
                                return scan;
                            });
}

std::int64_t waiting_scans(Connection& connection)
{
    return connection.scalar<std::int64_t>("select count(*) from file_scans where state = 'waiting'");
}

void put_scan(Connection& connection, const WaitingScan& scan, ScanState state, const std::string& signature,
              Instant now)
{
    connection.execute("update file_scans set state = :state, signature = :signature, scanned_at = :now "
                       "where region_id = :region and sha256 = :sha256",
                       {{"state", name_of(state)},
                        {"signature", signature},
                        {"now", now},
                        {"region", scan.region},
                        {"sha256", scan.sha256}});
}

void put_off_scan(Connection& connection, const WaitingScan& scan, Instant now)
{
    connection.execute("update file_scans set asked_at = :now where region_id = :region and sha256 = :sha256",
                       {{"now", now}, {"region", scan.region}, {"sha256", scan.sha256}});
}

std::vector<EvidenceRow> quarantine_evidence(Connection& connection, const WaitingScan& scan, Instant now)
{
    const auto ids = connection.all("update evidence set state = 'quarantined', version = version + 1, "
                                    "changed_at = :now where region_id = :region and file_sha256 = :sha256 and "
                                    "state = 'present' returning id",
                                    {{"now", now}, {"region", scan.region}, {"sha256", scan.sha256}},
                                    [](Row& row) { return row.take<domain::EvidenceId>(); });
    std::vector<EvidenceRow> rows;
    for (const auto id : ids)
        if (auto row = find_evidence(connection, whole_region(scan.region, {}), id)) rows.push_back(*std::move(row));
    return rows;
}

} // namespace vekha::store
