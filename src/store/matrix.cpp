#include "store/codec.h"
#include "store/due.h"
#include "store/organisations.h"
#include "store/road_maps.h"

#include <map>
#include <unordered_map>

namespace vekha::store
{

namespace
{

constexpr const char* cell_columns =
    "count(*), max(case when stage = 'owed' and due_day < :today then 1 else 0 end), "
    "max(case when stage = 'owed' and due_day = '9999-12-31' then 1 else 0 end), "
    "max(case when stage = 'owed' and (from_day is null or from_day <= :today) and due_day >= :today and "
    "due_day < '9999-12-31' then 1 else 0 end), max(case when stage = 'owed' then 1 else 0 end), "
    "max(case when stage = 'checking' then 1 else 0 end), "
    "min(case when stage = 'owed' and due_day >= :today then due_day end)";

/// Reads `cell_columns`.
MatrixCell read_cell(Row& row)
{
    MatrixCell cell;
    cell.count = row.take<std::int64_t>();
    const bool overdue = row.take<bool>();
    const bool needs_date = row.take<bool>();
    const bool current = row.take<bool>();
    const bool owed = row.take<bool>();
    const bool checking = row.take<bool>();
    const auto next = row.take<std::optional<std::string>>();
    if (next && *next != no_day) cell.next = domain::date_from_iso(*next);
    cell.state = overdue      ? domain::DueState::Overdue
                 : needs_date ? domain::DueState::NeedsDate
                 : current    ? domain::DueState::Current
                 : owed       ? domain::DueState::Upcoming
                 : checking   ? domain::DueState::Checking
                              : domain::DueState::Done;
    return cell;
}

std::vector<MatrixActivity> matrix_activities(Connection& connection, RegionId region, EditionId edition)
{
    std::vector<MatrixActivity> activities;
    for (auto& activity : activities_of_edition(connection, region, edition))
        activities.push_back({std::move(activity.key), std::move(activity.number), std::move(activity.text),
                              std::move(activity.section), std::move(activity.deadline.schedule)});
    return activities;
}

/// Cells of organisations of the register: answered by one index, without the table.
std::map<std::int64_t, std::vector<MatrixCell>> known_cells(Connection& connection, const Scope& owed,
                                                            EditionId edition, domain::Date today)
{
    Params params{{"today", today}, {"region", owed.region}, {"edition", edition}};
    const auto seen = inside(owed, {}, params);
    std::map<std::int64_t, std::vector<MatrixCell>> cells;
    connection.each("select activity, organisation_id, " + std::string{cell_columns} +
                        " from obligations where region_id = :region and edition_id = :edition and "
                        "organisation_id is not null and stage <> 'gone'" +
                        seen + " group by activity, organisation_id",
                    params, [&](Row& row) {
                        const auto position = row.take<int>();
                        const auto organisation = row.take<std::int64_t>();
                        auto& cell = cells[organisation].emplace_back(read_cell(row));
                        cell.activity = position - 1;
                    });
    return cells;
}

/// Cells of bodies that only the plan names.
std::map<std::string, std::vector<MatrixCell>> named_cells(Connection& connection, const Scope& owed, EditionId edition,
                                                           domain::Date today)
{
    Params params{{"today", today}, {"region", owed.region}, {"edition", edition}};
    const auto seen = inside(owed, {}, params);
    std::map<std::string, std::vector<MatrixCell>> cells;
    connection.each("select activity, addressee, " + std::string{cell_columns} +
                        " from obligations where region_id = :region and edition_id = :edition and "
                        "organisation_id is null and stage <> 'gone'" +
                        seen + " group by activity, addressee",
                    params, [&](Row& row) {
                        const auto position = row.take<int>();
                        const auto name = row.take<std::string>();
                        auto& cell = cells[name].emplace_back(read_cell(row));
                        cell.activity = position - 1;
                    });
    return cells;
}

void add_column(Matrix& matrix, const MatrixOrganisation& organisation, std::vector<MatrixCell>& cells)
{
    const auto index = static_cast<int>(matrix.organisations.size());
    matrix.organisations.push_back(organisation);
    for (auto& cell : cells) {
        cell.organisation = index;
        matrix.cells.push_back(cell);
    }
}

} // namespace

Matrix matrix_of_edition(Connection& connection, const Scope& owed, EditionId edition, domain::Date today)
{
    Matrix matrix;
    matrix.activities = matrix_activities(connection, owed.region, edition);
    auto known = known_cells(connection, owed, edition, today);
    auto named = named_cells(connection, owed, edition, today);
    // Whose cells are seen, their names are.
    const auto organisations =
        register_of(connection, whole_region(owed.region, owed.territory), today, Existence::Ever);
    const auto add_known = [&](bool schools) {
        for (const auto& organisation : organisations) {
            const auto cells = known.find(organisation.id.value);
            if (cells == known.end() || (organisation.kind == domain::OrganisationKind::School) != schools) continue;
            add_column(matrix, {organisation.id, organisation.short_name, organisation.kind}, cells->second);
        }
    };
    add_known(true);
    add_known(false);
    for (auto& [name, cells] : named)
        add_column(matrix, {std::nullopt, name, std::nullopt}, cells);
    return matrix;
}

} // namespace vekha::store
