#include "service/results/result_plan.h"

#include "service/results/school_matching.h"

#include <algorithm>
#include <map>
#include <set>

namespace vekha::service
{

namespace
{

using domain::ResultFile;

constexpr std::size_t most_unmatched_told = 1000;

/// Where a school of the file goes.
enum class Way { Written, Waiting, Foreign };

struct SchoolWay {
    Way way = Way::Waiting;
    domain::OrganisationId school;
    std::string reason;
};

class Planning
{
public:
    Planning(store::Connection& connection, const Scope& seen, const ResultFile& file)
        : connection_{connection}, seen_{seen}, file_{file},
          matching_{store::result_schools(connection, seen.region), store::said_codes(connection, seen.region)}
    {
        count_participants();
        find_schools();
        find_doubles();
    }

    ResultPlan plan() &&
    {
        plan_.protocol.rows = file_.protocol;
        plan_.protocol.schools = static_cast<std::int64_t>(file_.schools.size());
        put_cells();
        put_tables();
        put_values();
        put_waiting();
        tell_works();
        const auto compared =
            store::compared_cells(connection_, seen_.region, domain::code_of(file_.kind), plan_.cells);
        plan_.protocol.cells = compared.counts;
        if (compared.behind > 0) plan_.protocol.remarks.push_back({"known-better", "", compared.behind});
        plan_.protocol.values = store::compared_values(connection_, seen_.region, plan_.values);
        plan_.protocol.tables = static_cast<std::int64_t>(plan_.tables.size());
        return std::move(plan_);
    }

private:
    void count_participants()
    {
        participants_.resize(file_.schools.size());
        for (const auto& cell : file_.cells)
            participants_[cell.school] += cell.participants;
    }

    void find_schools()
    {
        const auto everywhere = seen_.reach.whole_region;
        const auto own =
            everywhere ? std::unordered_set<std::int64_t>{} : store::organisations_inside(connection_, seen_);
        std::int64_t other_names = 0;
        for (const auto& school : file_.schools) {
            const auto match = matching_.match(school);
            if (!match.school) {
                ways_.push_back({Way::Waiting, {}, match.reason});
                continue;
            }
            if (!everywhere && !own.contains(match.school->value)) {
                ways_.push_back({Way::Foreign, *match.school, "school-not-yours"});
                continue;
            }
            ways_.push_back({Way::Written, *match.school, match.by});
            if (matching_.names_differ(school, *match.school)) ++other_names;
        }
        if (other_names > 0) plan_.protocol.remarks.push_back({"school-name-differs", "", other_names});
    }

    /// Two schools of the file that are one of the register and wrote the same work: nobody knows whose figures hold.
    void find_doubles()
    {
        std::map<std::pair<domain::OrganisationId, domain::Assessment>, std::size_t> first;
        std::set<std::size_t> doubled;
        for (const auto& cell : file_.cells) {
            const auto& way = ways_[cell.school];
            if (way.way != Way::Written) continue;
            const auto [at, fresh] = first.emplace(std::pair{way.school, cell.assessment}, cell.school);
            if (!fresh && at->second != cell.school) doubled.insert({at->second, cell.school});
        }
        for (const auto at : doubled)
            ways_[at] = {Way::Waiting, {}, "school-twice"};
    }

    [[nodiscard]] std::int64_t& people_in(Way way)
    {
        auto& people = plan_.protocol.people;
        if (way == Way::Written) return people.written;
        return way == Way::Waiting ? people.waiting : people.foreign;
    }

    [[nodiscard]] bool written(std::size_t school) const { return ways_[school].way == Way::Written; }

    void put_cells()
    {
        for (const auto& cell : file_.cells)
            if (written(cell.school))
                plan_.cells.push_back({ways_[cell.school].school, cell.assessment, cell.participants, cell.tallies,
                                       store::stated_text(cell.stated)});
        std::ranges::sort(plan_.cells, {},
                          [](const store::ResultCell& cell) { return std::tie(cell.school, cell.assessment); });
    }

    void put_tables()
    {
        for (const auto& table : file_.tables)
            for (const auto& row : table.rows) {
                if (row.school && !written(*row.school)) continue;
                store::ResultTableRow put{&table, &row, std::nullopt, std::nullopt};
                if (row.school) put.school = ways_[*row.school].school;
                if (row.level == domain::StatisticsLevel::Territory)
                    put.territory = matching_.territory_named(row.label);
                plan_.tables.push_back(put);
            }
    }

