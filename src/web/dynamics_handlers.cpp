#include "web/dynamics_handlers.h"

#include "service/years.h"
#include "web/ask.h"
#include "web/dynamics_sheet.h"
#include "web/encode_dynamics.h"

#include <array>
#include <limits>

namespace vekha::web
{

namespace
{

constexpr int earliest = 1900;
constexpr int latest = 2200;
constexpr int usual_years = 3;
/// More schools than any region has: an export leaves nobody out.
constexpr int everyone = 1'000'000;

constexpr std::array<std::pair<domain::Procedure, std::string_view>, 5> procedures{
    {{domain::Procedure::Vpr, "VPR"},
     {domain::Procedure::Oge, "OGE"},
     {domain::Procedure::EgeBase, "EGE_BASE"},
     {domain::Procedure::EgeProfile, "EGE_PROFILE"},
     {domain::Procedure::Ege, "EGE"}}};

/// Procedures that results are pooled over: the papers of ЕГЭ belong together.
enum class Pool { All, Vpr, Oge, Ege };
constexpr std::array<std::pair<Pool, std::string_view>, 4> pools{
    {{Pool::All, "all"}, {Pool::Vpr, "VPR"}, {Pool::Oge, "OGE"}, {Pool::Ege, "EGE"}}};

std::vector<domain::Procedure> procedures_of(Pool pool)
{
    switch (pool) {
    case Pool::All:
        return {};
    case Pool::Vpr:
        return {domain::Procedure::Vpr};
    case Pool::Oge:
        return {domain::Procedure::Oge};
    case Pool::Ege:
        break;
    }
    return {domain::Procedure::EgeBase, domain::Procedure::EgeProfile, domain::Procedure::Ege};
}

/// The years of the query; the three up to the newest when absent.
class AskedYears
{
public:
    explicit AskedYears(Ask& ask)
        : from_{ask.query_number("from", earliest, latest)}, to_{ask.query_number("to", earliest, latest)}
    {
    }
    [[nodiscard]] service::YearSpan span(domain::Date today, int years = usual_years) const
    {
        const auto to = static_cast<int>(to_.value_or(service::newest_results_year(today)));
        return {static_cast<int>(from_.value_or(to - years + 1)), to};
    }

private:
    std::optional<std::int64_t> from_;
    std::optional<std::int64_t> to_;
};

int year_of(const std::optional<std::int64_t>& asked, domain::Date today)
{
    return static_cast<int>(asked.value_or(service::newest_results_year(today)));
}

service::ResultsQuestion works_question(Ask& ask)
{
    service::ResultsQuestion question;
    question.procedure = ask.query_choice("procedure", procedures);
    question.subject = ask.query_text("subject", 10).value_or("");
    if (const auto grade = ask.query_number("grade", 1, 12)) question.grade = static_cast<int>(*grade);
    question.text = ask.query_text("text", 200).value_or("");
    return question;
}

/// The question of three lists, as soon as it is known which day counts as today.
auto lists_question(Ask& ask)
{
    const auto year = ask.query_number("year", earliest, latest);
    const auto pool = ask.query_choice("procedure", pools).value_or(Pool::All);
    const auto standing = ask.query_choice("standing", standings);
    return
        [=](domain::Date today) { return service::ListsQuestion{year_of(year, today), procedures_of(pool), standing}; };
}

service::EffectQuestion effect_question(Ask& ask)
{
    service::EffectQuestion question;
    question.group = ask.required(ask.query_text("group", 100), "group");
    question.before = static_cast<int>(ask.required(ask.query_number("before", earliest, latest), "before"));
    question.after = static_cast<int>(ask.required(ask.query_number("after", earliest, latest), "after"));
    question.measure = ask.query_choice("measure", effect_measures).value_or(service::EffectMeasure::Below);
    question.procedures = procedures_of(ask.query_choice("procedure", pools).value_or(Pool::All));
    return question;
}

} // namespace

http::Response get_school_results(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const AskedYears years{ask};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::school_results(ask.services(), call, school, years.span(call.today)),
                   [](const auto& results) { return json_answer(encode_school_results(results)); });
}

