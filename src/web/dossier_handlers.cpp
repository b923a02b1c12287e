#include "web/dossier_handlers.h"

#include "documents/write_docx.h"
#include "documents/write_xlsx.h"
#include "web/ask.h"
#include "web/dossier.h"
#include "wire/encode.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr int earliest = 1900;
constexpr int latest = 2200;

enum class DossierFormat { Docx, Xlsx };
constexpr std::array<std::pair<DossierFormat, std::string_view>, 2> dossier_formats{
    {{DossierFormat::Docx, "docx"}, {DossierFormat::Xlsx, "xlsx"}}};

std::optional<int> year_asked(Ask& ask)
{
    const auto year = ask.query_number("year", earliest, latest);
    return year ? std::optional{static_cast<int>(*year)} : std::nullopt;
}

} // namespace

http::Response get_school_dossier(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto year = year_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::school_dossier(ask.services(), call, school, year),
                   [&](const auto& dossier) { return json_answer(encode_dossier(dossier, call.today, ask.tongue())); });
}

http::Response export_school_dossier(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto year = year_asked(ask);
    const auto format = ask.required(ask.query_choice("format", dossier_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::school_dossier(ask.services(), call, school, year), [&](const auto& dossier) {
        const auto form = printed_dossier(dossier, call.today, ask.tongue());
        const auto is_text = format == DossierFormat::Docx;
        auto bytes = is_text ? documents::write_docx(form) : documents::write_xlsx(form);
        if (!bytes)
            return problem(ask.request(), bytes.error().code, {{"detail", wire::encode::text(bytes.error().detail)}});
        return attachment(*std::move(bytes), "dossier-" + std::to_string(school.value) + (is_text ? ".docx" : ".xlsx"));
    });
}

} // namespace vekha::web
