#include "web/curator_handlers.h"

#include "service/curators.h"
#include "web/ask.h"
#include "web/curator_sheet.h"
#include "web/encode.h"
#include "web/encode_curators.h"

namespace vekha::web
{

namespace
{

constexpr std::array<std::pair<bool, std::string_view>, 2> flags{{{true, "true"}, {false, "false"}}};

/// More curators than any region has.
constexpr int most_rows = 20'000;

service::CuratorFilter filter_asked(Ask& ask)
{
    service::CuratorFilter filter;
    filter.text = ask.query_text("text", 200).value_or("");
    filter.state = ask.query_choice("state", curator_states);
    filter.trait = ask.query_choice("trait", curator_traits);
    filter.active = ask.query_choice("active", flags);
    filter.free = ask.query_choice("free", flags);
    return filter;
}

domain::CuratorProfile profile_from(const wire::Cursor& at)
{
    domain::CuratorProfile profile;
    profile.associations = at["associations"].texts_or_empty();
    profile.platforms = at["platforms"].texts_or_empty();
    profile.federal_projects = at["federalProjects"].texts_or_empty();
    profile.courses = at["courses"].texts_or_empty();
    profile.experience_years = at["experienceYears"].whole_or(0, 0, 80);
    profile.head = at["head"].flag_or(false);
    profile.subjects = at["subjects"].texts_or_empty();
    profile.risks = at["risks"].texts_or_empty();
    at["answers"].for_each_member([&](std::string_view question, const wire::Cursor& level) {
        profile.answers.emplace(question, level.whole(0, domain::highest_level));
    });
    profile.consent_on = at["consentOn"].date_or_null();
    profile.note = at["note"].text_or("");
    return profile;
}

http::Response curator_answer(const service::CuratorView& view, domain::Date today)
{
    return with_version(json_answer(encode_curator(view, today)), view.curator.version);
}

} // namespace

http::Response list_curators(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_curators(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(
            encode_page(found, [&](const service::CuratorRow& row) { return encode_curator(row, call.today); }));
    });
}

http::Response export_curators(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_curators(ask.services(), call, filter, {std::nullopt, most_rows}),
                   [&](const auto& found) {
                       const auto sheet = sheet_of(found.items, filter, call.today, ask.tongue());
                       return sheet_answer(ask, sheet, format, "curators");
                   });
}

http::Response get_curator_catalogue(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return json_answer(encode_catalogue(ask.tongue()));
}

http::Response get_curator_statistics(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    const auto before = ask.query_date("before").value_or(domain::school_year_of(call.today).from);
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::curator_statistics(ask.services(), call, before),
                   [&](const auto& statistics) { return json_answer(encode_statistics(statistics, before)); });
}

http::Response get_curator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_curator(ask.services(), call, person),
                   [&](const auto& view) { return curator_answer(view, call.today); });
}

http::Response save_curator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SaveCurator command{ask.path_id<service::PersonId>("personId"), ask.version(), {}};
    command.profile = ask.body({"associations", "platforms", "federalProjects", "courses", "experienceYears", "head",
                                "subjects", "risks", "answers", "consentOn", "note"},
                               profile_from);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_curator(ask.services(), call, command),
                   [&](const auto& view) { return curator_answer(view, call.today); });
}

http::Response select_curator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SelectCurator command{ask.path_id<service::PersonId>("personId"), ask.version(), {}, ""};
    std::tie(command.state, command.basis) = ask.body({"state", "basis"}, [](const wire::Cursor& at) {
        return std::pair{at["state"].one_of(curator_states), at["basis"].text_or("")};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::select_curator(ask.services(), call, command),
                   [&](const auto& view) { return curator_answer(view, call.today); });
}

} // namespace vekha::web
