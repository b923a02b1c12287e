#pragma once

#include "domain/result.h"

#include <filesystem>
#include <functional>
#include <string>

namespace vekha::service
{

/// What a scanner found in a file.
struct ScanVerdict {
    bool infected = false;
    std::string signature; ///< «Eicar-Test-Signature»; empty for a clean file
};

/// Looks through a file; an error is why the scanner could not be asked, and then nothing is known of the file.
using Scan = std::function<domain::Result<ScanVerdict, std::string>(const std::filesystem::path& file)>;

} // namespace vekha::service
