#pragma once

#include "domain/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::scan
{

/// Where a ClamAV daemon listens: a local socket, or an address of IPv4 or IPv6 with its port.
struct ClamdAddress {
    std::string socket; ///< a path; empty for TCP
    std::string host;
    std::uint16_t port = 0;

    friend bool operator==(const ClamdAddress&, const ClamdAddress&) = default;
};

/// "/run/clamav/clamd.ctl", "127.0.0.1:3310", "[::1]:3310", "scanner.local:3310".
[[nodiscard]] std::optional<ClamdAddress> clamd_address_from(std::string_view text);

/// What the daemon says of a file.
struct Verdict {
    bool infected = false;
    std::string signature; ///< «Eicar-Test-Signature»; empty for a clean file

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

struct ClamdLimits {
    std::chrono::milliseconds connect{5'000};
    std::chrono::milliseconds answer{120'000}; ///< of one silence, not of the whole scan
};

/// Sends the file piece by piece and waits for the verdict.
///
/// @error a sentence for the log: the daemon is not there, it broke off, its StreamMaxLength is less than the file
/// @source clamd(8), command INSTREAM
[[nodiscard]] domain::Result<Verdict, std::string>
scanned(const ClamdAddress& address, const std::filesystem::path& file, const ClamdLimits& limits = {});

} // namespace vekha::scan
