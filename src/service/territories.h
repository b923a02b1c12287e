#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/located.h"
#include "store/successions.h"
#include "store/territories.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::KeptTerritory;
using store::TerritoryId;

struct ListTerritories {
    std::optional<domain::Date> as_of; ///< the tree as it stood on this day; today when absent
    bool with_closed = false;
};

/// Every territory that the caller may see, parents before their children; the territory in force does not narrow it,
/// since another one is chosen from it. @error not-permitted
[[nodiscard]] Answer<std::vector<KeptTerritory>> list_territories(Services& services, const Call& call,
                                                                  const ListTerritories& command);

struct TerritoryView {
    KeptTerritory kept;
    std::vector<store::Step> path; ///< from the top of the region to this one
    std::vector<store::TerritoryState> states;
    std::vector<store::Succession> successions;
};

/// @error not-permitted, territory-not-found
[[nodiscard]] Answer<TerritoryView> get_territory(Services& services, const Call& call, TerritoryId territory);

struct AddTerritory {
    domain::Territory territory; ///< without a parent: at the top of the region
    std::string basis;           ///< the order
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, territory-not-found (the parent), territory-closed, territory-kind-order,
///        territory-code-taken, value-empty, field-too-long, name-mixed-letters, dates-reversed, idempotency-key-reused
[[nodiscard]] Answer<KeptTerritory> add_territory(Services& services, const Call& call, const AddTerritory& command);

struct ChangeTerritory {
    domain::Territory territory; ///< as it is to be; closing has a use case of its own
    std::int64_t version = 0;
    std::optional<domain::Date> from; ///< since when; without a day it has always been so
    std::string basis;
};
/// Renames or moves it; the tree of earlier days keeps the name and the place it had.
/// @error those of add_territory; territory-cycle, changed-meanwhile, day-in-future
[[nodiscard]] Answer<KeptTerritory> change_territory(Services& services, const Call& call,
                                                     const ChangeTerritory& command);

struct CloseTerritory {
    TerritoryId territory;
    std::int64_t version = 0;
    domain::Date day; ///< the first day without it
    std::string basis;
};
/// @error not-permitted, territory-not-found, territory-not-empty (open territories or organisations lie in it),
///        changed-meanwhile, dates-reversed
[[nodiscard]] Answer<KeptTerritory> close_territory(Services& services, const Call& call,
                                                    const CloseTerritory& command);

struct MergeTerritories {
    std::vector<TerritoryId> from;
    TerritoryId into;
    domain::Date day;
    std::string basis;
};
/// Everything that lies in `from` lies in `into` from the day on; `from` are closed and linked with it.
/// @error not-permitted, territory-not-found, territory-closed, territory-cycle, day-in-future, value-empty (nothing
///        to merge), dates-reversed
[[nodiscard]] Answer<KeptTerritory> merge_territories(Services& services, const Call& call,
                                                      const MergeTerritories& command);

struct TerritoryPart {
    domain::Territory territory; ///< made beside the old one
    std::vector<TerritoryId> territories;
    std::vector<domain::OrganisationId> organisations;
};
struct SplitTerritory {
    TerritoryId territory;
    std::int64_t version = 0;
    std::vector<TerritoryPart> parts;
    domain::Date day;
    std::string basis;
};
/// Makes a territory of each part, with what it takes along. The old one goes on with the rest; when nothing is left,
/// it is closed.
/// @error those of add_territory and merge_territories; split-foreign (a part takes what does not lie in it),
///        changed-meanwhile
[[nodiscard]] Answer<std::vector<KeptTerritory>> split_territory(Services& services, const Call& call,
                                                                 const SplitTerritory& command);

/// Regions that the caller has a right in. @error none
[[nodiscard]] Answer<std::vector<domain::Region>> list_regions(Services& services, const Call& call);

/// With a territory of its own at the top, so that what belongs to the whole region has a place.
/// @error not-permitted, value-empty, region-code-taken, time-zone-unknown
[[nodiscard]] Answer<domain::Region> add_region(Services& services, const Call& call, const domain::Region& region);

} // namespace vekha::service