http::Response list_results_in_dynamics(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto question = works_question(ask);
    const AskedYears years{ask};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    question.span = years.span(call.today);
    return respond(ask, service::results_table(ask.services(), call, question, page),
                   [](const auto& table) { return json_answer(encode_results_table(table)); });
}

http::Response export_results_in_dynamics(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto question = works_question(ask);
    const AskedYears years{ask};
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    question.span = years.span(call.today);
    return respond(ask, service::results_table(ask.services(), call, question, {std::nullopt, everyone}),
                   [&](const auto& table) {
                       return sheet_answer(ask, sheet_of(table, question, call.today, ask.tongue()), format,
                                           "results-in-dynamics");
                   });
}

http::Response get_three_lists(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = lists_question(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::three_lists(ask.services(), call, question(call.today), page),
                   [](const auto& lists) { return json_answer(encode_three_lists(lists)); });
}

http::Response export_three_lists(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = lists_question(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::three_lists(ask.services(), call, question(call.today), {std::nullopt, everyone}),
                   [&](const auto& lists) {
                       return sheet_answer(ask, sheet_of(lists, call.today, ask.tongue()), format, "three-lists");
                   });
}

http::Response get_level_transitions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const AskedYears years{ask};
    const auto kind = ask.query_choice("by", transition_kinds).value_or(service::TransitionKind::Fifths);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::level_transitions(ask.services(), call, years.span(call.today, 2), kind),
                   [](const auto& made) { return json_answer(encode_transitions(made)); });
}

http::Response list_transition_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const AskedYears years{ask};
    const auto kind = ask.query_choice("by", transition_kinds).value_or(service::TransitionKind::Fifths);
    const auto from = ask.query_text("fromGroup", 100).value_or("");
    const auto to = ask.query_text("toGroup", 100).value_or("");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::schools_of_flow(ask.services(), call, years.span(call.today, 2), kind, from, to, page),
                   [](const auto& schools) { return json_answer(encode_open_schools(schools)); });
}

http::Response export_level_transitions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const AskedYears years{ask};
    const auto kind = ask.query_choice("by", transition_kinds).value_or(service::TransitionKind::Fifths);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::level_transitions(ask.services(), call, years.span(call.today, 2), kind),
                   [&](const auto& made) {
                       return sheet_answer(ask, sheet_of(made, call.today, ask.tongue()), format, "transitions");
                   });
}

http::Response get_objectivity_register(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto year = ask.query_number("year", earliest, latest);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::objectivity_register(ask.services(), call, year_of(year, call.today), page),
                   [](const auto& read) { return json_answer(encode_objectivity(read)); });
}

http::Response export_objectivity_register(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto year = ask.query_number("year", earliest, latest);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(
        ask, service::objectivity_register(ask.services(), call, year_of(year, call.today), {std::nullopt, everyone}),
        [&](const auto& read) {
            return sheet_answer(ask, sheet_of(read, call.today, ask.tongue()), format, "objectivity");
        });
}

http::Response get_support_effect(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = effect_question(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::support_effect(ask.services(), call, question),
                   [](const auto& effect) { return json_answer(encode_effect(effect)); });
}

http::Response export_support_effect(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = effect_question(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::support_effect(ask.services(), call, question), [&](const auto& effect) {
        return sheet_answer(ask, sheet_of(effect, call.today, ask.tongue()), format, "support-effect");
    });
}

http::Response export_identification_sheet(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto year = ask.query_number("year", earliest, latest);
    const auto form = ask.query_choice("form", sheet_forms).value_or(SheetForm::Full);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(
        ask, service::identification_sheet(ask.services(), call, year_of(year, call.today)), [&](const auto& sheet) {
            return sheet_answer(ask, sheet_of(sheet, form, call.today, ask.tongue()), format, "identification-sheet");
        });
}

} // namespace vekha::web
