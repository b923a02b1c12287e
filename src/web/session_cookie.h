#pragma once

#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::web
{

/// The cookies of Vekha: the session, by what a browser is known that signed in before, and a sign-in at a provider.
/// Over HTTPS they carry the prefix __Host-, so that no other host of the domain can set them.
struct Cookies {
    bool secure = false; ///< people reach the server over HTTPS

    [[nodiscard]] std::string_view session_name() const { return secure ? "__Host-vekha" : "vekha"; }
    [[nodiscard]] std::string_view openid_name() const { return secure ? "__Host-vekha-openid" : "vekha-openid"; }
    [[nodiscard]] std::string_view device_name() const { return secure ? "__Host-vekha-device" : "vekha-device"; }
};

/// The value of a cookie; nullopt when there is none, when it comes twice, and when it is no token of ours.
[[nodiscard]] std::optional<std::string> cookie_of(const http::Request& request, std::string_view name);
/// Whether the request carries a cookie of that name, whatever its value.
[[nodiscard]] bool has_cookie(const http::Request& request, std::string_view name);

/// Gives the browser a session, until it is closed or the session ends.
void set_session(http::Response& response, const Cookies& cookies, std::string_view token);
void drop_session(http::Response& response, const Cookies& cookies);
/// For a year.
void set_device(http::Response& response, const Cookies& cookies, std::string_view token);

/// For the ten minutes of a sign-in at a provider. Lax, because the browser comes back from another site.
void set_openid(http::Response& response, const Cookies& cookies, std::string_view token);
void drop_openid(http::Response& response, const Cookies& cookies);

/// «Firefox, Windows» of a User-Agent: enough for a person to tell their browsers apart.
[[nodiscard]] std::string device_in_words(std::string_view user_agent);

} // namespace vekha::web
