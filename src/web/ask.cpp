#include "web/ask.h"

#include "http/text.h"
#include "service/local_day.h"
#include "web/client_address.h"
#include "wire/encode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace vekha::web
{

namespace
{

std::optional<std::int64_t> whole_number(std::string_view text)
{
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || stopped != end || error != std::errc{}) return std::nullopt;
    return number;
}

bool is_printable(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

/// Signs that show nothing and can make a name look like another one: a reversing one shows «xcod.exe» as «exe.docx».
bool is_unseen(unsigned code)
{
    return (code >= 0x7F && code < 0xA0) || code == 0x061C || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
}

/// `text` is UTF-8: the server refuses any other address.
std::string without_unseen(std::string_view text)
{
    std::string seen;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        unsigned code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t n = 1; n < length; ++n)
            code = code << 6U | (static_cast<unsigned char>(text[n]) & 0x3FU);
        if (!is_unseen(code)) seen += text.substr(0, length);
        text.remove_prefix(length);
    }
    return seen;
}

/// A folder in a name says nothing to us, and something to a careless reader of the log.
std::string_view last_part(std::string_view name)
{
    const auto slash = name.find_last_of("/\\");
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

} // namespace

Ask::Ask(Context& context, const http::Request& request)
    : context_{context}, request_{request}, tongue_{tongue_of(request)}
{
}

service::Call Ask::call()
{
    return call_of(/*own_account=*/false);
}

service::Call Ask::own_call()
{
    return call_of(/*own_account=*/true);
}

std::string Ask::remote() const
{
    return client_address(request_, context_.options.trusted_proxies);
}

/// Grants are those of the real day, whatever day the request looks at.
service::Actor Ask::signed_in_actor(service::Instant now, bool own_account)
{
    const auto token = cookie_of(request_, cookies().session_name());
    auto found = service::session_holder(services(), token.value_or(""), remote(), now);
    auto code = found ? std::string{} : found.error().code;
    if (found && found->second_factor_missing && !own_account) code = "second-factor-required";
    if (!code.empty()) {
        code_.clear();
        refuse(code);
        return {};
    }
    holder_ = *std::move(found);
    return holder_->actor;
}

/// The region in force says which day it is; a server without accounts, the machine that its one coordinator sits at.
domain::Date Ask::today_of(const service::Call& call)
{
    if (!holder_) return context_.options.clock.local_day_of(call.now);
    const auto region = call.actor.scope.region;
    return region == holder_->session.region ? holder_->today : service::today_in(services(), region, call.now);
}

service::Call Ask::call_of(bool own_account)
{
    const auto& clock = context_.options.clock;
    service::Call call;
    call.now = clock.now();
    call.request = request_.id;
    call.actor = context_.asks_for_sign_in() ? signed_in_actor(call.now, own_account) : service::local_coordinator();
    if (holder_) {
        call.session = holder_->session.id;
        call.proved_at = holder_->session.proved_at;
    }
    const auto asked = query_date("date");
    const auto territory = query_id<service::TerritoryId>("territory");
    if (territory && !refused()) {
        auto there = service::in_territory(services(), call.actor, *territory);
        if (there)
            call.actor = *std::move(there);
        else
            refuse(there.error().code);
    }
    if (asked)
        call.today = *asked;
    else
        call.today = today_of(call);
    return call;
}

std::int64_t Ask::path_number(const std::string& name)
{
    const auto number = whole_number(request_.parameter(name));
    if (!number || *number < 1) refuse("not-found");
    return number.value_or(0);
}

std::optional<std::int64_t> Ask::query_number(std::string_view name, std::int64_t least, std::int64_t most)
{
    const auto text = request_.query_value(name);
    if (!text) return std::nullopt;
    const auto number = whole_number(*text);
    if (number && *number >= least && *number <= most) return number;
    refuse_query(name);
    return std::nullopt;
}

std::optional<std::string> Ask::query_text(std::string_view name, std::size_t longest)
{
    const auto text = request_.query_value(name);
    if (!text) return std::nullopt;
    const auto letters = std::ranges::count_if(*text, [](char byte) { return (byte & 0xC0) != 0x80; });
    if (static_cast<std::size_t>(letters) > longest) refuse_query(name);
    return std::string{*text};
}

