#include "service/objectivity_register.h"

#include "service/dynamics_parts.h"
#include "service/page_of_list.h"
#include "service/permit.h"
#include "service/work.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;

constexpr int years_shown = 3;
constexpr std::string_view vpr_list = "list.bias-vpr";
constexpr std::string_view rdr_list = "list.bias-rdr";

constexpr auto supported_codes =
    std::to_array<std::string_view>({"ШНОР", "500+", "ШНСУ", "ШНОР+ШНСУ", "ПРШ", "ШАНС", "Группа риска"});

/// What the register is made of.
struct Sources {
    std::map<OrganisationId, std::map<int, OfficialMarkers>> official;
    std::map<OrganisationId, std::vector<ResultSign>> signs; ///< of all years
    std::map<int, std::map<OrganisationId, domain::OutcomeSums>> vpr;
    std::map<int, std::map<OrganisationId, std::string>> supported;
    std::set<int> known; ///< years of which a list was imported
};

void take(std::map<OrganisationId, std::map<int, OfficialMarkers>>& official, const store::ListedIn& one)
{
    if (!one.listed) return;
    auto& markers = official[one.school][one.year];
    markers.year = one.year;
    if (one.list == vpr_list)
        markers.vpr = true;
    else if (one.list == rdr_list)
        markers.rdr = true;
    else
        markers.markers.push_back(one.list.substr(one.list.rfind('.') + 1));
}

Sources sources_of(Connection& connection, const Scope& scope, int year, domain::Date today)
{
    Sources sources;
    const auto first = year - years_shown + 1;
    for (const auto& one : store::official_lists(connection, scope, first, year, "list.bias")) {
        sources.known.insert(one.year);
        take(sources.official, one);
    }
    for (auto& sign : store::result_signs_of(connection, scope, first, year))
        sources.signs[sign.school].push_back(std::move(sign));
    const store::SumsQuestion vpr{first, year, std::nullopt, domain::Procedure::Vpr};
    for (const auto& sum : store::result_sums_of(connection, scope, vpr))
        if (!sum.hidden) sources.vpr[sum.work.year][sum.school] += sum.of;
    for (auto each = first; each <= year; ++each)
        sources.supported[each] = statuses_in(connection, scope.region, each, supported_codes, today);
    return sources;
}

bool asks_for_expert(const std::vector<ResultSign>& signs, int year)
{
    return std::ranges::any_of(signs,
                               [&](const ResultSign& sign) { return sign.work.year == year && !sign.indicative; });
}

class Register
{
public:
    explicit Register(const Sources& sources) : sources_{sources} {}

    [[nodiscard]] ObjectivitySummary summary_of(const std::vector<OpenSchool>& schools, int year) const
    {
        ObjectivitySummary summary;
        for (const auto& school : schools) {
            const auto* const official = official_of(school.id, year);
            const auto listed = official != nullptr;
            const auto supported = supported_in(school.id, year) != nullptr;
            summary.tested += tested_in(school.id, year) != nullptr;
            summary.listed += listed;
            summary.supported += supported;
            summary.supported_listed += listed && supported;
            summary.markers += listed ? static_cast<std::int64_t>(official->markers.size()) : 0;
            const auto signs = sources_.signs.find(school.id);
            summary.needs_expertise += signs != sources_.signs.end() && asks_for_expert(signs->second, year);
        }
        return summary;
    }

    /// nullopt when there is nothing to tell of the school.
    [[nodiscard]] std::optional<ObjectivityRow> row_of(const OpenSchool& school, int year) const
    {
        ObjectivityRow row;
        row.school = school;
        for (auto each = year; each > year - years_shown; --each)
            if (const auto* official = official_of(school.id, each)) row.official.push_back(*official);
        if (const auto signs = sources_.signs.find(school.id); signs != sources_.signs.end()) {
            for (const auto& sign : signs->second)
                if (sign.work.year == year) row.signs.push_back(sign);
            row.needs_expertise = asks_for_expert(signs->second, year);
        }
        if (row.official.empty() && row.signs.empty()) return std::nullopt;
        if (const auto* sums = tested_in(school.id, year)) row.journal = analytics::dynamics::figures_of(*sums);
        if (const auto* code = supported_in(school.id, year)) row.supported = *code;
        return row;
    }

private:
    template <typename Years, typename Value = typename Years::mapped_type::mapped_type>
    static const Value* found(const Years& years, int year, OrganisationId school)
    {
        const auto of_year = years.find(year);
        if (of_year == years.end()) return nullptr;
        const auto one = of_year->second.find(school);
        return one == of_year->second.end() ? nullptr : &one->second;
    }
    [[nodiscard]] const OfficialMarkers* official_of(OrganisationId school, int year) const
    {
        const auto years = sources_.official.find(school);
        if (years == sources_.official.end()) return nullptr;
        const auto one = years->second.find(year);
        return one == years->second.end() ? nullptr : &one->second;
    }
    [[nodiscard]] const domain::OutcomeSums* tested_in(OrganisationId school, int year) const
    {
        return found(sources_.vpr, year, school);
    }
    [[nodiscard]] const std::string* supported_in(OrganisationId school, int year) const
    {
        return found(sources_.supported, year, school);
    }

    const Sources& sources_;
};

} // namespace

std::span<const std::string_view> support_groups()
{
    return supported_codes;
}

Answer<ObjectivityRegister> objectivity_register(Services& services, const Call& call, int year,
                                                 const store::PageRequest& page)
{
    if (auto all_right = checked({year - years_shown + 1, year}); !all_right)
        return unexpected<Refusal>{all_right.error()};
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ObjectivityRegister> {
        const auto sources = sources_of(connection, *scope, year, call.today);
        const Register reading{sources};
        const auto schools = store::open_schools(connection, *scope, call.today);
        ObjectivityRegister made;
        made.year = year;
        made.official_known = sources.known.contains(year);
        std::vector<ObjectivityRow> rows;
        for (const auto& school : schools)
            if (auto row = reading.row_of(school, year)) rows.push_back(*std::move(row));
        auto shown = page_of_list(std::move(rows), page, [](const ObjectivityRow& row) { return row.school.id.value; });
        if (!shown) return refused("cursor-invalid");
        made.rows = *std::move(shown);
        for (auto each = year - years_shown + 1; each <= year; ++each)
            made.years.emplace_back(each, reading.summary_of(schools, each));
        return made;
    });
}

} // namespace vekha::service
