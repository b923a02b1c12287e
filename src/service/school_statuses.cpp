#include "service/school_statuses.h"

#include "service/permit.h"
#include "service/work.h"
#include "store/grants.h"
#include "store/school_groups.h"

#include <algorithm>
#include <map>
#include <set>

namespace vekha::service
{

namespace
{

int year_in(domain::Date day)
{
    return domain::year_of(domain::school_year_of(day).from);
}

} // namespace

std::optional<Years> years_of(const store::SchoolStatus& status, domain::Date today)
{
    if (!status.year && !status.from) {
        if (status.to) return std::nullopt;
        return Years{year_in(today), year_in(today)};
    }
    const auto first = status.year ? *status.year : year_in(*status.from);
    const auto last = status.to ? year_in(*status.to) : year_in(today);
    return Years{first, std::max(first, last)};
}

Answer<std::vector<store::SchoolStatus>> school_statuses(Services& services, const Call& call,
                                                         domain::OrganisationId school)
{
    using Statuses = std::vector<store::SchoolStatus>;
    const auto scope = scope_of(call, domain::permission::group_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Statuses> {
        const std::vector<domain::OrganisationId> ids{school};
        if (store::organisations_among(connection, *scope, ids, {}).empty()) return refused("organisation-not-found");
        return store::statuses_of(connection, *scope, school);
    });
}

Answer<store::Page<SchoolYears>> status_matrix(Services& services, const Call& call, const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::group_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<SchoolYears>> {
        auto schools = store::page_of_schools(connection, *scope, page);
        if (!schools) return refused("cursor-invalid");
        store::Page<SchoolYears> matrix{{}, schools->total, schools->next};
        for (auto& school : schools->items) {
            std::map<int, std::vector<std::string>> years;
            for (const auto& status : store::statuses_of(connection, *scope, school.id)) {
                const auto touched = years_of(status, call.today);
                for (int year = touched ? touched->first : 0; touched && year <= touched->last; ++year)
                    if (auto& groups = years[year]; std::ranges::find(groups, status.code) == groups.end())
                        groups.push_back(status.code);
            }
            SchoolYears row{std::move(school), {}};
            for (auto& [year, groups] : years)
                row.years.push_back({year, std::move(groups)});
            matrix.items.push_back(std::move(row));
        }
        return matrix;
    });
}

} // namespace vekha::service
