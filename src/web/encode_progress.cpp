#include "web/encode_progress.h"

#include "web/encode_values.h"
#include "web/problem.h"
#include "wire/encode.h"
#include "wire/proof.h"

#include <boost/json/array.hpp>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value reason_or_null(const std::string& code, Tongue tongue)
{
    const auto* reason = domain::return_reason(code);
    if (reason == nullptr) return nullptr;
    json::object out;
    out["code"] = encode::text(reason->code);
    out["words"] = encode::text(tongue == Tongue::English ? reason->english : reason->russian);
    return out;
}

json::value text_unless_empty(const std::string& text)
{
    if (text.empty()) return nullptr;
    return encode::text(text);
}

} // namespace

void encode_progress(json::object& out, const service::ObligationRow& row, Tongue tongue)
{
    out["progress"] = encode::text(domain::name_of(row.progress));
    out["stage"] = encode::text(domain::name_of(domain::stage_of(row.progress)));
    out["territoryId"] = row.territory.value;
    out["submittedAt"] = instant_or_null(row.submitted_at);
    out["submittedOn"] = encode::date_or_null(row.submitted_on);
    out["checkedAt"] = instant_or_null(row.checked_at);
    out["checker"] = text_unless_empty(row.checker);
    out["returnReason"] = reason_or_null(row.return_reason, tongue);
    out["termWas"] = encode::date_or_null(row.term_was);
    out["replacedBy"] = id_or_null(row.replaced_by);
    out["acceptance"] = text_unless_empty(row.acceptance);
    out["goneWhy"] = text_unless_empty(row.cancelled_why);
}

json::value encode_steps(const std::vector<service::TakenStep>& steps, Tongue tongue)
{
    json::object out;
    out["items"] = encode::list(steps, [&](const service::TakenStep& step) {
        json::object one;
        one["at"] = encode::text(instant_text(step.at));
        one["day"] = encode::date(step.day);
        one["by"] = encode::text(step.actor_name);
        one["step"] = encode::text(domain::name_of(step.step));
        one["was"] = encode::text(domain::name_of(step.from));
        one["became"] = encode::text(domain::name_of(step.to));
        one["reason"] = reason_or_null(step.reason, tongue);
        one["words"] = encode::text(step.words);
        one["proof"] = wire::to_json(step.proof);
        return one;
    });
    return out;
}

json::value encode_return_reasons(std::span<const domain::ReturnReason> reasons, Tongue tongue)
{
    json::object out;
    out["items"] = encode::list(
        reasons, [&](const domain::ReturnReason& reason) { return reason_or_null(std::string{reason.code}, tongue); });
    return out;
}

json::value encode_bulk_results(const std::vector<service::BulkResult>& results, Tongue tongue)
{
    json::object out;
    std::int64_t done = 0;
    out["items"] = encode::list(results, [&](const service::BulkResult& result) {
        json::object one;
        one["id"] = result.id.value;
        one["code"] = text_unless_empty(result.code);
        one["message"] = result.code.empty() ? json::value(nullptr) : encode::text(sentence_of(result.code, tongue));
        if (result.code.empty()) ++done;
        return one;
    });
    out["done"] = done;
    out["total"] = static_cast<std::int64_t>(results.size());
    return out;
}

} // namespace vekha::web
