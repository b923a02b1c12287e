#include "service/registers/organisation_index.h"

#include "intake/registers/values.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

using planning::fail;
using planning::value_of;

OrganisationIndex::OrganisationIndex(store::Connection& connection, domain::RegionId region)
    : all_(store::objects_of(connection, region, store::ObjectTable::Organisations))
{
    for (std::size_t at = 0; at < all_.size(); ++at) {
        const auto& values = all_[at].values;
        by_id_.emplace(all_[at].id, at);
        if (const auto code = value_of(values, "code"); !code.empty()) by_code_.emplace(code, at);
        std::set<std::string> names{comparable(value_of(values, "shortName")),
                                    comparable(value_of(values, "fullName"))};
        for (const auto& alias : intake::list_parts(value_of(values, "aliases")))
            names.insert(comparable(alias));
        names.erase("");
        for (const auto& name : names)
            by_name_[name].push_back(at);
    }
}

const store::RegisterObject* OrganisationIndex::find(domain::OrganisationId id) const
{
    const auto found = by_id_.find(id.value);
    return found == by_id_.end() ? nullptr : &all_[found->second];
}

const store::RegisterObject* OrganisationIndex::named_by(store::ImportRow& row, const TerritoryIndex& territories,
                                                         domain::TerritoryId within) const
{
    const auto code = value_of(row.entry, "organisationCode");
    const auto name = value_of(row.entry, "organisation");
    if (!code.empty()) {
        const auto found = by_code_.find(code);
        if (found != by_code_.end()) return &all_[found->second];
        fail(row, "organisation-unknown", "organisationCode", code);
        return nullptr;
    }
    if (name.empty()) return nullptr;
    const auto found = by_name_.find(comparable(name));
    if (found == by_name_.end()) {
        fail(row, "organisation-unknown", "organisation", name);
        return nullptr;
    }
    auto fitting = found->second;
    if (fitting.size() > 1)
        std::erase_if(fitting, [&](std::size_t at) { return !territories.lies_in(all_[at].territory, within); });
    if (fitting.size() == 1) return &all_[fitting.front()];
    fail(row, fitting.empty() ? "organisation-unknown" : "organisation-ambiguous", "organisation", name);
    return nullptr;
}

} // namespace vekha::service
