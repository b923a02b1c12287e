#include "web/encode_evidence.h"

#include "domain/evidence_types.h"
#include "language/proof.h"
#include "web/encode.h"
#include "wire/encode.h"

#include <algorithm>

namespace vekha::web
{

namespace
{

namespace json = boost::json;
namespace encode = wire::encode;

std::string_view preview_name(const store::EvidenceFile& file)
{
    const auto types = domain::evidence_types();
    const auto type = std::ranges::find(types, domain::ending_of(file.name), &domain::EvidenceType::ending);
    if (type == types.end()) return "none";
    switch (type->preview) {
    case domain::Preview::Image:
        return "image";
    case domain::Preview::Pages:
        return "pages";
    case domain::Preview::None:
        break;
    }
    return "none";
}

json::value encode_file(const service::EvidenceRow& row, bool scanning)
{
    if (!row.file) return nullptr;
    const auto& file = *row.file;
    const bool waits = scanning && file.scan == store::ScanState::Waiting;
    const bool held = row.state == domain::EvidenceState::Quarantined || file.scan == store::ScanState::Infected;
    return {{"name", encode::text(file.name)},
            {"size", file.size},
            {"mediaType", encode::text(file.media_type)},
            {"preview", encode::text(preview_name(file))},
            {"scan", encode::text(file.scan ? store::name_of(*file.scan) : "unscanned")},
            {"signature", encode::text(file.signature)},
            {"available", !waits && !held}};
}

json::value encode_use(const store::EvidenceUse& use)
{
    return {{"id", use.obligation.value},         {"number", encode::text(use.number)},
            {"text", encode::text(use.text)},     {"roadMapTitle", encode::text(use.road_map_title)},
            {"to", encode::date_or_null(use.to)}, {"progress", encode::text(domain::name_of(use.progress))}};
}

json::value encode_remark(const domain::ProofRemark& remark)
{
    json::object out{{"gap", encode::text(domain::name_of(remark.gap))}, {"evidence", nullptr}, {"kind", nullptr}};
    if (remark.evidence) out["evidence"] = remark.evidence->value;
    if (remark.kind) out["kind"] = encode::text(domain::name_of(*remark.kind));
    return out;
}

json::value encode_match(const service::ProofMatch& match)
{
    const auto& other = match.obligation;
    json::object obligation{{"id", other.id.value},
                            {"number", encode::text(other.number)},
                            {"text", encode::text(other.text)},
                            {"roadMapTitle", encode::text(other.road_map_title)},
                            {"to", encode::date_or_null(other.to)},
                            {"progress", encode::text(domain::name_of(other.progress))}};
    return {{"obligation", std::move(obligation)},
            {"reason", encode::text(service::name_of(match.reason))},
            {"percent", match.percent},
            {"theirs", encode::list(match.theirs,
                                    [](const service::EvidenceRow& row) -> json::value {
                                        return {{"id", row.id.value},
                                                {"kind", encode::text(domain::name_of(row.kind))},
                                                {"title", encode::text(row.said.title)}};
                                    })},
            {"shared", encode::list(match.shared, [](domain::EvidenceId id) -> json::value { return id.value; })}};
}

json::value encode_requirement(const domain::ProofRequirement& requirement, language::Tongue tongue)
{
    return {{"kinds", encode::list(requirement.kinds,
                                   [&](domain::ProofKind kind) -> json::value {
                                       return {{"kind", encode::text(domain::name_of(kind))},
                                               {"words", encode::text(language::in_words(kind, tongue))}};
                                   })},
            {"fromExpected", requirement.from_expected},
            {"value", requirement.value}};
}

/// What a file picker is told.
json::value encode_limits()
{
    return {{"bytes", domain::most_evidence_bytes},
            {"pieceBytes", service::most_piece_bytes},
            {"endings", encode::list(domain::evidence_types(), [](const domain::EvidenceType& type) -> json::value {
                 return encode::text("." + type.ending);
             })}};
}

} // namespace

json::object encode_evidence(const service::EvidenceView& view, bool scanning)
{
    const auto& row = view.row;
    return {{"id", row.id.value},
            {"version", row.version},
            {"kind", encode::text(domain::name_of(row.kind))},
            {"state", encode::text(domain::name_of(row.state))},
            {"title", encode::text(row.said.title)},
            {"words", encode::text(row.said.words)},
            {"number", encode::text(row.said.number)},
            {"day", encode::date_or_null(row.said.day)},
            {"signed", row.said.is_signed},
            {"link", encode::text(row.said.link)},
            {"file", encode_file(row, scanning)},
            {"maker", encode::text(row.maker)},
            {"madeAt", encode::text(instant_text(row.made_at))},
            {"changedAt", encode::text(instant_text(row.changed_at))},
            {"obligations", encode::list(view.uses, encode_use)},
            {"editable", view.editable}};
}

json::object encode_proof(const service::ProofView& proof, bool scanning, language::Tongue tongue)
{
    return {{"requirement", encode_requirement(proof.requirement, tongue)},
            {"expected", encode::text(proof.expected)},
            {"evidence", encode::list(proof.evidence,
                                      [&](const service::EvidenceView& view) -> json::value {
                                          return encode_evidence(view, scanning);
                                      })},
            {"missing", encode::list(proof.missing, encode_remark)},
            {"matches", encode::list(proof.matches, encode_match)},
            {"editable", proof.editable},
            {"limits", encode_limits()}};
}

json::object encode_upload(const service::UploadRow& upload)
{
    json::object out{{"id", upload.id.value},
                     {"obligationId", upload.obligation.value},
                     {"fileName", encode::text(upload.file_name)},
                     {"size", upload.size},
                     {"offset", upload.received},
                     {"evidenceId", nullptr}};
    if (upload.evidence) out["evidenceId"] = upload.evidence->value;
    return out;
}

} // namespace vekha::web
