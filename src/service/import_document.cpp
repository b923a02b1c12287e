#include "service/import_document.h"

#include "documents/open.h"
#include "intake/import.h"
#include "service/draft_parts.h"
#include "service/findings.h"
#include "service/permit.h"
#include "service/source_shelf.h"
#include "store/digest.h"

namespace vekha::service
{

namespace
{

constexpr const char* act = "import-document";

std::string fingerprint_of(const ImportDocument& command)
{
    std::string text = store::sha256_of(command.bytes) + "\n" + command.file_name;
    if (command.period) text += "\n" + domain::to_iso(command.period->from) + ".." + domain::to_iso(command.period->to);
    return store::sha256_of(text);
}

struct Understood {
    std::shared_ptr<const documents::Document> document;
    domain::RoadMapDraft draft;
};

Answer<Understood> understood(const ImportDocument& command)
{
    auto opened = documents::open(command.bytes, command.file_name);
    if (!opened) return refused(opened.error().code, {{"detail", opened.error().detail}});
    auto draft = intake::import_road_map(*opened, {command.period});
    if (!draft) return refused(draft.error().code, {{"detail", draft.error().detail}});
    return Understood{std::make_shared<const documents::Document>(*std::move(opened)), *std::move(draft)};
}

} // namespace

Answer<DraftView> import_document(Services& services, const Call& call, const ImportDocument& command)
{
    // Before the work of reading: who may not keep a draft anywhere need not have one read.
    if (auto may = as_permitted(call, domain::permission::draft_write); !may) return unexpected<Refusal>{may.error()};
    auto import = understood(command);
    if (!import) return unexpected<Refusal>{import.error()};
    auto& draft = import->draft;
    draft.findings = remarks_of_import(draft);
    // On the disk before a row names it: a crash in between leaves a file without a row, never a row without a file.
    const auto sha256 = services.files->keep(command.bytes);
    const auto fingerprint = fingerprint_of(command);
    auto view = creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<DraftView> {
        const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return view_of_draft(connection, call, DraftId{**before});
        const auto belonging = belonging_of_new(connection, call, domain::permission::draft_write);
        if (!belonging) return unexpected<Refusal>{belonging.error()};
        store::name_file(connection, call.actor.scope.region, sha256, command.bytes.size(), call.now);
        const auto id = store::insert_draft(connection, *belonging, draft, sha256, call.actor.name, call.now);
        remember_made(connection, call, command.idempotency_key, act, fingerprint, id.value);
        record(connection, call, "draft-imported", "draft", id.value,
               {{"source", draft.source},
                {"sha256", sha256},
                {"activities", std::to_string(draft.plan.activities.size())}},
               {*belonging, {}});
        return view_of_draft(connection, call, id);
    });
    if (view) services.sources->put(sha256 + "/" + view->summary.source, import->document);
    return view;
}

} // namespace vekha::service
