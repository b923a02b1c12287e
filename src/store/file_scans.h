#pragma once

#include "store/connection.h"
#include "store/evidence.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// Notes that a content waits for the scanner. @return what is known of it already, else Waiting
[[nodiscard]] ScanState ask_for_scan(Connection& connection, RegionId region, const std::string& sha256, Instant now);

/// The same for every file of evidence of all regions that no scanner was asked about. @return how many
std::int64_t ask_for_all_scans(Connection& connection, Instant now);

struct WaitingScan {
    RegionId region;
    std::string sha256;
};

/// The one that waits longest, in any region.
[[nodiscard]] std::optional<WaitingScan> next_scan(Connection& connection);
/// How many wait, in all regions.
[[nodiscard]] std::int64_t waiting_scans(Connection& connection);

void put_scan(Connection& connection, const WaitingScan& scan, ScanState state, const std::string& signature,
              Instant now);
/// Puts a scan behind the others.
void put_off_scan(Connection& connection, const WaitingScan& scan, Instant now);

/// Puts every proof of that content into quarantine. @return those that were not
[[nodiscard]] std::vector<EvidenceRow> quarantine_evidence(Connection& connection, const WaitingScan& scan,
                                                           Instant now);

} // namespace vekha::store
