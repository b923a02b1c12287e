#include "service/school_dossier.h"

#include "domain/identification.h"
#include "service/dashboards.h"
#include "service/permit.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;

/// More than a school has in a year.
constexpr int most_visits = 500;
constexpr int results_years = 3;

/// What the reader has no right to, or no right to here, is left out of a dossier; any other refusal is one of the
/// dossier.
template <typename T>
Answer<std::optional<T>> part(Answer<T> answer)
{
    if (answer) return std::optional<T>{*std::move(answer)};
    const auto& code = answer.error().code;
    if (code == "not-permitted" || code == "organisation-not-found") return std::optional<T>{};
    return unexpected<Refusal>{answer.error()};
}

/// Spring works of the school year, as far as they are written by the day.
int last_results_year(int year, domain::Date today)
{
    return std::min(year + 1, newest_results_year(today));
}

domain::Period days_of(int year)
{
    return {domain::first_of_month(year, 9), domain::last_of_month(year + 1, 8)};
}

bool is_few(domain::Quantity people)
{
    constexpr auto fewest = domain::fewest_shown * domain::Quantity::one;
    return people.parts > 0 && people.parts < fewest;
}

/// Whether the answer counts one to four people, or leaves so many of the whole.
bool tells_of_few(const domain::Fact& fact, const domain::Indicator& definition)
{
    if (fact.state != domain::FactState::Value) return false;
    if (definition.measure == domain::FactMeasure::Parts)
        return is_few(fact.number) || is_few(domain::Quantity{fact.whole.parts - fact.number.parts});
    return definition.measure == domain::FactMeasure::Number && definition.unit.starts_with("чел") &&
           is_few(fact.number);
}

std::vector<DossierIndicator> shown_to(const Call& call, OrganisationId school, SchoolForm form)
{
    const auto insider = works_in(call, school);
    std::vector<DossierIndicator> shown;
    for (auto& line : form.lines) {
        const auto few = !insider && (tells_of_few(line.fact.fact, line.definition) ||
                                      (line.before && tells_of_few(line.before->fact, line.definition)));
        shown.push_back({std::move(line), few});
    }
    return shown;
}

/// One dossier while it is put together.
class Gathering
{
public:
    Gathering(Services& services, const Call& call, SchoolDossier& dossier, OrganisationId school)
        : services_{services}, call_{call}, dossier_{dossier}, school_{school}
    {
    }

    [[nodiscard]] Answer<void> all()
    {
        auto& made = dossier_;
        Taken taken;
        taken(made.statuses, part(school_statuses(services_, call_, school_)))(
            made.passport, part(get_passport(services_, call_, school_, made.year)))(
            made.context, part(school_context(services_, call_, school_, made.year)))(
            made.results, part(school_results(services_, call_, school_, made.span)))(
            made.curation, part(get_school_curation(services_, call_, school_)))(made.visits, part(visits()))(
            made.indicators, part(indicators()))(made.lists, part(lists()))(made.duties, part(duties()));
        if (taken.refusal) return unexpected<Refusal>{*taken.refusal};
        return add_risks();
    }

private:
    /// Puts parts where they belong; keeps the first refusal.
    struct Taken {
        std::optional<Refusal> refusal{};

        template <typename T>
        Taken& operator()(std::optional<T>& to, Answer<std::optional<T>> from)
        {
            if (from)
                to = *std::move(from);
            else if (!refusal)
                refusal = from.error();
            return *this;
        }
    };

    [[nodiscard]] Answer<std::vector<VisitRow>> visits()
    {
        store::VisitFilter filter;
        filter.school = school_;
        const auto days = days_of(dossier_.year);
        filter.from = days.from;
        filter.to = days.to;
        auto found = list_visits(services_, call_, filter, {std::nullopt, most_visits});
        if (!found) return unexpected<Refusal>{found.error()};
        return std::move(found->page.items);
    }
    [[nodiscard]] Answer<std::vector<DossierIndicator>> indicators()
    {
        auto form = school_form(services_, call_, school_, dossier_.year);
        if (!form) return unexpected<Refusal>{form.error()};
        return shown_to(call_, school_, *std::move(form));
    }
    [[nodiscard]] Answer<std::vector<FindingOfSchool>> lists()
    {
        const auto scope = scope_of(call_, domain::permission::identification_read);
        if (!scope) return unexpected<Refusal>{scope.error()};
        return store::reading(*services_.pool, [&](Connection& connection) -> Answer<std::vector<FindingOfSchool>> {
            return store::findings_of_school(connection, *scope, school_, dossier_.span.from, dossier_.span.to);
        });
    }
    [[nodiscard]] Answer<std::vector<DutiesOfPlan>> duties()
    {
        const auto scope = scope_of(call_, domain::permission::obligation_read);
        if (!scope) return unexpected<Refusal>{scope.error()};
        const auto days = days_of(dossier_.year);
        return store::reading(*services_.pool, [&](Connection& connection) -> Answer<std::vector<DutiesOfPlan>> {
            return store::duties_by_plan(connection, *scope, school_, days.from, days.to, call_.today);
        });
    }

    [[nodiscard]] Answer<void> add_risks()
    {
        const auto risks = part(get_school_risks(services_, call_, school_));
        if (!risks) return unexpected<Refusal>{risks.error()};
        dossier_.may_see_risks = risks->has_value();
        if (!*risks) return {};
        const auto& history = (*risks)->history;
        const auto of_year =
            std::ranges::find_if(history, [&](const RiskProfileRow& profile) { return profile.year <= dossier_.year; });
        if (of_year == history.end()) return {};
        auto profile = get_risk_profile(services_, call_, of_year->id);
        if (!profile) return unexpected<Refusal>{profile.error()};
        dossier_.risks = *std::move(profile);
        return {};
    }

    Services& services_;
    const Call& call_;
    SchoolDossier& dossier_;
    OrganisationId school_;
};

} // namespace

Answer<SchoolDossier> school_dossier(Services& services, const Call& call, OrganisationId school,
                                     std::optional<int> year)
{
    auto view = get_organisation(services, call, school);
    if (!view) return unexpected<Refusal>{view.error()};
    if (view->kept.entry.organisation.kind != domain::OrganisationKind::School)
        return refused("organisation-not-found");
    SchoolDossier dossier;
    dossier.year = year.value_or(school_year_number(call.today));
    if (dossier.year < earliest_context_year || dossier.year > latest_context_year)
        return refused("years-out-of-range");
    dossier.school = *std::move(view);
    const auto last = last_results_year(dossier.year, call.today);
    dossier.span = {last - results_years + 1, last};
    if (auto gathered = Gathering{services, call, dossier, school}.all(); !gathered)
        return unexpected<Refusal>{gathered.error()};
    return dossier;
}

} // namespace vekha::service
