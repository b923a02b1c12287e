#include "web/problem.h"

#include "http/text.h"
#include "web/encode.h"
#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/json.h"
#include "wire/road_map_draft.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <charconv>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

/// "q" of one entry of Accept-Language, 1 when it has none.
double weight_of(std::string_view entry)
{
    const auto at = entry.find("q=");
    if (at == std::string_view::npos) return 1;
    double weight = 0;
    const auto text = entry.substr(at + 2);
    std::from_chars(text.data(), text.data() + text.size(), weight);
    return weight;
}

/// Numbers as numbers and instants as text: refusals of use cases carry both as digits.
json::value datum(const std::string& name, const std::string& text)
{
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto whole = !text.empty() && std::from_chars(text.data(), end, number).ptr == end;
    if (name == "changedAt" && whole) {
        return encode::text(instant_text(service::Instant{std::chrono::microseconds{number}}));
    }
    return whole ? json::value(number) : encode::text(text);
}

json::value item(const service::RefusalItem& one, Tongue tongue)
{
    json::object out;
    out["code"] = encode::text(one.code);
    out["text"] = encode::text(sentence_of(one.code, tongue));
    out["rowId"] = id_or_null(one.row);
    if (one.field) out["field"] = encode::text(wire::name_of(*one.field));
    return out;
}

} // namespace

const ProblemKind& problem_kind(std::string_view code)
{
    const auto kinds = problem_kinds();
    const auto found = std::ranges::find(kinds, code, &ProblemKind::code);
    return found != kinds.end() ? *found : *std::ranges::find(kinds, "internal", &ProblemKind::code);
}

std::string_view sentence_of(std::string_view code, Tongue tongue)
{
    const auto& kind = problem_kind(code);
    return tongue == Tongue::English ? kind.english : kind.russian;
}

Tongue tongue_of(const http::Request& request)
{
    double english = 0;
    double russian = 0;
    for (const auto part : http::split(request.headers.find("Accept-Language").value_or(""), ',')) {
        const auto entry = http::trimmed(part);
        if (entry.starts_with("en")) english = std::max(english, weight_of(entry));
        if (entry.starts_with("ru")) russian = std::max(russian, weight_of(entry));
    }
    // Between equals the order decides, as browsers send it.
    if (english == russian && english > 0) {
        const auto sent = *request.headers.find("Accept-Language");
        return sent.find("en") < sent.find("ru") ? Tongue::English : Tongue::Russian;
    }
    return english > russian ? Tongue::English : Tongue::Russian;
}

http::Response problem(const http::Request& request, std::string_view code, json::object data)
{
    const auto& kind = problem_kind(code);
    json::object out;
    out["type"] = "about:blank";
    out["title"] = encode::text(sentence_of(kind.code, tongue_of(request)));
    out["title_en"] = encode::text(kind.english);
    out["status"] = kind.status;
    out["code"] = encode::text(kind.code);
    if (!request.path.empty()) out["instance"] = encode::text(request.path);
    if (const auto* detail = data.if_contains("detail"); detail && detail->is_string()) out["detail"] = *detail;
    if (!data.empty()) out["data"] = std::move(data);
    http::Response response;
    response.status = kind.status;
    response.headers.set("Content-Type", "application/problem+json");
    response.body = wire::print(out);
    return response;
}

http::Response problem(const http::Request& request, const service::Refusal& refusal)
{
    json::object data;
    for (const auto& [name, text] : refusal.data)
        data[name] = datum(name, text);
    if (!refusal.items.empty()) {
        const auto tongue = tongue_of(request);
        data["items"] = encode::list(refusal.items, [&](const auto& one) { return item(one, tongue); });
    }
    return problem(request, refusal.code, std::move(data));
}

} // namespace vekha::web
