#include "service/curator_assignments.h"

#include "service/curator_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr const char* assigned_act = "curator-assigned";

std::string fingerprint_of(const AssignCurator& command)
{
    return fmt::format("{} {} {} {} {} {}", command.school.value, command.person.value,
                       command.term.from ? domain::to_iso(*command.term.from) : "",
                       command.term.to ? domain::to_iso(*command.term.to) : "",
                       command.order.day ? domain::to_iso(*command.order.day) : "", command.order.number);
}

Answer<AssignmentRow> find_seen_assignment(Connection& connection, const Call& call, AssignmentId id)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_assignment(connection, *scope, id);
    if (!found) return refused("assignment-not-found");
    return *std::move(found);
}

/// Seen, at `version`, permitted to be changed and still running on `last_day`.
Answer<AssignmentRow> find_endable(Connection& connection, const Call& call, AssignmentId id, std::int64_t version,
                                   domain::Date last_day)
{
    auto found = find_seen_assignment(connection, call, id);
    if (!found) return found;
    if (auto permitted = permit_at(connection, call, domain::permission::curator_write, found->school); !permitted)
        return unexpected<Refusal>{permitted.error()};
    if (found->version != version) return refused("changed-meanwhile", {{"version", std::to_string(found->version)}});
    if (found->term.from && last_day < *found->term.from) return refused("window-reversed");
    if (found->term.to && *found->term.to < last_day) return refused("assignment-ended");
    return found;
}

Answer<AssignmentId> assign(Connection& connection, const Call& call, const AssignCurator& command)
{
    const auto school = find_seen_school(connection, call, command.school);
    if (!school) return unexpected<Refusal>{school.error()};
    if (auto permitted = permit_at(connection, call, domain::permission::curator_write, command.school); !permitted)
        return unexpected<Refusal>{permitted.error()};
    const auto earlier = made_before(connection, call, command.idempotency_key, assigned_act, fingerprint_of(command));
    if (!earlier) return unexpected<Refusal>{earlier.error()};
    if (*earlier) return AssignmentId{**earlier};
    const auto curator = find_seen_curator(connection, call, command.person);
    if (!curator) return unexpected<Refusal>{curator.error()};
    const auto order = checked_order(command.order, command.term);
    if (!order) return unexpected<Refusal>{order.error()};
    const WantedAssignment wanted{*curator, *school, command.term};
    if (const auto broken = broken_rules(connection, call, wanted); !broken.empty()) return refused_for(broken);
    const auto id = make_assignment(connection, call, wanted, *order);
    remember_made(connection, call, command.idempotency_key, assigned_act, fingerprint_of(command), id.value);
    return id;
}

void record_end(Connection& connection, const Call& call, const AssignmentRow& ended, const store::EndOfAssignment& end)
{
    record(connection, call, "curator-assignment-ended", "organisation", ended.school.value,
           {{"assignment", std::to_string(ended.id.value)},
            {"curator", ended.person_name},
            {"school", ended.school_name},
            {"to", domain::to_iso(end.last_day)},
            {"reason", end.reason},
            {"handover", end.handover}});
}

Answer<AssignmentId> replace(Connection& connection, const Call& call, const ReplaceCurator& command)
{
    const auto last_day = domain::plus_days(*command.term.from, -1);
    const auto old = find_endable(connection, call, command.assignment, command.version, last_day);
    if (!old) return unexpected<Refusal>{old.error()};
    if (old->person == command.person) return refused("curator-same");
    const auto school = find_seen_school(connection, call, old->school);
    if (!school) return unexpected<Refusal>{school.error()};
    const auto curator = find_seen_curator(connection, call, command.person);
    if (!curator) return unexpected<Refusal>{curator.error()};
    const auto order = checked_order(command.order, command.term);
    if (!order) return unexpected<Refusal>{order.error()};
    store::EndOfAssignment end{last_day, trimmed(command.reason), trimmed(command.handover), std::nullopt};
    const auto region = call.actor.scope.region;
    if (!store::end_assignment(connection, region, old->id, old->version, end)) return refused("changed-meanwhile");
    const WantedAssignment wanted{*curator, *school, command.term};
    if (const auto broken = broken_rules(connection, call, wanted); !broken.empty()) return refused_for(broken);
    record_end(connection, call, *old, end);
    const auto id = make_assignment(connection, call, wanted, *order);
    end.followed_by = id;
    if (!store::end_assignment(connection, region, old->id, old->version + 1, end)) return refused("changed-meanwhile");
    return id;
}

std::string told(const store::SchoolNeeds& needs)
{
    auto words = needs.risks;
    words.insert(words.end(), needs.subjects.begin(), needs.subjects.end());
    return fmt::format("{}", fmt::join(words, ", "));
}

