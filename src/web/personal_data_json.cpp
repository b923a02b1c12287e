#include "web/personal_data_json.h"

#include "web/encode.h"
#include "wire/encode.h"

#include <charconv>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

/// Instants are stored as microseconds and told as such: «2026-11-22T01:10:00Z».
json::value value_of(const std::string& column, const std::optional<std::string>& value)
{
    if (!value) return nullptr;
    std::int64_t number = 0;
    const auto* end = value->data() + value->size();
    const bool whole = !value->empty() && std::from_chars(value->data(), end, number).ptr == end;
    if (whole && (column == "at" || column.ends_with("_at")))
        return encode::text(instant_text(service::Instant{std::chrono::microseconds{number}}));
    return encode::text(*value);
}

json::object row_of(const domain::StoredData& stored, const std::vector<std::optional<std::string>>& row)
{
    json::object out;
    for (std::size_t n = 0; n < stored.columns.size(); ++n)
        out[stored.columns[n]] = value_of(stored.columns[n], row[n]);
    return out;
}

} // namespace

json::value encode_stored(const domain::StoredData& stored, language::Tongue tongue)
{
    json::object out;
    out["table"] = encode::text(stored.table);
    out["columns"] = encode::texts(stored.columns);
    out["purpose"] = encode::text(tongue == language::Tongue::English ? stored.english : stored.russian);
    out["basis"] = encode::text(stored.basis);
    out["years"] = stored.years;
    out["erasure"] = encode::text(domain::name_of(stored.erasure));
    return out;
}

json::value encode_dossier(const service::Dossier& dossier, language::Tongue tongue)
{
    json::object out;
    out["person"] = dossier.person.id.value;
    out["name"] = encode::text(dossier.person.name);
    out["parts"] = encode::list(dossier.parts, [&](const service::DossierPart& part) -> json::value {
        auto one = encode_stored(*part.stored, tongue).get_object();
        one["rows"] = encode::list(part.rows, [&](const auto& row) { return json::value(row_of(*part.stored, row)); });
        return one;
    });
    return out;
}

} // namespace vekha::web
