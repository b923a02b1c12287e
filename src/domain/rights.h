#pragma once

#include "domain/result.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// What may be done to a kind of object: «draft.write», the values of x-permission in api/openapi.yaml.
struct Permission {
    std::string_view name;

    friend bool operator==(const Permission&, const Permission&) = default;
};

/// Every permission that use cases ask for; presets/rights/rights.tsv says who has it.
namespace permission
{
inline constexpr Permission draft_read{"draft.read"};
inline constexpr Permission draft_write{"draft.write"};
inline constexpr Permission road_map_read{"road-map.read"};
inline constexpr Permission road_map_approve{"road-map.approve"};
inline constexpr Permission obligation_read{"obligation.read"};
inline constexpr Permission obligation_write{"obligation.write"};
inline constexpr Permission obligation_carry_out{"obligation.carry-out"}; ///< start, send, take back, ask for a term
inline constexpr Permission obligation_accept{"obligation.accept"};
inline constexpr Permission obligation_confirm{"obligation.confirm"};
inline constexpr Permission obligation_manage{"obligation.manage"}; ///< move, cancel, replace, answer requests
inline constexpr Permission evidence_read{"evidence.read"};
inline constexpr Permission evidence_write{"evidence.write"};
inline constexpr Permission comment_read{"comment.read"};
inline constexpr Permission comment_write{"comment.write"};
inline constexpr Permission indicator_read{"indicator.read"};
inline constexpr Permission indicator_write{"indicator.write"};
inline constexpr Permission indicator_fill{"indicator.fill"}; ///< enter facts
inline constexpr Permission monitoring_read{"monitoring.read"};
inline constexpr Permission monitoring_write{"monitoring.write"};
inline constexpr Permission monitoring_answer{"monitoring.answer"};
inline constexpr Permission reminder_read{"reminder.read"};
inline constexpr Permission reminder_write{"reminder.write"};
inline constexpr Permission letter_read{"letter.read"}; ///< the log of letters
inline constexpr Permission result_read{"result.read"};
inline constexpr Permission result_import{"result.import"}; ///< results, context figures and official lists from files
inline constexpr Permission context_read{"context.read"};
inline constexpr Permission context_write{"context.write"}; ///< forms, the social passport
inline constexpr Permission method_write{"method.write"};   ///< editions of methods, scales
inline constexpr Permission identification_read{"identification.read"};
inline constexpr Permission identification_run{"identification.run"};
inline constexpr Permission identification_confirm{"identification.confirm"};
inline constexpr Permission wave_read{"wave.read"};
inline constexpr Permission wave_write{"wave.write"};         ///< questionnaires, waves
inline constexpr Permission wave_carry_out{"wave.carry-out"}; ///< a school hands out links and sees how many answered
inline constexpr Permission risk_read{"risk.read"};
inline constexpr Permission risk_write{"risk.write"};             ///< official levels, rules
inline constexpr Permission risk_verify{"risk.verify"};           ///< on a visit
inline constexpr Permission risk_acknowledge{"risk.acknowledge"}; ///< by the head
inline constexpr Permission territory_read{"territory.read"};
inline constexpr Permission territory_write{"territory.write"};
inline constexpr Permission organisation_read{"organisation.read"};
inline constexpr Permission organisation_write{"organisation.write"};
inline constexpr Permission group_read{"group.read"};
inline constexpr Permission group_write{"group.write"};
inline constexpr Permission body_read{"body.read"}; ///< working groups, councils, teams, appointments
inline constexpr Permission body_write{"body.write"};
inline constexpr Permission executor_read{"executor.read"}; ///< dictionary of executors
inline constexpr Permission executor_write{"executor.write"};
inline constexpr Permission curator_read{"curator.read"};
inline constexpr Permission curator_write{"curator.write"};
inline constexpr Permission curator_approve{"curator.approve"};
inline constexpr Permission visit_write{"visit.write"}; ///< plan, consultations and visits of a curator
inline constexpr Permission person_read{"person.read"};
inline constexpr Permission person_write{"person.write"};
inline constexpr Permission account_write{"account.write"}; ///< invite, block, give roles below one's own
inline constexpr Permission account_view_as{"account.view-as"};
inline constexpr Permission audit_read{"audit.read"};
inline constexpr Permission rights_read{"rights.read"}; ///< explain a decision
inline constexpr Permission integrity_read{"integrity.read"};
inline constexpr Permission personal_data_read{"personal-data.read"};
inline constexpr Permission personal_data_erase{"personal-data.erase"};
inline constexpr Permission trash_read{"trash.read"};
inline constexpr Permission trash_restore{"trash.restore"};
} // namespace permission

/// What a grant of a role names: everything, a region, a subtree of territories, one organisation, or the schools that
/// the person is assigned to.
enum class ScopeKind { Country, Region, Territory, Organisation, Assigned };

/// How far a permission of a role goes: the scope of its grant; also what belongs to a territory above it.
enum class Extent { Own, Above };

struct Role {
    std::string code; ///< «municipal-coordinator»
    std::string russian;
    std::string english;
    ScopeKind scope = ScopeKind::Organisation;
    int rank = 0;            ///< a person gives only roles of a greater rank than the smallest of their own
    bool two_factor = false; ///< sign-in asks for a second factor, always
};

/// Roles × permissions, read from the two tables of presets/rights.
class RightsTable
{
public:
    /// @error the line that is wrong
    [[nodiscard]] static Result<RightsTable, std::string> parse(std::string_view roles, std::string_view rights);

    [[nodiscard]] std::span<const Role> roles() const { return roles_; }
    [[nodiscard]] const Role* role(std::string_view code) const; ///< nullptr when there is none
    /// How far `role` has the permission; nullopt when it has not.
    [[nodiscard]] std::optional<Extent> allows(std::string_view role, Permission permission) const;
    /// Every permission of the role, by name.
    [[nodiscard]] std::vector<std::string> permissions_of(std::string_view role) const;
    [[nodiscard]] const std::set<std::string, std::less<>>& permissions() const { return permissions_; }

private:
    std::vector<Role> roles_;
    std::map<std::pair<std::string, std::string>, Extent, std::less<>> rights_;
    std::set<std::string, std::less<>> permissions_;
};

/// The tables that this program was built with.
[[nodiscard]] const RightsTable& rights_table();

[[nodiscard]] std::string_view name_of(ScopeKind kind); ///< country, region, territory, organisation, assigned
[[nodiscard]] std::optional<ScopeKind> scope_kind_from_name(std::string_view name);

} // namespace vekha::domain
