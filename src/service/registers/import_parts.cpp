#include "service/registers/import_parts.h"

#include "documents/open.h"
#include "intake/registers/read_rows.h"
#include "service/permit.h"
#include "service/source_shelf.h"
#include "store/grants.h"
#include "store/jobs.h"
#include "store/territories.h"

#include <algorithm>

namespace vekha::service
{

Permission permission_for(domain::RegisterKind kind)
{
    switch (kind) {
    case domain::RegisterKind::Territories:
        return domain::permission::territory_write;
    case domain::RegisterKind::Organisations:
        return domain::permission::organisation_write;
    case domain::RegisterKind::People:
        return domain::permission::person_write;
    case domain::RegisterKind::Groups:
        return domain::permission::group_write;
    case domain::RegisterKind::Assignments:
        return domain::permission::curator_write;
    }
    return domain::permission::territory_write;
}

std::span<const intake::RegisterField> fields_of(domain::RegisterKind kind)
{
    return intake::register_fields(kind);
}

bool ImportView::stopped() const
{
    return import.state == ImportState::Running && job && job->state == store::JobState::Failed;
}

Answer<std::shared_ptr<const documents::Document>> source_of(Services& services, const store::RegisterImportRow& import)
{
    const auto name = import.file_sha256 + "/" + import.file_name;
    if (auto known = services.sources->find(name)) return known;
    const auto bytes = services.files->bytes_of(import.file_sha256);
    if (!bytes) return refused("file-missing");
    auto opened = documents::open(*bytes, import.file_name);
    if (!opened) return refused(opened.error().code, {{"detail", opened.error().detail}});
    auto document = std::make_shared<const documents::Document>(*std::move(opened));
    services.sources->put(name, document);
    return document;
}

namespace
{

/// Rows name territories, whichever was in force: an import reaches as far as who made it may write. Another person
/// handles it with as far a right.
Answer<void> reaches_as_far(Connection& connection, const Call& call, const store::RegisterImportRow& import)
{
    if (call.actor.unrestricted || call.actor.id == import.made_by) return {};
    const auto permission = permission_for(import.kind);
    const auto grants = store::grants_in_force(connection, import.made_by, call.today);
    const auto reach = domain::reach_of(domain::rights_table(), grants, permission, import.region);
    std::vector<domain::Location> reached;
    if (reach.whole_region || reach.empty()) reached.push_back({import.region, {}, std::nullopt});
    for (const auto territory : reach.territories)
        reached.push_back(store::location_of(connection, import.region, territory));
    for (const auto organisation : reach.organisations)
        if (auto location = store::location_of(connection, import.region, organisation))
            reached.push_back(*std::move(location));
    for (const auto& location : reached)
        if (auto may = permit(call, permission, location); !may) return may;
    return {};
}

} // namespace

Answer<store::RegisterImportRow> permitted_import(Connection& connection, const Call& call, ImportId id)
{
    const auto seen = scope_of(call, domain::permission::organisation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto import = store::register_import(connection, *seen, id);
    if (!import) return refused("import-not-found");
    const auto location = store::location_of(connection, import->region, import->territory);
    if (const auto may = permit(call, permission_for(import->kind), location); !may)
        return unexpected<Refusal>{may.error()};
    if (const auto far = reaches_as_far(connection, call, *import); !far) return unexpected<Refusal>{far.error()};
    return *std::move(import);
}

Answer<store::RegisterImportRow> import_to_change(Connection& connection, const Call& call, ImportId id,
                                                  std::int64_t version, std::initializer_list<ImportState> states,
                                                  const char* otherwise)
{
    auto import = permitted_import(connection, call, id);
    if (!import) return import;
    if (std::ranges::find(states, import->state) == states.end())
        return refused(otherwise, {{"state", std::string{store::name_of(import->state)}}});
    if (import->version != version) return refused("changed-meanwhile", {{"version", std::to_string(import->version)}});
    return import;
}

ImportView view_of_import(Connection& connection, store::RegisterImportRow import)
{
    ImportView view;
    if (import.job) view.job = store::job(connection, import.region, *import.job);
    view.territory = store::territory_name(connection, store::whole_region(import.region, import.territory));
    view.import = std::move(import);
    return view;
}

PlanningFor planning_for(Connection& connection, const Call& call, const store::RegisterImportRow& import)
{
    return {connection, call, import.id, import.territory};
}

namespace
{

int column_of(const store::ColumnMapping& mapping, const std::string& field)
{
    const auto found = std::ranges::find_if(mapping, [&](const auto& each) { return each.second == field; });
    return found == mapping.end() || field.empty() ? 0 : found->first;
}

} // namespace

std::vector<store::ImportRow> planned_rows(const PlanningFor& planning, const store::RegisterImportRow& import,
                                           const std::vector<domain::RegisterRow>& rows)
{
    const auto planner = planner_for(import.kind, planning);
    std::vector<store::ImportRow> planned;
    planned.reserve(rows.size());
    for (const auto& row : rows) {
        store::ImportRow each;
        each.row = row.row;
        each.entry = row.values;
        each.remarks = row.remarks;
        each.outcome = row.failed() ? domain::RowOutcome::Failed : domain::RowOutcome::Unchanged;
        planner->plan(each);
        for (auto& remark : each.remarks)
            if (remark.column == 0) remark.column = column_of(import.mapping, remark.field);
        planned.push_back(std::move(each));
    }
    return planned;
}

Answer<void> readable(const store::RegisterImportRow& import, const documents::Document& document)
{
    const auto faults = intake::faults_of(import.mapping, intake::table_of(document, import.sheet), import.kind);
    if (faults.empty()) return {};
    const auto& fault = faults.front();
    return refused("mapping-invalid",
                   {{"fault", fault.code}, {"field", fault.field}, {"column", std::to_string(fault.column)}});
}

} // namespace vekha::service
