#include "cli/waves.h"

#include "cli/operator_call.h"
#include "service/wave_schools.h"
#include "service/waves.h"
#include "web/encode_waves.h"
#include "wire/encode.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

namespace json = boost::json;

OperatorCall asked_by(const WaveArguments& arguments)
{
    return {arguments.data, arguments.database, arguments.now, arguments.today};
}

std::string in_words(const std::vector<store::ResponseRate>& rates)
{
    std::string words;
    for (const auto& rate : rates)
        for (const auto& [audience, name] : domain::wave_audiences)
            if (audience == rate.audience) words += fmt::format("  {} {}/{}", name, rate.answered, rate.expected);
    return words;
}

void print_wave(const service::WaveRow& wave, std::ostream& out)
{
    std::string state;
    for (const auto& [value, name] : domain::wave_states)
        if (value == wave.state) state = name;
    out << fmt::format("{}\t{}\t{} … {}\t{}\n {}\n", wave.id.value, wave.title, domain::to_iso(wave.term.from),
                       domain::to_iso(wave.term.to), state, in_words(wave.rates));
}

using Step = service::Answer<service::WaveView> (*)(service::Services&, const service::Call&, service::WaveId,
                                                    std::int64_t);

int take_step(const WaveArguments& arguments, std::ostream& out, std::ostream& err, Step step)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto before = service::get_wave(services, call, arguments.wave);
        if (!before) return say(before.error().code, err);
        const auto after = step(services, call, arguments.wave, before->wave.version);
        if (!after) return say(after.error().code, err);
        if (arguments.json)
            out << wire::print(web::encode_wave(*after)) << '\n';
        else
            print_wave(after->wave, out);
        return 0;
    });
}

} // namespace

int list_waves(const WaveArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto waves = service::all_waves(services, call, {});
        if (!waves) return say(waves.error().code, err);
        if (arguments.json)
            out << wire::print(json::object{
                       {"items", wire::encode::list(
                                     *waves, [](const service::WaveRow& wave) { return web::encode_wave(wave); })}})
                << '\n';
        else
            for (const auto& wave : *waves)
                print_wave(wave, out);
        return 0;
    });
}

int show_wave_rates(const WaveArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto rates = service::all_wave_schools(services, call, arguments.wave);
        if (!rates) return say(rates.error().code, err);
        if (arguments.json) {
            out << wire::print(json::object{{"items", wire::encode::list(rates->schools,
                                                                         [](const service::WaveSchoolRow& row) {
                                                                             return web::encode_wave_school(row);
                                                                         })}})
                << '\n';
            return 0;
        }
        print_wave(rates->wave, out);
        for (const auto& school : rates->schools)
            out << school.name << in_words(school.rates) << '\n';
        return 0;
    });
}

int open_wave(const WaveArguments& arguments, std::ostream& out, std::ostream& err)
{
    return take_step(arguments, out, err, service::open_wave);
}

int close_wave(const WaveArguments& arguments, std::ostream& out, std::ostream& err)
{
    return take_step(arguments, out, err, service::close_wave);
}

int score_wave(const WaveArguments& arguments, std::ostream& out, std::ostream& err)
{
    return take_step(arguments, out, err, service::score_wave);
}

} // namespace vekha::cli
