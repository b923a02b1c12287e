#include "store/bulk_plans.h"

#include "domain/direction.h"
#include "store/codec.h"
#include "store/directions.h"
#include "store/due.h"
#include "store/folded.h"
#include "store/proof.h"
#include "wire/road_map_draft.h"

#include <map>

namespace vekha::store
{

namespace
{

using Add = Connection::AddRow;

/// What no person wrote is absent.
std::optional<std::string> said(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    return std::string{text};
}

template <typename Part>
auto of(const std::optional<BulkDeed>& deed, Part part) -> std::optional<std::decay_t<decltype((*deed).*part)>>
{
    if (!deed) return std::nullopt;
    return (*deed).*part;
}

std::string searched_text(const domain::Activity& activity)
{
    std::string text = activity.text;
    for (const auto& executor : activity.responsible)
        text += " " + executor.name;
    return folded(text);
}

void bulk_editions(Connection& connection, RegionId region, const BulkPlans& plans, const std::string& source,
                   const std::string& sha256)
{
    connection.bulk_insert("road_maps",
                           {"region_id", "id", "territory_id", "organisation_id", "title", "editions", "created_at"},
                           [&](const Add& add) {
                               for (const auto& each : plans.road_maps)
                                   add({region, each.id, each.belonging.territory, each.belonging.organisation,
                                        each.plan.title, 1, each.approved_at});
                           });
    const auto calendar = encoded(domain::SchoolCalendar{});
    connection.bulk_insert("editions",
                           {"region_id", "id", "road_map_id", "number", "draft_id", "source", "file_sha256", "header",
                            "calendar", "activities", "approved_at", "approved_by"},
                           [&](const Add& add) {
                               for (const auto& each : plans.road_maps)
                                   add({region, each.edition, each.id, 1, 0, source, sha256, encoded_header(each.plan),
                                        calendar, each.plan.activities.size(), each.approved_at, each.approved_by});
                           });
}

/// Directions by what plans call them: the plans of a region share theirs.
using SharedDirections = std::map<std::map<std::string, std::string, std::less<>>, Directions>;

void bulk_activities(Connection& connection, RegionId region, const BulkPlans& plans)
{
    SharedDirections shared;
    for (const auto& each : plans.road_maps)
        if (auto names = domain::directions_of(each.plan); !shared.contains(names))
            shared.emplace(std::move(names), Directions{connection, region, each.plan});
    connection.bulk_insert("edition_activities",
                           {"region_id", "edition_id", "position", "activity_key", "number", "section", "text", "body",
                            "folded", "direction_id"},
                           [&](const Add& add) {
                               for (const auto& each : plans.road_maps) {
                                   const auto& directions = shared.at(domain::directions_of(each.plan));
                                   std::int64_t position = 0;
                                   for (const auto& activity : each.plan.activities)
                                       add({region, each.edition, ++position, activity.key, activity.number,
                                            activity.section, activity.text, encoded(activity), searched_text(activity),
                                            directions.of(activity.section)});
                               }
                           });
}

void bulk_obligations(Connection& connection, RegionId region, const BulkPlans& plans)
{
    connection.bulk_insert(
        "obligations",
        {"region_id",    "id",           "territory_id", "road_map_id",   "edition_id", "activity",
         "occurrence",   "kind",         "from_day",     "to_day",        "due_day",    "organisation_id",
         "addressee",    "folded",       "lead",         "progress",      "stage",      "submitted_at",
         "submitted_by", "submitted_on", "checked_at",   "checked_by",    "checker",    "return_reason",
         "term_was",     "replaced_by",  "cancelled_on", "cancelled_why", "acceptance", "moved_at"},
        [&](const Add& add) {
            for (const auto& each : plans.obligations) {
                const auto& [number, from, to, kind] = each.obligation.occurrence;
                add({region,
                     each.obligation.id,
                     each.territory,
                     each.road_map,
                     each.edition,
                     each.activity,
                     number,
                     wire::name_of(kind),
                     from,
                     to,
                     to ? domain::to_iso(*to) : std::string{no_day},
                     each.obligation.addressee.organisation,
                     each.obligation.addressee.name,
                     folded(each.obligation.addressee.name),
                     each.obligation.lead ? 1 : 0,
                     domain::name_of(each.progress),
                     domain::name_of(domain::stage_of(each.progress)),
                     of(each.submitted, &BulkDeed::at),
                     of(each.submitted, &BulkDeed::by),
                     of(each.submitted, &BulkDeed::day),
                     of(each.checked, &BulkDeed::at),
                     of(each.checked, &BulkDeed::by),
                     of(each.checked, &BulkDeed::name),
                     said(each.return_reason),
                     each.term_was,
                     each.replaced_by,
                     each.cancelled_on,
                     said(each.cancelled_why),
                     each.acceptance,
                     each.moved_at});
            }
        });
}

std::string proof_of(const BulkPlans& plans, const BulkStep& step)
{
    std::vector<domain::ProofItem> seen;
    if (step.evidence) seen.push_back(plans.evidence.at(*step.evidence).item);
    return encoded(seen);
}

void bulk_steps(Connection& connection, RegionId region, const BulkPlans& plans)
{
    connection.bulk_insert("obligation_steps",
                           {"region_id", "obligation_id", "at", "day", "actor_id", "actor", "step", "from_progress",
                            "to_progress", "reason", "words", "proof"},
                           [&](const Add& add) {
                               for (const auto& each : plans.steps)
                                   add({region, each.obligation, each.deed.at, each.deed.day, each.deed.by,
                                        each.deed.name, domain::name_of(each.step), domain::name_of(each.from),
                                        domain::name_of(each.to), each.reason, each.words, proof_of(plans, each)});
                           });
}

void bulk_evidence(Connection& connection, RegionId region, const BulkPlans& plans)
{
    using Size = std::optional<std::int64_t>;
    connection.bulk_insert(
        "evidence",
        {"region_id", "id", "territory_id", "organisation_id", "kind", "title", "file_sha256", "file_name", "size",
         "media_type", "link", "words", "number", "doc_day", "signed", "made_at", "made_by", "maker", "changed_at"},
        [&](const Add& add) {
            for (const auto& each : plans.evidence) {
                const auto& item = each.item;
                const bool file = !item.sha256.empty();
                add({region, item.id, each.territory, each.organisation, item.kind, item.title, said(item.sha256),
                     said(item.file_name), file ? Size{each.size} : Size{}, said(file ? "text/plain" : ""),
                     said(item.link), item.words, item.number, item.day, item.is_signed ? 1 : 0, each.deed.at,
                     each.deed.by, each.deed.name, each.deed.at});
            }
        });
    connection.bulk_insert("evidence_links", {"region_id", "evidence_id", "obligation_id", "linked_at", "linked_by"},
                           [&](const Add& add) {
                               for (const auto& each : plans.evidence)
                                   for (const auto obligation : each.proves)
                                       add({region, each.item.id, obligation, each.deed.at, each.deed.by});
                           });
}

} // namespace

void BulkPlans::clear()
{
    road_maps.clear();
    obligations.clear();
    steps.clear();
    evidence.clear();
}

void bulk_plans(Connection& connection, RegionId region, const BulkPlans& plans, const std::string& source,
                const std::string& sha256)
{
    bulk_editions(connection, region, plans, source, sha256);
    bulk_activities(connection, region, plans);
    bulk_obligations(connection, region, plans);
    bulk_steps(connection, region, plans);
    bulk_evidence(connection, region, plans);
}

} // namespace vekha::store
