#pragma once

#include "domain/obligation.h"
#include "domain/plan.h"
#include "domain/progress.h"
#include "domain/proof_item.h"
#include "domain/school_calendar.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Road maps with all that hangs on them, at the speed of the database: nothing is looked up and keys are the caller's.
namespace vekha::store
{

struct BulkRoadMap {
    RoadMapId id;
    EditionId edition;
    Belonging belonging;
    domain::Plan plan;
    Instant approved_at;
    std::string approved_by;
};

/// Who did something when.
struct BulkDeed {
    Instant at;
    domain::Date day;
    ActorId by;
    std::string_view name; ///< lives as long as the batch
};

struct BulkObligation {
    domain::Obligation obligation;
    TerritoryId territory;
    RoadMapId road_map;
    EditionId edition;
    std::int64_t activity = 0; ///< position in the edition, from 1
    domain::Progress progress = domain::Progress::Planned;
    std::optional<BulkDeed> submitted;
    std::optional<BulkDeed> checked;
    std::string_view return_reason{};
    std::optional<domain::Date> term_was;
    std::optional<domain::ObligationId> replaced_by;
    std::optional<domain::Date> cancelled_on;
    std::string_view cancelled_why{};
    std::string_view acceptance{};
    std::optional<Instant> moved_at;
};

struct BulkStep {
    domain::ObligationId obligation;
    BulkDeed deed;
    domain::Step step = domain::Step::Start;
    domain::Progress from = domain::Progress::Planned;
    domain::Progress to = domain::Progress::Planned;
    std::string_view reason{};
    std::string_view words{};
    std::optional<std::size_t> evidence{}; ///< index into the evidence of the batch: what was seen
};

struct BulkEvidence {
    domain::ProofItem item;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;
    std::int64_t size = 0; ///< of a file
    BulkDeed deed;
    std::vector<domain::ObligationId> proves;
};

/// Rows of some road maps of one region.
struct BulkPlans {
    std::vector<BulkRoadMap> road_maps;
    std::vector<BulkObligation> obligations;
    std::vector<BulkStep> steps;
    std::vector<BulkEvidence> evidence;

    void clear();
};

/// @param source   name of the document that every edition names
/// @param sha256   its digest; the region names it already
void bulk_plans(Connection& connection, RegionId region, const BulkPlans& plans, const std::string& source,
                const std::string& sha256);

} // namespace vekha::store
