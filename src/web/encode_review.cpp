#include "web/encode_review.h"

#include "web/encode.h"
#include "wire/encode.h"
#include "wire/proof.h"

#include <algorithm>
#include <array>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value count_or_null(const std::optional<std::int64_t>& count)
{
    return count ? json::value(*count) : nullptr;
}

json::value claim_of(const service::ReviewClaim& claim, bool mine)
{
    json::object out;
    out["name"] = encode::text(claim.name);
    out["since"] = encode::text(instant_text(claim.since));
    out["until"] = encode::text(instant_text(claim.until));
    out["mine"] = mine;
    return out;
}

struct FieldWords {
    std::string_view field;
    std::string_view russian;
    std::string_view english;
};

constexpr std::array field_words{FieldWords{"title", "Название", "Title"}, FieldWords{"file", "Файл", "File"},
                                 FieldWords{"link", "Ссылка", "Link"},     FieldWords{"words", "Пояснение", "Words"},
                                 FieldWords{"number", "Номер", "Number"},  FieldWords{"day", "Дата", "Date"},
                                 FieldWords{"signed", "Подпись", "Signed"}};

std::string_view words_of(const std::string& field, Tongue tongue)
{
    const auto found = std::ranges::find(field_words, field, &FieldWords::field);
    if (found == field_words.end()) return field;
    return tongue == Tongue::English ? found->english : found->russian;
}

json::value item_of(const domain::ProofItem& item)
{
    return wire::to_json(std::vector{item}).front();
}

json::value change_of(const domain::ProofChange& change, Tongue tongue)
{
    json::object out;
    out["kind"] = encode::text(domain::name_of(change.kind));
    out["item"] = item_of(change.item);
    out["fields"] = encode::list(change.fields, [&](const domain::FieldChange& field) {
        json::object one;
        one["field"] = encode::text(field.field);
        one["fieldWords"] = encode::text(words_of(field.field, tongue));
        one["was"] = encode::text_or_null(field.was);
        one["became"] = encode::text_or_null(field.became);
        return one;
    });
    return out;
}

} // namespace

json::value encode_review_counts(const service::ReviewCounts& counts)
{
    json::object out;
    out["check"] = count_or_null(counts.check);
    out["changed"] = count_or_null(counts.changed);
    out["confirm"] = count_or_null(counts.confirm);
    return out;
}

json::value encode_review(const service::ReviewPage& page, const service::Call& call, Tongue tongue)
{
    auto out = encode_page(page.page, [&](const service::ReviewRow& row) {
        json::object one;
        one["obligation"] = encode_obligation(row.obligation, call.today, tongue);
        one["waitsSince"] = encode::text(instant_text(row.waits_since));
        one["sender"] = encode::text(row.sender);
        one["proofs"] = row.proofs;
        one["claim"] = row.claim ? claim_of(*row.claim, row.claim->person == call.actor.id) : json::value(nullptr);
        return one;
    });
    out["counts"] = encode_review_counts(page.counts);
    return out;
}

json::value encode_returned(const store::Page<service::ReturnedRow>& page, domain::Date today, Tongue tongue)
{
    return encode_page(page, [&](const service::ReturnedRow& row) {
        json::object one;
        one["obligation"] = encode_obligation(row.obligation, today, tongue);
        one["words"] = encode::text(row.words);
        one["returnedAt"] = encode::text(instant_text(row.returned_at));
        return one;
    });
}

json::value encode_review_look(const service::ReviewLook& look)
{
    json::object out;
    out["claim"] = claim_of(look.holder, look.mine);
    out["version"] = look.version;
    return out;
}

json::value encode_difference(const service::ReviewDifference& difference, Tongue tongue)
{
    json::object out;
    out["accepted"] = nullptr;
    if (const auto& accepted = difference.accepted) {
        json::object one;
        one["by"] = encode::text(accepted->actor_name);
        one["at"] = encode::text(instant_text(accepted->at));
        one["step"] = encode::text(domain::name_of(accepted->step));
        out["accepted"] = std::move(one);
    }
    out["changes"] =
        encode::list(difference.changes, [&](const domain::ProofChange& change) { return change_of(change, tongue); });
    out["proof"] = wire::to_json(difference.proof);
    return out;
}

} // namespace vekha::web
