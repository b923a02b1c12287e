#include "domain/audience.h"

#include "domain/addressees.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace vekha::domain
{

namespace
{

/// One occurrence of one activity.
using Duty = std::pair<std::string, int>;
/// An organisation is known by its id, any other body by its printed name.
using Body = std::pair<std::optional<OrganisationId>, std::string>;
using Key = std::pair<Duty, Body>;

Body body_of(const Addressee& addressee)
{
    return {addressee.organisation, addressee.organisation ? std::string{} : addressee.name};
}

Key key_of(const Obligation& obligation)
{
    return {{obligation.activity, obligation.occurrence.number}, body_of(obligation.addressee)};
}

bool is_past(const Obligation& obligation, Date today)
{
    return obligation.occurrence.to && *obligation.occurrence.to < today;
}

/// Which of the registers holds on the last day of a term.
std::size_t register_on(const Occurrence& occurrence, std::span<const RegisterFrom> registers)
{
    if (!occurrence.to) return 0;
    std::size_t at = 0;
    while (at + 1 < registers.size() && registers[at + 1].from <= *occurrence.to)
        ++at;
    return at;
}

struct Open {
    const KeptObligation* kept = nullptr;
    bool past = false;
};

/// What remains of one duty on each side after those that agree are left out.
struct Apart {
    std::vector<Open> unowed;               ///< kept and no longer owed
    std::vector<const Obligation*> missing; ///< owed and not kept
};

using Differences = std::map<Duty, Apart>;

/// A body known by name and one organisation in its place are the same body.
bool identify(Apart& apart, AudienceChange& change)
{
    if (apart.unowed.size() != 1 || apart.missing.size() != 1) return false;
    const auto& kept = apart.unowed.front();
    const auto& owed = *apart.missing.front();
    const auto& named = kept.kept->obligation;
    const bool same = !named.addressee.organisation && owed.addressee.organisation && named.lead == owed.lead;
    if (!same || (kept.past && !named.lead)) return false;
    change.identify.emplace_back(named.id, owed.addressee);
    return true;
}

} // namespace

std::vector<Obligation> obligations_over(const Plan& plan, std::span<const RegisterFrom> registers,
                                         const SchoolCalendar& calendar, const ExecutorDictionary& dictionary)
{
    std::vector<Obligation> owed;
    std::vector<AddresseeFinder> finders;
    finders.reserve(registers.size());
    for (const auto& each : registers)
        finders.emplace_back(each.organisations, &dictionary);
    const auto period = working_period_of(plan);
    for (const auto& activity : plan.activities) {
        std::vector<std::optional<Addressees>> found(registers.size());
        for (const auto& occurrence : occurrences_of(activity, period, calendar)) {
            const auto at = register_on(occurrence, registers);
            if (!found[at]) found[at] = finders[at].of(activity);
            const auto& owing = *found[at];
            const auto owe = [&](const Addressee& addressee, bool is_lead) {
                owed.push_back({{}, activity.key, occurrence, addressee, is_lead, owing.must_agree(addressee)});
            };
            if (owing.lead) owe(*owing.lead, true);
            for (const auto& addressee : owing.others)
                owe(addressee, false);
            if (!owing.lead && owing.others.empty()) owe({}, false);
        }
    }
    return owed;
}

AudienceChange audience_change(std::span<const KeptObligation> kept, std::span<const Obligation> owed, Date today)
{
    AudienceChange change;
    std::map<Key, const Obligation*> wanted;
    for (const auto& each : owed)
        wanted.emplace(key_of(each), &each);
    Differences differences;
    std::set<Key> present;
    for (const auto& each : kept) {
        const auto key = key_of(each.obligation);
        const bool past = is_past(each.obligation, today);
        const bool is_wanted = wanted.contains(key);
        present.insert(key);
        if (is_wanted && each.state == KeptState::Cancelled && !past) change.reopen.push_back(each.obligation.id);
        if (!is_wanted && each.state == KeptState::Open) differences[key.first].unowed.push_back({&each, past});
    }
    for (const auto& each : owed)
        if (const auto key = key_of(each); !present.contains(key)) differences[key.first].missing.push_back(&each);
    for (auto& [duty, apart] : differences) {
        if (identify(apart, change)) continue;
        for (const auto& each : apart.unowed)
            if (!each.past) change.cancel.push_back(each.kept->obligation.id);
        for (const auto* each : apart.missing)
            if (!is_past(*each, today)) change.appear.push_back(*each);
    }
    return change;
}

} // namespace vekha::domain