std::optional<domain::Date> Ask::query_date(std::string_view name)
{
    const auto text = request_.query_value(name);
    if (!text) return std::nullopt;
    const auto date = domain::date_from_iso(*text);
    if (!date) refuse_query(name);
    return date;
}

std::optional<domain::Period> Ask::query_period(std::string_view name)
{
    const auto text = request_.query_value(name);
    if (!text) return std::nullopt;
    const auto period = domain::period_from_iso(*text);
    if (!period) refuse_query(name);
    return period;
}

bool Ask::query_flag(std::string_view name)
{
    static constexpr std::array<std::pair<bool, std::string_view>, 2> flags{{{true, "true"}, {false, "false"}}};
    return query_choice(name, flags).value_or(false);
}

std::optional<int> Ask::query_edition()
{
    const auto edition = query_number("edition", 1, 100'000);
    return edition ? std::optional{static_cast<int>(*edition)} : std::nullopt;
}

service::PageRequest Ask::page()
{
    service::PageRequest page;
    page.cursor = query_text("cursor", 300);
    page.limit = static_cast<int>(query_number("limit", 1, 500).value_or(50));
    return page;
}

std::string Ask::file_name()
{
    const auto text = query_text("fileName", 300);
    const auto name = without_unseen(last_part(text.value_or("")));
    const auto has_control =
        std::ranges::any_of(name, [](char byte) { return static_cast<unsigned char>(byte) < ' '; });
    if (name.find_first_not_of(". ") == std::string::npos || has_control) refuse_query("fileName");
    return name;
}

std::int64_t Ask::version()
{
    const auto text = request_.headers.find("If-Match");
    if (!text) {
        refuse("version-required");
        return 0;
    }
    const auto quoted = http::trimmed(*text);
    const auto whole = quoted.size() > 2 && quoted.front() == '"' && quoted.back() == '"';
    const auto number = whole ? whole_number(quoted.substr(1, quoted.size() - 2)) : std::nullopt;
    if (!number || *number < 0) refuse("version-malformed");
    return number.value_or(0);
}

std::optional<std::string> Ask::idempotency_key()
{
    const auto key = request_.headers.find("Idempotency-Key");
    if (!key) return std::nullopt;
    if (key->size() < 8 || key->size() > 100 || !is_printable(*key)) refuse("idempotency-key-malformed");
    return std::string{*key};
}

const boost::json::value& Ask::json()
{
    const auto type = http::lower_case(request_.headers.find("Content-Type").value_or(""));
    if (http::trimmed(http::split(type, ';').front()) != "application/json") {
        refuse("content-type-not-supported");
        return json_;
    }
    auto parsed = wire::parse(request_.content());
    if (parsed) {
        json_ = std::move(*parsed);
    } else {
        refuse_json(parsed.error());
    }
    return json_;
}

void Ask::take_json(std::initializer_list<std::string_view> known)
{
    if (!json().is_object()) {
        if (!refused()) refuse_json({"json-wrong-type", ""});
        json_ = boost::json::object{};
    }
    for (const auto& member : json_.get_object()) {
        const std::string_view key{member.key().data(), member.key().size()};
        if (std::ranges::find(known, key) == known.end()) refuse_json({"json-unknown-key", "/" + std::string{key}});
    }
}

void Ask::refuse(std::string code, boost::json::object data)
{
    if (refused()) return;
    code_ = std::move(code);
    data_ = std::move(data);
}

void Ask::refuse_query(std::string_view name)
{
    refuse("query-invalid", {{"parameter", wire::encode::text(name)}});
}

void Ask::refuse_json(const wire::WireError& wrong)
{
    refuse(wrong.code, {{"pointer", wire::encode::text(wrong.pointer)}});
}

http::Response json_answer(const boost::json::value& value, int status)
{
    http::Response response;
    response.status = status;
    response.headers.set("Content-Type", "application/json");
    response.body = wire::print(value);
    return response;
}

http::Response with_version(http::Response response, std::int64_t version)
{
    response.headers.set("ETag", fmt::format("\"{}\"", version));
    return response;
}

http::Response attachment(std::string bytes, const std::string& file_name, std::string_view content_type)
{
    std::string encoded;
    for (const auto byte : file_name) {
        const auto plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '_';
        encoded += plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    http::Response response;
    response.headers.set("Content-Type", std::string{content_type});
    response.headers.set("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    response.body = std::move(bytes);
    return response;
}

} // namespace vekha::web
