#pragma once

#include "cli/configuration.h"

#include <iosfwd>

namespace vekha::cli
{

struct ConfigArguments {
    ConfigurationSources sources;
    bool json = false;
};

/// `vekha config`: prints what is in force and from where. A password in the database address is not printed.
///
/// @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int config(const ConfigArguments& arguments, std::ostream& out, std::ostream& err);

/// The sentence of a refused configuration, Russian, then English.
[[nodiscard]] std::string sentence_of(const ConfigurationError& error);

/// "postgresql://vekha:***@host/db".
[[nodiscard]] std::string without_password(const std::string& address);

} // namespace vekha::cli
