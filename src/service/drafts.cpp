#include "service/drafts.h"

#include "documents/open.h"
#include "domain/obligation.h"
#include "service/draft_parts.h"
#include "service/findings.h"
#include "service/permit.h"
#include "service/source_shelf.h"
#include "store/draft_edits.h"
#include "store/territories.h"

namespace vekha::service
{

domain::Plan plan_of(const domain::Plan& header, const std::vector<DraftRow>& rows)
{
    auto plan = header;
    plan.activities.reserve(rows.size());
    for (const auto& row : rows)
        plan.activities.push_back(row.activity);
    return plan;
}

Answer<DraftView> view_of_draft(Connection& connection, const Call& call, DraftId draft)
{
    const auto seen = scope_of(call, domain::permission::draft_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto stored = store::find_draft(connection, *seen, draft);
    if (!stored) return refused("draft-not-found");
    const auto region = call.actor.scope.region;
    DraftView view;
    view.summary = std::move(stored->summary);
    view.header = std::move(stored->header);
    view.rows = store::rows_of_draft(connection, region, draft);
    view.findings = findings_now(stored->findings, plan_of(view.header, view.rows));
    if (view.summary.state == DraftState::Open) {
        const auto reach = store::edit_reach(connection, region, draft);
        view.can_undo = reach.can_undo;
        view.can_redo = reach.can_redo;
        view.earlier = store::other_draft_of_file(connection, *seen, stored->file_sha256, draft);
    }
    return view;
}

Answer<std::shared_ptr<const documents::Document>> open_source(Services& services, const std::string& file_sha256,
                                                               const std::string& file_name)
{
    const auto shelf_name = file_sha256 + "/" + file_name;
    if (auto known = services.sources->find(shelf_name)) return known;
    const auto bytes = services.files->bytes_of(file_sha256);
    if (!bytes) return refused("file-missing", {{"file", file_name}});
    auto opened = documents::open(*bytes, file_name);
    // It could be opened once; a converter may have been removed since.
    if (!opened) return refused(opened.error().code, {{"detail", opened.error().detail}});
    auto document = std::make_shared<const documents::Document>(*std::move(opened));
    services.sources->put(shelf_name, document);
    return document;
}

Answer<Page<DraftSummary>> list_drafts(Services& services, const Call& call, const PageRequest& page)
{
    const auto seen = scope_of(call, domain::permission::draft_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Page<DraftSummary>> {
        auto found = store::page_of_drafts(connection, *seen, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<DraftView> get_draft(Services& services, const Call& call, DraftId draft)
{
    return store::reading(*services.pool,
                          [&](Connection& connection) { return view_of_draft(connection, call, draft); });
}

namespace
{

struct SourceName {
    std::string sha256;
    std::string file_name;
};

Answer<SourceName> source_name(Services& services, const Call& call, DraftId draft)
{
    const auto seen = scope_of(call, domain::permission::draft_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SourceName> {
        const auto stored = store::find_draft(connection, *seen, draft);
        if (!stored) return refused("draft-not-found");
        return SourceName{stored->file_sha256, stored->summary.source};
    });
}

} // namespace

Answer<std::shared_ptr<const documents::Document>> draft_source(Services& services, const Call& call, DraftId draft)
{
    return source_name(services, call, draft).and_then([&](const SourceName& source) {
        return open_source(services, source.sha256, source.file_name);
    });
}

Answer<StoredFile> draft_file(Services& services, const Call& call, DraftId draft)
{
    const auto source = source_name(services, call, draft);
    if (!source) return unexpected<Refusal>{source.error()};
    auto bytes = services.files->bytes_of(source->sha256);
    if (!bytes) return refused("file-missing", {{"file", source->file_name}});
    return StoredFile{source->file_name, *std::move(bytes)};
}

Answer<RowOccurrences> row_occurrences(Services& services, const Call& call, DraftId draft, RowId row)
{
    const auto seen = scope_of(call, domain::permission::draft_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<RowOccurrences> {
        const auto stored = store::find_draft(connection, *seen, draft);
        if (!stored) return refused("draft-not-found");
        const auto found = store::find_draft_row(connection, call.actor.scope.region, draft, row);
        if (!found) return refused("row-not-found");
        RowOccurrences answer;
        answer.schedule = found->activity.deadline.schedule;
        if (stored->header.period)
            answer.occurrences = domain::occurrences_of(
                found->activity, stored->header.period,
                store::school_calendar(connection, {seen->region, stored->territory, {}, {}}).calendar);
        return answer;
    });
}

std::vector<domain::Occurrence> preview_occurrences(Services& services, const Call& call,
                                                    const domain::Schedule& schedule, const domain::Period& period)
{
    const auto lease = services.pool->lease();
    return domain::occurrences_of(schedule, period, store::school_calendar(*lease, call.actor.scope).calendar);
}

} // namespace vekha::service
