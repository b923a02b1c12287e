#include "service/dynamics.h"
#include "service/dynamics_parts.h"
#include "service/page_of_list.h"
#include "service/permit.h"
#include "service/school_statuses.h"
#include "service/work.h"
#include "store/school_groups.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using analytics::dynamics::Standing;
using domain::OrganisationId;

/// So few participants say nothing of a school: as the methods have it by default.
constexpr std::int64_t least_participants = 10;

constexpr auto status_codes = std::to_array<std::string_view>({"ШНОР", "ШНСУ", "Резильентные"});

/// Fifths and sums of one year, by school.
struct YearLevels {
    std::map<OrganisationId, int> fifths;
    std::map<OrganisationId, domain::OutcomeSums> sums;
};

std::map<int, YearLevels> levels_of(Connection& connection, RegionId region, const YearSpan& span,
                                    std::span<const domain::Procedure> procedures)
{
    std::map<int, YearLevels> levels;
    for (const auto& sum : store::pooled_sums_of(connection, region, span.from, span.to, procedures))
        levels[sum.year].sums.emplace(sum.school, sum.of);
    for (auto& [year, of_year] : levels) {
        std::vector<domain::Counted> counted;
        for (const auto& [school, sums] : of_year.sums)
            counted.push_back({sums.participants, sums.below});
        const auto fifths = analytics::dynamics::fifths_of(counted, least_participants);
        std::size_t place = 0;
        for (const auto& [school, sums] : of_year.sums) {
            if (fifths[place]) of_year.fifths.emplace(school, *fifths[place]);
            ++place;
        }
    }
    return levels;
}

std::optional<int> fifth_of(const std::map<int, YearLevels>& levels, int year, OrganisationId school)
{
    const auto of_year = levels.find(year);
    if (of_year == levels.end()) return std::nullopt;
    const auto found = of_year->second.fifths.find(school);
    if (found == of_year->second.fifths.end()) return std::nullopt;
    return found->second;
}

std::optional<YearFigures> figures_in(const std::map<int, YearLevels>& levels, int year, OrganisationId school)
{
    const auto of_year = levels.find(year);
    if (of_year == levels.end()) return std::nullopt;
    const auto found = of_year->second.sums.find(school);
    if (found == of_year->second.sums.end()) return std::nullopt;
    return analytics::dynamics::figures_of(found->second);
}

bool is_on_a_list(Standing standing)
{
    return standing != Standing::Other && standing != Standing::Unknown;
}

/// «1»…«5»; empty when the year says nothing of the school.
std::string fifth_name(const std::map<int, YearLevels>& levels, int year, OrganisationId school)
{
    const auto fifth = fifth_of(levels, year, school);
    return fifth ? std::to_string(*fifth) : std::string{};
}

void add_flow(std::map<std::pair<std::string, std::string>, LevelFlow>& flows, std::string from, std::string to,
              const OpenSchool& school)
{
    auto& flow = flows[{from, to}];
    flow.from = std::move(from);
    flow.to = std::move(to);
    flow.schools.push_back(school);
}

} // namespace

std::map<OrganisationId, std::string> statuses_in(Connection& connection, RegionId region, int year,
                                                  std::span<const std::string_view> codes, domain::Date today)
{
    const auto whole = store::whole_region(region, store::TerritoryId{});
    std::map<OrganisationId, std::string> statuses;
    for (const auto code : codes) {
        for (const auto& status : store::statuses_of(connection, whole, std::nullopt, code)) {
            const auto years = years_of(status, today);
            if (years && years->first <= year && year <= years->last) statuses.emplace(status.school, code);
        }
    }
    return statuses;
}

Answer<ThreeLists> three_lists(Services& services, const Call& call, const ListsQuestion& question,
                               const store::PageRequest& page)
{
    constexpr int years = 3;
    const YearSpan span{question.year - years + 1, question.year};
    if (auto all_right = checked(span); !all_right) return unexpected<Refusal>{all_right.error()};
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ThreeLists> {
        const auto levels = levels_of(connection, scope->region, span, question.procedures);
        ThreeLists lists;
        lists.year = question.year;
        std::vector<StandingRow> rows;
        for (auto& school : store::open_schools(connection, *scope, call.today)) {
            ++lists.schools;
            StandingRow row;
            for (std::size_t at = 0; at < row.fifths.size(); ++at)
                row.fifths.at(at) = fifth_of(levels, span.from + static_cast<int>(at), school.id);
            row.standing = analytics::dynamics::standing_of(row.fifths);
            if (row.standing == Standing::Unknown) ++lists.unknown;
            if (!is_on_a_list(row.standing)) continue;
            ++lists.on[row.standing];
            if (question.standing && row.standing != *question.standing) continue;
            for (std::size_t at = 0; at < row.figures.size(); ++at)
                row.figures.at(at) = figures_in(levels, span.from + static_cast<int>(at), school.id);
            row.school = std::move(school);
            rows.push_back(std::move(row));
        }
        std::ranges::stable_sort(rows, {}, &StandingRow::standing);
        auto shown = page_of_list(std::move(rows), page, [](const StandingRow& row) { return row.school.id.value; });
        if (!shown) return refused("cursor-invalid");
        lists.rows = *std::move(shown);
        return lists;
    });
}

Answer<LevelTransitions> level_transitions(Services& services, const Call& call, const YearSpan& span,
                                           TransitionKind kind)
{
    if (auto all_right = checked(span); !all_right) return unexpected<Refusal>{all_right.error()};
    if (span.from == span.to) return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<LevelTransitions> {
        std::map<int, YearLevels> levels;
        std::map<int, std::map<OrganisationId, std::string>> statuses;
        if (kind == TransitionKind::Fifths)
            levels = levels_of(connection, scope->region, span, {});
        else
            for (const auto year : {span.from, span.to})
                statuses[year] = statuses_in(connection, scope->region, year, status_codes, call.today);
        const auto group = [&](int year, OrganisationId school) {
            if (kind == TransitionKind::Fifths) return fifth_name(levels, year, school);
            const auto found = statuses[year].find(school);
            return found == statuses[year].end() ? std::string{} : found->second;
        };
        std::map<std::pair<std::string, std::string>, LevelFlow> flows;
        LevelTransitions made;
        made.span = span;
        made.kind = kind;
        for (const auto& school : store::open_schools(connection, *scope, call.today)) {
            ++made.schools;
            add_flow(flows, group(span.from, school.id), group(span.to, school.id), school);
        }
        for (auto& [key, flow] : flows)
            made.flows.push_back(std::move(flow));
        return made;
    });
}

Answer<store::Page<OpenSchool>> schools_of_flow(Services& services, const Call& call, const YearSpan& span,
                                                TransitionKind kind, const std::string& from, const std::string& to,
                                                const store::PageRequest& page)
{
    auto made = level_transitions(services, call, span, kind);
    if (!made) return unexpected<Refusal>{made.error()};
    std::vector<OpenSchool> schools;
    for (auto& flow : made->flows)
        if (flow.from == from && flow.to == to) schools = std::move(flow.schools);
    auto shown = page_of_list(std::move(schools), page, [](const OpenSchool& school) { return school.id.value; });
    if (!shown) return refused("cursor-invalid");
    return *std::move(shown);
}

} // namespace vekha::service
