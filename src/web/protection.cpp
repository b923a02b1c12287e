#include "web/protection.h"

#include "http/text.h"

#include <algorithm>

namespace vekha::web
{

namespace
{

bool is_digits(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// Empty where anything but a port follows the name: «127.0.0.1:80@example.org» means example.org to a URL.
std::string_view without_port(std::string_view host)
{
    const auto end = host.starts_with('[') ? host.find(']') + 1 : std::min(host.find(':'), host.size());
    const auto rest = host.substr(end);
    const auto is_port = rest.starts_with(':') && is_digits(rest.substr(1));
    return rest.empty() || is_port ? host.substr(0, end) : std::string_view{};
}

bool is_number_up_to_255(std::string_view text)
{
    return !text.empty() && text.size() <= 3 && is_digits(text) && std::stoi(std::string{text}) <= 255;
}

bool changes_something(http::Method method)
{
    return method != http::Method::Get && method != http::Method::Head;
}

bool is_own_origin(std::string_view origin, std::string_view host)
{
    const auto lower = http::lower_case(origin);
    return !host.empty() && (lower == "http://" + std::string{host} || lower == "https://" + std::string{host});
}

bool is_own_host(std::string_view host, const OwnAddress& own)
{
    return is_loopback(host) || (!own.public_url.empty() && http::lower_case(host) == host_of_url(own.public_url));
}

bool is_host_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
           std::string_view{".-:[]"}.find(letter) != std::string_view::npos;
}

} // namespace

bool is_loopback(std::string_view host)
{
    const auto name = http::lower_case(without_port(host));
    if (name == "localhost" || name == "[::1]" || host == "::1") return true;
    const auto parts = http::split(name, '.');
    return parts.size() == 4 && parts.front() == "127" && std::ranges::all_of(parts, is_number_up_to_255);
}

std::string host_of_url(std::string_view url)
{
    auto rest = http::lower_case(url);
    const auto is_https = rest.starts_with("https://");
    if (!is_https && !rest.starts_with("http://")) return {};
    rest.erase(0, is_https ? 8 : 7);
    if (rest.ends_with('/')) rest.pop_back();
    return std::ranges::all_of(rest, is_host_letter) ? rest : std::string{};
}

std::optional<std::string> refused_for_safety(const http::Request& request, const OwnAddress& own)
{
    if (!is_own_host(request.host, own)) return "host-not-allowed";
    if (!changes_something(request.method)) return std::nullopt;
    const auto site = request.headers.find("Sec-Fetch-Site");
    if (site && *site != "same-origin" && *site != "none") return "cross-site-refused";
    const auto origin = request.headers.find("Origin");
    if (origin && !is_own_origin(*origin, request.host)) return "cross-site-refused";
    if (!site && !origin && has_cookie(request, own.cookies.session_name())) return "cross-site-refused";
    return std::nullopt;
}

void add_safety_headers(http::Response& response, const OwnAddress& own)
{
    auto& headers = response.headers;
    if (!headers.has("Content-Security-Policy")) {
        // Style elements are written by the component library at run time, hence 'unsafe-inline' for styles only.
        headers.set(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    if (own.cookies.secure) headers.set("Strict-Transport-Security", "max-age=31536000");
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
}

} // namespace vekha::web
