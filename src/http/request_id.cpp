#include "http/request_id.h"

#include <fmt/format.h>

#include <atomic>
#include <cstdint>
#include <random>

namespace vekha::http
{

std::string next_request_id()
{
    static const auto process = [] {
        std::random_device device;
        const auto drawn = std::uint64_t{device()} << 32U | device();
        return fmt::format("{:012x}-", drawn & 0xFFFF'FFFF'FFFFU);
    }();
    static std::atomic<std::uint64_t> counter{0};
    return process + fmt::format("{:x}", ++counter);
}

} // namespace vekha::http
