#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

namespace vekha::tests
{

/// The test file of the antivirus industry, put together here so that no scanner takes this source for it.
inline std::string eicar()
{
    return std::string{"X5O!P%@AP[4\\PZX54(P^)7CC)7}$"} + "EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";
}

/// A daemon that speaks the INSTREAM of clamd over a port of this machine or a local socket and knows one signature.
class FakeClamd
{
public:
    explicit FakeClamd(std::size_t most, const std::string& path = {}, bool answers = true)
        : most_(most), answers_(answers), listening_(::socket(path.empty() ? AF_INET : AF_UNIX, SOCK_STREAM, 0))
    {
        int bound = 0;
        if (path.empty()) {
            sockaddr_in address = {};
            address.sin_family = AF_INET;
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            bound = ::bind(listening_, reinterpret_cast<sockaddr*>(&address), sizeof address);
            socklen_t length = sizeof address;
            ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &length);
            port_ = ntohs(address.sin_port);
        } else {
            sockaddr_un address = {};
            address.sun_family = AF_UNIX;
            std::memcpy(static_cast<char*>(address.sun_path), path.data(), path.size());
            bound = ::bind(listening_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        }
        if (bound != 0 || ::listen(listening_, 8) != 0) throw std::runtime_error("the fake clamd cannot listen");
        thread_ = std::thread{[this] { serve(); }};
    }
    ~FakeClamd()
    {
        stopping_ = true;
        thread_.join();
        ::close(listening_);
    }
    FakeClamd(const FakeClamd&) = delete;
    FakeClamd& operator=(const FakeClamd&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    /// What came last.
    [[nodiscard]] std::string last() const
    {
        const std::lock_guard lock{mutex_};
        return last_;
    }

private:
    [[nodiscard]] bool ready(int descriptor) const
    {
        while (!stopping_) {
            pollfd waiting{descriptor, POLLIN, 0};
            if (::poll(&waiting, 1, 20) > 0) return true;
        }
        return false;
    }
    [[nodiscard]] bool take(int client, char* into, std::size_t size) const
    {
        while (size > 0) {
            if (!ready(client)) return false;
            const auto got = ::recv(client, into, size, 0);
            if (got <= 0) return false;
            into += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }
    void serve()
    {
        while (ready(listening_)) {
            const int client = ::accept(listening_, nullptr, nullptr);
            answer(client);
            ::close(client);
        }
    }
    void answer(int client)
    {
        std::string command(10, ' ');
        if (!take(client, command.data(), command.size()) || command != std::string{"zINSTREAM\0", 10}) return;
        std::string content;
        for (;;) {
            std::uint32_t length = 0;
            if (!take(client, reinterpret_cast<char*>(&length), sizeof length)) return;
            length = ntohl(length);
            if (length == 0) break;
            if (content.size() + length > most_) return say(client, "INSTREAM size limit exceeded. ERROR");
            const auto before = content.size();
            content.resize(before + length);
            if (!take(client, content.data() + before, length)) return;
        }
        const bool infected = content.find(eicar()) != std::string::npos;
        {
            const std::lock_guard lock{mutex_};
            last_ = std::move(content);
        }
        if (!answers_) {
            while (!stopping_)
                ::poll(nullptr, 0, 20);
            return;
        }
        say(client, infected ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    }
    /// Reads on until the other side is done, as the real one does: a reset would swallow the answer.
    void say(int client, const std::string& words) const
    {
        ::send(client, words.c_str(), words.size() + 1, MSG_NOSIGNAL);
        ::shutdown(client, SHUT_WR);
        std::string rest(std::size_t{64} << 10, ' ');
        while (ready(client) && ::recv(client, rest.data(), rest.size(), 0) > 0) {
        }
    }

    std::size_t most_;
    bool answers_;
    int listening_;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_ = false;
    mutable std::mutex mutex_;
    std::string last_;
    std::thread thread_;
};

} // namespace vekha::tests
