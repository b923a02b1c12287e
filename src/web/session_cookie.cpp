#include "web/session_cookie.h"

#include "http/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace vekha::web
{

namespace
{

constexpr int year_in_seconds = 365 * 24 * 60 * 60;

using Named = std::pair<std::string_view, std::string_view>; ///< what the header says, what people say

// Order matters: every Edge says Chrome too, every Chrome says Safari, every Android says Linux.
constexpr std::array<Named, 6> browsers{{{"YaBrowser/", "Яндекс Браузер"},
                                         {"Edg/", "Edge"},
                                         {"OPR/", "Opera"},
                                         {"Firefox/", "Firefox"},
                                         {"Chrome/", "Chrome"},
                                         {"Safari/", "Safari"}}};
constexpr std::array<Named, 6> systems{{{"Windows", "Windows"},
                                        {"Android", "Android"},
                                        {"iPhone", "iPhone"},
                                        {"iPad", "iPad"},
                                        {"Mac OS X", "macOS"},
                                        {"Linux", "Linux"}}};

template <std::size_t N>
std::string_view first_named(const std::array<Named, N>& table, std::string_view text)
{
    const auto found = std::ranges::find_if(
        table, [&](const Named& entry) { return text.find(entry.first) != std::string_view::npos; });
    return found == table.end() ? std::string_view{} : found->second;
}

std::vector<std::string_view> values_of(const http::Request& request, std::string_view name)
{
    std::vector<std::string_view> values;
    for (const auto& [field, text] : request.headers.all()) {
        if (!http::same_ignoring_case(field, "Cookie")) continue;
        for (const auto part : http::split(text, ';')) {
            const auto pair = http::trimmed(part);
            const auto equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                values.push_back(pair.substr(equals + 1));
        }
    }
    return values;
}

bool is_token(std::string_view text)
{
    return text.size() == 43 && std::ranges::all_of(text, [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
           });
}

void set_cookie(http::Response& response, const Cookies& cookies, std::string_view name, std::string_view value,
                std::optional<int> seconds, std::string_view same_site = "Strict")
{
    auto cookie = fmt::format("{}={}; Path=/; HttpOnly; SameSite={}", name, value, same_site);
    if (cookies.secure) cookie += "; Secure";
    if (seconds) cookie += fmt::format("; Max-Age={}", *seconds);
    response.headers.add("Set-Cookie", cookie);
}

} // namespace

std::optional<std::string> cookie_of(const http::Request& request, std::string_view name)
{
    const auto values = values_of(request, name);
    if (values.size() != 1 || !is_token(values.front())) return std::nullopt;
    return std::string{values.front()};
}

bool has_cookie(const http::Request& request, std::string_view name)
{
    return !values_of(request, name).empty();
}

void set_session(http::Response& response, const Cookies& cookies, std::string_view token)
{
    set_cookie(response, cookies, cookies.session_name(), token, std::nullopt);
}

void drop_session(http::Response& response, const Cookies& cookies)
{
    set_cookie(response, cookies, cookies.session_name(), "", 0);
}

void set_device(http::Response& response, const Cookies& cookies, std::string_view token)
{
    set_cookie(response, cookies, cookies.device_name(), token, year_in_seconds);
}

void set_openid(http::Response& response, const Cookies& cookies, std::string_view token)
{
    set_cookie(response, cookies, cookies.openid_name(), token, 600, "Lax");
}

void drop_openid(http::Response& response, const Cookies& cookies)
{
    set_cookie(response, cookies, cookies.openid_name(), "", 0, "Lax");
}

std::string device_in_words(std::string_view user_agent)
{
    const auto browser = first_named(browsers, user_agent);
    const auto system = first_named(systems, user_agent);
    if (browser.empty() || system.empty()) return std::string{browser}.append(system);
    return fmt::format("{}, {}", browser, system);
}

} // namespace vekha::web
