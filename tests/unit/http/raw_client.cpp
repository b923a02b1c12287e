#include "raw_client.h"

#include "http/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>

namespace vekha::http::testing
{

std::string RawAnswer::header(std::string_view name) const
{
    for (const auto line : split(head, '\n')) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !same_ignoring_case(line.substr(0, colon), name)) continue;
        auto value = trimmed(line.substr(colon + 1));
        if (value.ends_with('\r')) value.remove_suffix(1);
        return std::string{value};
    }
    return {};
}

RawClient::RawClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)}
{
    // A server that hangs fails the test instead of stopping it.
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error{"connection refused"};
    }
}

RawClient::~RawClient()
{
    ::close(socket_);
}

void RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the server may refuse while it is still being told
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawClient::receive()
{
    std::array<char, 16384> buffer{};
    const auto count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) throw std::runtime_error{"the server hangs"};
    if (count <= 0) return false;
    pending_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

std::string RawClient::read_all()
{
    while (receive()) {
    }
    return std::move(pending_);
}

RawAnswer RawClient::read_answer(bool head_only)
{
    RawAnswer answer;
    auto end = pending_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!receive()) return answer;
        end = pending_.find("\r\n\r\n");
    }
    answer.head = pending_.substr(0, end + 2);
    pending_.erase(0, end + 4);
    const auto length = answer.header("Content-Length");
    const auto size = head_only || length.empty() ? 0 : static_cast<std::size_t>(std::stoul(length));
    while (pending_.size() < size) {
        if (!receive()) return answer;
    }
    answer.body = pending_.substr(0, size);
    pending_.erase(0, size);
    answer.status = std::stoi(answer.head.substr(9, 3));
    return answer;
}

bool RawClient::at_end()
{
    return pending_.empty() && !receive();
}

RawAnswer ask(std::uint16_t port, std::string_view bytes)
{
    RawClient client{port};
    client.send(bytes);
    return client.read_answer();
}

} // namespace vekha::http::testing
