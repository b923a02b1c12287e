#include "cli/monitoring.h"

#include "cli/operator_call.h"
#include "service/closed_rounds.h"
#include "service/monitoring_rounds.h"
#include "web/encode_monitoring.h"
#include "web/monitoring_words.h"
#include "wire/encode.h"
#include "wire/json.h"
#include "wire/monitoring.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;

OperatorCall asked_by(const MonitoringArguments& arguments)
{
    return {arguments.data, arguments.database, arguments.now, arguments.today};
}

void print_figures(const domain::RoundFigures& figures, std::ostream& out)
{
    out << fmt::format("  адресатов {}, отправили {}, принято {}, в срок {}, с опозданием {}, не ответили {}\n",
                       figures.addressees, figures.submitted + figures.accepted, figures.accepted, figures.on_time,
                       figures.late, figures.missing);
}

void print_round(const service::RoundRow& round, std::ostream& out)
{
    out << fmt::format("{}\t{}\t{} … {}\t{}\n", round.id.value, round.title, domain::to_iso(round.period.from),
                       domain::to_iso(round.period.to), web::in_words(round.state, Tongue::Russian));
    print_figures(round.figures, out);
}

int show_closed(service::Services& services, const service::Call& call, const MonitoringArguments& arguments,
                std::ostream& out, std::ostream& err)
{
    const auto snapshot = service::get_snapshot(services, call, arguments.round);
    if (!snapshot) return say(snapshot.error().code, err);
    if (arguments.json) {
        auto whole = web::encode_snapshot(*snapshot);
        const auto answers = service::list_frozen(services, call, arguments.round,
                                                  {std::nullopt, static_cast<int>(service::most_addressees)});
        if (!answers) return say(answers.error().code, err);
        whole["answers"] =
            wire::encode::list(answers->items, [](const domain::FrozenAnswer& one) { return wire::to_json(one); });
        out << wire::print(whole) << '\n';
    } else {
        const auto& kept = snapshot->kept.snapshot;
        out << kept.title << '\n';
        print_figures(kept.figures, out);
        for (const auto& total : kept.totals)
            if (const auto* field = domain::field_of(kept.form, total.code))
                out << fmt::format("  {}: ответили {}, пусто {}, не применимо {}; {}\n", field->label, total.given,
                                   total.blank, total.not_applicable, web::in_words(*field, total, Tongue::Russian));
        out << fmt::format("  SHA-256 {}: {}\n", snapshot->kept.sha256,
                           snapshot->intact ? "данные не изменены / intact" : "ДАННЫЕ ИЗМЕНЕНЫ / damaged");
    }
    return snapshot->intact ? 0 : 2;
}

} // namespace

int list_rounds(const MonitoringArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto rounds = service::all_rounds(services, call, {});
        if (!rounds) return say(rounds.error().code, err);
        if (arguments.json)
            out << wire::print(wire::encode::list(*rounds, [](const service::RoundRow& one) {
                return web::encode_round(one);
            })) << '\n';
        else
            for (const auto& round : *rounds)
                print_round(round, out);
        return 0;
    });
}

int show_round(const MonitoringArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto view = service::get_round(services, call, arguments.round);
        if (!view) return say(view.error().code, err);
        if (view->round.state == domain::RoundState::Closed) return show_closed(services, call, arguments, out, err);
        if (arguments.json)
            out << wire::print(web::encode_round(*view)) << '\n';
        else
            print_round(view->round, out);
        return 0;
    });
}

} // namespace vekha::cli
