#include "intake/columns.h"
#include "intake/goals.h"
#include "intake/label.h"
#include "intake/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vekha::intake
{

namespace
{

struct Stem {
    std::string_view stem;
    GoalRole role;
    int strength;
};

constexpr std::array<Stem, 22> stems{{{"индикатор", GoalRole::Indicators, 6},
                                      {"показател", GoalRole::Indicators, 6},
                                      {"критери", GoalRole::Indicators, 3},
                                      {"измерит", GoalRole::Indicators, 3},
                                      {"результат", GoalRole::Indicators, 2},
                                      {"ориентир", GoalRole::Aim, 5},
                                      {"цел", GoalRole::Aim, 4},
                                      {"задач", GoalRole::Aim, 3},
                                      {"риск", GoalRole::RiskGroup, 5},
                                      {"фактор", GoalRole::RiskGroup, 4},
                                      {"дефицит", GoalRole::RiskGroup, 4},
                                      {"проблем", GoalRole::RiskGroup, 3},
                                      {"групп", GoalRole::RiskGroup, 3},
                                      {"направлен", GoalRole::RiskGroup, 2},
                                      {"участник", GoalRole::Who, 5},
                                      {"субъект", GoalRole::Who, 4},
                                      {"уровен", GoalRole::Who, 2},
                                      {"функци", GoalRole::Functions, 5},
                                      {"обязанност", GoalRole::Functions, 4},
                                      {"полномоч", GoalRole::Functions, 4},
                                      {"роль", GoalRole::Functions, 4},
                                      {"роли", GoalRole::Functions, 4}}};

struct Claim {
    std::size_t column = 0;
    GoalRole role = GoalRole::Other;
    int strength = 0;
};

/// What one heading may mean, each role once.
void add_claims(std::vector<Claim>& claims, std::size_t column, const std::string& heading)
{
    constexpr auto longest_heading = std::size_t{12};
    const auto words = words_of(heading);
    if (words.size() > longest_heading) {
        return;
    }
    for (const auto& [stem, role, strength] : stems) {
        const auto said = std::any_of(words.begin(), words.end(),
                                      [beginning = stem](const auto& word) { return word.starts_with(beginning); });
        if (said) {
            claims.push_back({column, role, strength});
        }
    }
}

bool is_column_of_plan(Role role)
{
    return role == Role::Deadline || role == Role::DeadlineFrom || role == Role::DeadlineTo || role == Role::Month ||
           role == Role::Executor;
}

/// The surest claim first; a column and a role are given once.
std::vector<GoalRole> settled(std::vector<Claim> claims, std::size_t columns, int& strength)
{
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& one, const Claim& other) { return one.strength > other.strength; });
    auto roles = std::vector<GoalRole>(columns, GoalRole::Other);
    for (const auto& claim : claims) {
        const auto given = std::find(roles.begin(), roles.end(), claim.role) != roles.end();
        if (!given && roles[claim.column] == GoalRole::Other) {
            roles[claim.column] = claim.role;
            strength += claim.strength;
        }
    }
    return roles;
}

} // namespace

std::optional<std::size_t> GoalColumns::find(GoalRole role) const
{
    const auto hit = std::find(roles.begin(), roles.end(), role);
    return hit == roles.end() ? std::nullopt : std::optional{static_cast<std::size_t>(hit - roles.begin())};
}

namespace
{

/// In bytes: a longer cell is told from a heading unread.
constexpr auto longest_cell = std::size_t{400};

} // namespace

std::optional<GoalColumns> read_goal_header(const std::vector<std::string>& cells)
{
    constexpr auto least_goals = 11;
    constexpr auto least_participants = 9;
    if (std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.size() > longest_cell; })) {
        return std::nullopt;
    }
    auto claims = std::vector<Claim>{};
    auto filled = std::size_t{0};
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const auto heading = one_line(cells[c]);
        if (heading.empty()) {
            continue;
        }
        if (!read_label(heading).none()) {
            return std::nullopt;
        }
        ++filled;
        const auto plan_role = read_heading(heading).role;
        if (is_column_of_plan(plan_role)) {
            return std::nullopt;
        }
        if (plan_role == Role::Number) {
            claims.push_back({c, GoalRole::Number, 1});
        } else {
            add_claims(claims, c, heading);
        }
    }
    auto strength = 0;
    auto columns = GoalColumns{settled(std::move(claims), cells.size(), strength)};
    const auto known = static_cast<std::size_t>(
        std::count_if(columns.roles.begin(), columns.roles.end(), [](auto role) { return role != GoalRole::Other; }));
    if (known + 1 < filled) {
        return std::nullopt;
    }
    const auto has = [&](GoalRole role) { return columns.find(role).has_value(); };
    const auto participants = has(GoalRole::Who) && has(GoalRole::Functions) && strength >= least_participants;
    const auto goals = has(GoalRole::Aim) && has(GoalRole::Indicators) && !has(GoalRole::Who) &&
                       !has(GoalRole::Functions) && strength >= least_goals;
    if (!participants && !goals) {
        return std::nullopt;
    }
    return columns;
}

} // namespace vekha::intake
