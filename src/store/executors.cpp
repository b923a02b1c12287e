#include "store/executors.h"

#include "store/audience.h"
#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/folded.h"

namespace vekha::store
{

namespace
{

using domain::ExecutorTarget;
using domain::OrganisationId;

constexpr ScopeColumns executor_columns{"e.territory_id", ""};
constexpr const char* executor_select =
    "select e.id, e.territory_id, t.name, e.wording, e.settled_at, e.settled_name, e.version ";
constexpr const char* executor_tables =
    "from executors e join territories t on t.region_id = e.region_id and t.id = e.territory_id "
    "where e.region_id = :region";

ExecutorTarget read_target(Row& row)
{
    ExecutorTarget target;
    target.kind = domain::target_kind_from_name(row.take<std::string>()).value_or(domain::TargetKind::Outside);
    target.organisation = row.take<std::optional<OrganisationId>>();
    target.code = row.take<std::string>();
    target.body = row.take<std::optional<BodyId>>();
    return target;
}

ExecutorRow read_executor(Row& row)
{
    ExecutorRow executor;
    executor.id = row.take<ExecutorId>();
    executor.territory = row.take<TerritoryId>();
    executor.territory_name = row.take<std::string>();
    executor.wording = row.take<std::string>();
    executor.settled_at = row.take<Instant>();
    executor.settled_by = row.take<std::string>();
    executor.version = row.take<std::int64_t>();
    return executor;
}

void add_targets(Connection& connection, RegionId region, ExecutorRow& executor)
{
    executor.targets = connection.all(
        "select x.kind, x.organisation_id, x.code, x.body_id, coalesce(o.short_name, b.name, x.code) "
        "from executor_targets x left join organisations o on o.region_id = x.region_id and o.id = x.organisation_id "
        "left join bodies b on b.region_id = x.region_id and b.id = x.body_id "
        "where x.region_id = :region and x.executor_id = :executor order by x.position",
        {{"region", region}, {"executor", executor.id}}, [](Row& row) {
            auto target = read_target(row);
            return NamedTarget{std::move(target), row.take<std::string>()};
        });
}

void insert_targets(Connection& connection, RegionId region, ExecutorId executor,
                    const std::vector<ExecutorTarget>& targets)
{
    std::int64_t position = 0;
    for (const auto& target : targets)
        connection.execute("insert into executor_targets (region_id, executor_id, position, kind, organisation_id, "
                           "code, body_id) values (:region, :executor, :position, :kind, :organisation, :code, :body)",
                           {{"region", region},
                            {"executor", executor},
                            {"position", ++position},
                            {"kind", domain::name_of(target.kind)},
                            {"organisation", target.organisation},
                            {"code", target.code},
                            {"body", target.body}});
}

void remove_targets(Connection& connection, RegionId region, ExecutorId executor)
{
    connection.execute("delete from executor_targets where region_id = :region and executor_id = :executor",
                       {{"region", region}, {"executor", executor}});
}

} // namespace

domain::ExecutorDictionary executor_dictionary(Connection& connection, RegionId region, TerritoryId territory)
{
    domain::ExecutorDictionary dictionary;
    std::string words;
    std::optional<ExecutorId> current;
    std::vector<ExecutorTarget> targets;
    const auto keep = [&] {
        if (current) dictionary.add(words, std::move(targets));
        targets = {};
    };
    connection.each("select e.id, e.words, x.kind, x.organisation_id, x.code, x.body_id from territory_tree t "
                    "join executors e on e.region_id = t.region_id and e.territory_id = t.ancestor_id "
                    "join executor_targets x on x.region_id = e.region_id and x.executor_id = e.id "
                    "where t.region_id = :region and t.territory_id = :territory "
                    "order by t.depth, e.id, x.position",
                    {{"region", region}, {"territory", territory}}, [&](Row& row) {
                        const auto id = row.take<ExecutorId>();
                        if (current != id) keep();
                        current = id;
                        words = row.take<std::string>();
                        targets.push_back(read_target(row));
                    });
    keep();
    return dictionary;
}

std::optional<Page<ExecutorRow>> page_of_executors(Connection& connection, const Scope& scope, const std::string& text,
                                                   const PageRequest& request)
{
    Params params{{"region", scope.region}};
    std::string where = executor_tables + inside(scope, executor_columns, params);
    if (!text.empty()) {
        where += " and e.words like :text escape '\\'";
        params.push_back({"text", pattern_of(domain::executor_words(text))});
    }
    Page<ExecutorRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (e.words, e.id) > (:words, :id)";
        params.insert(params.end(), {{"words", after->text}, {"id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(executor_select + where + " order by e.words, e.id limit :limit", params, read_executor);
    page.next = cut_to(page.items, request.limit, [](const ExecutorRow& last) {
        return CursorText{domain::executor_words(last.wording), last.id.value};
    });
    for (auto& executor : page.items)
        add_targets(connection, scope.region, executor);
    return page;
}

std::optional<ExecutorRow> find_executor(Connection& connection, const Scope& scope, ExecutorId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, executor_columns, params);
    auto found = connection.first(std::string{executor_select} + executor_tables + " and e.id = :id" + seen, params,
                                  read_executor);
    if (found) add_targets(connection, scope.region, *found);
    return found;
}

std::optional<ExecutorId> executor_of(Connection& connection, RegionId region, TerritoryId territory,
                                      const std::string& words)
{
    return connection.first(
        "select id from executors where region_id = :region and territory_id = :territory and words = :words",
        {{"region", region}, {"territory", territory}, {"words", words}},
        [](Row& row) { return row.take<ExecutorId>(); });
}

ExecutorId keep_executor(Connection& connection, RegionId region, const SettledExecutor& settled, Instant now)
{
    const auto words = domain::executor_words(settled.wording);
    const Params params{{"region", region},
                        {"territory", settled.territory},
                        {"wording", settled.wording},
                        {"words", words},
                        {"now", now},
                        {"by", settled.by},
                        {"name", settled.by_name}};
    auto id = executor_of(connection, region, settled.territory, words);
    if (id) {
        connection.execute("update executors set wording = :wording, settled_at = :now, settled_by = :by, "
                           "settled_name = :name, version = version + 1 where region_id = :region and "
                           "territory_id = :territory and words = :words",
                           params);
        remove_targets(connection, region, *id);
    } else {
        id = connection.scalar<ExecutorId>(
            "insert into executors (region_id, territory_id, wording, words, settled_at, settled_by, settled_name) "
            "values (:region, :territory, :wording, :words, :now, :by, :name) returning id",
            params);
    }
    insert_targets(connection, region, *id, settled.targets);
    return *id;
}

bool remove_executor(Connection& connection, RegionId region, ExecutorId id, std::int64_t version)
{
    const Params params{{"region", region}, {"id", id}, {"version", version}};
    const auto there = connection.scalar<int>(
        "select count(*) from executors where region_id = :region and id = :id and version = :version", params);
    if (there == 0) return false;
    remove_targets(connection, region, id);
    return connection.execute("delete from executors where region_id = :region and id = :id and version = :version",
                              params) == 1;
}

void visit_plans(Connection& connection, const Scope& drafts, const Scope& road_maps,
                 const std::function<void(const WrittenPlan&)>& visit)
{
    Params in_drafts{{"region", drafts.region}};
    const auto seen = inside(drafts, {"d.territory_id", "d.organisation_id"}, in_drafts);
    for (auto& written : connection.all("select d.id, d.territory_id, d.header from drafts d "
                                        "where d.region_id = :region and d.state = 'open'" +
                                            seen + " order by d.id",
                                        in_drafts, [](Row& row) {
                                            WrittenPlan plan;
                                            plan.draft = row.take<DraftId>();
                                            plan.territory = row.take<TerritoryId>();
                                            plan.plan = decoded_header(row.take<std::string>());
                                            return plan;
                                        })) {
        written.plan.activities =
            connection.all("select body from draft_rows where region_id = :region and draft_id = :draft "
                           "order by position",
                           {{"region", drafts.region}, {"draft", *written.draft}},
                           [](Row& row) { return decoded_activity(row.take<std::string>()); });
        visit(written);
    }
    Params in_maps{{"region", road_maps.region}};
    const auto visible = inside(road_maps, {"m.territory_id", "m.organisation_id"}, in_maps);
    for (const auto id :
         connection.all("select m.id from road_maps m where m.region_id = :region" + visible + " order by m.id",
                        in_maps, [](Row& row) { return row.take<RoadMapId>(); })) {
        auto approved = approved_plan(connection, road_maps.region, id);
        visit({std::nullopt, id, approved.territory, std::move(approved.plan)});
    }
}

} // namespace vekha::store
