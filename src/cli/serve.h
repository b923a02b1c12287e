#pragma once

#include "cli/configuration.h"

#include <iosfwd>

namespace vekha::cli
{

/// `vekha serve`: serves until SIGTERM or SIGINT, then lets requests under way finish.
///
/// The address is printed on `out` once connections are taken. Without accounts the server acts for one local
/// coordinator, so it refuses to listen anywhere but on this machine (listen-not-loopback); so it does with the
/// accounts of the demo, whose password everybody knows (demo-not-loopback). To be reached from elsewhere it must know
/// its name (public-url-missing).
///
/// @return 0 stopped, 1 refused with the reason on `err`
[[nodiscard]] int serve(const ConfigurationSources& sources, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
