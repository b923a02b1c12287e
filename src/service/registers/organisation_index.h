#pragma once

#include "service/registers/planner.h"
#include "store/register_objects.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::service
{

/// The organisations of a region as rows of other registers name them: by code, else by name.
class OrganisationIndex
{
public:
    OrganisationIndex(store::Connection& connection, domain::RegionId region);

    /// The organisation that a row names in "organisationCode" and "organisation"; within `within` when the name is not
    /// the only one of the region. nullptr when it names none. Fails the row with `organisation-unknown` or
    /// `organisation-ambiguous`.
    [[nodiscard]] const store::RegisterObject* named_by(store::ImportRow& row, const TerritoryIndex& territories,
                                                        domain::TerritoryId within) const;
    [[nodiscard]] const store::RegisterObject* find(domain::OrganisationId id) const;

private:
    std::vector<store::RegisterObject> all_;
    std::unordered_map<std::int64_t, std::size_t> by_id_;
    std::unordered_map<std::string, std::size_t> by_code_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

} // namespace vekha::service
