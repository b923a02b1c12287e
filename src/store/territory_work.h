#pragma once

#include "domain/territory.h"
#include "store/curator_rows.h"
#include "store/road_map_rows.h"
#include "store/tallies.h"

#include <optional>
#include <string>
#include <vector>

/// What dashboards tell beside counts: the parts of a territory, who waits for a check, what is asked of one body, and
/// how everything stood on a day of the past.
namespace vekha::store
{

/// A territory with its parent, for summing up along the tree.
struct TerritoryNode {
    TerritoryId id;
    std::optional<TerritoryId> parent;
    std::string name;
};

/// The territory itself and all that lies in it.
[[nodiscard]] std::vector<TerritoryNode> nodes_of(Connection& connection, RegionId region, TerritoryId territory);

/// Organisations of the territory by name, those that were closed included.
struct NamedBody {
    domain::OrganisationId id;
    std::string name;
    TerritoryId territory;
};
[[nodiscard]] std::vector<NamedBody> bodies_of(Connection& connection, RegionId region, TerritoryId territory);

/// A body whose proofs wait for a check, with a curator of it when it has one.
struct WaitingBody {
    domain::OrganisationId body;
    std::string name;
    std::int64_t waiting = 0;
    domain::Date since; ///< the day the oldest of them was sent
    std::optional<PersonId> curator;
    std::string curator_name;
};

/// Those with the oldest first. A body with several curators stands there once for each.
[[nodiscard]] std::vector<WaitingBody> waiting_bodies(Connection& connection, const TallyQuestion& question, int most);

/// What one act asks of one body in a month.
struct AskedByAct {
    RoadMapId road_map;
    std::string title;
    std::string issuer; ///< who approved it, as printed; empty when nothing says
    std::int64_t duties = 0;
    std::int64_t activities = 0;
    std::vector<std::string> documents; ///< the expected results as printed, each once
};
[[nodiscard]] std::vector<AskedByAct> asked_in_month(Connection& connection, RegionId region,
                                                     domain::OrganisationId body, domain::Date month);

/// What stood where on a day of the past, of one territory (what lies directly in it).
struct StoodCounts {
    TerritoryId territory;
    std::int64_t total = 0;
    std::int64_t overdue = 0;
    std::int64_t checking = 0;
    std::int64_t done = 0;
};

/// The obligations of the school year that the editions approved by the end of `day` had made, in the stages that the
/// log of steps says they had then; their terms are those of today.
/// @param end  the instant at which the day ended there
[[nodiscard]] std::vector<StoodCounts> as_it_stood(Connection& connection, const TallyQuestion& question,
                                                   domain::Date day, Instant end);

} // namespace vekha::store
