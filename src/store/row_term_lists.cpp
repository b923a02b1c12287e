#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/row_terms.h"

namespace vekha::store
{

namespace
{

using domain::ChoiceState;
using domain::ConditionState;

constexpr ScopeColumns of_organisation{"g.territory_id", "g.id"};

constexpr std::string_view common_columns =
    "select c.id, c.road_map_id, m.title, e.id, a.body, c.organisation_id, g.short_name, g.territory_id, c.state, "
    "p.name, c.version, ";

/// Both lists show rows of the newest edition; what it no longer holds is not shown.
std::string tables_of(const std::string& table, const std::string& person)
{
    return " from " + table +
           " c join organisations g on g.region_id = c.region_id and g.id = c.organisation_id join road_maps m on "
           "m.region_id = c.region_id and m.id = c.road_map_id join editions e on e.region_id = m.region_id and "
           "e.road_map_id = m.id and e.number = m.editions join edition_activities a on a.region_id = e.region_id and "
           "a.edition_id = e.id and a.activity_key = c.activity_key left join people p on p.region_id = c.region_id "
           "and p.id = c." +
           person + " ";
}

/// What is past is marked so: counting needs nothing of the plan.
std::string counted_tables_of(const std::string& table)
{
    return " from " + table + " c join organisations g on g.region_id = c.region_id and g.id = c.organisation_id ";
}

const std::string& choice_tables()
{
    static const auto sql = tables_of("row_choices", "chosen_by");
    return sql;
}

const std::string& condition_tables()
{
    static const auto sql = tables_of("condition_answers", "answered_by");
    return sql;
}

template <typename Read>
std::string read_common(Row& row, Read& read)
{
    read.id = row.take<decltype(read.id)>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    read.edition = row.take<EditionId>();
    read.activity = decoded_activity(row.take<std::string>());
    read.organisation = row.take<domain::OrganisationId>();
    read.organisation_name = row.take<std::string>();
    read.territory = row.take<TerritoryId>();
    return row.take<std::string>();
}

const std::string choice_columns = std::string{common_columns} + "c.chosen_at, c.given_up_at";
const std::string condition_columns =
    std::string{common_columns} + "c.year, c.kind, c.condition, c.words, c.answered_at";

RowChoiceRow read_choice(Row& row)
{
    RowChoiceRow read;
    read.state = domain::choice_state_from_name(read_common(row, read)).value_or(ChoiceState::Past);
    read.chooser = row.take<std::optional<std::string>>().value_or("");
    read.version = row.take<std::int64_t>();
    read.chosen_at = row.take<std::optional<Instant>>();
    read.given_up_at = row.take<std::optional<Instant>>();
    return read;
}

ConditionRow read_condition(Row& row)
{
    ConditionRow read;
    read.state = domain::condition_state_from_name(read_common(row, read)).value_or(ConditionState::Past);
    read.answerer = row.take<std::optional<std::string>>().value_or("");
    read.version = row.take<std::int64_t>();
    read.year = row.take<int>();
    read.condition.kind =
        domain::condition_kind_from_name(row.take<std::string>()).value_or(domain::RowConditionKind::Need);
    read.condition.words = row.take<std::string>();
    read.words = row.take<std::string>();
    read.answered_at = row.take<std::optional<Instant>>();
    return read;
}

/// The scope, an organisation and a road map: what both lists are narrowed by.
template <typename Filter>
std::string narrowed(const Scope& scope, const Filter& filter, Params& params)
{
    params.push_back({"region", scope.region});
    auto sql = "where c.region_id = :region" + inside(scope, of_organisation, params);
    if (filter.organisation) {
        sql += " and c.organisation_id = :organisation";
        params.push_back({"organisation", *filter.organisation});
    }
    if (filter.road_map) {
        sql += " and c.road_map_id = :road_map";
        params.push_back({"road_map", *filter.road_map});
    }
    return sql;
}

/// The state that a list asks for, else all but what is past.
template <typename State>
std::string of_state(const std::optional<State>& state, Params& params)
{
    if (!state) return " and c.state <> 'past'";
    params.push_back({"state", domain::name_of(*state)});
    return " and c.state = :state";
}

template <typename Item, typename Read>
std::optional<Page<Item>> page_of(Connection& connection, const std::string& table, const std::string& columns,
                                  const std::string& tables, std::string condition, Params params,
                                  const PageRequest& request, Read read)
{
    Page<Item> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + counted_tables_of(table) + condition, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        condition += " and c.id > :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + tables + condition + " order by c.id limit :limit", params, read);
    page.next = cut_to(page.items, request.limit, [](const Item& last) { return CursorText{"", last.id.value}; });
    return page;
}

std::string condition_of(const Scope& scope, const ConditionFilter& filter, Params& params)
{
    auto sql = narrowed(scope, filter, params) + " and c.year = :year";
    params.push_back({"year", filter.year});
    if (filter.activity) {
        sql += " and c.activity_key = :activity";
        params.push_back({"activity", *filter.activity});
    }
    return sql;
}

} // namespace

std::optional<Page<RowChoiceRow>> page_of_row_choices(Connection& connection, const Scope& scope,
                                                      const RowChoiceFilter& filter, const PageRequest& request)
{
    Params params;
    auto condition = narrowed(scope, filter, params) + of_state(filter.state, params);
    return page_of<RowChoiceRow>(connection, "row_choices", choice_columns, choice_tables(), std::move(condition),
                                 std::move(params), request, read_choice);
}

std::optional<RowChoiceRow> find_row_choice(Connection& connection, const Scope& scope, RowChoiceId id)
{
    Params params{{"id", id}};
    const auto condition = narrowed(scope, RowChoiceFilter{}, params);
    return connection.first(choice_columns + choice_tables() + condition + " and c.id = :id", params, read_choice);
}

bool set_row_choice(Connection& connection, RegionId region, RowChoiceId id, std::int64_t version, ChoiceState state,
                    ActorId by, Instant now)
{
    const std::string set = state == ChoiceState::Chosen ? "chosen_at = :now, chosen_by = :by, given_up_at = null"
                                                         : "given_up_at = :now, chosen_by = :by";
    return connection.execute("update row_choices set state = :state, " + set +
                                  ", version = version + 1 where region_id = :region and id = :id and version = "
                                  ":version",
                              {{"state", domain::name_of(state)},
                               {"now", now},
                               {"by", by},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

std::map<std::string, std::string> headings_of(Connection& connection, RegionId region, EditionId edition)
{
    std::map<std::string, std::string> headings;
    const auto header = connection.scalar<std::string>(
        "select header from editions where region_id = :region and id = :id", {{"region", region}, {"id", edition}});
    for (const auto& section : decoded_header(header).sections)
        headings.emplace(section.path, section.title);
    return headings;
}

std::optional<Page<ConditionRow>> page_of_conditions(Connection& connection, const Scope& scope,
                                                     const ConditionFilter& filter, const PageRequest& request)
{
    Params params;
    auto condition = condition_of(scope, filter, params);
    condition += of_state(filter.state, params);
    return page_of<ConditionRow>(connection, "condition_answers", condition_columns, condition_tables(),
                                 std::move(condition), std::move(params), request, read_condition);
}

ConditionCounts counts_of_conditions(Connection& connection, const Scope& scope, const ConditionFilter& filter)
{
    Params params;
    const auto condition = condition_of(scope, filter, params);
    ConditionCounts counts;
    connection.each("select c.state, count(*)" + counted_tables_of("condition_answers") + condition +
                        " group by c.state",
                    params, [&](Row& row) {
                        const auto state = domain::condition_state_from_name(row.take<std::string>());
                        const auto all = row.take<std::int64_t>();
                        if (state == ConditionState::Asked) counts.asked = all;
                        if (state == ConditionState::Holds) counts.holds = all;
                        if (state == ConditionState::HoldsNot) counts.holds_not = all;
                    });
    return counts;
}

std::optional<ConditionRow> find_condition(Connection& connection, const Scope& scope, ConditionAnswerId id)
{
    Params params{{"id", id}};
    params.push_back({"region", scope.region});
    const auto condition = "where c.region_id = :region" + inside(scope, of_organisation, params);
    return connection.first(condition_columns + condition_tables() + condition + " and c.id = :id", params,
                            read_condition);
}

bool set_condition_answer(Connection& connection, RegionId region, ConditionAnswerId id, std::int64_t version,
                          ConditionState state, const std::string& words, ActorId by, Instant now)
{
    return connection.execute("update condition_answers set state = :state, words = :words, answered_at = :now, "
                              "answered_by = :by, version = version + 1 where region_id = :region and id = :id and "
                              "version = :version",
                              {{"state", domain::name_of(state)},
                               {"words", words},
                               {"now", now},
                               {"by", by},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

} // namespace vekha::store
