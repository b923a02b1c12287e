#pragma once

#include "mail/message.h"

#include <chrono>
#include <string>
#include <string_view>

namespace vekha::mail
{

/// A mail server that takes letters.
struct Server {
    std::string url;  ///< smtps://host:465, smtp://host:587
    std::string user; ///< empty: without signing in
    std::string password;
    std::string ca_file;               ///< PEM of who signed its certificate; empty: the system's
    std::chrono::seconds patience{60}; ///< for one letter

    /// @error what is wrong, for the one who set it up
    [[nodiscard]] static domain::Result<Server, std::string> create(std::string_view url, std::string password,
                                                                    std::string ca_file);
};

enum class Fate {
    Delivered, ///< the server took it over
    Later,     ///< not now: the server is away, busy, or does not let us in
    Refused    ///< it will not take a letter to this address
};

struct Delivery {
    Fate fate = Fate::Later;
    int code = 0;      ///< of the last answer: 250, 451, 550; 0 without one
    std::string reply; ///< the words of the server, or what broke
};

/// Sends one letter. The connection is encrypted and the certificate checked; a server on this machine may do without.
[[nodiscard]] Delivery send(const Server& server, const Message& message);

} // namespace vekha::mail
