#include "store/obligation_steps.h"

#include "store/due.h"
#include "wire/road_map_draft.h"

#include <algorithm>
#include <sstream>

namespace vekha::store
{

namespace
{

using domain::Progress;
using domain::Step;

Duty read_duty(Row& row)
{
    Duty duty;
    duty.id = row.take<domain::ObligationId>();
    duty.version = row.take<std::int64_t>();
    duty.progress = domain::progress_from_name(row.take<std::string>()).value_or(Progress::Withdrawn);
    duty.occurrence.number = row.take<int>();
    duty.occurrence.kind =
        wire::occurrence_kind_from_name(row.take<std::string>()).value_or(domain::OccurrenceKind::Undated);
    duty.occurrence.from = row.take<std::optional<domain::Date>>();
    duty.occurrence.to = row.take<std::optional<domain::Date>>();
    duty.territory = row.take<TerritoryId>();
    duty.organisation = row.take<std::optional<domain::OrganisationId>>();
    duty.road_map = row.take<RoadMapId>();
    duty.submitted_by = row.take<std::optional<ActorId>>();
    duty.checked_by = row.take<std::optional<ActorId>>();
    duty.left_audience = row.take<std::optional<std::string>>().has_value();
    duty.term_was = row.take<std::optional<domain::Date>>();
    duty.acceptance = row.take<std::string>();
    return duty;
}

TakenStep read_step(Row& row)
{
    TakenStep step;
    step.at = row.take<Instant>();
    step.day = row.take<domain::Date>();
    step.actor = row.take<ActorId>();
    step.actor_name = row.take<std::string>();
    step.step = domain::step_from_name(row.take<std::string>()).value_or(Step::Start);
    step.from = domain::progress_from_name(row.take<std::string>()).value_or(Progress::Planned);
    step.to = domain::progress_from_name(row.take<std::string>()).value_or(Progress::Planned);
    step.reason = row.take<std::string>();
    step.words = row.take<std::string>();
    step.proof = decoded_proof(row.take<std::string>());
    return step;
}

constexpr const char* step_columns =
    "select at, day, actor_id, actor, step, from_progress, to_progress, reason, words, proof from obligation_steps "
    "where region_id = :region and obligation_id = :id order by id";

/// What a step sets beside progress, stage and version: «, column = :param …».
std::string columns_of(const TakenStep& step, Params& params)
{
    std::string sql;
    const auto set = [&](std::string_view column, Value value) {
        sql += ", " + std::string{column} + " = :" + std::string{column};
        params.push_back({column, std::move(value)});
    };
    const auto checked = [&] {
        set("checked_at", step.at);
        set("checked_by", step.actor);
        set("checker", step.actor_name);
    };
    switch (step.step) {
    case Step::Submit:
        set("submitted_at", step.at);
        set("submitted_by", step.actor);
        set("submitted_on", step.day);
        set("return_reason", std::optional<std::string>{});
        break;
    case Step::Return:
        checked();
        set("return_reason", step.reason);
        break;
    case Step::Accept:
    case Step::Confirm:
        checked();
        break;
    case Step::Cancel:
    case Step::Replace:
        set("cancelled_why", step.words);
        break;
    case Step::Restore:
        sql += ", cancelled_why = null, replaced_by = null";
        break;
    case Step::Start:
    case Step::Recall:
    case Step::Reopen:
    case Step::Change:
    case Step::Move:
        break;
    }
    return sql;
}

std::string columns_of(const Duty& duty, const StepEffect& effect, Params& params)
{
    std::string sql;
    if (effect.replaced_by) {
        sql += ", replaced_by = :replaced_by";
        params.push_back({"replaced_by", *effect.replaced_by});
    }
    if (effect.term) {
        sql += ", kind = :kind, from_day = :from_day, to_day = :to_day, due_day = :to_day, term_was = :term_was";
        params.push_back({"kind", wire::name_of(effect.term->kind)});
        params.push_back({"from_day", effect.term->from});
        params.push_back({"to_day", effect.term->to});
        params.push_back({"term_was", duty.term_was ? duty.term_was : duty.occurrence.to});
    }
    return sql;
}

void insert_step(Connection& connection, RegionId region, domain::ObligationId id, const TakenStep& step)
{
    connection.execute("insert into obligation_steps (region_id, obligation_id, at, day, actor_id, actor, step, "
                       "from_progress, to_progress, reason, words, proof) values (:region, :id, :at, :day, :actor, "
                       ":name, :step, :from, :to, :reason, :words, :proof)",
                       {{"region", region},
                        {"id", id},
                        {"at", step.at},
                        {"day", step.day},
                        {"actor", step.actor},
                        {"name", step.actor_name},
                        {"step", domain::name_of(step.step)},
                        {"from", domain::name_of(step.from)},
                        {"to", domain::name_of(step.to)},
                        {"reason", step.reason},
                        {"words", step.words},
                        {"proof", encoded(step.proof)}});
}

} // namespace

std::optional<Duty> find_duty(Connection& connection, const Scope& scope, domain::ObligationId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, {}, params);
    return connection.first("select id, version, progress, occurrence, kind, from_day, to_day, territory_id, "
                            "organisation_id, road_map_id, submitted_by, checked_by, cancelled_on, term_was, "
                            "acceptance from obligations where region_id = :region and id = :id" +
                                seen,
                            params, read_duty);
}

