#pragma once

#include "documents/document.h"
#include "service/work.h"
#include "store/drafts.h"

#include <memory>
#include <string>

/// Drafts that the program itself writes: their document is the official form of the plan.
namespace vekha::service
{

struct PrintedDraft {
    domain::RoadMapDraft draft;
    std::string bytes;
    std::shared_ptr<const documents::Document> document;
};

/// «План мероприятий СОШ № 4.docx», without what a file system forbids.
[[nodiscard]] std::string file_name_of_plan(std::string title);

/// The draft with the document that says it; its rows know where they stand there.
/// @error form-not-written and the codes of documents::OpenError
[[nodiscard]] Answer<PrintedDraft> printed_draft(domain::Plan plan, const std::string& file_name);

struct KeptDraft {
    store::DraftId draft;
    store::Belonging belonging;
    std::string sha256;
};
/// Keeps it as a draft of a school, beside its document. @error organisation-not-found, not-permitted,
/// view-as-read-only
[[nodiscard]] Answer<KeptDraft> keep_printed_draft(Services& services, Connection& connection, const Call& call,
                                                   domain::OrganisationId school, const PrintedDraft& made);

} // namespace vekha::service
