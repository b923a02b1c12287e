#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What comparisons of schools read of their context.
namespace vekha::store
{

/// A condition on organisations `o` with their territories `t`, from « from …» on: open schools of the scope with a
/// part of the name. Adds its values to `params`, which must hold "region".
[[nodiscard]] std::string open_schools_where(const Scope& scope, std::string_view text, domain::Date day,
                                             Params& params);

/// One figure of all schools of the region, ten-thousandths.
[[nodiscard]] std::map<domain::OrganisationId, std::int64_t> values_in_force(Connection& connection, RegionId region,
                                                                             int year, std::string_view variable);

/// What is known of the context of every school of the region in a year, one value a variable.
using ContextProfiles = std::map<domain::OrganisationId, std::vector<std::optional<double>>>;
[[nodiscard]] ContextProfiles context_profiles(Connection& connection, RegionId region, int year,
                                               std::span<const std::string_view> variables);

/// Official lists that name schools of the scope in a year: «list.bias-vpr», its markers «list.bias-vpr.4RU».
struct ListedIn {
    domain::OrganisationId school;
    int year = 0;
    std::string list;
    bool listed = false;
};
[[nodiscard]] std::vector<ListedIn> official_lists(Connection& connection, const Scope& scope, int from_year,
                                                   int to_year, std::string_view prefix);

/// A school that is open, as lists name it.
struct OpenSchool {
    domain::OrganisationId id;
    std::string name;
    std::string code;
    std::string territory_name;
};
/// Of the scope, by name.
[[nodiscard]] std::vector<OpenSchool> open_schools(Connection& connection, const Scope& scope, domain::Date day);
/// The same, page by page. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<OpenSchool>> page_of_open_schools(Connection& connection, const Scope& scope,
                                                                   std::string_view text, const PageRequest& request,
                                                                   domain::Date day);

} // namespace vekha::store
