#include "domain/rights.h"

#include "domain/rights_presets.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<ScopeKind, std::string_view>, 5> scope_kinds{{{ScopeKind::Country, "country"},
                                                                             {ScopeKind::Region, "region"},
                                                                             {ScopeKind::Territory, "territory"},
                                                                             {ScopeKind::Organisation, "organisation"},
                                                                             {ScopeKind::Assigned, "assigned"}}};

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// The rows below the heading; comments and empty lines left out.
std::vector<std::vector<std::string_view>> rows_of(std::string_view table)
{
    std::vector<std::vector<std::string_view>> rows;
    bool heading = true;
    for (const auto line : split(table, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        if (!heading) rows.push_back(split(line, '\t'));
        heading = false;
    }
    return rows;
}

std::optional<Role> role_of(const std::vector<std::string_view>& row)
{
    if (row.size() != 6) return std::nullopt;
    const auto scope = scope_kind_from_name(row[3]);
    int rank = 0;
    const auto* end = row[4].data() + row[4].size();
    const bool whole = std::from_chars(row[4].data(), end, rank).ptr == end && !row[4].empty();
    if (!scope || !whole || row[0].empty() || (row[5] != "yes" && row[5] != "no")) return std::nullopt;
    return Role{std::string{row[0]}, std::string{row[1]}, std::string{row[2]}, *scope, rank, row[5] == "yes"};
}

std::string told(const std::vector<std::string_view>& row)
{
    std::string text;
    for (const auto cell : row)
        text += (text.empty() ? "" : " | ") + std::string{cell};
    return text;
}

} // namespace

std::string_view name_of(ScopeKind kind)
{
    return std::ranges::find(scope_kinds, kind, &std::pair<ScopeKind, std::string_view>::first)->second;
}

std::optional<ScopeKind> scope_kind_from_name(std::string_view name)
{
    for (const auto& [kind, known] : scope_kinds)
        if (known == name) return kind;
    return std::nullopt;
}

Result<RightsTable, std::string> RightsTable::parse(std::string_view roles, std::string_view rights)
{
    RightsTable table;
    for (const auto& row : rows_of(roles)) {
        auto role = role_of(row);
        if (!role || table.role(role->code)) return unexpected{told(row)};
        table.roles_.push_back(*std::move(role));
    }
    for (const auto& row : rows_of(rights)) {
        const bool known = row.size() == 3 && table.role(row[0]) && row[1].find('.') != std::string_view::npos &&
                           (row[2] == "own" || row[2] == "above");
        if (!known) return unexpected{told(row)};
        const auto extent = row[2] == "own" ? Extent::Own : Extent::Above;
        const bool added = table.rights_.try_emplace({std::string{row[0]}, std::string{row[1]}}, extent).second;
        if (!added) return unexpected{told(row)};
        table.permissions_.emplace(row[1]);
    }
    return table;
}

const Role* RightsTable::role(std::string_view code) const
{
    const auto found = std::ranges::find(roles_, code, &Role::code);
    return found == roles_.end() ? nullptr : &*found;
}

std::optional<Extent> RightsTable::allows(std::string_view role, Permission permission) const
{
    const auto found = rights_.find(std::pair{std::string{role}, std::string{permission.name}});
    return found == rights_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> RightsTable::permissions_of(std::string_view role) const
{
    std::vector<std::string> permissions;
    for (const auto& [right, extent] : rights_)
        if (right.first == role) permissions.push_back(right.second);
    return permissions;
}

const RightsTable& rights_table()
{
    static const RightsTable table = [] {
        auto parsed = RightsTable::parse(roles_preset, rights_preset);
        if (!parsed) throw std::logic_error("presets/rights: " + parsed.error());
        return *std::move(parsed);
    }();
    return table;
}

} // namespace vekha::domain
