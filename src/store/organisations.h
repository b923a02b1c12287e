#pragma once

#include "domain/passport.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Register: a person or a table named it. Plan: so far only an approved road map does.
enum class Origin { Register, Plan };

/// Open: those that exist on the day that is asked about. Ever: also those that do not.
enum class Existence { Open, Closed, Ever };

/// Every organisation of the scope, by name, with the groups it belongs to on `day`.
[[nodiscard]] std::vector<domain::Organisation> register_of(Connection& connection, const Scope& scope,
                                                            domain::Date day, Existence existence = Existence::Open);

enum class OrganisationOrder { Name, Code, Settlement };

/// Which organisations a list shows.
struct OrganisationFilter {
    std::optional<domain::OrganisationKind> kind;
    std::string text;                     ///< every word of it in names, aliases or codes
    std::optional<TerritoryId> territory; ///< this one and all below it
    std::optional<std::string> group;     ///< code of a group it belongs to on the day
    std::optional<domain::OrganisationId> parent;
    Existence existence = Existence::Open;
    /// The register as it stood on this day: who existed then, and in which territory.
    std::optional<domain::Date> as_of;
    OrganisationOrder order = OrganisationOrder::Name;
    bool descending = false;
};

/// One page. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<domain::Organisation>> page_of_register(Connection& connection, const Scope& scope,
                                                                         const OrganisationFilter& filter,
                                                                         const PageRequest& request, domain::Date day);

/// An organisation as it is kept.
struct KeptOrganisation {
    domain::RegisterEntry entry;
    std::int64_t version = 1;
    Origin origin = Origin::Register;
    std::optional<domain::OrganisationId> merged_into; ///< the record that stands for it
    Instant changed_at;

    [[nodiscard]] Belonging belonging(RegionId region) const
    {
        return {region, entry.organisation.territory, entry.organisation.id};
    }
};

/// With its groups on `day`. nullopt when the scope holds no such organisation.
[[nodiscard]] std::optional<KeptOrganisation> find_organisation(Connection& connection, const Scope& scope,
                                                                domain::OrganisationId id, domain::Date day);

/// Whatever territory it lies in: codes are unique in the region. Those merged into another have none.
[[nodiscard]] std::optional<domain::OrganisationId> organisation_with_code(Connection& connection, RegionId region,
                                                                           std::string_view code);

/// In the territory that the organisation names; in the one in force when it names none.
/// @throws DatabaseError (UniqueViolation) when another organisation of the region has the code
[[nodiscard]] domain::OrganisationId insert_organisation(Connection& connection, const Scope& scope,
                                                         const domain::Organisation& organisation, Origin origin,
                                                         Instant now);
[[nodiscard]] domain::OrganisationId insert_organisation(Connection& connection, const Scope& scope,
                                                         const domain::RegisterEntry& entry, Origin origin,
                                                         Instant now);

/// Overwrites names, code, kind and groups; the rest stays. Groups it left end the day before `day`, new ones begin
/// on it.
void update_organisation(Connection& connection, const Scope& scope, const domain::Organisation& organisation,
                         domain::Date day, Instant now);

/// Overwrites all but the id, the territory (move_organisation) and the groups.
/// @return false when the kept version is not `expected`; nothing is changed then
[[nodiscard]] bool update_entry(Connection& connection, RegionId region, const domain::RegisterEntry& entry,
                                std::int64_t expected, Instant now);

} // namespace vekha::store
