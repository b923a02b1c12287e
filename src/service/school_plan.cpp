#include "service/school_plan.h"

#include "documents/open.h"
#include "documents/write_docx.h"
#include "domain/school_plan.h"
#include "intake/export.h"
#include "intake/import.h"
#include "service/draft_parts.h"
#include "service/permit.h"
#include "service/readiness.h"
#include "service/source_shelf.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/road_maps.h"
#include "store/school_plans.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr const char* act = "school-plan-derived";

struct Derived {
    domain::Plan plan;
    std::string file_name;
};

/// «План мероприятий СОШ № 4.docx», without what a file system forbids.
std::string file_name_of(const domain::Organisation& school)
{
    auto name = "План мероприятий " + domain::name_of_school(school) + ".docx";
    std::ranges::replace_if(
        name, [](char c) { return std::string_view{"/\\:*?\"<>|"}.find(c) != std::string_view::npos; }, ' ');
    return name;
}

Answer<Derived> derived(Connection& connection, const Call& call, const DeriveSchoolPlan& command)
{
    const auto seen = scope_of(call, domain::permission::road_map_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto edition = store::find_edition(connection, *seen, command.road_map);
    if (!edition) return refused("road-map-not-found");
    if (edition->header.kind == domain::PlanKind::School) return refused("road-map-of-school");
    auto above = edition->header;
    above.activities = store::activities_of_edition(connection, call.actor.scope.region, edition->id);
    const auto organisations =
        approval_context(connection, call, edition->belonging(seen->region), above).organisations;
    const auto school = std::ranges::find(organisations, command.organisation, &domain::Organisation::id);
    if (school == organisations.end()) return refused("organisation-not-found");
    if (school->kind != domain::OrganisationKind::School) return refused("organisation-not-school");
    auto plan = domain::school_plan_of(above, command.road_map.value, *school, organisations);
    if (plan.activities.empty()) return refused("school-owes-nothing", {{"school", domain::name_of_school(*school)}});
    return Derived{std::move(plan), file_name_of(*school)};
}

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

struct PrintedDraft {
    domain::RoadMapDraft draft;
    std::string bytes;
    std::shared_ptr<const documents::Document> document;
};

/// The draft with the document that says it; its rows know where they stand there.
Answer<PrintedDraft> printed(Derived derived)
{
    auto& plan = derived.plan;
    auto bytes = documents::write_docx(intake::printed_plan(plan, intake::ExportLayout::A));
    if (!bytes) return refused(bytes.error().code, {{"detail", bytes.error().detail}});
    PrintedDraft made;
    made.draft.source = derived.file_name;
    auto opened = documents::open(*bytes, made.draft.source);
    if (!opened) return refused(opened.error().code, {{"detail", opened.error().detail}});
    if (const auto read = intake::import_road_map(*opened, {plan.period})) place_as_printed(plan, read->plan);
    made.draft.plan = std::move(plan);
    made.bytes = *std::move(bytes);
    made.document = std::make_shared<const documents::Document>(*std::move(opened));
    return made;
}

std::string fingerprint_of(const DeriveSchoolPlan& command)
{
    return store::sha256_of(std::to_string(command.road_map.value) + "\n" + std::to_string(command.organisation.value));
}

Answer<DraftView> keep(Services& services, Connection& connection, const Call& call, const DeriveSchoolPlan& command,
                       const PrintedDraft& made)
{
    // On the disk before a row names it, as for an upload.
    const auto sha256 = services.files->keep(made.bytes);
    const auto region = call.actor.scope.region;
    const auto school = store::location_of(connection, region, command.organisation);
    if (!school || school->path.empty()) return refused("organisation-not-found");
    if (auto may = permit(call, domain::permission::draft_write, *school); !may)
        return unexpected<Refusal>{may.error()};
    const store::Belonging belonging{region, school->path.back(), command.organisation};
    store::name_file(connection, region, sha256, made.bytes.size(), call.now);
    const auto id = store::insert_draft(connection, belonging, made.draft, sha256, call.actor.name, call.now);
    store::name_school_plan(connection, region, id, command.road_map, command.organisation);
    remember_made(connection, call, command.idempotency_key, act, fingerprint_of(command), id.value);
    record(connection, call, act, "draft", id.value,
           {{"roadMap", std::to_string(command.road_map.value)},
            {"organisation", std::to_string(command.organisation.value)},
            {"sha256", sha256},
            {"activities", std::to_string(made.draft.plan.activities.size())}},
           {belonging, {}});
    services.sources->put(sha256 + "/" + made.draft.source, made.document);
    return view_of_draft(connection, call, id);
}

} // namespace

Answer<DraftView> derive_school_plan(Services& services, const Call& call, const DeriveSchoolPlan& command)
{
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<DraftView> {
        const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint_of(command));
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return view_of_draft(connection, call, DraftId{**before});
        auto plan = derived(connection, call, command);
        if (!plan) return unexpected<Refusal>{plan.error()};
        const auto made = printed(*std::move(plan));
        if (!made) return unexpected<Refusal>{made.error()};
        return keep(services, connection, call, command, *made);
    });
}

} // namespace vekha::service
