#pragma once

#include "domain/risk.h"
#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// The newest edition of the region, else that of the program.
[[nodiscard]] domain::RiskCatalogue risk_catalogue(Connection& connection, RegionId region);
/// One edition; nullopt when the region never had it.
[[nodiscard]] std::optional<domain::RiskCatalogue> risk_catalogue(Connection& connection, RegionId region, int edition);

/// Edition 1, which the program brings.
[[nodiscard]] const domain::RiskCatalogue& risk_catalogue_of_program();

struct CatalogueEdition {
    int edition = 1;
    std::optional<Instant> made_at; ///< absent for the edition of the program
    std::string maker;

    friend bool operator==(const CatalogueEdition&, const CatalogueEdition&) = default;
};
/// The newest first.
[[nodiscard]] std::vector<CatalogueEdition> risk_catalogue_editions(Connection& connection, RegionId region);

/// @throws DatabaseError (UniqueViolation) when the region has the edition already
void insert_risk_catalogue(Connection& connection, RegionId region, const domain::RiskCatalogue& catalogue,
                           const std::string& maker, ActorId by, Instant now);

} // namespace vekha::store
