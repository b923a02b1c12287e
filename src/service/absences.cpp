#include "service/absences.h"

#include "service/notices.h"
#include "service/permit.h"
#include "service/person_parts.h"
#include "service/text_checks.h"
#include "store/people.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t longest_basis = 300;

bool is_self(const Call& call, PersonId person)
{
    return person.value != 0 && call.actor.id == person && !call.actor.seen_by;
}

Answer<PersonRow> find(Connection& connection, const Call& call, PersonId person)
{
    if (call.actor.id != person || person.value == 0) return find_seen_person(connection, call, person);
    const auto& scope = call.actor.scope;
    auto found = store::find_person(connection, store::whole_region(scope.region, scope.territory), person);
    if (!found) return refused("person-not-found");
    return *std::move(found);
}

Answer<PersonRow> find_changeable_by(Connection& connection, const Call& call, PersonId person)
{
    auto found = find(connection, call, person);
    if (!found) return found;
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (is_self(call, person)) return found;
    if (const auto may = permit(connection, call, domain::permission::person_write, found->belonging()); !may)
        return unexpected<Refusal>{may.error()};
    return found;
}

/// A deputy reads what the absent one would be told, so they are of the same house.
Answer<void> check_deputy(Connection& connection, const PersonRow& person, PersonId deputy)
{
    if (deputy == person.id) return refused("deputy-is-absent-one");
    const auto found = store::find_person(connection, store::whole_region(person.region, person.territory), deputy);
    const bool of_house = found && !found->closed_on && !found->erased_at && found->territory == person.territory &&
                          found->organisation == person.organisation;
    if (!of_house) return refused("deputy-not-found");
    return {};
}

void tell_deputy(Connection& connection, const Call& call, const PersonRow& person, const AbsenceRow& absence)
{
    if (!absence.deputy || *absence.deputy == call.actor.id) return;
    (void)notify(connection, person.region,
                 {*absence.deputy,
                  "deputising",
                  "profile",
                  0,
                  {{"who", person.name}, {"from", domain::to_iso(absence.from)}, {"to", domain::to_iso(absence.to)}},
                  std::nullopt},
                 call.now);
}

} // namespace

Answer<std::vector<AbsenceRow>> list_absences(Services& services, const Call& call, PersonId person)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<AbsenceRow>> {
        const auto found = find(connection, call, person);
        if (!found) return unexpected<Refusal>{found.error()};
        return store::absences_of(connection, found->region, person);
    });
}

Answer<AbsenceRow> add_absence(Services& services, const Call& call, const AddAbsence& command)
{
    const auto basis = trimmed(command.basis);
    if (const auto sound =
            first_refusal({in_order(command.from, command.to), not_longer(basis, longest_basis, "basis")});
        !sound)
        return unexpected<Refusal>{sound.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<AbsenceRow> {
        const auto person = find_changeable_by(connection, call, command.person);
        if (!person) return unexpected<Refusal>{person.error()};
        if (command.deputy)
            if (const auto may = check_deputy(connection, *person, *command.deputy); !may)
                return unexpected<Refusal>{may.error()};
        const auto known = store::absences_of(connection, person->region, person->id);
        if (known.size() >= most_absences) return refused("too-many-values");
        if (std::ranges::any_of(
                known, [&](const AbsenceRow& other) { return other.from <= command.to && command.from <= other.to; }))
            return refused("absence-overlaps");
        AbsenceRow absence;
        absence.person = person->id;
        absence.deputy = command.deputy;
        absence.from = command.from;
        absence.to = command.to;
        absence.basis = basis;
        absence.id = store::insert_absence(connection, person->region, absence, call.actor.id, call.now);
        record_person(connection, call, "absence-added", *person,
                      {{"from", domain::to_iso(absence.from)}, {"to", domain::to_iso(absence.to)}});
        tell_deputy(connection, call, *person, absence);
        return store::find_absence(connection, person->region, person->id, absence.id).value();
    });
}

Answer<void> remove_absence(Services& services, const Call& call, PersonId person, AbsenceId id)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto found = find_changeable_by(connection, call, person);
        if (!found) return unexpected<Refusal>{found.error()};
        const auto absence = store::find_absence(connection, found->region, person, id);
        if (!absence) return refused("absence-not-found");
        store::delete_absence(connection, found->region, id);
        record_person(connection, call, "absence-removed", *found,
                      {{"from", domain::to_iso(absence->from)}, {"to", domain::to_iso(absence->to)}});
        return {};
    });
}

} // namespace vekha::service
