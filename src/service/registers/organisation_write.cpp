#include "service/registers/organisation_planner.h"
#include "service/work.h"
#include "store/import_groups.h"

#include <utility>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using planning::value_of;

store::ImportChange change_of(const store::ImportRow& row, const store::RegisterObject& object)
{
    store::ImportChange change;
    change.row = row.row;
    change.act = domain::name_of(row.outcome);
    change.object = "organisation";
    change.object_id = object.id;
    change.version = object.version;
    change.label = value_of(object.values, "shortName");
    change.was = row.was;
    change.became = row.becomes;
    return change;
}

domain::FieldChanges changes_of(const store::ImportRow& row)
{
    domain::FieldChanges changes;
    for (const auto& [field, became] : row.becomes)
        changes.note(field, value_of(row.was, field), became);
    return changes;
}

} // namespace

void OrganisationPlanner::write_objects(bool created)
{
    auto& writes = created ? created_ : updated_;
    std::vector<store::RegisterObject> objects;
    objects.reserve(writes.size());
    for (auto& write : writes) {
        write.object.territory = territories_.made(write.object.territory);
        objects.push_back(std::move(write.object));
    }
    const auto region = planning_.call.actor.scope.region;
    if (created)
        store::insert_objects(planning_.connection, region, store::ObjectTable::Organisations, objects,
                              planning_.call.now);
    else
        store::update_objects(planning_.connection, region, store::ObjectTable::Organisations, objects,
                              planning_.call.now);
    for (std::size_t i = 0; i < writes.size(); ++i)
        writes[i].object = std::move(objects[i]);
}

void OrganisationPlanner::write_groups()
{
    std::vector<store::GroupsOfOrganisation> groups;
    for (const auto* writes : {&created_, &updated_})
        for (const auto& write : *writes)
            if (write.groups_before != write.groups_after)
                groups.push_back(
                    {OrganisationId{write.object.id}, write.groups_before, write.groups_after, writes == &created_});
    store::change_groups(planning_.connection, planning_.call.actor.scope.region, groups, planning_.call.today,
                         planning_.call.actor.id, planning_.call.now);
}

void OrganisationPlanner::record_write(const Write& write)
{
    const auto& object = write.object;
    const bool created = write.row.outcome == domain::RowOutcome::Created;
    About about;
    about.where = store::Belonging{planning_.call.actor.scope.region, object.territory, OrganisationId{object.id}};
    about.changes = changes_of(write.row).all();
    record(planning_.connection, planning_.call, created ? "organisation-registered" : "organisation-changed",
           "organisation", object.id,
           {{"name", value_of(object.values, "shortName")},
            {"code", value_of(object.values, "code")},
            {"import", std::to_string(planning_.import.value)}},
           std::move(about));
}

std::vector<store::ImportChange> OrganisationPlanner::write()
{
    auto changes = territories_.write();
    write_objects(true);
    write_objects(false);
    write_groups();
    for (const auto* writes : {&created_, &updated_})
        for (const auto& write : *writes) {
            record_write(write);
            changes.push_back(change_of(write.row, write.object));
        }
    created_.clear();
    updated_.clear();
    return changes;
}

} // namespace vekha::service
