#include "cli/command_parts.h"
#include "cli/simulate.h"
#include "cli/simulate_results.h"
#include "simulation/country.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace vekha::cli
{

namespace
{

/// What was asked for; what was not follows from the rest.
struct Asked {
    SimulateArguments arguments;
    ConfigurationSources sources;
    std::optional<domain::Date> day;
    std::optional<int> regions;
    int years = 3;
};

/// The year in which the school year of `day` began.
int school_year_of(domain::Date day)
{
    return domain::year_of(day) - (day.month() < std::chrono::September ? 1 : 0);
}

void add_numbers(CLI::App& command, const std::shared_ptr<Asked>& asked)
{
    auto& wanted = asked->arguments.command;
    command.add_option("--schools", wanted.size.schools, "Сколько школ / how many schools")->capture_default_str();
    command.add_option("--regions", asked->regions, "Сколько регионов; иначе один на 500 школ / how many regions");
    command.add_option("--years", asked->years, "Сколько учебных лет / how many school years")
        ->check(CLI::Range(1, 10))
        ->capture_default_str();
    command
        .add_option("--logged-years", wanted.logged_years,
                    "За сколько последних лет писать шаги и подтверждения / years with steps and evidence")
        ->check(CLI::Range(0, 10))
        ->capture_default_str();
    command.add_option("--seed", wanted.seed, "Число, от которого зависит всё / the number that all depends on")
        ->capture_default_str();
    command
        .add_option_function<std::string>(
            "--day",
            [asked](const std::string& text) {
                asked->day = domain::date_from_iso(text);
                if (!asked->day) throw CLI::ValidationError("--day", "ГГГГ-ММ-ДД (YYYY-MM-DD): " + text);
            },
            "День, на который показана страна; иначе сегодня / the day the country stands on")
        ->type_name("DATE");
}

int run(Asked& asked, const Streams& streams)
{
    const auto settings = settings_or_say(asked.sources, streams.err);
    if (!settings) return 1;
    const auto clock = web::system_clock();
    auto& arguments = asked.arguments;
    arguments.data = settings->at("data").value;
    arguments.database = settings->at("database").value;
    arguments.now = clock.now();
    arguments.day = asked.day.value_or(clock.local_day_of(arguments.now));
    auto& size = arguments.command.size;
    size.regions = asked.regions.value_or(simulation::usual_regions(size.schools));
    size.last_year = school_year_of(arguments.day);
    size.first_year = size.last_year - asked.years + 1;
    return simulate(arguments, streams.out, streams.err);
}

/// `vekha simulate results`.
CLI::App* add_results(CLI::App& command, const std::shared_ptr<SimulateResultsArguments>& wanted)
{
    constexpr int most_schools = 900'000;
    constexpr int earliest_year = 2001;
    constexpr int latest_year = 2100;
    auto* results = command.add_subcommand(
        "results", "Записать строки участников, которых нет: CSV и Parquet / write rows of results that are not there");
    results->add_option("--schools", wanted->size.schools, "Сколько школ / how many schools")
        ->check(CLI::Range(1, most_schools))
        ->capture_default_str();
    results->add_option("--seed", wanted->size.seed, "Число, от которого зависит всё / the number that all depends on")
        ->capture_default_str();
    results->add_option("--year", wanted->size.year, "Второй из двух лет / the later of two years")
        ->check(CLI::Range(earliest_year, latest_year))
        ->capture_default_str();
    results->add_option("--out", wanted->folder, "Папка / the folder")->required();
    results
        ->add_option_function<std::vector<std::string>>(
            "--format",
            [wanted](const std::vector<std::string>& formats) {
                wanted->csv = std::find(formats.begin(), formats.end(), "csv") != formats.end();
                wanted->parquet = std::find(formats.begin(), formats.end(), "parquet") != formats.end();
            },
            "csv, parquet")
        ->delimiter(',')
        ->check(CLI::IsMember({"csv", "parquet"}));
    return results;
}

} // namespace

std::function<int()> add_simulate(CLI::App& app, const Streams& streams)
{
    auto* command = app.add_subcommand(
        "simulate",
        "Наполнить пустую базу вымышленной страной, для замеров / fill an empty database with a country, to measure");
    const auto asked = std::make_shared<Asked>();
    add_numbers(*command, asked);
    add_settings(*command, asked->sources);
    const auto rows = std::make_shared<SimulateResultsArguments>();
    const auto* results = add_results(*command, rows);
    return [asked, rows, results, streams] {
        return results->parsed() ? simulate_results(*rows, streams.out, streams.err) : run(*asked, streams);
    };
}

} // namespace vekha::cli
