#include "service/permit.h"
#include "service/result_sums_job.h"
#include "service/results/result_parts.h"
#include "store/grants.h"
#include "store/result_standing.h"

namespace vekha::service
{

namespace
{

About about(Connection& connection, const ResultFileRow& file)
{
    return {.where = Whereabouts{store::location_of(connection, file.region, file.territory)}};
}

} // namespace

Answer<ResultFileView> get_result_file(Services& services, const Call& call, ResultFileId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        auto file = seen_result_file(connection, call, id);
        if (!file) return unexpected<Refusal>{file.error()};
        return view_of_result_file(connection, *std::move(file));
    });
}

Answer<store::Page<ResultFileView>> list_result_files(Services& services, const Call& call,
                                                      const store::ResultFileFilter& filter,
                                                      const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<ResultFileView>> {
        auto found = store::page_of_result_files(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        store::Page<ResultFileView> shown{{}, found->total, std::move(found->next)};
        for (auto& file : found->items)
            shown.items.push_back(view_of_result_file(connection, std::move(file)));
        return shown;
    });
}

Answer<ResultFileView> undo_result_file(Services& services, const Call& call, ResultFileId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        auto file = result_file_to_change(connection, call, id, version, {ResultFileState::InForce},
                                          "result-file-not-in-force");
        if (!file) return unexpected<Refusal>{file.error()};
        file->state = ResultFileState::Undone;
        file->ended_at = call.now;
        if (!store::update_result_file(connection, *file)) return refused("changed-meanwhile");
        store::settle_results(connection, file->region, file->id);
        if (!store::file_values(connection, file->region, file->id).empty())
            store::remove_context_values(connection, file->region, file->id);
        ask_for_sums(connection, call);
        record(connection, call, "result-file-undone", "result-file", id.value,
               {{"file", file->name}, {"kind", file->kind}}, about(connection, *file));
        return view_of_result_file(connection, *std::move(file));
    });
}

Answer<ResultFileView> discard_result_file(Services& services, const Call& call, ResultFileId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        auto file = result_file_to_open(connection, call, id, version);
        if (!file) return unexpected<Refusal>{file.error()};
        // What a stopped import wrote was never in force.
        if (file->state == ResultFileState::Applying) store::remove_result_cells(connection, file->region, file->id);
        file->state = ResultFileState::Discarded;
        file->staged = 0;
        file->ended_at = call.now;
        if (!store::update_result_file(connection, *file)) return refused("changed-meanwhile");
        record(connection, call, "result-file-discarded", "result-file", id.value, {{"file", file->name}},
               about(connection, *file));
        return view_of_result_file(connection, *std::move(file));
    });
}

} // namespace vekha::service
