#pragma once

#include "service/refusal.h"

#include <string>
#include <string_view>

namespace vekha::service
{

inline constexpr int password_least = 10; ///< characters
inline constexpr int password_most = 200;

/// Whether a password may be chosen: long enough, not one that everybody thinks of, not the person's own name. What it
/// is made of is nobody's business: length helps more than signs (NIST SP 800-63B, 5.1.1.2).
///
/// @param login, name  of the person
/// @error password-too-short, password-too-long, password-common, password-like-name
[[nodiscard]] Answer<void> password_fits(std::string_view password, std::string_view login, std::string_view name);

/// presets/passwords/common.txt
extern const std::string_view common_passwords_preset;

} // namespace vekha::service
