#include "scan/clamd.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>
#include <vector>

namespace vekha::scan
{

namespace
{

using domain::unexpected;

constexpr std::size_t piece_bytes = std::size_t{64} << 10;
constexpr std::size_t longest_reply = 4096;

/// A connection that ends with its owner. Every failure is a system_error, caught in scanned().
class Line
{
public:
    explicit Line(int family, std::chrono::milliseconds silence)
        : descriptor_(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)), silence_(silence)
    {
        if (descriptor_ < 0) fail("socket");
    }
    ~Line() { ::close(descriptor_); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void connect(const sockaddr* address, socklen_t length, std::chrono::milliseconds time) const
    {
        if (::connect(descriptor_, address, length) == 0) return;
        if (errno != EINPROGRESS && errno != EAGAIN) fail("connect");
        wait(POLLOUT, time);
        int error = 0;
        socklen_t size = sizeof error;
        if (::getsockopt(descriptor_, SOL_SOCKET, SO_ERROR, &error, &size) != 0) fail("connect");
        if (error != 0) throw std::system_error(error, std::generic_category(), "connect");
    }

    void send(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent > 0)
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            else if (errno == EAGAIN || errno == EWOULDBLOCK)
                wait(POLLOUT, silence_);
            else if (errno != EINTR)
                fail("send");
        }
    }

    /// What the other side says up to a zero byte or its end.
    [[nodiscard]] std::string reply() const
    {
        std::string text;
        std::array<char, 512> piece{};
        while (text.size() < longest_reply && text.find('\0') == std::string::npos) {
            wait(POLLIN, silence_);
            const auto got = ::recv(descriptor_, piece.data(), piece.size(), 0);
            if (got == 0) break;
            if (got > 0)
                text.append(piece.data(), static_cast<std::size_t>(got));
            else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                fail("receive");
        }
        return text.substr(0, text.find('\0'));
    }

private:
    [[noreturn]] static void fail(const char* doing) { throw std::system_error(errno, std::generic_category(), doing); }

    void wait(short event, std::chrono::milliseconds time) const
    {
        pollfd waiting{descriptor_, event, 0};
        int ready = 0;
        do
            ready = ::poll(&waiting, 1, static_cast<int>(time.count()));
        while (ready < 0 && errno == EINTR);
        if (ready == 0) throw std::system_error(ETIMEDOUT, std::generic_category(), "wait");
        if (ready < 0) fail("wait");
    }

    int descriptor_;
    std::chrono::milliseconds silence_;
};

std::unique_ptr<Line> local_line(const ClamdAddress& address, const ClamdLimits& limits)
{
    sockaddr_un place = {};
    place.sun_family = AF_UNIX;
    if (address.socket.size() >= sizeof place.sun_path)
        throw std::system_error(ENAMETOOLONG, std::generic_category(), "socket");
    std::memcpy(static_cast<char*>(place.sun_path), address.socket.data(), address.socket.size());
    auto line = std::make_unique<Line>(AF_UNIX, limits.answer);
    line->connect(reinterpret_cast<const sockaddr*>(&place), sizeof place, limits.connect);
    return line;
}

std::unique_ptr<Line> network_line(const ClamdAddress& address, const ClamdLimits& limits)
{
    addrinfo wanted = {};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* raw = nullptr;
    if (::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &wanted, &raw) != 0)
        throw std::system_error(EHOSTUNREACH, std::generic_category(), "look up");
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> found{raw, ::freeaddrinfo};
    for (const auto* place = found.get();; place = place->ai_next) {
        try {
            auto line = std::make_unique<Line>(place->ai_family, limits.answer);
            line->connect(place->ai_addr, place->ai_addrlen, limits.connect);
            return line;
        } catch (const std::system_error&) {
            if (place->ai_next == nullptr) throw;
        }
    }
}

void send_piece(const Line& line, std::string_view bytes)
{
    const std::uint32_t length = htonl(static_cast<std::uint32_t>(bytes.size()));
    std::array<char, sizeof length> head{};
    std::memcpy(head.data(), &length, sizeof length);
    line.send({head.data(), head.size()});
    line.send(bytes);
}

domain::Result<Verdict, std::string> verdict_of(const std::string& reply)
{
    constexpr std::string_view before = "stream: ";
    constexpr std::string_view found = " FOUND";
    if (reply == "stream: OK") return Verdict{};
    if (reply.starts_with(before) && reply.ends_with(found) && reply.size() > before.size() + found.size())
        return Verdict{true, reply.substr(before.size(), reply.size() - before.size() - found.size())};
    return unexpected{"clamd: " + (reply.empty() ? std::string{"no answer"} : reply)};
}

} // namespace

std::optional<ClamdAddress> clamd_address_from(std::string_view text)
{
    if (text.starts_with('/')) return ClamdAddress{std::string{text}, {}, 0};
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    ClamdAddress address;
    const auto digits = text.substr(colon + 1);
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, address.port);
    if (digits.empty() || read.ptr != end || read.ec != std::errc{} || address.port == 0) return std::nullopt;
    auto host = text.substr(0, colon);
    if (host.starts_with('[') != host.ends_with(']')) return std::nullopt;
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    if (host.empty() || host.find_first_of(" /@") != std::string_view::npos) return std::nullopt;
    address.host = host;
    return address;
}

domain::Result<Verdict, std::string> scanned(const ClamdAddress& address, const std::filesystem::path& file,
                                             const ClamdLimits& limits)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return unexpected{std::string{"the file to be scanned is not there"}};
    try {
        const auto line = address.socket.empty() ? network_line(address, limits) : local_line(address, limits);
        line->send(std::string_view{"zINSTREAM\0", 10});
        std::vector<char> piece(piece_bytes);
        try {
            while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)
                send_piece(*line, {piece.data(), static_cast<std::size_t>(in.gcount())});
            send_piece(*line, {});
        } catch (const std::system_error& broken) {
            // The daemon breaks off when the file is longer than it takes, and says so before.
            if (broken.code() != std::errc::broken_pipe && broken.code() != std::errc::connection_reset) throw;
        }
        return verdict_of(line->reply());
    } catch (const std::system_error& failure) {
        return unexpected{std::string{"clamd: "} + failure.what()};
    }
}

} // namespace vekha::scan
