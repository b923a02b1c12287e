#include "mail/message.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace vekha::mail
{

namespace
{

constexpr const char* end = "\r\n";
constexpr const char* boundary = "=_vekha_parts";

std::string base64(std::string_view bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t n) -> std::uint32_t {
            return at + n < bytes.size() ? static_cast<unsigned char>(bytes[at + n]) : 0U;
        };
        const auto group = byte(0) << 16U | byte(1) << 8U | byte(2);
        for (std::size_t n = 0; n < 4; ++n)
            out += at + n <= bytes.size() ? letters[group >> (18U - 6U * n) & 63U] : '=';
    }
    return out;
}

std::string folded_base64(std::string_view bytes)
{
    const auto all = base64(bytes);
    std::string out;
    for (std::size_t at = 0; at < all.size(); at += 76)
        out += all.substr(at, 76) + end;
    return out;
}

bool is_control(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x20 || byte == 0x7F;
}

bool begins_letter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

bool is_plain(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

std::string without_controls(std::string_view text)
{
    std::string clean{text};
    std::ranges::replace_if(clean, is_control, ' ');
    return clean;
}

/// At most 45 bytes of whole letters a word: 60 letters of base64 in a word of 72.
std::string encoded_words(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        auto length = std::min<std::size_t>(text.size(), 45);
        while (length < text.size() && length > 1 && !begins_letter(text[length]))
            --length;
        out += (out.empty() ? "" : std::string{end} + " ") + "=?UTF-8?B?" + base64(text.substr(0, length)) + "?=";
        text.remove_prefix(length);
    }
    return out;
}

/// "Sun, 22 Nov 2026 09:00:00 +0000", whatever the locale.
std::string date_text(std::chrono::sys_seconds moment)
{
    using namespace std::chrono;
    constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<std::chrono::days>(moment);
    const year_month_day date{day};
    const hh_mm_ss time{moment - day};
    char text[48];
    std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d +0000", days.at(weekday{day}.c_encoding()),
                  static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                  static_cast<int>(date.year()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return text;
}

std::string mailbox_text(const Mailbox& mailbox)
{
    if (mailbox.name.empty()) return mailbox.address;
    // A name in quotes would need its own escapes; encoded it needs none.
    return encoded_words(without_controls(mailbox.name)) + end + " <" + mailbox.address + ">";
}

std::string part_of(const char* type, std::string_view body)
{
    return std::string{"--"} + boundary + end + "Content-Type: " + type + "; charset=UTF-8" + end +
           "Content-Transfer-Encoding: base64" + end + end + folded_base64(body);
}

std::string unsubscribe_headers(const std::string& address)
{
    return "List-Unsubscribe: <" + address + ">" + end + "List-Unsubscribe-Post: List-Unsubscribe=One-Click" + end;
}

} // namespace

bool is_sendable(std::string_view address)
{
    constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~.";
    const auto at = address.find('@');
    if (address.size() > 254 || at == 0 || at == std::string_view::npos || at > 64) return false;
    const auto local = address.substr(0, at);
    const auto host = address.substr(at + 1);
    const auto is_letter = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    };
    const auto is_local = [&](char letter) {
        return is_letter(letter) || signs.find(letter) != std::string_view::npos;
    };
    const auto is_host = [&](char letter) { return is_letter(letter) || letter == '-' || letter == '.'; };
    // A first hyphen could be taken for an option by what delivers it.
    if (local.front() == '-' || local.front() == '.' || local.back() == '.') return false;
    if (host.empty() || !is_letter(host.front()) || !is_letter(host.back())) return false;
    return std::ranges::all_of(local, is_local) && std::ranges::all_of(host, is_host) &&
           host.find("..") == std::string_view::npos && local.find("..") == std::string_view::npos;
}

std::optional<Mailbox> mailbox_from(std::string_view text)
{
    Mailbox mailbox;
    const auto open = text.rfind('<');
    if (open == std::string_view::npos) {
        mailbox.address = text;
    } else {
        if (text.back() != '>') return std::nullopt;
        auto name = text.substr(0, open);
        while (name.ends_with(' '))
            name.remove_suffix(1);
        mailbox.name = without_controls(name);
        mailbox.address = text.substr(open + 1, text.size() - open - 2);
    }
    return is_sendable(mailbox.address) ? std::optional{mailbox} : std::nullopt;
}

std::string header_text(std::string_view text)
{
    const auto clean = without_controls(text);
    // A long ASCII line is encoded as well: words fold it.
    return is_plain(clean) && clean.size() <= 70 && clean.find("=?") == std::string::npos ? clean
                                                                                          : encoded_words(clean);
}

std::string written(const Message& message)
{
    std::string out;
    out += "Date: " + date_text(message.date) + end;
    out += "From: " + mailbox_text(message.from) + end;
    out += "To: " + mailbox_text(message.to) + end;
    out += "Subject: " + header_text(message.subject) + end;
    out += "Message-ID: <" + message.id + ">" + end;
    // Answering machines leave it alone (RFC 3834).
    out += std::string{"Auto-Submitted: auto-generated"} + end;
    if (message.unsubscribe) out += unsubscribe_headers(*message.unsubscribe);
    out += std::string{"MIME-Version: 1.0"} + end;
    out += std::string{"Content-Type: multipart/alternative; boundary=\""} + boundary + "\"" + end + end;
    out += part_of("text/plain", message.text);
    out += part_of("text/html", message.html);
    out += std::string{"--"} + boundary + "--" + end;
    return out;
}

} // namespace vekha::mail
