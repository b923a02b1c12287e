#include "web/encode_audit.h"

#include "language/audit_words.h"
#include "web/encode_values.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value encode_event(const service::AuditRow& row, Tongue tongue)
{
    const auto& event = row.event;
    json::object out;
    out["id"] = row.id.value;
    out["at"] = encode::text(instant_text(event.at));
    out["actor"] = named(event.actor_id.value, event.actor);
    out["behalf"] = nullptr;
    if (event.behalf_id)
        out["behalf"] = {{"id", event.behalf_id->value}, {"name", encode::text(event.behalf.value_or(""))}};
    out["act"] = encode::text(event.act);
    out["actWords"] = encode::text(language::act_in_words(event.act, tongue));
    out["object"] = {{"kind", encode::text(event.object)},
                     {"kindWords", encode::text(language::object_in_words(event.object, tongue))},
                     {"id", event.object_id}};
    out["territory"] = id_or_null(event.territory);
    out["organisation"] = id_or_null(event.organisation);
    out["changes"] = encode::list(event.changes, [&](const domain::FieldChange& change) -> json::value {
        return {{"field", encode::text(change.field)},
                {"fieldWords", encode::text(language::field_in_words(change.field, tongue))},
                {"was", encode::text_or_null(change.was)},
                {"became", encode::text_or_null(change.became)}};
    });
    out["details"] = encode::list(event.details, [&](const auto& detail) -> json::value {
        return {{"field", encode::text(detail.first)},
                {"fieldWords", encode::text(language::field_in_words(detail.first, tongue))},
                {"value", encode::text(detail.second)}};
    });
    out["request"] = encode::text(event.request);
    return out;
}

json::value encode_word(const language::AuditWord& word, Tongue tongue)
{
    return {{"code", encode::text(word.code)}, {"words", encode::text(word.in(tongue))}};
}

} // namespace

json::value encode_audit(const service::AuditPage& page, Tongue tongue)
{
    json::object out;
    out["items"] = encode::list(page.items, [&](const auto& row) { return encode_event(row, tongue); });
    out["total"] = page.total;
    out["more"] = page.more;
    out["next"] = encode::text_or_null(page.next);
    return out;
}

json::value encode_audit_words(Tongue tongue)
{
    json::object out;
    out["acts"] = encode::list(language::audit_acts(), [&](const auto& act) { return encode_word(act.word, tongue); });
    out["objects"] =
        encode::list(language::audit_objects(), [&](const auto& word) { return encode_word(word, tongue); });
    return out;
}

json::value encode_verification(const store::AuditVerification& verification)
{
    json::object out;
    out["events"] = verification.events;
    out["whole"] = verification.findings.empty();
    out["more"] = verification.more;
    out["findings"] = encode::list(verification.findings, [](const store::AuditFinding& finding) -> json::value {
        return {{"fault", encode::text(store::name_of(finding.fault))},
                {"region", finding.region.value},
                {"first", finding.first},
                {"last", finding.last},
                {"what", encode::text(finding.what)}};
    });
    out["heads"] = encode::list(verification.heads, [](const store::AuditHead& head) -> json::value {
        return {{"region", head.region.value}, {"number", head.id}, {"link", encode::text(head.chain)}};
    });
    return out;
}

} // namespace vekha::web
