#include "http/message.h"

#include "http/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace vekha::http
{

namespace
{

constexpr std::array<std::pair<Method, std::string_view>, 7> method_names{{{Method::Get, "GET"},
                                                                           {Method::Head, "HEAD"},
                                                                           {Method::Post, "POST"},
                                                                           {Method::Put, "PUT"},
                                                                           {Method::Patch, "PATCH"},
                                                                           {Method::Delete, "DELETE"},
                                                                           {Method::Options, "OPTIONS"}}};

} // namespace

std::string_view name_of(Method method)
{
    for (const auto& [value, name] : method_names) {
        if (value == method) return name;
    }
    return "OTHER";
}

Method method_from_name(std::string_view name)
{
    for (const auto& [value, known] : method_names) {
        if (known == name) return value;
    }
    return Method::Other;
}

void Headers::add(std::string name, std::string value)
{
    fields_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string name, std::string value)
{
    remove(name);
    add(std::move(name), std::move(value));
}

void Headers::remove(std::string_view name)
{
    std::erase_if(fields_, [&](const auto& field) { return same_ignoring_case(field.first, name); });
}

std::optional<std::string_view> Headers::find(std::string_view name) const
{
    for (const auto& [known, value] : fields_) {
        if (same_ignoring_case(known, name)) return value;
    }
    return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(fields_, [&](const auto& field) { return same_ignoring_case(field.first, name); }));
}

bool Headers::lists(std::string_view name, std::string_view token) const
{
    for (const auto& [known, value] : fields_) {
        if (!same_ignoring_case(known, name)) continue;
        for (const auto part : split(value, ',')) {
            if (same_ignoring_case(trimmed(part), token)) return true;
        }
    }
    return false;
}

std::string_view Request::content() const
{
    return body_file ? body_file->bytes() : std::string_view{body};
}

std::string_view Request::parameter(const std::string& name) const
{
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view{} : std::string_view{found->second};
}

std::optional<std::string_view> Request::query_value(std::string_view name) const
{
    for (const auto& [known, value] : query) {
        if (known == name) return value;
    }
    return std::nullopt;
}

bool Request::accepts_gzip() const
{
    const auto accepted = headers.find("Accept-Encoding");
    if (!accepted) return false;
    for (const auto part : split(*accepted, ',')) {
        const auto pieces = split(part, ';');
        if (!same_ignoring_case(trimmed(pieces.front()), "gzip")) continue;
        const auto weight = pieces.size() > 1 ? trimmed(pieces[1]) : std::string_view{"q=1"};
        // "q=0", "q=0.0" … forbid; any digit above zero allows.
        return weight.find_first_of("123456789") != std::string_view::npos;
    }
    return false;
}

std::uint64_t Response::body_size() const
{
    if (const auto* file = std::get_if<FileBody>(&body)) return file->size;
    return bytes().size();
}

std::string_view Response::bytes() const
{
    if (const auto* text = std::get_if<std::string>(&body)) return *text;
    if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&body)) {
        return *shared ? std::string_view{**shared} : std::string_view{};
    }
    return {};
}

std::string_view reason_of(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    case 507:
        return "Insufficient Storage";
    default:
        return "";
    }
}

std::string http_date(std::int64_t seconds_since_epoch)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto time = static_cast<std::time_t>(seconds_since_epoch);
    std::tm parts{};
    gmtime_r(&time, &parts);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[static_cast<std::size_t>(parts.tm_wday)],
                       parts.tm_mday, months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

} // namespace vekha::http
