#include "service/curators.h"

#include "service/curator_parts.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::CuratorProfile;
using domain::CuratorState;

constexpr int most_of_history = 200;

Answer<CuratorView> view_of(Connection& connection, const Call& call, CuratorRow curator)
{
    CuratorView view;
    view.curator = std::move(curator);
    const auto& person = view.curator.person;
    if (const auto scope = scope_of(call, domain::permission::curator_read)) {
        auto seen =
            store::page_of_assignments(connection, *scope, {person.id, {}, {}}, {std::nullopt, most_of_history});
        if (seen) view.history = std::move(seen->items);
    }
    const store::Belonging at{call.actor.scope.region, person.territory, person.organisation};
    view.may_write = permit(connection, call, domain::permission::curator_write, at).has_value();
    return view;
}

/// A person whose profile may be made or changed by the caller.
Answer<CuratorRow> find_changeable(Connection& connection, const Call& call, PersonId person, std::int64_t version)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_curator(connection, *scope, person, call.today);
    if (!found) found = store::find_candidate(connection, *scope, person, call.today);
    if (!found) return refused("curator-not-found");
    const store::Belonging at{scope->region, found->person.territory, found->person.organisation};
    if (auto permitted = permit(connection, call, domain::permission::curator_write, at); !permitted)
        return unexpected<Refusal>{permitted.error()};
    if (found->person.closed_on && *found->person.closed_on < call.today) return refused("person-closed");
    if (found->version != version) return refused("changed-meanwhile", {{"version", std::to_string(found->version)}});
    return *std::move(found);
}

Answer<std::map<std::string, int>> checked_answers(const std::map<std::string, int>& answers)
{
    for (const auto& [question, level] : answers) {
        const auto known = std::ranges::find(domain::curator_questionnaire(), question, &domain::Question::code);
        if (known == domain::curator_questionnaire().end() || level < 0 || level > domain::highest_level)
            return refused("answer-unknown", {{"question", question}});
    }
    return answers;
}

Answer<CuratorProfile> checked(const Call& call, CuratorProfile profile)
{
    for (auto* texts :
         {&profile.associations, &profile.platforms, &profile.federal_projects, &profile.courses, &profile.subjects}) {
        auto kept = checked_texts(*texts);
        if (!kept) return unexpected<Refusal>{kept.error()};
        *texts = *std::move(kept);
    }
    auto risks = checked_risks(profile.risks);
    if (!risks) return unexpected<Refusal>{risks.error()};
    profile.risks = *std::move(risks);
    if (auto answers = checked_answers(profile.answers); !answers) return unexpected<Refusal>{answers.error()};
    auto note = checked_text(profile.note);
    if (!note) return unexpected<Refusal>{note.error()};
    profile.note = *std::move(note);
    if (profile.consent_on && *profile.consent_on > call.today) return refused("day-in-future");
    return profile;
}

Answer<CuratorView> keep(Connection& connection, const Call& call, const CuratorRow& before,
                         const CuratorProfile& profile, std::string_view act)
{
    const auto region = call.actor.scope.region;
    const auto person = before.person.id;
    if (!store::save_profile(connection, region, person, profile, before.version, call.actor.id, call.now))
        return refused("changed-meanwhile");
    const auto result = domain::result_of(profile.answers);
    record(connection, call, act, "person", person.value,
           {{"name", before.person.name},
            {"was", before.version == 0 ? "" : std::string{store::name_of(before.profile.state)}},
            {"became", std::string{store::name_of(profile.state)}},
            {"basis", profile.basis},
            {"score", std::to_string(result.score)},
            {"consent", profile.consent_on ? domain::to_iso(*profile.consent_on) : ""}});
    auto saved = find_seen_curator(connection, call, person);
    if (!saved) return unexpected<Refusal>{saved.error()};
    return view_of(connection, call, *std::move(saved));
}

