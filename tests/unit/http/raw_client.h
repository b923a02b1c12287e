#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vekha::http::testing
{

/// One answer as it came over the wire.
struct RawAnswer {
    int status = 0;
    std::string head; ///< status line and fields
    std::string body;

    /// The value of a field, empty when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
};

/// A client that sends exactly the bytes it is told to, over a real socket.
class RawClient
{
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void send(std::string_view bytes);
    /// Everything until the server closes.
    [[nodiscard]] std::string read_all();
    /// One answer, framed by its Content-Length; status 0 when the server closed before it was whole.
    [[nodiscard]] RawAnswer read_answer(bool head_only = false);
    /// Whether the server has closed and nothing is left.
    [[nodiscard]] bool at_end();

private:
    bool receive();

    int socket_ = -1;
    std::string pending_;
};

/// Sends `bytes` on a connection of its own and gives the first answer.
[[nodiscard]] RawAnswer ask(std::uint16_t port, std::string_view bytes);

} // namespace vekha::http::testing