    void put_values()
    {
        std::map<std::tuple<domain::OrganisationId, int, std::string>, std::int64_t> once;
        std::int64_t repeated = 0;
        for (const auto& value : file_.values) {
            if (!written(value.school)) continue;
            if (!value.year) {
                plan_.year_missing = true;
                continue;
            }
            if (!once.emplace(std::tuple{ways_[value.school].school, *value.year, value.variable}, value.value).second)
                ++repeated;
        }
        for (const auto& [key, value] : once)
            plan_.values.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), value});
        if (plan_.year_missing) plan_.protocol.remarks.push_back({"year-missing", "", 1});
        if (repeated > 0) plan_.protocol.remarks.push_back({"value-repeated", "", repeated});
    }

    /// What the file says of one of its schools.
    [[nodiscard]] std::vector<ResultFile> parts_waiting(const std::vector<std::size_t>& place, std::size_t count) const
    {
        std::vector<ResultFile> parts(count);
        for (const auto& cell : file_.cells)
            if (const auto at = place[cell.school]; at < count) {
                parts[at].cells.push_back(cell);
                parts[at].cells.back().school = 0;
            }
        for (const auto& value : file_.values)
            if (const auto at = place[value.school]; at < count) {
                parts[at].values.push_back(value);
                parts[at].values.back().school = 0;
            }
        for (const auto& table : file_.tables)
            for (const auto& row : table.rows) {
                if (!row.school || place[*row.school] >= count) continue;
                auto& part = parts[place[*row.school]];
                if (part.tables.empty() || part.tables.back().kind != table.kind ||
                    part.tables.back().assessment != table.assessment)
                    part.tables.push_back({table.kind, table.assessment, table.columns, {}});
                part.tables.back().rows.push_back(row);
                part.tables.back().rows.back().school = 0;
            }
        return parts;
    }

    void put_waiting()
    {
        auto& protocol = plan_.protocol;
        std::vector<std::size_t> place(file_.schools.size(), file_.schools.size());
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < file_.schools.size(); ++i) {
            people_in(ways_[i].way) += participants_[i];
            if (written(i)) {
                ++protocol.known_by[ways_[i].reason];
                continue;
            }
            if (ways_[i].way == Way::Foreign) {
                ++protocol.foreign;
            } else {
                place[i] = waiting.size();
                waiting.push_back(i);
            }
            const auto& school = file_.schools[i];
            if (protocol.unmatched.size() < most_unmatched_told)
                protocol.unmatched.push_back(
                    {school.code, school.name, school.territory, ways_[i].reason, participants_[i]});
        }
        protocol.waiting = static_cast<std::int64_t>(waiting.size());
        auto parts = parts_waiting(place, waiting.size());
        for (std::size_t n = 0; n < waiting.size(); ++n) {
            const auto i = waiting[n];
            parts[n].kind = file_.kind;
            parts[n].schools = {file_.schools[i]};
            plan_.waiting.push_back({file_.schools[i], ways_[i].reason, participants_[i], std::move(parts[n])});
        }
    }

    void tell_works()
    {
        std::map<domain::Assessment, domain::ImportedWork> works;
        for (const auto& cell : file_.cells) {
            auto& work = works[cell.assessment];
            work.assessment = cell.assessment;
            ++work.schools;
            work.participants += cell.participants;
        }
        for (const auto& table : file_.tables)
            works[table.assessment].assessment = table.assessment;
        for (auto& [assessment, work] : works)
            plan_.protocol.works.push_back(std::move(work));
    }

    store::Connection& connection_;
    const Scope& seen_;
    const ResultFile& file_;
    SchoolMatching matching_;
    std::vector<SchoolWay> ways_; ///< one a school of the file
    std::vector<std::int64_t> participants_;
    ResultPlan plan_;
};

} // namespace

ResultPlan planned(store::Connection& connection, const Scope& seen, const ResultFile& file)
{
    return Planning{connection, seen, file}.plan();
}

std::string years_of(const ResultFile& file)
{
    std::set<int> years;
    for (const auto& cell : file.cells)
        years.insert(cell.assessment.year);
    for (const auto& table : file.tables)
        years.insert(table.assessment.year);
    for (const auto& value : file.values)
        if (value.year) years.insert(*value.year);
    years.erase(0);
    if (years.empty()) return "";
    const auto first = std::to_string(*years.begin());
    return years.size() == 1 ? first : first + "–" + std::to_string(*years.rbegin());
}

store::ContextSource source_of_values(domain::ResultFileKind kind)
{
    using enum domain::ResultFileKind;
    return kind == BiasList || kind == OfficialList || kind == OfficialIndices ? store::ContextSource::Official
                                                                               : store::ContextSource::Import;
}

} // namespace vekha::service