bool has_school(const CuratorRow& row, domain::Date day)
{
    return std::ranges::any_of(row.assignments, [&](const AssignmentRow& one) { return one.in_force(day); });
}

CountOf active_heads(const std::vector<CuratorRow>& curators, domain::Date day, std::int64_t schools)
{
    const auto heads = std::ranges::count_if(
        curators, [&](const CuratorRow& row) { return row.profile.head && has_school(row, day); });
    return {heads, schools};
}

void count(CuratorStatistics& statistics, const CuratorRow& row, domain::Date day)
{
    statistics.candidates += row.profile.state == CuratorState::Candidate ? 1 : 0;
    statistics.selected += row.profile.state == CuratorState::Selected ? 1 : 0;
    if (!has_school(row, day)) return;
    ++statistics.active;
    const auto add = [](CountOf& counted, bool has) {
        ++counted.all;
        counted.count += has ? 1 : 0;
    };
    add(statistics.associations, !row.profile.associations.empty());
    add(statistics.platforms, !row.profile.platforms.empty());
    add(statistics.federal_projects, !row.profile.federal_projects.empty());
    add(statistics.courses, !row.profile.courses.empty());
}

} // namespace

Answer<store::Page<CuratorRow>> list_curators(Services& services, const Call& call, const CuratorFilter& filter,
                                              const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<CuratorRow>> {
        auto found = store::page_of_curators(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<CuratorView> get_curator(Services& services, const Call& call, PersonId person)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<CuratorView> {
        auto found = store::find_curator(connection, *scope, person, call.today);
        if (!found) found = store::find_candidate(connection, *scope, person, call.today);
        if (!found) return refused("curator-not-found");
        return view_of(connection, call, *std::move(found));
    });
}

Answer<CuratorView> save_curator(Services& services, const Call& call, const SaveCurator& command)
{
    auto profile = checked(call, command.profile);
    if (!profile) return unexpected<Refusal>{profile.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<CuratorView> {
        const auto before = find_changeable(connection, call, command.person, command.version);
        if (!before) return unexpected<Refusal>{before.error()};
        auto kept = *profile;
        kept.state = before->profile.state;
        kept.basis = before->profile.basis;
        return keep(connection, call, *before, kept, "curator-profile-saved");
    });
}

Answer<CuratorView> select_curator(Services& services, const Call& call, const SelectCurator& command)
{
    auto basis = checked_text(command.basis);
    if (!basis) return unexpected<Refusal>{basis.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<CuratorView> {
        const auto before = find_changeable(connection, call, command.person, command.version);
        if (!before) return unexpected<Refusal>{before.error()};
        if (before->version == 0) return refused("curator-not-found");
        auto profile = before->profile;
        profile.state = command.state;
        profile.basis = *basis;
        const auto selected = command.state == CuratorState::Selected;
        if (selected && !profile.consent_on) return refused("curator-without-consent");
        if (selected && domain::result_of(profile.answers).advice == domain::Advice::Unanswered)
            return refused("questionnaire-unanswered");
        if (!selected && !before->assignments.empty()) return refused("curator-has-schools");
        return keep(connection, call, *before, profile, "curator-state-changed");
    });
}

Answer<CuratorStatistics> curator_statistics(Services& services, const Call& call, domain::Date before)
{
    const auto scope = scope_of(call, domain::permission::curator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<CuratorStatistics> {
        const auto curators = store::curators_of(connection, *scope, call.today);
        CuratorStatistics statistics;
        for (const auto& row : curators)
            count(statistics, row, call.today);
        statistics.places = statistics.selected * domain::most_schools_of_curator;
        statistics.coverage = store::coverage_of(connection, *scope, {}, call.today);
        statistics.heads = active_heads(curators, call.today, store::school_count(connection, *scope, call.today));
        statistics.heads_before = active_heads(store::curators_of(connection, *scope, before), before,
                                               store::school_count(connection, *scope, before));
        return statistics;
    });
}

} // namespace vekha::service
