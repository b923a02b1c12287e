#include "service/dynamics.h"
#include "service/dynamics_parts.h"
#include "service/permit.h"
#include "service/work.h"
#include "service/years.h"
#include "store/organisations.h"
#include "store/territories.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace vekha::service
{

namespace
{

using analytics::dynamics::figures_of;
using domain::Assessment;
using domain::OrganisationId;

constexpr auto likening =
    std::to_array<std::string_view>({"higher_education_both", "incomplete_families", "registered", "unemployed_parents",
                                     "russian_not_native", "special_needs", "low_income", "remoteness", "pupils"});
/// The number of pupils counts by its order of size: a school of 40 is to one of 80 what 400 are to 800.
constexpr std::size_t pupils_at = likening.size() - 1;

auto key_of(const Assessment& work)
{
    return std::tie(work.procedure, work.subject, work.grade);
}

/// Profiles of all schools of the region, with their keys.
struct Profiles {
    std::vector<OrganisationId> schools;
    std::vector<analytics::dynamics::Profile> values;
};

Profiles profiles_of(Connection& connection, RegionId region, int year)
{
    Profiles profiles;
    for (auto& [school, values] : store::context_profiles(connection, region, year, likening)) {
        if (values[pupils_at] && *values[pupils_at] > 0) values[pupils_at] = std::log(*values[pupils_at]);
        profiles.schools.push_back(school);
        profiles.values.push_back(std::move(values));
    }
    return profiles;
}

/// Adds who the like schools are, and what they got together.
class Likeness
{
public:
    Likeness(Connection& connection, const Scope& scope, domain::Date today)
        : connection_{connection}, scope_{scope}, today_{today}
    {
    }

    void add_to(SchoolResults& results)
    {
        results.context_year = context_year_of(connection_, scope_.region, results.span.to);
        if (!results.context_year) return;
        const auto profiles = profiles_of(connection_, scope_.region, *results.context_year);
        const auto own = std::ranges::find(profiles.schools, results.school.id);
        if (own == profiles.schools.end()) return;
        const auto near = analytics::dynamics::like_schools(profiles.values,
                                                            static_cast<std::size_t>(own - profiles.schools.begin()));
        for (const auto& one : near) {
            results.like.push_back(row_of(profiles.schools[one.school], one));
            add_sums(profiles.schools[one.school], results.span);
        }
        for (auto& work : results.works)
            for (auto& year : work.years)
                if (const auto found = sums_.find(key_of(work.work, year.year)); found != sums_.end())
                    year.like = figures_of(found->second);
    }

private:
    using Key = std::tuple<domain::Procedure, std::string, int, int>;

    static Key key_of(const Assessment& work, int year) { return {work.procedure, work.subject, work.grade, year}; }

    LikeSchoolRow row_of(OrganisationId school, const analytics::dynamics::LikeSchool& one)
    {
        LikeSchoolRow row;
        row.distance = one.distance;
        for (const auto variable : one.shared)
            row.shared.push_back(likening.at(variable));
        if (const auto seen = store::find_organisation(connection_, scope_, school, today_))
            row.school = OpenSchool{school, seen->entry.organisation.short_name, seen->entry.organisation.code, ""};
        return row;
    }

    /// A hidden school must not be found by taking the others from their sum.
    void add_sums(OrganisationId school, const YearSpan& span)
    {
        const auto region = store::whole_region(scope_.region, scope_.territory);
        for (const auto& sum : store::result_sums_of(connection_, region, {span.from, span.to, school}))
            if (!sum.hidden) sums_[key_of(sum.work, sum.work.year)] += sum.of;
    }

    Connection& connection_;
    const Scope& scope_;
    domain::Date today_;
    std::map<Key, domain::OutcomeSums> sums_;
};

} // namespace

std::span<const std::string_view> likening_figures()
{
    return likening;
}

std::optional<int> context_year_of(Connection& connection, RegionId region, int year)
{
    constexpr int farthest = 2;
    for (auto back = 0; back <= farthest; ++back)
        if (store::context_profiles(connection, region, year - back, likening).size() >
            analytics::dynamics::fewest_like)
            return year - back;
    return std::nullopt;
}

Answer<void> checked(const YearSpan& span)
{
    if (span.from < earliest_year || span.to > latest_year || span.to < span.from ||
        span.to - span.from >= most_results_years)
        return refused("years-out-of-range");
    return {};
}

bool is_same_work(const Assessment& a, const Assessment& b)
{
    return key_of(a) == key_of(b);
}

std::vector<WorkDynamics> works_of(std::span<const ResultSum> sums, const YearSpan& span)
{
    std::vector<WorkDynamics> works;
    for (std::size_t first = 0; first < sums.size();) {
        WorkDynamics work;
        std::map<int, const ResultSum*> by_year;
        auto next = first;
        for (; next < sums.size() && is_same_work(sums[next].work, sums[first].work); ++next)
            by_year.emplace(sums[next].work.year, &sums[next]);
        work.work = sums[next - 1].work;
        for (auto year = span.from; year <= span.to; ++year) {
            WorkYear one;
            one.year = year;
            if (const auto found = by_year.find(year); found != by_year.end() && found->second->of.participants > 0) {
                one.few = found->second->hidden;
                if (!one.few) one.school = figures_of(found->second->of);
            }
            work.years.push_back(one);
        }
        const auto before = by_year.find(span.from);
        const auto after = by_year.find(span.to);
        if (before != by_year.end() && after != by_year.end() && !before->second->hidden && !after->second->hidden)
            work.rose_by_a_point = analytics::dynamics::rose_by_a_point(before->second->of, after->second->of);
        works.push_back(std::move(work));
        first = next;
    }
    return works;
}

void add_region(std::vector<WorkDynamics>& works, std::span<const ResultSum> region)
{
    for (auto& work : works)
        for (auto& year : work.years)
            for (const auto& sum : region)
                if (sum.work.year == year.year && is_same_work(sum.work, work.work)) year.region = figures_of(sum.of);
}

Answer<SchoolResults> school_results(Services& services, const Call& call, OrganisationId school, const YearSpan& span)
{
    if (auto all_right = checked(span); !all_right) return unexpected<Refusal>{all_right.error()};
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SchoolResults> {
        const auto kept = store::find_organisation(connection, *scope, school, call.today);
        if (!kept || kept->entry.organisation.kind != domain::OrganisationKind::School)
            return refused("organisation-not-found");
        const auto& organisation = kept->entry.organisation;
        SchoolResults results;
        results.school = {school, organisation.short_name, organisation.code, ""};
        results.span = span;
        results.works = works_of(store::result_sums_of(connection, *scope, {span.from, span.to, school}), span);
        add_region(results.works, store::region_sums_of(connection, scope->region, {span.from, span.to}));
        Likeness{connection, *scope, call.today}.add_to(results);
        return results;
    });
}

} // namespace vekha::service
