#pragma once

#include "language/in_words.h"
#include "service/organisation_entries.h"
#include "service/same_organisation.h"
#include "service/territories.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <vector>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_region(const domain::Region& region);
[[nodiscard]] boost::json::object encode_territory(const service::KeptTerritory& kept);
[[nodiscard]] boost::json::value encode_territory_view(const service::TerritoryView& view);

/// The entry of a form: names, codes, passport.
[[nodiscard]] boost::json::object encode_entry(const service::KeptOrganisation& kept);
[[nodiscard]] boost::json::value encode_organisation_view(const service::OrganisationView& view);
[[nodiscard]] boost::json::value encode_proposals(const service::Proposals& proposals, language::Tongue tongue);

} // namespace vekha::web
