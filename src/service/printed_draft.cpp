#include "service/printed_draft.h"

#include "documents/open.h"
#include "documents/write_docx.h"
#include "intake/export.h"
#include "intake/import.h"
#include "service/permit.h"
#include "service/source_shelf.h"
#include "store/grants.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

/// A field stands where its cell was printed; what was written by us is read without doubt.
void place_as_printed(domain::Activity& activity, const domain::Activity& printed)
{
    activity.place = printed.place;
    for (const auto& [field, reading] : printed.readings) {
        auto& own = activity.readings[field];
        own.place = reading.place;
    }
}

void place_as_printed(domain::Plan& plan, const domain::Plan& printed)
{
    if (plan.activities.size() != printed.activities.size()) return;
    for (std::size_t i = 0; i < plan.activities.size(); ++i)
        place_as_printed(plan.activities[i], printed.activities[i]);
    for (auto& section : plan.sections) {
        const auto same = std::ranges::find(printed.sections, section.path, &domain::Section::path);
        if (same != printed.sections.end()) section.place = same->place;
    }
}

} // namespace

std::string file_name_of_plan(std::string title)
{
    std::ranges::replace_if(
        title, [](char c) { return std::string_view{"/\\:*?\"<>|"}.find(c) != std::string_view::npos; }, ' ');
    return title + ".docx";
}

Answer<PrintedDraft> printed_draft(domain::Plan plan, const std::string& file_name)
{
    auto bytes = documents::write_docx(intake::printed_plan(plan, intake::ExportLayout::A));
    if (!bytes) return refused(bytes.error().code, {{"detail", bytes.error().detail}});
    PrintedDraft made;
    made.draft.source = file_name;
    auto opened = documents::open(*bytes, made.draft.source);
    if (!opened) return refused(opened.error().code, {{"detail", opened.error().detail}});
    if (const auto read = intake::import_road_map(*opened, {plan.period})) place_as_printed(plan, read->plan);
    made.draft.plan = std::move(plan);
    made.bytes = *std::move(bytes);
    made.document = std::make_shared<const documents::Document>(*std::move(opened));
    return made;
}

Answer<KeptDraft> keep_printed_draft(Services& services, Connection& connection, const Call& call,
                                     domain::OrganisationId organisation, const PrintedDraft& made)
{
    // On the disk before a row names it, as for an upload.
    const auto sha256 = services.files->keep(made.bytes);
    const auto region = call.actor.scope.region;
    const auto school = store::location_of(connection, region, organisation);
    if (!school || school->path.empty()) return refused("organisation-not-found");
    if (auto may = permit(call, domain::permission::draft_write, *school); !may)
        return unexpected<Refusal>{may.error()};
    const store::Belonging belonging{region, school->path.back(), organisation};
    store::name_file(connection, region, sha256, made.bytes.size(), call.now);
    const auto id = store::insert_draft(connection, belonging, made.draft, sha256, call.actor.name, call.now);
    services.sources->put(sha256 + "/" + made.draft.source, made.document);
    return KeptDraft{id, belonging, sha256};
}

} // namespace vekha::service
