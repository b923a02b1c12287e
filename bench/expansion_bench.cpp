// How long it takes to lay a plan out into obligations: 4,000 activities of every kind of term, owed by 60 schools.
#include "domain/obligation.h"
#include "wire/road_map_draft.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace
{

using namespace vekha::domain;

std::vector<Organisation> schools(int count)
{
    std::vector<Organisation> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto& school = all[static_cast<std::size_t>(i)];
        school.id = {i + 1};
        school.short_name = "СОШ № " + std::to_string(i + 1);
        school.full_name =
            "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № " +
            std::to_string(i + 1) + "»";
        if (i % 3 == 0) school.groups = {"ШНОР"};
    }
    return all;
}

/// The mix of a real plan: single dates, ongoing duties, a few rhythms.
Schedule schedule_of_kind(int kind)
{
    Schedule schedule;
    const auto repeating = [&](Every every, int interval) {
        schedule.repeat.resize(1);
        schedule.repeat[0].every = every;
        schedule.repeat[0].interval = interval;
    };
    switch (kind % 10) {
    case 0:
        repeating(Every::Month, 1);
        break;
    case 1:
        repeating(Every::Quarter, 1);
        break;
    case 2:
        repeating(Every::SchoolQuarter, 1);
        break;
    case 3:
        repeating(Every::Week, 2);
        break;
    case 4:
        schedule.ongoing = true;
        break;
    case 5:
        schedule.reference = "по отдельному плану";
        break;
    default:
        schedule.windows = {{first_of_month(2021, static_cast<unsigned>(kind % 12) + 1), make_date(2021, 12, 20)}};
    }
    return schedule;
}

Plan plan_of(int activities)
{
    Plan plan;
    plan.title = "Дорожная карта";
    plan.period = period_from_iso("2021-09-01..2022-08-31");
    for (int i = 0; i < activities; ++i) {
        Activity activity;
        activity.section = "II/" + std::to_string(i / 100);
        activity.number = std::to_string(i);
        activity.key = activity.section + '/' + activity.number;
        activity.text = "Провести семинар для педагогов";
        activity.responsible = {{"Управление образования", false}, {i % 4 == 0 ? "ШНОР" : "руководители ОО", false}};
        activity.deadline.schedule = schedule_of_kind(i);
        plan.activities.push_back(std::move(activity));
    }
    return plan;
}

void expand_plan(benchmark::State& state)
{
    const auto plan = plan_of(static_cast<int>(state.range(0)));
    const auto register_ = schools(static_cast<int>(state.range(1)));
    std::size_t made = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto obligations = obligations_of(plan, register_, SchoolCalendar{});
        made = obligations.size();
        benchmark::DoNotOptimize(obligations.data());
    }
    state.counters["obligations"] = static_cast<double>(made);
}

void count_obligations(benchmark::State& state)
{
    const auto plan = plan_of(static_cast<int>(state.range(0)));
    const auto register_ = schools(static_cast<int>(state.range(1)));
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(obligation_count_of(plan, register_, SchoolCalendar{}));
}

void write_and_read_plan(benchmark::State& state)
{
    const auto plan = plan_of(static_cast<int>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        const auto text = vekha::wire::print(vekha::wire::to_json(plan));
        const auto value = vekha::wire::parse(text);
        if (!value) return state.SkipWithError("not parsed");
        benchmark::DoNotOptimize(vekha::wire::plan_from_json(*value));
        state.SetBytesProcessed(state.bytes_processed() + static_cast<std::int64_t>(text.size()));
    }
}

BENCHMARK(expand_plan)->Args({100, 60})->Args({4000, 60})->Unit(benchmark::kMillisecond);
BENCHMARK(count_obligations)->Args({4000, 60})->Unit(benchmark::kMillisecond);
BENCHMARK(write_and_read_plan)->Arg(100)->Arg(4000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
