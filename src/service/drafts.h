#pragma once

#include "documents/document.h"
#include "domain/doubt.h"
#include "domain/occurrence.h"
#include "domain/plan.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/draft_rows.h"
#include "store/page.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using domain::doubtful_fields; ///< what the wizard collects in «Проверить: 7»
using store::DraftId;
using store::DraftRow;
using store::DraftState;
using store::DraftSummary;
using store::Page;
using store::PageRequest;
using store::RowId;

/// A draft as the wizard shows it.
struct DraftView {
    DraftSummary summary;
    domain::Plan header; ///< title to glossary; its activities are in `rows`
    std::vector<DraftRow> rows;
    std::vector<domain::Finding> findings;
    bool can_undo = false;
    bool can_redo = false;
    std::optional<DraftId> earlier; ///< an open draft of the same file, older than this one
};

/// Drafts that wait, newest first. @error cursor-invalid
[[nodiscard]] Answer<Page<DraftSummary>> list_drafts(Services& services, const Call& call, const PageRequest& page);

/// @error draft-not-found
[[nodiscard]] Answer<DraftView> get_draft(Services& services, const Call& call, DraftId draft);

/// The document that the draft was read from, for the page beside it. @error draft-not-found, file-missing
[[nodiscard]] Answer<std::shared_ptr<const documents::Document>> draft_source(Services& services, const Call& call,
                                                                              DraftId draft);

struct StoredFile {
    std::string file_name;
    std::string bytes;
};

/// The file as it was uploaded. @error draft-not-found, file-missing
[[nodiscard]] Answer<StoredFile> draft_file(Services& services, const Call& call, DraftId draft);

struct RowOccurrences {
    domain::Schedule schedule;
    std::vector<domain::Occurrence> occurrences; ///< by date, undated last
};

/// The dates that the term of a row gives; none for windows while the draft has no period. @error draft-not-found,
/// row-not-found
[[nodiscard]] Answer<RowOccurrences> row_occurrences(Services& services, const Call& call, DraftId draft, RowId row);

/// The dates that a term gives under the territory's school calendar, without keeping anything.
[[nodiscard]] std::vector<domain::Occurrence> preview_occurrences(Services& services, const Call& call,
                                                                  const domain::Schedule& schedule,
                                                                  const domain::Period& period);

} // namespace vekha::service
