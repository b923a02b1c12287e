#include "store/scope.h"

#include <array>
#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace vekha::store
{

namespace
{

/// Names of parameters outlive every call: made once, reused for all scopes.
class Names
{
public:
    explicit Names(std::string_view stem)
    {
        for (std::size_t n = 0; n < names_.size(); ++n)
            names_[n] = std::string{stem} + std::to_string(n);
    }

    [[nodiscard]] std::string_view at(std::size_t n) const { return names_.at(n); }
    [[nodiscard]] std::size_t most() const { return names_.size(); }

private:
    std::array<std::string, 256> names_;
};

/// «(:t0, :t1)». Lists are padded with their last value to a power of two, so that the database prepares few
/// statements.
template <typename Id>
std::string list_of(const Names& names, std::span<const Id> ids, Params& params)
{
    const auto count = std::min(std::bit_ceil(ids.size()), names.most());
    std::string sql = "(";
    for (std::size_t n = 0; n < count; ++n) {
        sql += (n == 0 ? ":" : ", :") + std::string{names.at(n)};
        params.push_back({names.at(n), ids[std::min(n, ids.size() - 1)]});
    }
    return sql + ")";
}

std::string subtree(std::string_view column, const std::string& roots)
{
    return std::string{column} +
           " in (select territory_id from territory_tree where region_id = :region and ancestor_id in " + roots + ")";
}

} // namespace

Scope whole_region(RegionId region, TerritoryId territory)
{
    Scope scope{region, territory, {}, std::nullopt};
    scope.reach.whole_region = true;
    return scope;
}

std::string inside(const Scope& scope, const ScopeColumns& columns, Params& params)
{
    static const Names territories{"scope_territory_"};
    static const Names organisations{"scope_organisation_"};
    static const Names above{"scope_above_"};
    static const Names within{"scope_within_"};
    std::string sql;
    const auto& reach = scope.reach;
    if (!reach.whole_region) {
        std::vector<std::string> ways;
        if (!reach.territories.empty())
            ways.push_back(subtree(columns.territory, list_of(territories, std::span{reach.territories}, params)));
        if (!reach.organisations.empty() && !columns.organisation.empty())
            ways.push_back(std::string{columns.organisation} + " in " +
                           list_of(organisations, std::span{reach.organisations}, params));
        if (!reach.above.empty()) {
            const auto own = std::string{columns.territory} + " in " + list_of(above, std::span{reach.above}, params);
            ways.push_back(
                columns.organisation.empty() ? own : own + " and " + std::string{columns.organisation} + " is null");
        }
        if (ways.empty()) return " and 1 = 0";
        sql = " and (";
        for (const auto& way : ways)
            sql += (sql.size() > 6 ? " or " : "") + way;
        sql += ")";
    }
    if (scope.within) {
        const std::array<TerritoryId, 1> root{*scope.within};
        sql += " and " + subtree(columns.territory, list_of(within, std::span<const TerritoryId>{root}, params));
    }
    return sql;
}

} // namespace vekha::store
