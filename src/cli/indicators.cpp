#include "cli/indicators.h"

#include "cli/operator_call.h"
#include "language/indicators.h"
#include "service/indicator_proposal.h"
#include "service/indicator_values.h"
#include "web/encode_indicators.h"
#include "web/indicator_words.h"
#include "wire/indicator.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;

/// More than any region has.
constexpr int most_indicators = 1000;
constexpr int most_rows = 20'000;

OperatorCall asked_by(const IndicatorsArguments& arguments)
{
    return {arguments.data,  arguments.database,  arguments.now,
            arguments.today, arguments.territory, arguments.territory};
}

std::string targets_of(const service::IndicatorRow& row)
{
    std::string text;
    for (const auto& target : row.targets)
        text +=
            fmt::format("{}{}: {}", text.empty() ? "" : "; ", target.year, language::in_words(target, Tongue::Russian));
    return text;
}

void print_value(const service::IndicatorExplanation& explanation, std::ostream& out)
{
    const auto& figure = explanation.figure;
    const auto& tally = figure.tally;
    out << fmt::format("{} {}: {} {} ({})\n", explanation.definition.code, explanation.definition.name,
                       web::value_in_words(figure, Tongue::Russian), explanation.definition.unit,
                       web::in_words(figure.state, Tongue::Russian));
    out << fmt::format("учтено {}, не набрали {}, нет данных {}, не применимо {}\n", tally.counted, tally.not_counted,
                       tally.blank, tally.not_applicable);
    for (const auto& row : explanation.rows.items)
        out << fmt::format("    {}\t{}\t{}\n", row.holder.name,
                           web::reading_in_words(row.reading.year, explanation.definition, Tongue::Russian),
                           web::in_words(row.reading.verdict, Tongue::Russian));
}

} // namespace

int list_indicators(const IndicatorsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto found = service::list_indicators(services, call, {}, {std::nullopt, most_indicators});
        if (!found) return say(found.error().code, err);
        if (arguments.json) {
            out << wire::print(web::encode_indicators(found->items)) << '\n';
            return 0;
        }
        for (const auto& row : found->items) {
            out << fmt::format("{}\t{}\t{}\t{}\n", row.newest().code, row.newest().name, row.territory_name,
                               targets_of(row));
        }
        return 0;
    });
}

int print_indicator_value(const IndicatorsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto found = service::list_indicators(services, call, {}, {std::nullopt, most_indicators});
        if (!found) return say(found.error().code, err);
        const auto row = std::ranges::find_if(
            found->items, [&](const service::IndicatorRow& one) { return one.newest().code == arguments.code; });
        if (row == found->items.end()) return say("indicator-not-found", err);
        const auto year = arguments.year.value_or(domain::year_of(row->newest(), call.today));
        const auto explained = service::explain_indicator(services, call, {row->id, year, {}, {}, arguments.territory},
                                                          {std::nullopt, most_rows});
        if (!explained) return say(explained.error().code, err);
        if (arguments.json)
            out << wire::print(web::encode_explained(*explained, Tongue::Russian)) << '\n';
        else
            print_value(*explained, out);
        return 0;
    });
}

int import_indicator_preset(const IndicatorsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto presets = wire::indicator_presets();
        const auto preset = std::ranges::find(presets, arguments.code, &wire::IndicatorPreset::code);
        if (preset == presets.end()) return say("preset-not-found", err);
        const auto imported = service::import_indicators(services, call, {preset->indicators, arguments.group});
        if (!imported) return say(imported.error().code, err);
        if (arguments.json) {
            out << wire::print(web::encode_imported(*imported)) << '\n';
            return 0;
        }
        for (const auto& one : *imported)
            out << fmt::format("{}\t{}\t{}\n", one.indicator.code, one.indicator.name,
                               one.was_there ? "уже есть / is there" : "создан / made");
        return 0;
    });
}

} // namespace vekha::cli
