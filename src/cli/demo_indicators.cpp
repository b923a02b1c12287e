#include "cli/demo_parts.h"
#include "service/indicator_facts.h"
#include "service/indicator_proposal.h"
#include "wire/indicator.h"

#include <algorithm>
#include <array>
#include <map>

namespace vekha::cli::demo
{

namespace
{

using domain::Fact;
using domain::FactState;
using domain::Quantity;
using domain::unexpected;
using service::Refusal;

/// What schools of the group state this year; who is not named stays blank.
struct Stated {
    const char* indicator;
    const char* school;
    FactState state;
    int number = 0; ///< of a yes-no indicator: 1 is yes
    int whole = 0;
    int before = 0; ///< the year before, of the same whole
    const char* words = "";
};

constexpr std::array stated{
    Stated{"P3", "720102", FactState::Value, 1},
    Stated{"P3", "720103", FactState::Value, 0},
    Stated{"P3", "720107", FactState::Value, 1},
    Stated{"P3", "720113", FactState::NotApplicable, 0, 0, 0,
           "новый руководитель назначен в октябре, дефициты ещё не выявлены"},
    Stated{"P6", "720102", FactState::Value, 0},
    Stated{"P6", "720103", FactState::Value, 1},
    Stated{"P6", "720107", FactState::Value, 0},
    Stated{"P7", "720102", FactState::Value, 18, 24, 12},
    Stated{"P7", "720103", FactState::Value, 9, 21, 9},
    Stated{"P7", "720107", FactState::Value, 15, 19, 11},
    Stated{"P10", "720102", FactState::Value, 1},
    Stated{"P10", "720107", FactState::Value, 1},
};

Answer<void> state(Services& services, const Call& call, service::IndicatorId indicator, domain::FactMeasure measure,
                   const Stated& one)
{
    const auto school = organisation_of(services, call, one.school);
    if (!school) return unexpected<Refusal>{school.error()};
    const auto year = domain::year_of(call.today);
    const auto save = [&](int of_year, int number) {
        Fact fact;
        fact.state = one.state;
        fact.yes = measure == domain::FactMeasure::YesNo && number == 1;
        fact.number = {number * Quantity::one};
        fact.whole = {one.whole * Quantity::one};
        return service::save_fact(services, call,
                                  {indicator, {*school, std::nullopt}, {of_year, 1}, 0, fact, one.words, "", {}});
    };
    if (const auto saved = save(year, one.number); !saved) return unexpected<Refusal>{saved.error()};
    if (one.whole == 0) return {};
    return save(year - 1, one.before).map([](const auto&) {});
}

Answer<void> aim(Services& services, const Call& call, service::IndicatorId indicator, int per_cent)
{
    const auto view = service::get_indicator(services, call, indicator);
    if (!view) return unexpected<Refusal>{view.error()};
    const auto year = domain::year_of(call.today);
    const auto target = [&](int of_year, int more) {
        return domain::YearTarget{of_year, domain::TargetRule::AtLeast, {(per_cent + more) * Quantity::one}, ""};
    };
    return service::set_targets(services, call, {indicator, view->row.version, {target(year, 0), target(year + 1, 20)}})
        .map([](const auto&) {});
}

} // namespace

Answer<void> measure(Services& services, const Call& call)
{
    const auto presets = wire::indicator_presets();
    const auto imported = service::import_indicators(services, call, {presets.front().indicators, "ШНОР"});
    if (!imported) return unexpected<Refusal>{imported.error()};
    std::map<std::string, const service::PresetIndicator*> by_code;
    for (const auto& one : *imported)
        by_code[one.indicator.code] = &one;
    for (const auto& one : *imported)
        if (const auto aimed = aim(services, call, *one.made, 50); !aimed) return aimed;
    for (const auto& one : stated) {
        const auto& indicator = *by_code.at(one.indicator);
        if (const auto done = state(services, call, *indicator.made, indicator.indicator.measure, one); !done)
            return done;
    }
    return {};
}

} // namespace vekha::cli::demo
