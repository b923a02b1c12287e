#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/territory_work.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// How a territory and a school stand: counts by state, where the work is late, who keeps whom waiting. Every number is
/// that of a list of obligations.
namespace vekha::service
{

using store::DirectionId;
using store::TallyCounts;

/// Of the school year that began in `school_year`; of the one of `call.today` when absent.
struct DashboardOf {
    TerritoryId territory;
    std::optional<int> school_year{};
};

/// A direction of work as the columns of a heat map name it.
struct DirectionColumn {
    DirectionId id; ///< 0: rows under no heading
    std::string name;
    TallyCounts counts;
};

/// A part of a territory: one that lies in it, what lies directly in it, an organisation, or the bodies that no
/// register knows.
struct HeatRow {
    enum class Kind { Territory, Directly, Organisation, ByNameOnly };
    Kind kind = Kind::Territory;
    std::int64_t id = 0; ///< of the territory or the organisation
    std::string name;
    TallyCounts counts;
    std::map<DirectionId, TallyCounts> cells;
};

/// A curator, or nobody, by the schools whose proofs wait.
struct WaitingQueue {
    std::optional<store::PersonId> curator; ///< absent: the schools have none
    std::string name;
    domain::Date since; ///< the day the oldest proof was sent
    int days = 0;       ///< that it has waited
    std::int64_t waiting = 0;
    std::vector<store::WaitingBody> bodies;
};

struct TerritoryDashboard {
    store::TerritoryNode territory;
    int school_year = 0;
    TallyCounts counts;
    bool by_body = false;                    ///< rows are organisations, not territories
    std::vector<DirectionColumn> directions; ///< those with most duties first
    std::vector<HeatRow> rows;               ///< those with most overdue first
    std::size_t rows_left_out = 0;
    std::vector<store::TallyMonth> months;
    std::vector<store::LateBody> late;
    std::vector<WaitingQueue> waiting; ///< the oldest first
};

inline constexpr std::size_t most_heat_rows = 300;
inline constexpr int most_late_bodies = 20;

/// @error not-permitted, territory-not-found
[[nodiscard]] Answer<TerritoryDashboard> territory_dashboard(Services& services, const Call& call,
                                                             const DashboardOf& asked);

struct SchoolDashboard {
    domain::OrganisationId organisation;
    TerritoryId territory;
    int school_year = 0;
    TallyCounts counts;
    std::vector<DirectionColumn> directions;
    std::vector<store::TallyMonth> months;
};

/// @error not-permitted, organisation-not-found
[[nodiscard]] Answer<SchoolDashboard> school_dashboard(Services& services, const Call& call,
                                                       domain::OrganisationId organisation,
                                                       std::optional<int> school_year);

/// A state of the past beside that of today.
struct StoodRow {
    TerritoryId territory;
    std::string name;
    store::StoodCounts then;
    store::StoodCounts now;
};

struct AsItStood {
    store::TerritoryNode territory;
    int school_year = 0;
    domain::Date day;
    store::StoodCounts then;
    store::StoodCounts now;
    std::vector<StoodRow> rows; ///< the territories that lie in it
};

/// How a territory stood at the end of `day`, computed from the log of steps.
/// @error not-permitted, territory-not-found, day-not-past
[[nodiscard]] Answer<AsItStood> territory_as_it_stood(Services& services, const Call& call, const DashboardOf& asked,
                                                      domain::Date day);

/// What an answer about a territory depends on: it grows with every change of the region. For caches.
/// @error not-permitted, territory-not-found
[[nodiscard]] Answer<std::int64_t> dashboard_version(Services& services, const Call& call, TerritoryId territory);

/// The school year that a day lies in, by the year in which it began.
[[nodiscard]] int school_year_number(domain::Date day);

} // namespace vekha::service