bool take_step(Connection& connection, RegionId region, const Duty& duty, const TakenStep& step,
               const StepEffect& effect)
{
    Params params{{"progress", domain::name_of(step.to)},
                  {"stage", domain::name_of(domain::stage_of(step.to))},
                  {"now", step.at},
                  {"region", region},
                  {"id", duty.id},
                  {"version", duty.version}};
    const auto more = columns_of(step, params) + columns_of(duty, effect, params);
    const auto changed =
        connection.execute("update obligations set progress = :progress, stage = :stage, moved_at = :now, "
                           "version = version + 1" +
                               more + " where region_id = :region and id = :id and version = :version",
                           params);
    if (changed == 0) return false;
    insert_step(connection, region, duty.id, step);
    return true;
}

std::vector<TakenStep> steps_of(Connection& connection, RegionId region, domain::ObligationId id)
{
    return connection.all(step_columns, {{"region", region}, {"id", id}}, read_step);
}

std::optional<TakenStep> last_step_of(Connection& connection, RegionId region, domain::ObligationId id)
{
    return connection.first(std::string{step_columns} + " desc limit 1", {{"region", region}, {"id", id}}, read_step);
}

std::vector<domain::ObligationId> replacements_of(Connection& connection, RegionId region, domain::ObligationId id)
{
    std::vector<domain::ObligationId> chain;
    for (std::optional at{id}; at;) {
        at = connection
                 .first("select replaced_by from obligations where region_id = :region and id = :id",
                        {{"region", region}, {"id", *at}},
                        [](Row& row) { return row.take<std::optional<domain::ObligationId>>(); })
                 .value_or(std::nullopt);
        if (at && std::ranges::find(chain, *at) != chain.end()) break;
        if (at) chain.push_back(*at);
    }
    return chain;
}

std::int64_t insert_bulk_results(Connection& connection, RegionId region, ActorId by, Step step,
                                 const std::vector<BulkResult>& results, Instant now)
{
    std::string lines;
    for (const auto& result : results)
        lines += std::to_string(result.id.value) + ' ' + result.code + '\n';
    return connection
        .first("insert into bulk_steps (region_id, made_at, made_by, step, results) values (:region, :now, :by, "
               ":step, :results) returning id",
               {{"region", region}, {"now", now}, {"by", by}, {"step", domain::name_of(step)}, {"results", lines}},
               [](Row& row) { return row.take<std::int64_t>(); })
        .value();
}

std::vector<BulkResult> bulk_results(Connection& connection, RegionId region, std::int64_t id)
{
    std::istringstream lines{connection.scalar<std::string>(
        "select results from bulk_steps where region_id = :region and id = :id", {{"region", region}, {"id", id}})};
    std::vector<BulkResult> results;
    for (std::string line; std::getline(lines, line);) {
        const auto space = line.find(' ');
        results.push_back({domain::ObligationId{std::stoll(line.substr(0, space))}, line.substr(space + 1)});
    }
    return results;
}

} // namespace vekha::store
