#pragma once

#include "http/message.h"
#include "http/router.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::http
{

/// Bounds on what a client may cost. The defaults suit a program behind a slow line.
struct Limits {
    std::size_t header_bytes = 32u << 10;          ///< request line and fields together → 431
    std::size_t header_fields = 100;               ///< → 431
    std::size_t target_bytes = 8u << 10;           ///< → 414
    std::size_t spool_above = 256u << 10;          ///< a larger body goes to a temporary file
    std::size_t connections = 1024;                ///< one more is answered 503 and closed
    std::chrono::milliseconds idle{60'000};        ///< between requests of one connection
    std::chrono::milliseconds header_time{10'000}; ///< from the first byte of a request to the end of its fields → 408
    std::chrono::milliseconds body_grace{10'000};  ///< for a body, on top of what the slowest accepted line needs → 408
    std::size_t slowest_bytes_per_second = 2u << 10;
    std::chrono::milliseconds write_time{30'000}; ///< for each 256 KiB of an answer
    std::chrono::milliseconds linger{2'000};      ///< how long a refused client may go on sending
    std::chrono::milliseconds drain{10'000};      ///< how long stop() waits for requests under way
};

struct Config {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: the system chooses, see Server::port()
    std::size_t io_threads = 1;
    std::size_t workers = 4;
    std::size_t queue = 256; ///< requests that wait for a worker; one more is answered 503
    std::filesystem::path spool_folder = std::filesystem::temp_directory_path();
    std::size_t gzip_above = 1u << 10; ///< text answers of at least that many bytes are gzipped when accepted
    Limits limits;
};

/// Why the server itself answers instead of a handler: a status and a stable code of docs/errors.md
/// (request-malformed, request-too-slow, body-too-large, …).
struct Refusal {
    int status = 400;
    std::string code;
};

/// One answered request, for the log and the metrics.
struct Exchange {
    std::string_view method; ///< as sent, or "-" when the request could not be read
    std::string_view target;
    std::string_view route; ///< pattern; empty when none matched
    std::string_view remote;
    int status = 0;
    std::uint64_t bytes = 0;
    std::chrono::microseconds duration{0};
    std::string_view id{}; ///< of the request
};

/// What the application adds. Each may be empty. All but `log` and `failed` run on the threads of the server and must
/// not block.
struct Hooks {
    /// Called with the headers, before the body is read; an answer refuses the request.
    std::function<std::optional<Response>(const Request&)> admit;
    /// Turns a refusal of the server into an answer; by default problem details without translation.
    std::function<Response(const Refusal&, const Request&)> refuse;
    /// Sees every answer before it is sent: headers that all answers carry.
    std::function<void(const Request&, Response&)> finish;
    std::function<void(const Exchange&)> log;
    /// A handler threw; the client gets 500.
    std::function<void(const Request&, std::string_view what)> failed;
};

/// Problem details (RFC 9457) of a refusal, without translation.
[[nodiscard]] Response plain_problem(const Refusal& refusal);

/// An HTTP/1.1 server. Handlers run on worker threads, several at once.
class Server
{
public:
    /// Listens at once; connections are answered from start() on.
    /// @throws std::system_error when the address cannot be listened on
    Server(Config config, Router router, Hooks hooks = {});
    /// Stops first.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    void start();
    /// Takes no more connections, lets requests under way finish within Limits::drain, then closes. May be called
    /// twice.
    void stop();

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::size_t connections() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace vekha::http
