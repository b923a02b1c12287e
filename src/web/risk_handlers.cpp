#include "web/risk_handlers.h"

#include "documents/write_docx.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_risks.h"
#include "web/list_sheet.h"
#include "web/risk_sheet.h"
#include "wire/encode.h"
#include "wire/risk.h"

namespace vekha::web
{

namespace
{

/// More schools than any region has.
constexpr int most_rows = 50'000;

enum class ProfileFormat { Docx, Xlsx, Csv };
constexpr std::array<std::pair<ProfileFormat, std::string_view>, 3> profile_formats{
    {{ProfileFormat::Docx, "docx"}, {ProfileFormat::Xlsx, "xlsx"}, {ProfileFormat::Csv, "csv"}}};

store::RiskFilter filter_asked(Ask& ask)
{
    store::RiskFilter filter;
    filter.text = ask.query_text("text", 200).value_or("");
    filter.risk = ask.query_text("risk", 20);
    filter.level = ask.query_choice("level", domain::risk_levels).value_or(domain::RiskLevel::High);
    if (const auto more = ask.query_number("moreThan", 0, 10)) filter.more_than = static_cast<int>(*more);
    filter.state = ask.query_choice("state", store::risk_profile_states);
    return filter;
}

service::OfficialLevels official_from(const wire::Cursor& at)
{
    service::OfficialLevels command;
    command.day = at["day"].date();
    command.basis = at["basis"].text_or("");
    command.anew = at["anew"].flag_or(false);
    at["levels"].for_each_member([&](std::string_view code, const wire::Cursor& level) {
        std::optional<domain::RiskLevel> said;
        if (!level.absent()) said = level.one_of(domain::risk_levels);
        command.levels.emplace(code, said);
    });
    return command;
}

http::Response profile_answer(const service::RiskProfileView& view)
{
    return with_version(json_answer(encode_risk_profile(view)), view.profile.version);
}

http::Response catalogue_answer(const service::RiskCatalogueView& view)
{
    return with_version(json_answer(encode_risk_catalogue(view)), view.editions.front().edition);
}

http::Response profile_file(const Ask& ask, const service::RiskProfileView& view, ProfileFormat format)
{
    const auto sheet = sheet_of(view, ask.tongue());
    const std::string name = "risk-profile-" + std::to_string(view.profile.id.value);
    if (format == ProfileFormat::Csv) return sheet_answer(ask, sheet, ListFormat::Csv, name);
    if (format == ProfileFormat::Xlsx) return sheet_answer(ask, sheet, ListFormat::Xlsx, name);
    auto bytes = documents::write_docx(form_of(sheet, ask.tongue()));
    if (!bytes)
        return problem(ask.request(), bytes.error().code, {{"detail", wire::encode::text(bytes.error().detail)}});
    return attachment(*std::move(bytes), name + ".docx");
}

} // namespace

http::Response get_risk_catalogue(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto edition = ask.query_edition();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_risk_catalogue(ask.services(), call, edition), catalogue_answer);
}

http::Response save_risk_catalogue(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SaveRiskCatalogue command;
    command.edition = ask.version();
    std::tie(command.catalogue.most_high, command.catalogue.risks) =
        ask.body({"mostHigh", "risks"}, [](const wire::Cursor& at) {
            return std::pair{at["mostHigh"].whole(0, 10), wire::read_risks(at["risks"])};
        });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_risk_catalogue(ask.services(), call, command), catalogue_answer);
}

http::Response list_risk_profiles(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_risk_profiles(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const auto& row) { return encode_risk_profile(row); }));
    });
}

http::Response get_risk_profile(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RiskProfileId>("profileId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_risk_profile(ask.services(), call, id), profile_answer);
}

http::Response acknowledge_risk_profile(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RiskProfileId>("profileId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::acknowledge_risk_profile(ask.services(), call, id, version), profile_answer);
}

http::Response agree_risk_profile(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RiskProfileId>("profileId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::agree_risk_profile(ask.services(), call, id, version), profile_answer);
}

http::Response export_risk_profile(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RiskProfileId>("profileId");
    const auto format = ask.required(ask.query_choice("format", profile_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_risk_profile(ask.services(), call, id),
                   [&](const auto& view) { return profile_file(ask, view, format); });
}

http::Response import_official_risks(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ImportOfficialLevels command;
    command.file_name = ask.file_name();
    command.bytes = request.content();
    command.day = ask.required(ask.query_date("day"), "day");
    command.basis = ask.query_text("basis", 2000).value_or("");
    command.preview = ask.query_flag("preview");
    command.anew = ask.query_flag("anew");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::import_official_levels(ask.services(), call, command),
                   [](const auto& protocol) { return json_answer(encode_risk_import(protocol)); });
}

http::Response make_wave_risk_profiles(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto wave = ask.body({"wave"}, [](const wire::Cursor& at) { return store::WaveId{at["wave"].id()}; });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_profiles_of_wave(ask.services(), call, wave),
                   [](const auto& profiles) { return json_answer(encode_wave_profiles(profiles)); });
}

http::Response get_school_risks(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_school_risks(ask.services(), call, school), [](const auto& risks) {
        return with_version(json_answer(encode_school_risks(risks)), risks.newest ? risks.newest->profile.version : 0);
    });
}

http::Response save_official_risks(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"day", "basis", "anew", "levels"}, official_from);
    command.school = ask.path_id<domain::OrganisationId>("organisationId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_official_levels(ask.services(), call, command), profile_answer);
}

http::Response get_risk_summary(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::risk_summary(ask.services(), call, filter, page),
                   [](const auto& summary) { return json_answer(encode_risk_summary(summary)); });
}

http::Response export_risk_summary(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::risk_summary(ask.services(), call, filter, {std::nullopt, most_rows}),
                   [&](const auto& summary) {
                       const auto sheet = sheet_of(summary, filter, call.today, ask.tongue());
                       return sheet_answer(ask, sheet, format, "risk-summary");
                   });
}

} // namespace vekha::web
