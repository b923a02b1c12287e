#pragma once

#include "domain/date.h"
#include "store/connection.h"
#include "store/file_vault.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// A row that breaks a rule.
struct BrokenRow {
    RegionId region;
    std::string object; ///< kind of object, as the audit calls it
    std::int64_t id = 0;
    std::string what; ///< which values contradict

    friend bool operator==(const BrokenRow&, const BrokenRow&) = default;
};

/// What must hold in the database, and what breaks it. The words of a code: language/integrity_words.h.
struct IntegrityResult {
    std::string_view code;
    std::int64_t broken = 0;
    std::vector<BrokenRow> rows; ///< the first of them
};

inline constexpr int broken_rows_shown = 20;

/// Every code that check_integrity() may give, in its order.
[[nodiscard]] std::vector<std::string_view> integrity_codes();

/// Holds the data against every rule; of one region, or of all.
/// @param today  assignments, memberships and closed schools are looked at as of this day
[[nodiscard]] std::vector<IntegrityResult> check_integrity(Connection& connection, const FileVault& files,
                                                           std::optional<RegionId> region, domain::Date today,
                                                           Instant now);

} // namespace vekha::store
