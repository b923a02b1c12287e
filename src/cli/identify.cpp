#include "cli/identify.h"

#include "analytics/identify.h"
#include "cli/refusals.h"
#include "cli/result_files.h"
#include "language/identification.h"
#include "language/in_words.h"
#include "wire/encode.h"
#include "wire/identification_text.h"
#include "wire/method.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace vekha::cli
{

namespace
{

constexpr std::size_t rejected_lines_shown = 20;

int refuse(std::string_view code, std::string_view about, std::string_view detail, std::ostream& err)
{
    err << refusal_in_words(code, about, detail) << '\n';
    return 1;
}

/// Rows that were left out, for people; programs find them under "rejected".
void say_left_out(const ReadResults& read, std::ostream& err)
{
    for (const auto& file : read.repeated)
        err << fmt::format("{0}: уже прочитан под другим именем, пропущен [file-repeated]\n"
                           "{0}: read under another name already, passed over\n",
                           file);
    const auto place = [](const domain::LeftOut& row) {
        return row.sheet.empty() ? row.file : row.file + ", " + row.sheet;
    };
    const auto& rows = read.protocol.first_left_out;
    for (std::size_t i = 0; i < std::min(rows.size(), rejected_lines_shown); ++i)
        err << fmt::format("{}: строка {} пропущена / row {} left out [{}]\n", place(rows[i]), rows[i].row, rows[i].row,
                           rows[i].code);
    const auto& doubts = read.protocol.first_doubts;
    for (std::size_t i = 0; i < std::min(doubts.size(), rejected_lines_shown); ++i)
        err << fmt::format("{}: строка {} принята с замечанием / row {} taken with a doubt [{}] {}\n", place(doubts[i]),
                           doubts[i].row, doubts[i].row, doubts[i].code, doubts[i].detail);
    const auto all = read.protocol.left_out_count();
    if (all == 0) return;
    err << fmt::format("Пропущено строк: {} из {} / rows left out: {} of {}\n", all, all + read.protocol.accepted, all,
                       all + read.protocol.accepted);
    for (const auto& [code, count] : read.protocol.left_out)
        err << fmt::format("  {}: {}\n", code, count);
}

void say_without_scale(const domain::Identification& made, std::ostream& err)
{
    for (const auto& without : made.without_scale)
        err << fmt::format("Нет шкалы и отметок / no scale and no marks [scale-missing]: {} {} {} {}: {}\n",
                           domain::code_of(without.assessment.procedure), without.assessment.subject,
                           without.assessment.grade, without.assessment.year,
                           without.participants < domain::fewest_shown ? "< 5" : std::to_string(without.participants));
}

std::vector<std::string> explained(const domain::Identification& made, const domain::Method& method)
{
    std::vector<std::string> sentences;
    for (const auto& school : made.schools)
        sentences.push_back(language::explanation_of(school, made.year, method.rule));
    return sentences;
}

std::string known_methods(const std::vector<domain::Method>& methods)
{
    std::string codes;
    for (const auto& method : methods)
        codes += (codes.empty() ? "" : ", ") + method.code;
    return codes;
}

int refuse_setting(const domain::SettingError& error, const domain::Method& method, std::ostream& err)
{
    const auto parameter = std::find_if(method.parameters.begin(), method.parameters.end(),
                                        [&](const domain::Parameter& one) { return one.name == error.name; });
    auto allowed = std::string{};
    if (parameter == method.parameters.end()) {
        for (const auto& one : method.parameters)
            allowed += (allowed.empty() ? "" : ", ") + one.name;
    } else if (!parameter->choices.empty()) {
        for (const auto& choice : parameter->choices)
            allowed += (allowed.empty() ? "" : ", ") + choice;
    } else {
        allowed = fmt::format("{} … {}", parameter->least, parameter->most);
    }
    return refuse(error.code, error.name + "=" + error.value, allowed, err);
}

} // namespace

void print_for_people(const domain::Identification& made, const domain::Method& method, std::ostream& out)
{
    out << method.russian << ", " << made.year << "\n\n";
    std::map<std::string, long long> totals;
    for (const auto& school : made.schools) {
        const auto verdict = language::verdict_of(school);
        out << fmt::format("{}: {}\n    {}\n", school.code, verdict,
                           language::explanation_of(school, made.year, method.rule));
        ++totals[verdict];
    }
    out << fmt::format("\n{} {}:", made.schools.size(),
                       language::plural(static_cast<long long>(made.schools.size()), "школа", "школы", "школ"));
    const auto* before = " ";
    for (const auto& [verdict, count] : totals) {
        out << before << verdict << " – " << count;
        before = ", ";
    }
    out << '\n';
}

int identify(const IdentifyArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    const auto methods = wire::preset_methods();
    const auto* method = domain::method_named(methods, arguments.method);
    if (method == nullptr) return refuse("method-unknown", arguments.method, known_methods(methods), err);
    const auto settings = domain::Settings::create(*method, arguments.settings);
    if (!settings) return refuse_setting(settings.error(), *method, err);
    const auto read = read_result_files(arguments.results, arguments.context, arguments.year, in);
    if (!read) return refuse(read.error().code, read.error().file, read.error().detail, err);
    say_left_out(*read, err);
    if (read->protocol.accepted == 0)
        return refuse("results-empty", arguments.results.empty() ? arguments.context : arguments.results.front(), "",
                      err);
    const auto scales = wire::preset_scales();
    const auto made = analytics::identify(*method, *settings, {read->results, read->context, scales, arguments.year});
    say_without_scale(made, err);
    if (arguments.json)
        out << wire::identification_text(made, explained(made, *method), read->protocol);
    else
        print_for_people(made, *method, out);
    return 0;
}

int list_methods(bool json, std::ostream& out)
{
    const auto methods = wire::preset_methods();
    if (json) {
        out << wire::print(wire::encode::list(methods, [](const auto& method) { return wire::to_json(method); }))
            << '\n';
        return 0;
    }
    for (const auto& method : methods) {
        auto codes = method.code;
        for (const auto& alias : method.aliases)
            codes += ", " + alias;
        out << fmt::format("{}\n  {}\n  {}\n", codes, method.russian, method.english);
        for (const auto& parameter : method.parameters)
            out << fmt::format("    {}={}{}  {}\n", parameter.name, parameter.value,
                               parameter.symbol.empty() ? "" : " (" + parameter.symbol + ")", parameter.russian);
        out << '\n';
    }
    return 0;
}

} // namespace vekha::cli
