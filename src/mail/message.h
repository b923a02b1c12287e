#pragma once

#include "domain/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::mail
{

/// «Веха <vekha@example.org>».
struct Mailbox {
    std::string name; ///< may be empty
    std::string address;

    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

/// Reads «Name <address>» or an address alone; nullopt for an address that is_sendable() refuses.
[[nodiscard]] std::optional<Mailbox> mailbox_from(std::string_view text);

/// One local part and one host name in ASCII, without anything that could end a command or a header.
[[nodiscard]] bool is_sendable(std::string_view address);

/// One letter to one person.
struct Message {
    Mailbox from;
    Mailbox to;
    std::string subject;
    std::string text;
    std::string html;
    std::string id; ///< stays the same over attempts, so that a doubled letter is seen as one
    std::chrono::sys_seconds date;
    std::optional<std::string> unsubscribe; ///< address that ends such letters by one POST (RFC 8058)
};

/// The letter as it is sent (RFC 5322, RFC 2045): lines end with CR LF, all of it is ASCII.
[[nodiscard]] std::string written(const Message& message);

/// A header value: controls become spaces, what is not ASCII is encoded in words of at most 75 letters (RFC 2047).
[[nodiscard]] std::string header_text(std::string_view text);

} // namespace vekha::mail