SchoolCuration curation_of(Connection& connection, const Call& call, CuratedSchool school)
{
    const auto region = call.actor.scope.region;
    SchoolCuration curation;
    curation.history = store::assignments_of_school(connection, region, school.id, std::nullopt);
    for (const auto& assignment : curation.history)
        if (assignment.in_force(call.today)) curation.records = store::records_of(connection, region, assignment.id);
    curation.may_write = permit_at(connection, call, domain::permission::curator_write, school.id).has_value();
    curation.school = std::move(school);
    return curation;
}

/// What the maker of an assignment gets to see.
Answer<AssignmentRow> made(Connection& connection, const Call& call, const Answer<AssignmentId>& id)
{
    if (!id) return unexpected<Refusal>{id.error()};
    return find_seen_assignment(connection, call, *id);
}

} // namespace

Answer<CuratedSchools> list_curated_schools(Services& services, const Call& call,
                                            const store::CuratedSchoolFilter& filter, const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<CuratedSchools> {
        auto found = store::page_of_curated_schools(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return CuratedSchools{*std::move(found), store::coverage_of(connection, *scope, filter, call.today)};
    });
}

Answer<SchoolCuration> get_school_curation(Services& services, const Call& call, OrganisationId school)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SchoolCuration> {
        auto found = find_seen_school(connection, call, school);
        if (!found) return unexpected<Refusal>{found.error()};
        return curation_of(connection, call, *std::move(found));
    });
}

Answer<SchoolCuration> save_school_needs(Services& services, const Call& call, const SaveNeeds& command)
{
    const auto risks = checked_risks(command.needs.risks);
    if (!risks) return unexpected<Refusal>{risks.error()};
    const auto subjects = checked_texts(command.needs.subjects);
    if (!subjects) return unexpected<Refusal>{subjects.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<SchoolCuration> {
        const auto before = find_seen_school(connection, call, command.school);
        if (!before) return unexpected<Refusal>{before.error()};
        if (auto permitted = permit_at(connection, call, domain::permission::curator_write, before->id); !permitted)
            return unexpected<Refusal>{permitted.error()};
        if (before->needs_version != command.version)
            return refused("changed-meanwhile", {{"version", std::to_string(before->needs_version)}});
        if (!store::save_needs(connection, call.actor.scope.region, before->id, {*risks, *subjects}, command.version,
                               call.actor.id, call.now))
            return refused("changed-meanwhile");
        record(connection, call, "school-needs-saved", "organisation", before->id.value,
               {{"was", told(before->needs)}, {"became", told({*risks, *subjects})}});
        auto after = find_seen_school(connection, call, command.school);
        if (!after) return unexpected<Refusal>{after.error()};
        return curation_of(connection, call, *std::move(after));
    });
}

Answer<AssignmentRow> assign_curator(Services& services, const Call& call, const AssignCurator& command)
{
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<AssignmentRow> {
        return made(connection, call, assign(connection, call, command));
    });
}

Answer<AssignmentRow> replace_curator(Services& services, const Call& call, const ReplaceCurator& command)
{
    for (const auto& text : {command.reason, command.handover})
        if (auto checked = checked_text(text); !checked) return unexpected<Refusal>{checked.error()};
    if (!command.term.from) return refused("order-missing");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<AssignmentRow> {
        return made(connection, call, replace(connection, call, command));
    });
}

Answer<AssignmentRow> end_assignment(Services& services, const Call& call, const EndAssignment& command)
{
    const auto reason = checked_text(command.reason);
    if (!reason) return unexpected<Refusal>{reason.error()};
    if (reason->empty()) return refused("value-empty");
    const auto handover = checked_text(command.handover);
    if (!handover) return unexpected<Refusal>{handover.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<AssignmentRow> {
        const auto found = find_endable(connection, call, command.assignment, command.version, command.last_day);
        if (!found) return found;
        const store::EndOfAssignment end{command.last_day, *reason, *handover, std::nullopt};
        if (!store::end_assignment(connection, call.actor.scope.region, found->id, found->version, end))
            return refused("changed-meanwhile");
        record_end(connection, call, *found, end);
        return find_seen_assignment(connection, call, found->id);
    });
}

Answer<store::Page<AssignmentRow>> list_assignments(Services& services, const Call& call,
                                                    const store::AssignmentFilter& filter,
                                                    const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<AssignmentRow>> {
        auto found = store::page_of_assignments(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<AssignmentView> get_assignment(Services& services, const Call& call, AssignmentId assignment)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AssignmentView> {
        auto found = find_seen_assignment(connection, call, assignment);
        if (!found) return unexpected<Refusal>{found.error()};
        AssignmentView view;
        view.records = store::records_of(connection, call.actor.scope.region, assignment);
        view.may_record = permit_at(connection, call, domain::permission::visit_write, found->school).has_value();
        view.may_write = permit_at(connection, call, domain::permission::curator_write, found->school).has_value();
        view.assignment = *std::move(found);
        return view;
    });
}

} // namespace vekha::service
