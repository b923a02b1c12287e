#include "openid/fetch.h"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string_view>

namespace vekha::openid
{

namespace
{

constexpr std::size_t most_bytes = 1u << 20;

struct Closer {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, Closer>;

/// libcurl asks for this once, before threads use it.
Handle new_handle()
{
    static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    return ready == CURLE_OK ? Handle{curl_easy_init()} : Handle{};
}

/// Called from C: what is not taken ends the transfer.
std::size_t take(char* bytes, std::size_t size, std::size_t count, void* to)
{
    auto& answer = *static_cast<std::string*>(to);
    const auto length = size * count;
    if (answer.size() + length > most_bytes) return 0;
    answer.append(bytes, length);
    return length;
}

void prepare(CURL* handle, const FetchRequest& request, std::string& answer)
{
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, 5'000L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, 10'000L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
    if (!request.form.empty()) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.form.size()));
        curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, request.form.c_str());
    }
    if (!request.user.empty()) {
        // Both are form-encoded before they are joined (RFC 6749, section 2.3.1).
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(handle, CURLOPT_USERNAME, form_encoded(request.user).c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, form_encoded(request.password).c_str());
    }
}

} // namespace

std::string form_encoded(const std::string& text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const auto letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.' || byte == '~';
        if (plain)
            encoded += letter;
        else
            encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return encoded;
}

bool is_safe_address(const std::string& url)
{
    if (url.starts_with("https://")) return url.size() > 8;
    static constexpr std::array<std::string_view, 3> here{"http://127.0.0.1", "http://[::1]", "http://localhost"};
    for (const auto start : here) {
        if (!url.starts_with(start)) continue;
        const auto rest = std::string_view{url}.substr(start.size());
        if (rest.empty() || rest.front() == '/' || rest.front() == ':')
            return rest.substr(0, rest.find('/')).find('@') == std::string_view::npos;
    }
    return false;
}

domain::Result<std::string, FetchError> fetch(const FetchRequest& request)
{
    const auto refuse = [](std::string detail) {
        return domain::unexpected{FetchError{"openid-unreachable", std::move(detail)}};
    };
    if (!is_safe_address(request.url)) return refuse("the address is neither https nor of this machine");
    const auto handle = new_handle();
    if (!handle) return refuse("libcurl did not start");
    std::string answer;
    prepare(handle.get(), request, answer);
    const auto outcome = curl_easy_perform(handle.get());
    if (outcome != CURLE_OK) return refuse(curl_easy_strerror(outcome));
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return refuse("status " + std::to_string(status));
    return answer;
}

} // namespace vekha::openid
