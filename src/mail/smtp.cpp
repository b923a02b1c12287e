#include "mail/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace vekha::mail
{

namespace
{

constexpr std::size_t longest_reply = 300;

struct Closer {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Closer>;
using List = std::unique_ptr<curl_slist, Closer>;

/// libcurl asks for this once, before threads use it.
Handle new_handle()
{
    static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    return ready == CURLE_OK ? Handle{curl_easy_init()} : Handle{};
}

/// The bytes that are still to be sent.
struct Upload {
    std::string_view left;
};

/// Called from C.
std::size_t give(char* to, std::size_t size, std::size_t count, void* from)
{
    auto& upload = *static_cast<Upload*>(from);
    const auto length = std::min(size * count, upload.left.size());
    std::memcpy(to, upload.left.data(), length);
    upload.left.remove_prefix(length);
    return length;
}

/// What was said last before the parting: our command and the answer of the server.
struct Talk {
    std::string command;
    std::string reply;
    bool parting = false;
};

std::string first_line(std::string_view text)
{
    return std::string{text.substr(0, std::min(text.find_first_of("\r\n"), longest_reply))};
}

/// Called from C.
int listen_in(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* to)
{
    auto& talk = *static_cast<Talk*>(to);
    if (kind == CURLINFO_HEADER_OUT && std::string_view{bytes, size}.starts_with("QUIT")) talk.parting = true;
    if (talk.parting) return 0;
    if (kind == CURLINFO_HEADER_OUT) talk.command = first_line({bytes, size});
    if (kind == CURLINFO_HEADER_IN) talk.reply = first_line({bytes, size});
    return 0;
}

bool is_here(std::string_view url)
{
    const auto rest = url.substr(url.find("://") + 3);
    static constexpr std::array<std::string_view, 3> here{"127.0.0.1", "[::1]", "localhost"};
    return std::ranges::any_of(here, [&](std::string_view host) {
        return rest.starts_with(host) && (rest.size() == host.size() || rest[host.size()] == ':');
    });
}

void prepare(CURL* handle, const Server& server, const Message& message, curl_slist* recipients, Upload& upload,
             Talk& talk)
{
    curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // On this machine nobody listens in; everywhere else there is TLS or no letter.
    const auto tls = is_here(server.url) ? CURLUSESSL_TRY : CURLUSESSL_ALL;
    curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(tls));
    if (!server.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.ca_file.c_str());
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, 10'000L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(server.patience.count() * 1000));
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, ("<" + message.from.address + ">").c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
    if (!server.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(handle, CURLOPT_READDATA, &upload);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, listen_in);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &talk);
}

/// A refusal for good concerns the address only when it answers the address or the letter itself; a sender or a
/// password that the server does not like is for the administrator to mend.
Fate fate_of(int code, const Talk& talk)
{
    const bool of_letter = talk.command.starts_with("RCPT") || talk.command.starts_with("DATA");
    return code >= 500 && code < 600 && of_letter ? Fate::Refused : Fate::Later;
}

} // namespace

domain::Result<Server, std::string> Server::create(std::string_view url, std::string password, std::string ca_file)
{
    const auto wrong = [](std::string what) { return domain::unexpected{std::move(what)}; };
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos || (url.substr(0, scheme) != "smtp" && url.substr(0, scheme) != "smtps"))
        return wrong("smtp://… or smtps://… is needed");
    auto host = url.substr(scheme + 3);
    Server server;
    if (const auto at = host.rfind('@'); at != std::string_view::npos) {
        server.user = host.substr(0, at);
        host.remove_prefix(at + 1);
    }
    if (server.user.find(':') != std::string::npos) return wrong("a password has no place in the address");
    const auto is_host = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || std::string_view{".-:[]"}.find(letter) != std::string_view::npos;
    };
    if (host.empty() || !std::ranges::all_of(host, is_host)) return wrong("the host is not one");
    server.url = std::string{url.substr(0, scheme)} + "://" + std::string{host};
    server.password = std::move(password);
    server.ca_file = std::move(ca_file);
    if (!server.user.empty() && server.password.empty()) return wrong("the user has no password");
    return server;
}

Delivery send(const Server& server, const Message& message)
{
    if (!is_sendable(message.to.address)) return {Fate::Refused, 0, "the address cannot be written to"};
    const auto handle = new_handle();
    const List recipients{curl_slist_append(nullptr, ("<" + message.to.address + ">").c_str())};
    if (!handle || !recipients) return {Fate::Later, 0, "libcurl did not start"};
    const auto bytes = written(message);
    Upload upload{bytes};
    Talk talk;
    prepare(handle.get(), server, message, recipients.get(), upload, talk);
    const auto outcome = curl_easy_perform(handle.get());
    long code = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &code);
    const auto answered = static_cast<int>(code);
    if (outcome == CURLE_OK) return {Fate::Delivered, answered, talk.reply};
    const bool said = answered >= 400;
    return {fate_of(answered, talk), said ? answered : 0, said ? talk.reply : first_line(curl_easy_strerror(outcome))};
}

} // namespace vekha::mail
