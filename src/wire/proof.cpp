#include "wire/proof.h"

#include "wire/cursor.h"
#include "wire/encode.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

namespace
{

boost::json::value to_json(const domain::ProofItem& item)
{
    boost::json::object out;
    out["id"] = item.id.value;
    out["version"] = item.version;
    out["kind"] = encode::text(item.kind);
    out["title"] = encode::text(item.title);
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) out[{name.data(), name.size()}] = encode::text(value);
    };
    add("sha256", item.sha256);
    add("fileName", item.file_name);
    add("link", item.link);
    add("words", item.words);
    add("number", item.number);
    if (item.day) out["day"] = encode::date(*item.day);
    if (item.is_signed) out["signed"] = true;
    return out;
}

domain::ProofItem item_from(const Cursor& at)
{
    domain::ProofItem item;
    item.id = domain::EvidenceId{static_cast<std::int64_t>(at["id"].number())};
    item.version = static_cast<std::int64_t>(at["version"].number());
    item.kind = at["kind"].text();
    item.title = at["title"].text();
    item.sha256 = at["sha256"].text_or("");
    item.file_name = at["fileName"].text_or("");
    item.link = at["link"].text_or("");
    item.words = at["words"].text_or("");
    item.number = at["number"].text_or("");
    item.day = at["day"].date_or_null();
    item.is_signed = at["signed"].flag_or(false);
    return item;
}

} // namespace

boost::json::array to_json(const std::vector<domain::ProofItem>& proof)
{
    return encode::list(proof, [](const domain::ProofItem& item) { return to_json(item); });
}

domain::Result<std::vector<domain::ProofItem>, WireError> proof_from_json(const boost::json::value& value)
{
    std::optional<WireError> refusal;
    auto proof = Cursor{value, refusal}.list_or_empty(item_from);
    if (refusal) return domain::unexpected{*refusal};
    return proof;
}

} // namespace vekha::wire
