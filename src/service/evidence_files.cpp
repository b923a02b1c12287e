#include "domain/evidence_types.h"
#include "service/evidence.h"
#include "service/evidence_parts.h"
#include "service/preview_shelf.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

/// The proof, when its file may be given out.
Answer<EvidenceRow> open_file(Services& services, const Call& call, EvidenceId id)
{
    auto row =
        store::reading(*services.pool, [&](Connection& connection) { return seen_evidence(connection, call, id); });
    if (!row) return row;
    if (!row->file) return refused("evidence-without-file");
    if (row->state == domain::EvidenceState::Quarantined || row->file->scan == store::ScanState::Infected)
        return refused("evidence-quarantined", {{"signature", row->file->signature}});
    if (services.scan && row->file->scan == store::ScanState::Waiting) return refused("evidence-scan-awaited");
    if (services.files->size_of(row->file->sha256) != row->file->size) return refused("evidence-file-lost");
    return row;
}

domain::Preview preview_of(const store::EvidenceFile& file)
{
    const auto types = domain::evidence_types();
    const auto type = std::ranges::find(types, domain::ending_of(file.name), &domain::EvidenceType::ending);
    return type == types.end() ? domain::Preview::None : type->preview;
}

} // namespace

Answer<EvidenceDownload> evidence_file(Services& services, const Call& call, EvidenceId id)
{
    auto row = open_file(services, call, id);
    if (!row) return unexpected<Refusal>{row.error()};
    record_reading(services, call, "evidence-downloaded", "evidence", id.value, {{"title", row->said.title}},
                   {row->belonging(call.actor.scope.region), {}});
    const auto& file = *row->file;
    return EvidenceDownload{services.files->path_of(file.sha256), file.size, file.name, file.media_type};
}

Answer<EvidencePreview> evidence_preview(Services& services, const Call& call, EvidenceId id, int page, bool thumbnail)
{
    const auto row = open_file(services, call, id);
    if (!row) return unexpected<Refusal>{row.error()};
    const auto& file = *row->file;
    const auto path = services.files->path_of(file.sha256);
    switch (preview_of(file)) {
    case domain::Preview::None:
        return refused("preview-none");
    case domain::Preview::Image:
        if (page != 1) return refused("preview-page-missing");
        return EvidencePreview{path, file.size, {}, file.media_type};
    case domain::Preview::Pages:
        break;
    }
    auto drawn =
        services.previews->page_of(file.sha256, path, page, thumbnail ? PreviewSize::Thumbnail : PreviewSize::Page);
    if (!drawn) return refused(drawn.error());
    return EvidencePreview{{}, 0, *std::move(drawn), "image/png"};
}

} // namespace vekha::service
