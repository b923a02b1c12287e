#include "web/client_address.h"

#include "http/text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace vekha::web
{

namespace
{

/// As one text, however it was written; nullopt when it is no address.
std::optional<std::string> plain_address(std::string_view text)
{
    const std::string address{http::trimmed(text)};
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> written{};
    for (const auto family : {AF_INET, AF_INET6}) {
        if (inet_pton(family, address.c_str(), bytes.data()) != 1) continue;
        // «::ffff:192.0.2.1» is how a socket of both kinds names 192.0.2.1; as IPv6 all of these are one network.
        const std::string_view mapped{"\0\0\0\0\0\0\0\0\0\0\xFF\xFF", 12};
        const std::string_view start{reinterpret_cast<const char*>(bytes.data()), mapped.size()};
        if (family == AF_INET6 && start == mapped)
            return std::string{inet_ntop(AF_INET, bytes.data() + mapped.size(), written.data(), written.size())};
        return std::string{inet_ntop(family, bytes.data(), written.data(), written.size())};
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string> addresses_in(std::string_view list)
{
    std::vector<std::string> addresses;
    for (const auto part : http::split(list, ',')) {
        const auto address = plain_address(part);
        if (!address) return {};
        addresses.push_back(*address);
    }
    return addresses;
}

std::string client_address(const http::Request& request, const std::vector<std::string>& trusted)
{
    const auto is_trusted = [&](const std::string& address) {
        return std::ranges::find(trusted, address) != trusted.end();
    };
    auto address = plain_address(request.remote).value_or(request.remote);
    if (!is_trusted(address)) return address;
    std::vector<std::string_view> hops;
    for (const auto& [name, value] : request.headers.all()) {
        if (!http::same_ignoring_case(name, "X-Forwarded-For")) continue;
        const auto parts = http::split(value, ',');
        hops.insert(hops.end(), parts.begin(), parts.end());
    }
    for (auto hop = hops.rbegin(); hop != hops.rend() && is_trusted(address); ++hop) {
        const auto next = plain_address(*hop);
        if (!next) break;
        address = *next;
    }
    return address;
}

} // namespace vekha::web
