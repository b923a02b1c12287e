#include "service/results/result_parts.h"

#include "intake/results/read_result_file.h"
#include "service/permit.h"
#include "service/result_sums_job.h"
#include "store/assessment_results.h"
#include "store/grants.h"
#include "store/mapped_file.h"
#include "store/result_standing.h"
#include "store/territories.h"

#include <algorithm>

namespace vekha::service
{

Answer<domain::ResultFile> read_results(std::string_view name, std::string_view bytes,
                                        const domain::ResultReading& reading, const domain::Scales& scales)
{
    if (bytes.size() > most_result_bytes)
        return refused("result-file-too-large", {{"limit", std::to_string(most_result_bytes)}});
    intake::ResultFileOptions options;
    options.scales = &scales;
    options.year = reading.year;
    options.procedure = reading.procedure;
    options.mapping = reading.mapping;
    auto read = intake::read_result_file(name, bytes, options);
    if (!read) return refused(read.error().code, {{"detail", read.error().detail}});
    return *std::move(read);
}

Answer<domain::ResultFile> results_of(Services& services, const ResultFileRow& file, const domain::Scales& scales)
{
    if (!services.files->size_of(file.sha256)) return refused("file-missing");
    const store::MappedFile kept{services.files->path_of(file.sha256)};
    return read_results(file.name, kept.bytes(), file.reading, scales);
}

domain::Scales scales_in(Services& services, RegionId region)
{
    return *store::reading(*services.pool, [&](Connection& connection) -> Answer<domain::Scales> {
        return store::scales_of(connection, region);
    });
}

Answer<Scope> import_scope(const Call& call)
{
    auto scope = scope_of(call, domain::permission::result_import);
    if (scope) scope->within.reset();
    return scope;
}

Answer<ResultFileRow> seen_result_file(Connection& connection, const Call& call, ResultFileId id)
{
    auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    scope->within.reset();
    auto file = store::find_result_file(connection, *scope, id);
    if (!file) return refused("result-file-not-found");
    return *std::move(file);
}

Answer<ResultFileRow> result_file_to_change(Connection& connection, const Call& call, ResultFileId id,
                                            std::int64_t version, std::initializer_list<ResultFileState> states,
                                            const char* otherwise)
{
    auto file = seen_result_file(connection, call, id);
    if (!file) return file;
    const auto location = store::location_of(connection, file->region, file->territory);
    if (const auto may = permit(call, domain::permission::result_import, location); !may)
        return unexpected<Refusal>{may.error()};
    if (std::ranges::find(states, file->state) == states.end())
        return refused(otherwise, {{"state", std::string{store::name_of(file->state)}}});
    if (file->version != version) return refused("changed-meanwhile", {{"version", std::to_string(file->version)}});
    return file;
}

Answer<ResultFileRow> result_file_to_open(Connection& connection, const Call& call, ResultFileId id,
                                          std::int64_t version)
{
    auto file = result_file_to_change(connection, call, id, version,
                                      {ResultFileState::Preview, ResultFileState::Applying}, "result-file-not-open");
    if (file && file->state == ResultFileState::Applying && !view_of_result_file(connection, *file).stopped())
        return refused("result-file-not-open", {{"state", "applying"}});
    return file;
}

ResultFileView view_of_result_file(Connection& connection, ResultFileRow file)
{
    ResultFileView view;
    if (file.job) view.job = store::job(connection, file.region, *file.job);
    view.territory = store::territory_name(connection, store::whole_region(file.region, file.territory));
    const store::QuarantineFilter waiting{store::QuarantineState::Waiting, file.id};
    view.waiting = store::count_quarantined(connection, file.region, waiting);
    view.file = std::move(file);
    return view;
}

bool ResultFileView::stopped() const
{
    return file.state == ResultFileState::Applying && (!job || job->state == store::JobState::Failed);
}

void put_values(Connection& connection, const Call& call, const ResultFileRow& file,
                const std::vector<store::FileValue>& values, Instant said_at)
{
    const auto kind = domain::result_file_kind_from(file.kind);
    std::vector<store::ContextValue> put;
    for (const auto& value : values) {
        store::ContextValue each;
        each.school = value.school;
        each.year = value.year;
        each.variable = value.variable;
        each.value = value.value;
        each.source = kind ? source_of_values(*kind) : store::ContextSource::Import;
        put.push_back(std::move(each));
    }
    store::put_context_values(connection, file.region, file.id, put, call.actor.id, said_at);
}

namespace
{

/// The cells behind those of `last`, whole schools, about `most`.
std::span<const store::ResultCell> next_cells(const ResultPlan& plan, domain::OrganisationId last, std::size_t most)
{
    const auto begin = std::ranges::upper_bound(plan.cells, last, {}, &store::ResultCell::school);
    auto end = begin;
    while (end != plan.cells.end() &&
           (static_cast<std::size_t>(end - begin) < most || (end != begin && end->school == (end - 1)->school)))
        ++end;
    return {begin, end};
}

void put_in_force(Connection& connection, const Call& call, ResultFileRow& file, ResultPlan& plan)
{
    store::write_result_tables(connection, file.region, file.id, plan.tables);
    if (!plan.values.empty()) put_values(connection, call, file, plan.values, call.now);
    store::quarantine(connection, file.region, file.id, file.territory, plan.waiting, call.now);
    file.state = ResultFileState::InForce;
    file.applied_at = call.now;
    (void)store::update_result_file(connection, file);
    store::settle_results(connection, file.region, file.id);
    ask_for_sums(connection, call);
    record(connection, call, "result-file-applied", "result-file", file.id.value,
           {{"file", file.name},
            {"kind", file.kind},
            {"cells", std::to_string(plan.cells.size())},
            {"values", std::to_string(plan.values.size())},
            {"waiting", std::to_string(plan.waiting.size())},
            {"leftOut", std::to_string(file.protocol.rows.left_out_count())}},
           {.where = Whereabouts{store::location_of(connection, file.region, file.territory)}});
}

} // namespace

bool write_next(Connection& connection, const Call& call, ResultFileRow& file, ResultPlan plan, std::size_t most)
{
    const auto before = store::written_so_far(connection, file.region, file.id);
    const auto next = next_cells(plan, before.school, most);
    store::write_result_cells(connection, file.region, file.id, next);
    const auto written = before.cells + static_cast<std::int64_t>(next.size());
    const bool last = next.empty() || next.back().school == plan.cells.back().school;
    if (last && written != static_cast<std::int64_t>(plan.cells.size())) {
        // The register changed between two steps, and schools that were passed are others now: from the beginning.
        store::remove_result_cells(connection, file.region, file.id);
        file.staged = 0;
        (void)store::update_result_file(connection, file);
        return false;
    }
    file.staged = written;
    file.protocol = std::move(plan.protocol);
    if (last)
        put_in_force(connection, call, file, plan);
    else
        (void)store::update_result_file(connection, file);
    return last;
}

} // namespace vekha::service
